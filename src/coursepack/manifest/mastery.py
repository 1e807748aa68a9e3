"""Which mastery score a manifest may carry."""

from coursepack.model.course import Course
from coursepack.render.survey import scored_assessments


def masteryscore(course: Course) -> float | None:
    """The score in percent from which an LMS may set `passed`, or below it `failed`; None where it must not.

    An LMS that knows a mastery score overrules the status of the content as soon as a score stands (SCORM 1.2 RTE,
    3.4.4, cmi.core.lesson_status). So it is told only where the verdict is exactly score ≥ mastery score: nothing but
    one quiz is scored, since of several each has to be taken; pages do not count; and no score is told before the
    verdict is final.
    """
    grading = course.grading
    assessments = [found for _, _, found in scored_assessments(course)]
    if len(assessments) != 1 or grading.report != "final" or grading.completion != "quiz":
        return None
    marks = (grading.mastery_score, assessments[0].mastery_score)
    return max((mark for mark in marks if mark is not None), default=None)
