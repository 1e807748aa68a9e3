/** LMSs that refuse, lie, throw, or go away. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ANSWER, PASSED, launch } from "./launch.mjs";

test("an LMS without answers, modes or score bounds still gets the rest", async () => {
  for (const tier of ["minimal", "typical"]) {
    const one = launch({ lms: { tier } });
    await one.open();
    one.session.interaction({ id: "q1", ...ANSWER });
    one.stage.verdict = PASSED;
    one.session.set(1, [1, 1]);
    one.timers.pass(2000);
    one.session.interaction({ id: "q2", ...ANSWER });
    one.timers.pass(2000);
    assert.equal(one.value("core.score.raw"), "80");
    assert.equal(one.value("core.lesson_status"), "passed");
    assert.equal(one.session.safety(), "saved");
    const missing = one.platform.calls.filter((call) => call.code === "401").map((call) => call.args[0]);
    assert.equal(new Set(missing).size, missing.length, "what is not there is asked for once");
    one.session.end(true);
    one.check();
  }
});

test("an LMS whose answers are counted but cannot be written gets no more of them", async () => {
  for (const code of ["401", "405"]) {
    const fault = (method, args) => (method === "LMSSetValue" && args[0].endsWith(".id") ? { result: "false", code } : undefined);
    const one = launch({ lms: { faults: [fault] } });
    await one.open();
    one.session.interaction({ id: "q1", ...ANSWER });
    one.session.interaction({ id: "q2", ...ANSWER });
    one.timers.pass(2000);
    const tries = one.sets().filter(([name]) => name.startsWith("cmi.interactions"));
    assert.deepEqual(tries.map(([name]) => name), code === "401" ? ["cmi.interactions.0.id"] : ["cmi.interactions.0.id", "cmi.interactions.0.id"]);
    assert.equal(one.session.safety(), "saved");
  }
});

test("an LMS that turns out to keep no state", async () => {
  const fault = (method, args) => (method === "LMSSetValue" && args[0] === "cmi.suspend_data" ? { result: "false", code: "401" } : undefined);
  const one = launch({ lms: { faults: [fault] } });
  await one.open();
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.session.safety(), "saved");
});

test("yes in any form is yes; anything else is no", async () => {
  for (const yes of ["true", true, 1, "1", "TRUE"]) {
    const one = launch({ lms: { faults: [(method) => (method === "LMSCommit" ? { result: yes } : undefined)] } });
    await one.open();
    one.session.set(1, [1, 1]);
    one.timers.pass(2000);
    assert.equal(one.session.safety(), "saved", String(yes));
  }
  for (const no of [undefined, null, "false", 0, "", "ok"]) {
    const one = launch({ lms: { faults: [(method) => (method === "LMSCommit" ? { result: no } : undefined)] } });
    await one.open();
    one.session.set(1, [1, 1]);
    one.timers.pass(6000);
    assert.equal(one.session.safety(), "unsaved", String(no));
  }
});

test("a refused commit is tried again with everything, and at last the LMS has it", async () => {
  let left = 3;
  const one = launch();
  await one.open();
  one.platform.faults.push((method) => (method === "LMSCommit" && left-- > 0 ? { result: "false", code: "101" } : undefined));
  one.session.set(1, [1, 1]);
  one.stage.verdict = PASSED;
  one.timers.pass(4000);
  assert.equal(one.session.safety(), "saving");
  one.timers.pass(4000);
  assert.equal(one.session.safety(), "saved");
  assert.equal(one.session.phase(), "running");
  assert.equal(one.value("core.lesson_status"), "passed");
  one.check();
});

test("a commit that is refused for ever, or throws: told, bounded, and well again when the LMS is", async () => {
  for (const way of [{ result: "false", code: "101" }, { throws: "no network" }]) {
    const one = launch();
    await one.open();
    const fault = (method) => (method === "LMSCommit" ? way : undefined);
    one.platform.faults.push(fault);
    one.forget();
    one.session.set(1, [1, 1]);
    one.timers.pass(120000);
    assert.equal(one.session.phase(), "lost");
    assert.equal(one.session.safety(), "unsaved");
    assert.equal(one.session.unsafe(), true);
    assert.equal(one.count("LMSCommit"), 7);
    assert.equal(one.session.end(false).ok, false, "the exit button does not close over it");
    assert.equal(one.session.phase(), "lost");
    one.platform.faults.length = 0;
    one.session.retry();
    one.timers.pass(2000);
    assert.equal(one.session.phase(), "running");
    assert.equal(one.session.safety(), "saved");
    assert.equal(one.session.end(false).ok, true);
    one.check();
  }
});

test("an LMS that says yes and keeps nothing is found out", async () => {
  const one = launch();
  await one.open();
  one.platform.faults.push((method) => (method === "LMSSetValue" ? { lie: true } : undefined));
  one.session.set(1, [1, 1]);
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "unsaved");
});

test("an LMS that begins to lie in the middle is found out, and has everything once it is honest again", async () => {
  const one = launch();
  await one.open();
  one.session.set(1, [1, 1]);
  one.timers.pass(2000);
  assert.equal(one.session.safety(), "saved");
  one.platform.faults.push((method) => (/SetValue|Commit/.test(method) ? { lie: true } : undefined));
  one.session.set(1, [2, 1]);
  one.stage.verdict = PASSED;
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "unsaved");
  one.platform.faults.length = 0;
  one.session.retry();
  one.timers.pass(2000);
  assert.equal(one.session.safety(), "saved");
  assert.equal(one.value("core.lesson_status"), "passed");
  one.session.end(false);
  const again = launch({ record: one.record, lms: { review: false } });
  await again.open();
  assert.deepEqual(again.session.get(1), [2, 1]);
});

test("refusals without a reason are no trouble, and what cannot be read is not asked for", async () => {
  const one = launch({ lms: { faults: [(method) => (method === "LMSSetValue" ? { result: "false", code: "0", does: true } : undefined)] } });
  await one.open();
  one.session.set(1, [1, 1]);
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "saved");
  one.session.end(true);
  one.check();
});

test("an LMS that holds nothing after it said yes is found out too", async () => {
  const one = launch();
  await one.open();
  one.platform.faults.push((method, args) => (method === "LMSGetValue" && args[0] === "cmi.suspend_data" ? { result: "", code: "0" } : undefined));
  one.session.set(1, [1, 1]);
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "unsaved");
});

test("an LMS that cannot be read back is taken at its word", async () => {
  const one = launch();
  await one.open();
  one.platform.faults.push((method, args) => (method === "LMSGetValue" && args[0] === "cmi.suspend_data" ? { result: "", code: "404" } : undefined));
  one.session.set(1, [1, 1]);
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "saved");
});

test("a refusal without a reason is looked into, not cried about", async () => {
  for (const [kept, safety] of [[true, "saved"], [false, "unsaved"]]) {
    const one = launch();
    await one.open();
    const fault = (method, args) => (method === "LMSSetValue" && args[0] === "cmi.suspend_data" ? { result: "false", code: "0", does: kept } : undefined);
    one.platform.faults.push(fault);
    one.session.set(1, [1, 1]);
    one.timers.pass(6000);
    assert.equal(one.session.safety(), safety);
  }
});

test("a refusal of something small does no harm; one of the result is told", async () => {
  const refusing = (pattern) => (method, args) => (method === "LMSSetValue" && pattern.test(args[0]) ? { result: "false", code: "405" } : undefined);
  const small = launch({ lms: { faults: [refusing(/exit|location|time|score\.m/)] } });
  await small.open();
  small.session.visit("second");
  small.stage.verdict = PASSED;
  small.session.set(1, [1, 1]);
  small.timers.pass(2000);
  assert.equal(small.session.safety(), "saved");
  assert.equal(small.value("core.lesson_status"), "passed");
  for (const element of [/suspend_data/, /lesson_status/, /score\.raw/]) {
    const one = launch();
    await one.open();
    one.platform.faults.push(refusing(element));
    one.stage.verdict = PASSED;
    one.session.set(1, [1, 1]);
    one.timers.pass(6000);
    assert.equal(one.session.safety(), "unsaved", String(element));
    assert.equal(one.session.end(true).ok, false);
  }
});

test("a window of the LMS that was closed is not believed", async () => {
  const lms = { opener: null, closed: false };
  lms.parent = lms;
  const popup = { opener: lms, closed: false };
  popup.parent = popup;
  const one = launch({ view: popup });
  lms.API = one.platform.api;
  await one.open();
  lms.closed = true;
  one.forget();
  one.session.set(1, [1, 1]);
  one.timers.pass(6000);
  assert.equal(one.session.safety(), "unsaved");
  assert.deepEqual(one.recent(), []);
  lms.closed = false;
  lms.API = null;
  one.session.retry();
  one.timers.pass(2000);
  assert.deepEqual(one.recent(), [], "nor one that shows another page now");
  assert.equal(one.session.end(true).ok, false);
});

test("an LMS that goes away while an answer is told hears it when it is back", async () => {
  const one = launch();
  await one.open();
  one.platform.faults.push((method, args) => (method === "LMSSetValue" && args[0].startsWith("cmi.interactions") ? { throws: "gone" } : undefined));
  one.session.interaction({ id: "q1", ...ANSWER });
  one.timers.pass(100);
  assert.equal(one.session.safety(), "saving");
  one.platform.faults.length = 0;
  one.timers.pass(2000);
  assert.deepEqual(one.record.interactions.map(({ id }) => id), ["q1"]);
  assert.equal(one.session.safety(), "saved");
});

test("five hundred answers in ten seconds: a few commits, and the last answer is kept", async () => {
  const one = launch();
  await one.open();
  one.forget();
  for (let round = 0; round < 500; round += 1) {
    one.session.set(1, [round % 32, round % 16]);
    one.timers.pass(20);
  }
  one.timers.pass(1500);
  assert.ok(one.count("LMSCommit") <= 12);
  const last = launch({ record: one.record });
  await last.open();
  assert.deepEqual(last.session.get(1), [499 % 32, 499 % 16]);
  one.check();
});
