/** The end of a session, and what the browser does to a page. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../../templates/player/suspend.js";
import { newRecord } from "../browser/lms/strict12.mjs";
import { launch } from "./launch.mjs";

test("leaving in the middle, coming back: every answer in place", async () => {
  const record = newRecord();
  const first = launch({ record });
  await first.open();
  first.session.set(1, [3, 1]);
  first.session.set(2, ["my words"]);
  first.session.see(0);
  first.session.visit("second");
  first.timers.jump(61500);
  assert.equal(first.session.end(true).ok, true);
  assert.equal(first.session.phase(), "closed");
  first.check();
  assert.equal(record.seconds, 61.9);
  const second = launch({ record, attempt: "Q00002" });
  const opened = await second.open();
  assert.equal(opened.found, "whole");
  assert.equal(second.session.location(), "second");
  assert.deepEqual(second.session.get(1), [3, 1]);
  assert.deepEqual(second.session.get(2), ["my words"]);
  assert.equal(second.session.seen(0), true);
  assert.equal(second.session.seen(1), false);
  assert.equal(decode(second.value("suspend_data")).attempt, "Q00001");
  assert.equal(second.sets().some(([name]) => name === "cmi.core.lesson_status"), false, "it is incomplete already");
  assert.ok(second.platform.calls.length <= 12);
  second.check();
});

test("the end comes once, whoever asks for it", async () => {
  const one = launch();
  await one.open();
  one.session.set(1, [1, 1]);
  assert.equal(one.session.end(false).ok, true);
  assert.equal(one.session.end(false).ok, true);
  one.session.hide();
  one.session.end(true);
  one.session.set(1, [2, 1]);
  one.session.retry();
  one.timers.pass(60000);
  assert.equal(one.count("LMSFinish"), 1);
  assert.deepEqual(one.session.get(1), [2, 1], "one can go on reading");
  assert.equal(one.timers.pending(), 0);
  one.check();
});

test("an end that the LMS does not confirm is told, and not tried twice", async () => {
  for (const way of [{ result: "false", code: "101" }, { throws: "gone" }]) {
    const one = launch();
    await one.open();
    one.platform.faults.push((method) => (method === "LMSFinish" ? way : undefined));
    assert.equal(one.session.end(false).ok, false);
    assert.equal(one.session.phase(), "closed");
    one.session.end(true);
    assert.equal(one.count("LMSFinish"), 1);
  }
});

test("a page that is hidden saves what is unsaved, with its time; one that has nothing to save is quiet", async () => {
  const one = launch();
  await one.open();
  one.session.set(1, [1, 1]);
  one.timers.settle();
  one.forget();
  one.session.set(1, [2, 1]);
  one.timers.jump(100);
  one.session.hide();
  assert.equal(one.count("LMSCommit"), 1);
  assert.equal(one.session.safety(), "saved");
  assert.match(one.value("core.session_time"), /^00:00:00\.\d\d$/);
  one.forget();
  one.session.hide();
  assert.deepEqual(one.recent(), []);
  one.check();
});

test("frozen time is not counted", async () => {
  const one = launch();
  await one.open();
  one.session.freeze();
  one.timers.jump(3600000);
  one.session.thaw();
  one.session.end(true);
  assert.ok(one.record.seconds < 2);
});

test("an LMS that takes the frame away while it is told of the end hears of it once", async () => {
  const one = launch();
  await one.open();
  one.platform.faults.push((method) => {
    if (method === "LMSFinish") one.session.end(true);
    return undefined;
  });
  one.session.end(false);
  assert.equal(one.count("LMSFinish"), 1);
  one.check();
});
