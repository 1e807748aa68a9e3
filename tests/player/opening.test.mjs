/** How a session begins: every kind of launch, and none. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../../templates/player/suspend.js";
import { newRecord } from "../browser/lms/strict12.mjs";
import { ANSWER, PASSED, alone, launch, memory } from "./launch.mjs";

test("a first launch: incomplete, an attempt id, and at most twelve calls with one commit", async () => {
  const one = launch();
  const opened = await one.open();
  assert.deepEqual(opened.notes, []);
  assert.equal(one.session.phase(), "running");
  assert.equal(one.value("core.lesson_status"), "incomplete");
  assert.equal(one.value("core.exit"), "suspend");
  assert.equal(decode(one.value("suspend_data")).attempt, "Q00001");
  assert.equal(one.value("core.score.raw"), undefined);
  assert.ok(one.platform.calls.length <= 12, one.trace.join("\n"));
  assert.equal(one.count("LMSCommit"), 1);
  assert.equal(one.session.safety(), "idle");
  one.check();
});

test("review and browse mode: not one value is written", async () => {
  for (const mode of ["review", "browse"]) {
    const record = newRecord();
    const before = launch({ record, verdict: PASSED });
    await before.open();
    before.session.set(1, [7, 3]);
    before.session.end(true);
    const holds = () => ["suspend_data", "core.lesson_status", "core.score.raw", "core.lesson_location"].map((name) => record.values["cmi." + name]);
    const kept = holds();
    const one = launch({ record, lms: { mode } });
    const opened = await one.open();
    assert.deepEqual(opened.notes, [mode]);
    assert.equal(one.session.phase(), "readonly");
    assert.deepEqual(one.session.get(1), [7, 3], "but one can look at it");
    one.session.set(1, [8, 1]);
    one.session.see(0);
    one.session.visit("second");
    one.session.interaction({ id: "q" });
    one.session.finish();
    one.session.hide();
    one.timers.pass(5000);
    one.session.end(true);
    assert.deepEqual(one.sets(), []);
    assert.equal(one.count("LMSCommit"), 0);
    assert.equal(one.count("LMSFinish"), 1);
    assert.deepEqual(holds(), kept);
    assert.equal(one.session.unsafe(), false);
    one.check();
  }
});

test("modes and credits as LMSs write them", async () => {
  const cases = [
    [{ mode: "", credit: "" }, "running", true], [{ mode: "Normal", credit: "CREDIT" }, "running", true],
    [{ mode: "undefined", credit: "null" }, "running", true], [{ mode: "Review" }, "readonly", false],
    [{ mode: "normal", credit: "no-credit" }, "running", false], [{ mode: "practice", credit: "credit" }, "running", false],
  ];
  for (const [lms, phase, counted] of cases) {
    const one = launch({ lms, verdict: PASSED });
    const opened = await one.open();
    assert.equal(one.session.phase(), phase);
    assert.deepEqual(opened.notes.includes("uncounted"), phase === "running" && !counted);
    one.session.set(1, [1, 1]);
    one.session.interaction({ id: "q", ...ANSWER });
    one.timers.pass(2000);
    const told = one.sets().map(([name]) => name);
    const results = told.some((name) => /score|status|interactions/.test(name));
    assert.equal(results, counted);
    assert.equal(told.includes("cmi.suspend_data"), phase === "running");
    one.check();
  }
});

test("a state of a newer version of the course is left alone", async () => {
  const record = newRecord();
  record.values["cmi.suspend_data"] = "2aB3_-xSomethingNewer";
  record.values["cmi.core.lesson_status"] = "incomplete";
  const one = launch({ record });
  assert.deepEqual((await one.open()).notes, ["newer"]);
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  one.session.end(true);
  assert.equal(record.values["cmi.suspend_data"], "2aB3_-xSomethingNewer");
  one.check();
});

test("a state that the LMS cannot give back just now is asked for again, then left alone", async () => {
  for (const [failures, phase] of [[2, "running"], [99, "readonly"]]) {
    const record = newRecord();
    record.values["cmi.suspend_data"] = "1whatever";
    let left = failures;
    const fault = (method, args) => (method === "LMSGetValue" && args[0] === "cmi.suspend_data" && left-- > 0 ? { result: "", code: "101" } : undefined);
    const one = launch({ record, lms: { faults: [fault] } });
    const opening = one.open();
    await one.timers.passAsync(2000);
    const opened = await opening;
    assert.equal(one.session.phase(), phase);
    assert.deepEqual(opened.notes, [phase === "readonly" ? "unreadable" : "damaged"]);
    if (phase === "readonly") assert.deepEqual(one.sets(), []);
    one.check();
  }
});

test("no LMS at all: results are not recorded, this browser keeps the state", async () => {
  const store = memory();
  const one = launch({ view: alone(), store });
  const opened = await one.open();
  assert.deepEqual(opened.notes, ["absent"]);
  assert.equal(one.session.phase(), "local");
  one.session.set(1, [5, 1]);
  one.session.visit("second");
  one.session.interaction({ id: "q" });
  one.timers.pass(3000);
  assert.equal(one.session.safety(), "saved");
  assert.equal(one.session.unsafe(), false);
  one.session.end(true);
  assert.equal(one.session.phase(), "closed");
  assert.deepEqual(one.platform.calls, []);
  const two = launch({ view: alone(), store });
  await two.open();
  assert.deepEqual(two.session.get(1), [5, 1]);
  assert.equal(two.session.location(), "second");
});

test("storage that is blocked is survived", async () => {
  const blocked = { getItem: () => assert.fail("x"), setItem: () => assert.fail("x") };
  const one = launch({ view: alone(), store: blocked });
  await one.open();
  one.session.set(1, [5, 1]);
  one.timers.pass(10000);
  assert.equal(one.session.safety(), "unsaved");
  assert.equal(one.session.unsafe(), false, "nobody is held back for it");
  one.session.end(true);
});

test("what this browser kept may be anything", async () => {
  for (const [text, found] of [["not json", "empty"], ["null", "empty"], ["7", "empty"], ['{"data":7,"location":8,"status":"x","score":700}', "empty"], ['{"data":"1xx","status":"passed","score":90}', "damaged"], ['{"data":"2aB3_-x"}', "newer"]]) {
    const one = launch({ view: alone(), store: memory({ key: text }) });
    const opened = await one.open();
    assert.equal(opened.found, found);
    assert.equal(one.session.phase(), found === "newer" ? "readonly" : "local");
    one.session.end(true);
  }
});

test("an LMS that appears late is waited for", async () => {
  const one = launch();
  const api = one.windows.top.API;
  one.windows.top.API = undefined;
  const opening = one.open();
  await one.timers.passAsync(3000, 250);
  assert.equal(one.session.phase(), "opening");
  one.session.end(true);
  assert.equal(one.count("LMSFinish"), 0);
  one.windows.top.API = api;
  await one.timers.passAsync(600, 250);
  assert.deepEqual((await opening).notes, []);
  assert.equal(one.session.phase(), "running");
});

test("an LMS that does not begin gets no further call, and its words are told", async () => {
  const ways = [{ result: "false", code: "101" }, { result: false, code: "301" }, { result: undefined, code: "0" }, { throws: "no connection" }];
  for (const way of ways) {
    const one = launch({ lms: { faults: [(method) => (method === "LMSInitialize" ? way : { result: "", code: "301" })] } });
    const opened = await one.open();
    assert.deepEqual(opened.notes, ["refused"]);
    assert.equal(opened.reason.code, way.throws ? "thrown" : way.code);
    if (way.throws) assert.equal(opened.reason.text, "no connection");
    one.forget();
    one.session.set(1, [1, 1]);
    one.timers.pass(5000);
    one.session.end(true);
    assert.deepEqual(one.recent(), []);
  }
});

test("a session that is open already is taken over, where it gives values", async () => {
  const already = (method) => (method === "LMSInitialize" ? { result: "false", code: "101" } : undefined);
  for (const status of ["incomplete", ""]) {
    const record = newRecord();
    record.values["cmi.core.lesson_status"] = status;
    const one = launch({ record, lms: { faults: [already] } });
    one.platform.api.LMSInitialize("");
    one.platform.faults.length = 0;
    one.platform.api.LMSInitialize("");
    one.platform.faults.push(already);
    one.forget();
    const opened = await one.open();
    assert.deepEqual(opened.notes, []);
    assert.equal(one.session.phase(), "running");
    assert.equal(one.value("core.lesson_status"), "incomplete");
  }
});

test("an LMS that keeps no state at all: results are recorded, and the learner knows", async () => {
  const fault = (method, args) => (args[0] === "cmi.suspend_data" ? { result: method === "LMSGetValue" ? "" : "false", code: "401" } : undefined);
  const one = launch({ lms: { faults: [fault] } });
  assert.deepEqual((await one.open()).notes, ["stateless"]);
  one.stage.verdict = PASSED;
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.value("core.lesson_status"), "passed");
  assert.equal(one.sets().some(([name]) => name === "cmi.suspend_data"), false);
  one.check();
});
