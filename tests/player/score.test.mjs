import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL_SCORE, combined, earned, markFrom, percentOf, resultOf, scoreFrom, scoreOf } from "../../templates/player/score.js";

const one = (points, fraction, objective = null) => ({ points, fraction, objective });

test("a score is rounded down to a hundredth of a percent", () => {
  assert.equal(scoreOf(1, 3), 3333);
  assert.equal(scoreOf(2, 3), 6666);
  assert.equal(scoreOf(6999999, 10000000), 6999);
  assert.equal(scoreOf(7, 10), 7000);
});

test("sums of decimal fractions do not lose a hundredth", () => {
  assert.equal(scoreOf(0.1 + 0.2, 0.3), FULL_SCORE);
  assert.equal(scoreOf(0.1 * 3, 1), 3000);
  assert.equal(scoreOf(1.1 + 2.2, 3.3), FULL_SCORE);
  for (let whole = 1; whole <= 400; whole += 1) {
    for (let part = 0; part <= whole; part += 1) {
      assert.equal(scoreOf(part, whole), Math.floor((part * FULL_SCORE) / whole), `${part} of ${whole}`);
      assert.equal(scoreOf(part * 0.1, whole * 0.1), Math.floor((part * FULL_SCORE) / whole), `${part} of ${whole} tenths`);
    }
  }
});

test("what is nothing, less than nothing, more than all or no number stays in range", () => {
  for (const [part, whole] of [[0, 0], [1, 0], [-1, 3], [1, -3], [NaN, 1], [1, NaN], [Infinity, Infinity], [1, Infinity]]) {
    assert.equal(scoreOf(part, whole), 0, `${part} of ${whole}`);
  }
  assert.equal(scoreOf(5, 3), FULL_SCORE);
  assert.equal(scoreOf(100.00000001, 100), FULL_SCORE);
  assert.equal(scoreOf(Infinity, 1), 0);
});

test("what is sent reads back as what was compared", () => {
  for (let score = 0; score <= FULL_SCORE; score += 1) {
    const sent = percentOf(score);
    assert.match(String(sent), /^\d{1,3}(\.\d{1,2})?$/);
    assert.equal(scoreFrom(Number(String(sent))), score);
  }
});

test("a percent that is none gives no score", () => {
  for (const value of [null, undefined, "70", NaN, -1, 100.01, Infinity]) assert.equal(scoreFrom(value), null);
  assert.equal(scoreFrom(0), 0);
  assert.equal(scoreFrom(69.999), 6999);
});

test("a mark is reached by exactly the scores whose number reaches it", () => {
  for (const mark of [0, 33.3, 66.66, 66.666, 66.67, 70, 69.999, 99.999, 100, 0.1 + 0.2, 57.0000001]) {
    const lowest = markFrom(mark);
    assert.ok(percentOf(lowest) >= mark - 1e-7, `${lowest} reaches ${mark}`);
    if (lowest > 0) assert.ok(percentOf(lowest - 1) < mark, `${lowest - 1} does not reach ${mark}`);
  }
  for (const value of [null, undefined, "70", NaN, -1, 100.01]) assert.equal(markFrom(value), null);
});

test("an answer earns between nothing and all of its points", () => {
  assert.equal(earned(0.5, 4), 2);
  assert.equal(earned(2, 4), 4);
  for (const [fraction, points] of [[-1, 4], [NaN, 4], [1, -4], [1, 0], [1, NaN]]) assert.equal(earned(fraction, points), 0);
});

test("a result counts points, right answers and objectives in the order of the quiz", () => {
  const result = resultOf([one(1, 1, "b"), one(3, 0.5, "a"), one(1, 0, "b"), one(1, 1)]);
  assert.deepEqual(result, {
    score: 5833,
    questions: 4,
    right: 2,
    objectives: [
      { objective: "b", score: 5000, questions: 2, right: 1 },
      { objective: "a", score: 5000, questions: 1, right: 0 },
    ],
  });
  assert.deepEqual(resultOf([]), { score: 0, questions: 0, right: 0, objectives: [] });
  assert.equal(resultOf([one(-1, 1), one(1, 1)]).score, FULL_SCORE);
});

test("several quizzes together: points times weights", () => {
  const part = (points, weight, score) => ({ points, weight, score });
  assert.equal(combined([part(10, 1, 10000), part(5, 1, 0)]), 6666);
  assert.equal(combined([part(10, 1, 10000), part(5, 2, 0)]), 5000);
  assert.equal(combined([]), 0);
  assert.equal(combined([part(0, 1, 10000), part(1, NaN, 10000), part(Infinity, 1, 10000)]), 0);
});

test("one quiz alone gives its own score, to the hundredth, whatever its points and weight", () => {
  for (const points of [1, 3, 0.1, 7.7, 1000, 33.3]) {
    for (const weight of [1, 0.3, 99]) {
      for (let score = 0; score <= FULL_SCORE; score += 7) assert.equal(combined([{ points, weight, score }]), score);
    }
  }
});

test("better never lowers a result", () => {
  const steps = [0, 0.25, 0.5, 1];
  for (const points of [[1, 1, 1], [0.5, 2, 3]]) {
    for (const a of steps) for (const b of steps) for (const c of steps) {
      const score = resultOf([one(points[0], a), one(points[1], b), one(points[2], c)]).score;
      assert.ok(resultOf([one(points[0], 1), one(points[1], b), one(points[2], c)]).score >= score);
      assert.ok(score >= 0 && score <= FULL_SCORE && Number.isInteger(score));
    }
  }
});
