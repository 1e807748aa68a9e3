"""Which mastery score a manifest may carry."""

from coursepack.model.course import Course
from coursepack.render.course_data import scored_assessments


def masteryscore(course: Course) -> float | None:
    """The score in percent from which an LMS may set `passed`, or below it `failed`; None where it must not.

    An LMS that knows a mastery score overrules the status of the content as soon as a score stands (SCORM 1.2 RTE,
    3.4.4, cmi.core.lesson_status). So it is told only where the verdict is exactly score ≥ mastery score: a scored
    course, no further mark, no further condition, and no score before the verdict is final.
    """
    grading = course.grading
    assessments = [found for _, _, found in scored_assessments(course)]
    if not assessments or grading.report != "final" or grading.completion != "quiz":
        return None
    marks = [found.mastery_score for found in assessments if found.mastery_score is not None]
    if not marks:
        return grading.mastery_score
    if len(assessments) == 1 and grading.mastery_score in (None, marks[0]):
        return marks[0]
    return None
