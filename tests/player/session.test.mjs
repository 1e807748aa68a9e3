/** The session in a strict LMS: what is told, when, and what never is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { newRecord } from "../browser/lms/strict12.mjs";
import { fakeCourse } from "./fakes.mjs";
import { ANSWER, FAILED, INCOMPLETE, PASSED, launch } from "./launch.mjs";

test("every answer is committed at once, and saved is said only after it was read back", async () => {
  const one = launch();
  await one.open();
  one.forget();
  assert.equal(one.session.set(1, [3, 1]), true);
  assert.equal(one.session.safety(), "saving");
  one.timers.pass(1000);
  assert.equal(one.session.safety(), "saved");
  assert.deepEqual(one.recent().map((call) => call.method), ["LMSSetValue", "LMSCommit", "LMSGetValue"]);
  one.forget();
  one.session.set(1, [4, 1]);
  one.timers.pass(2000);
  assert.deepEqual(one.recent().map((call) => call.method), ["LMSSetValue", "LMSCommit", "LMSGetValue"]);
  one.session.set(1, [4, 1]);
  assert.equal(one.session.set(1, [99, 1]), false);
  one.timers.pass(2000);
  assert.equal(one.count("LMSCommit"), 1, "what changes nothing is not saved");
  one.check();
});

test("a pass: data, score and status in one commit, in this order", async () => {
  const one = launch();
  await one.open();
  one.forget();
  one.session.set(1, [3, 1]);
  one.stage.verdict = PASSED;
  one.timers.pass(1000);
  const names = one.sets().map(([name]) => name.replace("cmi.", ""));
  assert.deepEqual(names, ["suspend_data", "core.exit", "core.score.min", "core.score.max", "core.score.raw", "core.lesson_status"]);
  assert.equal(one.count("LMSCommit"), 1);
  assert.equal(one.value("core.score.raw"), "80");
  assert.equal(one.value("core.lesson_status"), "passed");
  assert.equal(one.value("core.exit"), "");
  assert.deepEqual(one.session.get(0), [1, 0, 8000]);
  one.session.end(true);
  one.check();
});

test("a fail is told when it is final, and not before", async () => {
  const one = launch();
  await one.open();
  one.stage.verdict = { ...INCOMPLETE, best: 40 };
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.value("core.score.raw"), undefined);
  assert.equal(one.value("core.lesson_status"), "incomplete");
  one.stage.verdict = FAILED;
  one.session.set(1, [2, 1]);
  one.timers.pass(2000);
  assert.equal(one.value("core.score.raw"), "40");
  assert.equal(one.value("core.lesson_status"), "failed");
  one.check();
});

test("the best so far, where the course tells it", async () => {
  const one = launch();
  await one.open();
  one.stage.verdict = { ...INCOMPLETE, score: 33.33, best: 33.33 };
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.value("core.score.raw"), "33.33");
  assert.equal(one.value("core.lesson_status"), "incomplete");
  one.check();
});

test("the LMS's own mastery score reaches the verdict", async () => {
  for (const [mastery, seen] of [[85, 85], [0, 0], [null, null]]) {
    const one = launch({ lms: { mastery } });
    await one.open();
    assert.equal(one.stage.mastery, seen);
    one.check();
  }
  const unscored = launch({ lms: { mastery: 85 }, course: fakeCourse({ grading: { ...fakeCourse().grading, scored: false } }) });
  await unscored.open();
  assert.equal(unscored.stage.mastery, null);
});

test("a launch after a pass, in normal mode: nothing falls, and exit is empty", async () => {
  const record = newRecord();
  const first = launch({ record, verdict: PASSED });
  await first.open();
  first.session.end(true);
  assert.equal(record.values["cmi.core.lesson_status"], "passed");
  const second = launch({ record, lms: { review: false }, verdict: PASSED });
  await second.open();
  assert.equal(second.sets().some(([name]) => name === "cmi.core.lesson_status"), false);
  assert.equal(second.value("core.exit"), "");
  assert.ok(second.platform.calls.length <= 12);
  second.session.end(true);
  second.check();
});

test("what an LMS lost of a result is told again at the next launch", async () => {
  const record = newRecord();
  const first = launch({ record, verdict: PASSED });
  await first.open();
  first.session.end(true);
  delete record.values["cmi.core.score.raw"];
  const second = launch({ record, lms: { review: false }, verdict: PASSED });
  await second.open();
  assert.equal(second.value("core.score.raw"), "80");
  assert.equal(second.value("core.lesson_status"), "passed");
  second.check();
});

test("a lost state beside a recorded pass: a fresh start that lowers nothing", async () => {
  for (const data of ["", "1cut", "another tool's words"]) {
    const record = newRecord();
    record.launches = 1;
    record.values = { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90", "cmi.suspend_data": data };
    const one = launch({ record, lms: { review: false } });
    const opened = await one.open();
    assert.deepEqual(opened.notes, data ? ["damaged"] : []);
    assert.equal(one.value("core.exit"), "");
    for (const verdict of [{ ...INCOMPLETE, score: 10, best: 10 }, FAILED, PASSED]) {
      one.stage.verdict = verdict;
      one.session.set(1, [verdict.best % 30, 1]);
      one.timers.pass(2000);
      assert.equal(one.value("core.lesson_status"), "passed");
      assert.equal(one.value("core.score.raw"), "90");
    }
    one.stage.verdict = { ...PASSED, score: 95, best: 95 };
    one.session.set(1, [29, 1]);
    one.timers.pass(2000);
    assert.equal(one.value("core.score.raw"), "95");
    one.session.end(true);
    one.check();
  }
});

test("a recorded fail beside a lost state stays until there is something better", async () => {
  const record = newRecord();
  record.values = { "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "40", "cmi.suspend_data": "" };
  const one = launch({ record, lms: { review: false } });
  await one.open();
  assert.equal(one.value("core.lesson_status"), "failed");
  assert.equal(one.value("core.exit"), "suspend", "there is something to come back to");
  one.stage.verdict = PASSED;
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.value("core.lesson_status"), "passed");
  one.check();
});

test("but not for ever", async () => {
  const one = launch();
  one.windows.top.API = {};
  const opening = one.open();
  await one.timers.passAsync(6000, 250);
  assert.deepEqual((await opening).notes, ["absent"]);
});

test("answers are told once each, at the next index, and their count is asked for once", async () => {
  const record = newRecord();
  record.interactions = [{ id: "before" }];
  const one = launch({ record });
  await one.open();
  one.session.interaction({ id: "q1", ...ANSWER });
  one.session.interaction({ id: "q2", ...ANSWER, response: "é" });
  one.timers.pass(1000);
  one.session.interaction({ id: "no good", ...ANSWER });
  one.session.interaction({ id: "q1", ...ANSWER });
  one.timers.pass(2000);
  assert.deepEqual(record.interactions.map(({ id }) => id), ["before", "q1", "q2", "q1"]);
  assert.deepEqual(record.interactions[1], {
    id: "q1", time: "09:08:07", type: "choice", correct_responses: ["a"], weighting: "1", student_response: "b", result: "wrong", latency: "00:00:02.00",
  });
  assert.equal(record.interactions[2].student_response, undefined);
  assert.equal(one.recent().filter((call) => call.args[0] === "cmi.interactions._count").length, 1);
  assert.ok(one.trace.some((entry) => entry.includes("q2 without student_response")));
  one.check();
});

test("a course that tells no answers tells none", async () => {
  const one = launch({ course: fakeCourse({ grading: { ...fakeCourse().grading, interactions: false } }) });
  await one.open();
  one.session.interaction({ id: "q1" });
  one.timers.pass(2000);
  assert.deepEqual(one.record.interactions, []);
});

test("finish with this result is kept, once", async () => {
  const one = launch();
  await one.open();
  assert.equal(one.session.finished(), false);
  one.stage.verdict = FAILED;
  one.session.finish();
  one.session.finish();
  assert.equal(one.session.finished(), true);
  one.timers.pass(2000);
  assert.deepEqual(one.session.get(0), [2, 1, 4000]);
  assert.equal(one.value("core.lesson_status"), "failed");
  const again = launch({ record: one.record, lms: { review: false }, verdict: FAILED });
  await again.open();
  assert.equal(again.session.finished(), true);
});

test("a completed course", async () => {
  const one = launch({ verdict: { status: "completed", final: true, score: null, best: null } });
  await one.open();
  assert.equal(one.value("core.lesson_status"), "completed");
  assert.equal(one.value("core.score.raw"), undefined);
  assert.deepEqual(one.session.get(0), [3, 0, 0]);
  one.check();
});

test("who listens hears each change once, after it happened, until it is enough", async () => {
  const one = launch();
  await one.open();
  let heard = 0;
  const end = one.session.onChange(() => (heard += 1));
  one.session.set(1, [1, 1]);
  one.session.see(0);
  one.session.see(0);
  one.session.visit("second");
  one.session.visit("second");
  assert.equal(heard, 0);
  one.timers.settle();
  assert.ok(heard >= 1 && heard <= 3);
  end();
  const before = heard;
  one.session.set(1, [2, 1]);
  one.timers.pass(2000);
  assert.equal(heard, before);
});

test("a question that changed is known to be open again", async () => {
  const record = newRecord();
  const first = launch({ record });
  await first.open();
  first.session.set(1, [1, 1]);
  first.session.end(true);
  const changed = fakeCourse({ shapes: { 4: "u5 m4", 2: "x20" }, was: { 1: 4 }, next: { slot: 5, flag: 2 } });
  const second = launch({ record, course: changed });
  await second.open();
  assert.equal(second.session.reopened(4), true);
  assert.equal(second.session.reopened(2), false);
  assert.ok(second.session.size() > 21);
  second.check();
});

test("a place of more than 255 characters is not told", async () => {
  const one = launch();
  await one.open();
  one.session.visit("x".repeat(256));
  one.timers.pass(2000);
  assert.equal(one.value("core.lesson_location"), undefined);
  one.check();
});

test("what the course slot says of a pass counts at once", async () => {
  const one = launch({ judge: (_course, keep) => (keep(0)?.[0] === 1 ? { ...PASSED, best: 99 } : PASSED) });
  await one.open();
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.session.verdict().best, 99);
});

test("the best so far is not told again at the next launch, and a better one is", async () => {
  const record = newRecord();
  const course = fakeCourse({ grading: { ...fakeCourse().grading, report: "best-so-far" } });
  const first = launch({ record, course, verdict: { ...INCOMPLETE, score: 40, best: 40 } });
  await first.open();
  first.session.end(true);
  const second = launch({ record, course, verdict: { ...INCOMPLETE, score: 40, best: 40 } });
  await second.open();
  assert.deepEqual(second.sets().map(([name]) => name), ["cmi.core.exit"]);
  second.stage.verdict = { ...INCOMPLETE, score: 60, best: 60 };
  second.session.set(1, [1, 1]);
  second.timers.pass(2000);
  assert.equal(second.value("core.score.raw"), "60");
  assert.equal(second.value("core.lesson_status"), "incomplete");
  second.check();
});

test("a score is not asked for where none can have been told", async () => {
  const asked = async (record, course) => {
    const one = launch({ record, course });
    await one.open();
    return one.platform.calls.some((call) => call.method === "LMSGetValue" && call.args[0] === "cmi.core.score.raw");
  };
  const { grading } = fakeCourse();
  const begun = () => ({ ...newRecord(), values: { "cmi.core.lesson_status": "incomplete", "cmi.suspend_data": "1x" } });
  const done = () => ({ ...newRecord(), values: { "cmi.core.lesson_status": "completed", "cmi.suspend_data": "1x" } });
  assert.equal(await asked(begun(), fakeCourse()), false);
  assert.equal(await asked(newRecord(), fakeCourse({ grading: { ...grading, report: "best-so-far" } })), false);
  assert.equal(await asked(begun(), fakeCourse({ grading: { ...grading, report: "best-so-far" } })), true);
  assert.equal(await asked(done(), fakeCourse()), true);
  assert.equal(await asked(done(), fakeCourse({ grading: { ...grading, scored: false } })), false);
});
