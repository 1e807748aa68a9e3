import assert from "node:assert/strict";
import { test } from "node:test";
import {
  PHASE, USED_MOST, attemptValues, attemptsLeft, begun, closed, mayBegin, readAttempts, submitted, turned,
} from "../../templates/player/attempt.js";

const FRESH = readAttempts(null);

test("an empty slot is a quiz that nobody has opened", () => {
  assert.deepEqual(FRESH, { used: 0, phase: PHASE.fresh, passed: false, best: 0, last: 0, seed: 0, place: 0 });
  assert.deepEqual(readAttempts([]), FRESH);
});

test("what is kept reads back", () => {
  const record = { used: 3, phase: PHASE.submitted, passed: true, best: 8000, last: 4000, seed: 65535, place: 511 };
  assert.deepEqual(readAttempts(attemptValues(record)), record);
  assert.equal(attemptValues(FRESH).length, 7);
});

test("what cannot have been written becomes something that can be gone on with", () => {
  const read = readAttempts([63, 7, 1, 16383, 16383, "x", -1]);
  assert.deepEqual(read, { used: 63, phase: PHASE.closed, passed: true, best: 10000, last: 10000, seed: 0, place: 0 });
});

test("an attempt is counted when it is submitted, and once", () => {
  const running = begun(FRESH, 2, 77);
  assert.equal(running.used, 0);
  const done = submitted(running, 4000, false);
  assert.equal(done.used, 1);
  assert.deepEqual(submitted(done, 9000, true), done);
  assert.deepEqual(submitted(FRESH, 9000, true), FRESH);
});

test("the best result stays, and a pass too", () => {
  let record = submitted(begun(FRESH, null, 1), 8000, true);
  record = submitted(begun(record, null, 2), 4000, false);
  assert.equal(record.best, 8000);
  assert.equal(record.last, 4000);
  assert.equal(record.passed, true);
  assert.equal(record.used, 2);
});

test("no attempt begins while one runs, when all are spent, or after the last word", () => {
  const running = begun(FRESH, 1, 5);
  assert.equal(mayBegin(running, 1), false);
  assert.deepEqual(begun(running, 1, 9), running);
  const spent = submitted(running, 0, false);
  assert.equal(mayBegin(spent, 1), false);
  assert.deepEqual(begun(spent, 1, 9), spent);
  assert.equal(mayBegin(spent, 2), true);
  assert.equal(mayBegin(closed(spent), null), false);
});

test("attempts left: a limit, none, a lowered one, and one attempt that runs", () => {
  const two = submitted(begun(submitted(begun(FRESH, null, 1), 0, false), null, 1), 0, false);
  assert.equal(attemptsLeft(two, null), Infinity);
  assert.equal(attemptsLeft(two, 3), 1);
  assert.equal(attemptsLeft(two, 1), 0);
  assert.equal(attemptsLeft(closed(two), null), 0);
  assert.equal(attemptsLeft({ ...two, phase: PHASE.running }, 1), 1);
  assert.equal(attemptsLeft({ ...two, phase: PHASE.running }, 5), 3);
});

test("nobody can finish with a result that there is not", () => {
  assert.deepEqual(closed(FRESH), FRESH);
  assert.deepEqual(closed(begun(FRESH, 1, 1)), begun(FRESH, 1, 1));
});

test("the count of attempts never runs over into the next field", () => {
  let record = { ...FRESH, used: USED_MOST };
  record = submitted(begun(record, null, 1), 1, false);
  assert.equal(record.used, USED_MOST);
});

test("the place stays within its field", () => {
  assert.equal(turned(FRESH, -1).place, 0);
  assert.equal(turned(FRESH, 9999).place, 511);
  assert.equal(turned(FRESH, 4).place, 4);
});
