/**
 * The verdict: what the LMS is told of a course. Pure, so that every path to a pass or a fail can be tried by a test;
 * it judges the very number that is sent.
 */

import { attemptsLeft, readAttempts } from "./attempt.js";
import { combined, markFrom, percentOf, scoreFrom } from "./score.js";

/**
 * @typedef {import("./host.js").Course} Course
 * @typedef {import("./host.js").CourseQuiz} CourseQuiz
 * @typedef {import("./host.js").Verdict} Verdict
 * @typedef {import("./attempt.js").Attempts} Attempts
 * @typedef {{quiz: CourseQuiz, attempts: Attempts, mark: number | null}} Taken a quiz and what was done with it
 */

/** The verdicts by their number in the course's own record. Numbers in the state: they never change their meaning. */
export const STATUSES = Object.freeze(
  /** @type {Verdict["status"][]} */ (["incomplete", "passed", "failed", "completed"]),
);

/**
 * Where a course stands.
 *
 * @param {Course} course
 * @param {(slot: number) => readonly (number | string)[] | null} keep the values of a slot; slot 0 is the course's own:
 *   the number of the verdict so far, whether the learner finished with this result, and the score that goes with it
 * @param {(flag: number) => boolean} seen whether a page was seen to its end
 * @param {number | null} lmsMastery the mastery score of the LMS, in percent, where it gives one: then it alone decides
 * @returns {Verdict}
 */
export function verdict(course, keep, seen, lmsMastery) {
  const before = readRecord(keep(0));
  const all = course.modules.every((module) => module.pages.every((page) => seen(page.flag)));
  const quizzes = scoredQuizzes(course);
  if (quizzes.length === 0) {
    return standing(before, { status: all ? "completed" : "incomplete", score: null, best: null }, null, {});
  }
  const taken = quizzes.map((quiz) => ({
    quiz,
    attempts: readAttempts(keep(quiz.slot)),
    mark: markOf(course, quiz, lmsMastery),
  }));
  const pages = all || course.grading.completion !== "quiz-and-pages";
  const whole = markFrom(lmsMastery) ?? markFrom(course.grading.mastery);
  const marks = Object.fromEntries(taken.map(({ quiz, mark }) => [quiz.id, mark === null ? null : percentOf(mark)]));
  return standing(before, judged(course, taken, pages, before.finished, whole), whole, marks);
}

/**
 * The mark that a quiz has to reach by itself, as a score; null where only the whole course is judged.
 *
 * Where a course has one scored quiz, the quiz's score is the course's, and so every mark is the quiz's.
 * @param {Course} course
 * @param {Pick<CourseQuiz, "id" | "mastery">} quiz
 * @param {number | null} lmsMastery
 * @returns {number | null}
 */
export function markOf(course, quiz, lmsMastery) {
  const quizzes = scoredQuizzes(course);
  const own = markFrom(quiz.mastery);
  if (quizzes.every((other) => other.id !== quiz.id)) return own;
  const lms = markFrom(lmsMastery);
  if (quizzes.length > 1) return lms === null ? own : null;
  const whole = markFrom(course.grading.mastery);
  return lms ?? (own === null || whole === null ? own ?? whole : Math.max(own, whole));
}

/**
 * The quizzes that make the course's score.
 * @param {Course} course
 * @returns {CourseQuiz[]}
 */
export function scoredQuizzes(course) {
  return course.grading.scored ? course.quizzes.filter((quiz) => quiz.points > 0 && quiz.weight > 0) : [];
}

/** @typedef {{status: Verdict["status"], score: number | null, best: number | null}} Judgement scores, not percents */

/**
 * @param {Course} course
 * @param {readonly Taken[]} taken
 * @param {boolean} pages whether enough pages were seen
 * @param {boolean} finished whether the learner finished with this result
 * @param {number | null} whole the mark of the whole course
 * @returns {Judgement}
 */
function judged(course, taken, pages, finished, whole) {
  const score = combined(taken.map(({ quiz, attempts }) => ({ ...quiz, score: attempts.best })));
  const best = taken.some(({ attempts }) => attempts.used > 0) ? score : null;
  const reached = score >= (whole ?? 0) && taken.every(reachedMark);
  if (reached && taken.every(({ attempts }) => attempts.used > 0)) {
    return pages ? { status: "passed", score, best } : { status: "incomplete", score: soFar(course, best), best };
  }
  const settled = taken.every((one) => attemptsLeft(one.attempts, one.quiz.attempts) === 0 || enough(one, whole));
  if (finished || settled) return { status: "failed", score, best: score };
  return { status: "incomplete", score: soFar(course, best), best };
}

/**
 * Whether a quiz reached its own mark: by its best score, or by an attempt that passed under the mark of its day.
 * @param {Taken} one
 * @returns {boolean}
 */
function reachedMark({ attempts, mark }) {
  return mark === null || attempts.passed || attempts.best >= mark;
}

/**
 * Whether nobody waits for another attempt at a quiz: it reached its own mark, and no mark of the whole asks for more.
 * @param {Taken} one
 * @param {number | null} whole
 * @returns {boolean}
 */
function enough(one, whole) {
  return one.attempts.used > 0 && whole === null && reachedMark(one);
}

/**
 * The score that is told before the verdict is final: none, unless the course reports the best so far.
 * @param {Course} course
 * @param {number | null} best
 * @returns {number | null}
 */
function soFar(course, best) {
  return course.grading.report === "best-so-far" ? best : null;
}

/** @typedef {{status: Verdict["status"], finished: boolean, score: number}} CourseRecord */

/**
 * @param {readonly (number | string)[] | null} values
 * @returns {CourseRecord}
 */
function readRecord(values) {
  const [status, finished, score] = values ?? [];
  return {
    status: STATUSES[Number(status)] ?? "incomplete",
    finished: Number(finished) > 0,
    score: scoreFrom(Number(score) / 100) ?? 0,
  };
}

/**
 * What stands in the end: a pass never falls, what was completed stays so, and a fail gives way to a pass alone.
 * @param {CourseRecord} before
 * @param {Judgement} now
 * @param {number | null} whole
 * @param {Record<string, number | null>} marks
 * @returns {Verdict}
 */
function standing(before, now, whole, marks) {
  const scored = before.status === "passed" || before.status === "failed";
  const kept = now.status !== "passed" && before.status !== "incomplete";
  const known = scored ? before.score : null;
  const status = kept ? before.status : now.status;
  const best = highest(known, now.best);
  const score = status === "passed" || status === "failed" ? highest(best, now.score) : now.score;
  return {
    status,
    final: status !== "incomplete",
    score: status === "completed" || score === null ? null : percentOf(score),
    best: best === null ? null : percentOf(best),
    mark: whole === null ? null : percentOf(whole),
    marks,
  };
}

/**
 * @param {number | null} one
 * @param {number | null} other
 * @returns {number | null}
 */
function highest(one, other) {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
