/** The logical state: slots and flags across versions of a course. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isReopened, openState, setValues, valuesOf, writeState } from "../../templates/player/state.js";
import { encode } from "../../templates/player/suspend.js";
import { fakeCourse } from "./fakes.mjs";

const course = fakeCourse();
const fresh = () => openState("", course, "Q00001").state;

test("nothing given is a fresh state of this line", () => {
  const { found, state } = openState(null, course, "Q00001");
  assert.equal(found, "empty");
  assert.deepEqual(state, { line: "aB3_-x", attempt: "Q00001", flags: new Set(), records: new Map() });
});

test("what was set comes back, under the attempt that it was set in", () => {
  const state = fresh();
  assert.equal(setValues(state, course, 1, [9, 5]), "kept");
  assert.equal(setValues(state, course, 2, ["Grüße"]), "kept");
  assert.equal(setValues(state, course, 0, [1, 0, 8000]), "kept");
  state.flags.add(1);
  const again = openState(writeState(state, course), course, "other1");
  assert.equal(again.found, "whole");
  assert.equal(again.state.attempt, "Q00001");
  assert.deepEqual(valuesOf(again.state, course, 1), [9, 5]);
  assert.deepEqual(valuesOf(again.state, course, 2), ["Grüße"]);
  assert.deepEqual(valuesOf(again.state, course, 0), [1, 0, 8000]);
  assert.equal(valuesOf(again.state, course, 3), null);
  assert.deepEqual([...again.state.flags], [1]);
});

test("setting what is there already changes nothing, and neither does what does not fit", () => {
  const state = fresh();
  setValues(state, course, 1, [9, 5]);
  assert.equal(setValues(state, course, 1, [9, 5]), "same");
  assert.equal(setValues(state, course, 1, [32, 5]), "refused");
  assert.deepEqual(valuesOf(state, course, 1), [9, 5]);
});

test("a slot that this package does not have is our own bug", () => {
  assert.throws(() => valuesOf(fresh(), course, 77), RangeError);
  assert.throws(() => setValues(fresh(), course, 77, [1]), RangeError);
});

test("a state that cannot be used gives a fresh one, and says why", () => {
  const text = writeState(fresh(), course);
  const cases = { damaged: text.slice(0, -1), foreign: writeState(fresh(), course).replace(/.*/, encode({ ...fresh(), line: "ZZZZZZ" })), newer: "2aB3_-xAAA" };
  for (const [why, given] of Object.entries(cases)) {
    const { found, state } = openState(given, course, "Q00002");
    assert.equal(found, why);
    assert.equal(state.attempt, "Q00002");
    assert.equal(state.records.size, 0);
  }
  assert.equal(openState("2ZZZZZZAAA", course, "Q00002").found, "foreign", "a newer state of another course");
});

test("a question that changed is open again, until it is answered again", () => {
  const before = fresh();
  setValues(before, course, 1, [9, 5]);
  setValues(before, course, 3, [4]);
  const changed = fakeCourse({ shapes: { 4: "u5 m4", 2: "x20", 3: "u4" }, was: { 1: 4 }, next: { slot: 5, flag: 2 } });
  const { state } = openState(writeState(before, course), changed, "Q00002");
  assert.equal(valuesOf(state, changed, 4), null);
  assert.equal(isReopened(state, changed, 4), true);
  assert.equal(isReopened(state, changed, 3), false);
  assert.equal(isReopened(state, changed, 2), false, "never answered at all");
  const kept = openState(writeState(state, changed), changed, "Q00003").state;
  assert.equal(isReopened(kept, changed, 4), true, "also on the next visit");
  setValues(kept, changed, 4, [1, 1]);
  assert.equal(isReopened(kept, changed, 4), false);
  assert.equal(kept.records.has(1), false, "the old answer is gone");
  assert.deepEqual(valuesOf(kept, changed, 3), [4], "its neighbour is not");
});

test("an older package keeps what a newer one wrote", () => {
  const newer = fakeCourse({ shapes: { ...course.shapes, 9: "x9" }, next: { slot: 10, flag: 9 } });
  const state = openState("", newer, "Q00001").state;
  setValues(state, newer, 9, ["newer"]);
  setValues(state, newer, 3, [4]);
  state.flags.add(8);
  const older = openState(writeState(state, newer), course, "Q00002").state;
  setValues(older, course, 3, [5]);
  const back = openState(writeState(older, course), newer, "Q00003").state;
  assert.deepEqual(valuesOf(back, newer, 9), ["newer"]);
  assert.deepEqual(valuesOf(back, newer, 3), [5]);
  assert.deepEqual([...back.flags], [8]);
});

test("what the course no longer has stays while everything fits, and goes first when it does not", () => {
  const small = (limit) => fakeCourse({ limit });
  const wide = fakeCourse({ shapes: { 1: "u5 m4", 2: "x20", 3: "u4", 5: "x20", 6: "x20", 7: "x20" }, next: { slot: 9, flag: 90 } });
  const state = openState("", wide, "Q00001").state;
  setValues(state, wide, 2, ["mine, of course"]);
  for (const slot of [5, 6, 7]) setValues(state, wide, slot, ["twenty long letters"]);
  for (const flag of [1, 2, 80]) state.flags.add(flag);
  const now = (limit) => ({ ...small(limit), next: { slot: 7, flag: 2 } });
  const slots = (limit) => [...openState(writeState(state, now(limit)), now(limit), "x").state.records.keys()];
  const whole = writeState(state, now(4096)).length;
  assert.deepEqual(slots(4096), [2, 5, 6, 7]);
  assert.deepEqual(slots(whole), [2, 5, 6, 7], "to the last character");
  assert.deepEqual(slots(whole - 1), [2, 6, 7], "of what is gone, the oldest first");
  assert.deepEqual(slots(whole - 22), [2, 7]);
  assert.deepEqual(slots(whole - 43), [2], "then what is newer than this package");
  const least = openState(writeState(state, now(30)), now(30), "x").state;
  assert.deepEqual([...least.records.keys()], [2], "never what this package needs");
  assert.deepEqual([...least.flags], [1]);
});
