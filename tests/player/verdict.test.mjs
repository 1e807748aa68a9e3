import assert from "node:assert/strict";
import { test } from "node:test";
import { PHASE, attemptValues, readAttempts } from "../../templates/player/attempt.js";
import { STATUSES, markOf, scoredQuizzes, verdict } from "../../templates/player/verdict.js";

/** A course of two pages with the quizzes and the grading that are given. */
function course(quizzes = [], grading = {}) {
  return {
    modules: [{ pages: [{ id: "one", flag: 0 }, { id: "two", flag: 1 }] }],
    quizzes: quizzes.map((quiz, index) => ({
      id: `quiz-${index}`, slot: index + 1, points: 5, weight: 1, mastery: null, attempts: null, questions: [], ...quiz,
    })),
    grading: { mastery: 70, report: "final", interactions: true, completion: "quiz", scored: quizzes.length > 0, ...grading },
  };
}

/** `best` in percent; what is not said of an attempt is as after one that was submitted. */
function record({ used = 1, phase = PHASE.submitted, passed = false, best = 0 } = {}) {
  return attemptValues({ ...readAttempts(null), used, phase, passed, best: best * 100, last: best * 100 });
}

/** The verdict with the records of the quizzes in order; `own` is the course's record, `pages` are those seen. */
function judge(given, records, { pages = [], lms = null, own = null } = {}) {
  const slots = new Map(records.map((values, index) => [index + 1, values]));
  if (own) slots.set(0, own);
  const { status, final, score, best } = verdict(given, (slot) => slots.get(slot) ?? null, (flag) => pages.includes(flag), lms);
  return { status, final, score, best };
}

const INCOMPLETE = { status: "incomplete", final: false, score: null, best: null };

test("opened and closed: nothing is told but that it is not complete", () => {
  assert.deepEqual(judge(course([{}]), [null]), INCOMPLETE);
  assert.deepEqual(judge(course([{}]), [null], { pages: [0, 1] }), INCOMPLETE);
  assert.deepEqual(judge(course([{}]), [record({ used: 0, phase: PHASE.running })]), INCOMPLETE);
});

test("a pass at or above the mark, and the score that is sent is the score that is compared", () => {
  assert.deepEqual(judge(course([{}]), [record({ best: 80 })]), { status: "passed", final: true, score: 80, best: 80 });
  assert.deepEqual(judge(course([{}]), [record({ best: 70 })]), { status: "passed", final: true, score: 70, best: 70 });
  assert.equal(judge(course([{}]), [record({ best: 69.99 })]).status, "incomplete");
  for (const mastery of [66.67, 66.666]) {
    assert.equal(judge(course([{}], { mastery }), [record({ best: 66.66 })]).status, "incomplete");
    assert.equal(judge(course([{}], { mastery }), [record({ best: 66.67 })]).status, "passed");
  }
});

test("below the mark with attempts left: incomplete and no score, the best stays in sight", () => {
  assert.deepEqual(judge(course([{}]), [record({ best: 40 })]), { ...INCOMPLETE, best: 40 });
  assert.deepEqual(judge(course([{ attempts: 2 }]), [record({ best: 40 })]), { ...INCOMPLETE, best: 40 });
});

test("attempts spent: failed with the best score", () => {
  const spent = { status: "failed", final: true, score: 40, best: 40 };
  assert.deepEqual(judge(course([{ attempts: 1 }]), [record({ best: 40 })]), spent);
  assert.deepEqual(judge(course([{ attempts: 2 }]), [record({ used: 2, best: 40 })]), spent);
});

test("an attempt that runs is brought to its end, even when the limit was lowered meanwhile", () => {
  assert.equal(judge(course([{ attempts: 1 }]), [record({ used: 1, phase: PHASE.running, best: 40 })]).status, "incomplete");
});

test("the learner finishes with this result: failed, and final", () => {
  const values = record({ best: 40, phase: PHASE.closed });
  assert.deepEqual(judge(course([{}]), [values]), { status: "failed", final: true, score: 40, best: 40 });
  assert.equal(judge(course([{}]), [record({ best: 40 })], { own: [0, 1, 0] }).status, "failed");
  assert.equal(judge(course([{}]), [record({ best: 90 })], { own: [0, 1, 0] }).status, "passed");
});

test("best-so-far: each attempt's best is told, with incomplete", () => {
  const given = course([{}], { report: "best-so-far" });
  assert.deepEqual(judge(given, [null]), INCOMPLETE);
  assert.deepEqual(judge(given, [record({ best: 40 })]), { status: "incomplete", final: false, score: 40, best: 40 });
  assert.deepEqual(judge(given, [record({ best: 75 })]), { status: "passed", final: true, score: 75, best: 75 });
});

test("completion by quiz and pages: a pass waits for the pages, a fail does not", () => {
  const given = course([{ attempts: 1 }], { completion: "quiz-and-pages" });
  assert.deepEqual(judge(given, [record({ best: 90 })], { pages: [0] }), { ...INCOMPLETE, best: 90 });
  assert.equal(judge(given, [record({ best: 90 })], { pages: [0, 1] }).status, "passed");
  assert.equal(judge(given, [record({ best: 10 })]).status, "failed");
  const told = course([{}], { completion: "quiz-and-pages", report: "best-so-far" });
  assert.equal(judge(told, [record({ best: 90 })]).score, 90);
});

test("nothing scored: the pages complete it, and no score is told", () => {
  assert.deepEqual(judge(course(), [], { pages: [0] }), INCOMPLETE);
  assert.deepEqual(judge(course(), [], { pages: [0, 1] }), { status: "completed", final: true, score: null, best: null });
  assert.equal(judge({ ...course([{}]), grading: { ...course().grading, scored: false } }, [record({ best: 90 })]).status, "incomplete");
});

test("nothing to earn is nothing scored, and divides by nothing", () => {
  const nothing = course([{ points: 0 }, { points: NaN }, { weight: 0 }]);
  assert.deepEqual(scoredQuizzes(nothing), []);
  assert.equal(judge(nothing, [record({ best: 90 })], { pages: [0, 1] }).status, "completed");
});

test("a quiz without any mark passes when it is taken", () => {
  const given = course([{}], { mastery: null });
  assert.equal(judge(given, [null]).status, "incomplete");
  assert.deepEqual(judge(given, [record({ best: 0 })]), { status: "passed", final: true, score: 0, best: 0 });
});

test("the LMS's mark rules where it gives one", () => {
  assert.equal(judge(course([{}]), [record({ best: 65 })], { lms: 60 }).status, "passed");
  assert.equal(judge(course([{ attempts: 1 }]), [record({ best: 75 })], { lms: 80 }).status, "failed");
  assert.equal(judge(course([{ mastery: 90 }]), [record({ best: 85 })], { lms: 80 }).status, "passed");
  for (const odd of [NaN, -5, 101]) assert.equal(judge(course([{}]), [record({ best: 75 })], { lms: odd }).status, "passed");
});

test("one quiz: its own mark and the course's both hold", () => {
  assert.equal(judge(course([{ mastery: 80 }]), [record({ best: 75 })]).status, "incomplete");
  assert.equal(judge(course([{ mastery: 60 }]), [record({ best: 65 })]).status, "incomplete");
  assert.equal(judge(course([{ mastery: 80 }], { mastery: null }), [record({ best: 80 })]).status, "passed");
});

test("several quizzes: all must be taken, marks of their own must be reached, points and weights make the score", () => {
  const two = course([{ points: 10 }, { points: 5, weight: 2 }], { mastery: 50 });
  assert.equal(judge(two, [record({ best: 100 }), null]).status, "incomplete");
  assert.deepEqual(judge(two, [record({ best: 100 }), record({ best: 0 })]), { status: "passed", final: true, score: 50, best: 50 });
  const own = course([{ mastery: 80, attempts: 1 }, { mastery: 60, attempts: 1 }], { mastery: null });
  assert.equal(judge(own, [record({ best: 80 }), record({ best: 60 })]).status, "passed");
  assert.equal(judge(own, [record({ best: 100 }), record({ best: 50 })]).status, "failed");
  assert.equal(judge(own, [record({ best: 100 }), record({ best: 50 })], { lms: 70 }).status, "passed");
});

test("several quizzes: a fail waits until nobody can try again", () => {
  const both = course([{ attempts: 1 }, { attempts: 2 }]);
  assert.equal(judge(both, [record({ best: 10 }), record({ best: 10 })]).status, "incomplete");
  assert.equal(judge(both, [record({ best: 10 }), record({ used: 2, best: 10 })]).status, "failed");
  assert.equal(judge(both, [record({ best: 10 }), null]).status, "incomplete");
  // A quiz that reached its own mark holds nobody up, unless the whole could still gain by it.
  const own = course([{ mastery: 80 }, { mastery: 60, attempts: 1 }], { mastery: null });
  assert.equal(judge(own, [record({ best: 85 }), record({ best: 50 })]).status, "failed");
  const whole = course([{ mastery: 80 }, { mastery: 60, attempts: 1 }], { mastery: 70 });
  assert.equal(judge(whole, [record({ best: 85 }), record({ best: 50 })]).status, "incomplete");
});

test("a quiz passed under the mark of its day stays passed", () => {
  const raised = course([{ mastery: 90 }, { mastery: 60 }], { mastery: null });
  assert.equal(judge(raised, [record({ best: 80, passed: true }), record({ best: 70 })]).status, "passed");
});

test("a pass never falls, whatever becomes of the course", () => {
  const own = [STATUSES.indexOf("passed"), 0, 8000];
  const stays = { status: "passed", final: true, score: 80, best: 80 };
  assert.deepEqual(judge(course([{}]), [null], { own }), stays);
  assert.deepEqual(judge(course([{ attempts: 1 }], { mastery: 95 }), [record({ best: 40 })], { own }), stays);
  assert.deepEqual(judge(course(), [], { own }), stays);
  assert.equal(judge(course([{}]), [record({ best: 90 })], { own }).score, 90);
  assert.equal(judge(course([{}]), [record({ best: 75 })], { own }).score, 80);
});

test("a fail gives way to a pass alone, and its score does not fall", () => {
  const own = [STATUSES.indexOf("failed"), 0, 4000];
  assert.deepEqual(judge(course([{}]), [record({ best: 30 })], { own }), { status: "failed", final: true, score: 40, best: 40 });
  assert.equal(judge(course([{}]), [record({ best: 55 })], { own }).score, 55);
  assert.deepEqual(judge(course([{}]), [record({ best: 75 })], { own }), { status: "passed", final: true, score: 75, best: 75 });
  assert.equal(judge(course([{}]), [null], { own }).status, "failed");
});

test("what was completed stays so, and may still be passed", () => {
  const own = [STATUSES.indexOf("completed"), 0, 0];
  assert.deepEqual(judge(course(), [], { own }), { status: "completed", final: true, score: null, best: null });
  assert.equal(judge(course([{ attempts: 1 }]), [record({ best: 10 })], { own }).status, "completed");
  assert.equal(judge(course([{ attempts: 1 }]), [record({ best: 10 })], { own }).score, null);
  assert.equal(judge(course([{}]), [record({ best: 90 })], { own }).status, "passed");
});

test("a record that nobody wrote does no harm", () => {
  assert.deepEqual(judge(course([{}]), [null], { own: [9, "x", -4] }), INCOMPLETE);
  assert.deepEqual(judge(course([{}]), [null], { own: [] }), INCOMPLETE);
  assert.equal(judge(course([{}]), [[1, 2, 0, 16383, 0, 0, 0]]).score, 100);
});

test("the marks: of the whole, and of each quiz", () => {
  const marks = (given, lms = null) => {
    const { mark, marks: each } = verdict(given, () => null, () => false, lms);
    return { mark, ...each };
  };
  assert.deepEqual(marks(course()), { mark: null });
  assert.deepEqual(marks(course([{}])), { mark: 70, "quiz-0": 70 });
  assert.deepEqual(marks(course([{ mastery: 80 }])), { mark: 70, "quiz-0": 80 });
  assert.deepEqual(marks(course([{ mastery: 80 }]), 60), { mark: 60, "quiz-0": 60 });
  assert.deepEqual(marks(course([{ mastery: 80 }, {}])), { mark: 70, "quiz-0": 80, "quiz-1": null });
  assert.deepEqual(marks(course([{ mastery: 80 }, {}]), 60), { mark: 60, "quiz-0": null, "quiz-1": null });
  assert.equal(markOf(course([{}]), { id: "practice", mastery: 33.3 }, 60), 3330);
});

/** Every value of every part, combined. */
function* combinations(parts) {
  const [[name, values], ...rest] = Object.entries(parts);
  for (const value of values) {
    if (rest.length === 0) yield { [name]: value };
    else for (const others of combinations(Object.fromEntries(rest))) yield { [name]: value, ...others };
  }
}

test("what holds for every course, every state and every LMS", () => {
  const bests = [0, 59.99, 60, 70, 100];
  const rank = { incomplete: 0, failed: 1, completed: 2, passed: 3 };
  let tried = 0;
  for (const c of combinations({
    mastery: [null, 70], ownMark: [null, 60], limit: [null, 1, 2], quizzes: [1, 2], lms: [null, 60],
    report: ["final", "best-so-far"], completion: ["quiz", "quiz-and-pages"], used: [0, 1, 2],
    phase: [PHASE.running, PHASE.submitted, PHASE.closed], best: bests, before: [0, 1, 2, 3], finished: [0, 1], pages: [[0], [0, 1]],
  })) {
    if (c.phase !== PHASE.running && c.used === 0) continue;
    if (c.used === 0 && c.best > 0) continue;
    tried += 1;
    const quiz = { mastery: c.ownMark, attempts: c.limit };
    const given = course(c.quizzes === 1 ? [quiz] : [quiz, { attempts: 1 }], c);
    const records = [record(c), record({ best: 70 })];
    const own = [c.before, c.finished, 5000];
    const { status, final, score, best } = judge(given, records, { ...c, own });
    const why = JSON.stringify({ ...c, status, score });

    assert.equal(final, status !== "incomplete", why);
    assert.ok(score === null || (score >= 0 && score <= 100 && Number.isInteger(Math.round(score * 1e6) / 1e4)), why);
    assert.ok(rank[status] >= rank[STATUSES[c.before]] || STATUSES[c.before] === "completed", why);
    if (c.before === 3) assert.ok(status === "completed" || status === "passed", why);
    if (c.before === 1) assert.equal(status, "passed", why);
    if (status === "completed") assert.ok(c.before === 3 && score === null, why);
    if (status === "passed" || status === "failed") assert.ok(score !== null && score === best, why);
    if (status === "incomplete" && c.report === "final") assert.equal(score, null, why);

    const whole = c.lms ?? c.mastery;
    if (status === "passed" && c.before !== 1) {
      assert.ok(c.used > 0, why);
      if (whole !== null) assert.ok(score >= whole, why);
      if (c.completion === "quiz-and-pages") assert.equal(c.pages.length, 2, why);
    }
    // An LMS that knows the mark makes the same of the score that it is given.
    if (status === "failed" && c.lms !== null) assert.ok(score < c.lms || c.before === 2 || c.quizzes === 2, why);
    const left = c.phase === PHASE.closed ? 0 : c.limit === null ? 1 : Math.max(c.phase === PHASE.running ? 1 : 0, c.limit - c.used);
    if (status === "failed" && c.before !== 2 && !c.finished && c.quizzes === 1) assert.equal(left, 0, why);

    // More can never be worse: another page seen, a better best.
    const later = judge(given, [record({ ...c, best: 100 }), record({ best: 100 })], { ...c, own, pages: [0, 1] });
    assert.ok(rank[later.status] >= rank[status], why);
    if (score !== null && later.score !== null) assert.ok(later.score >= score, why);
  }
  assert.ok(tried > 40000, String(tried));
});
