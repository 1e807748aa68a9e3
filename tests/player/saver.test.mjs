/** When is saved, how often it is tried, and what is said of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { createSaver } from "../../templates/player/saver.js";
import { TRANSITIONS, follow } from "../../templates/player/transitions.js";
import { fakeTimers } from "./fakes.mjs";

const OK = { ok: true, code: "", text: "" };
const NO = { ok: false, code: "101", text: "" };

/** A saver whose LMS answers as `answers.next` says; `puts` are the times at which it was asked. */
function make() {
  const timers = fakeTimers();
  const log = { puts: [], lost: 0, saved: 0, changed: 0, slow: 0, answer: OK, during: () => {} };
  const put = () => {
    log.puts.push(timers.now());
    timers.jump(log.slow);
    log.during();
    return log.answer;
  };
  const saver = createSaver(timers, put, { lost: () => (log.lost += 1), saved: () => (log.saved += 1), changed: () => (log.changed += 1) });
  return { timers, log, saver };
}

test("the first change is saved at once, and what one event changes is saved together", () => {
  const { timers, log, saver } = make();
  assert.equal(saver.safety(), "idle");
  saver.touch();
  saver.touch();
  assert.deepEqual(log.puts, []);
  assert.equal(saver.safety(), "saving");
  timers.settle();
  assert.equal(log.puts.length, 1);
  assert.equal(saver.safety(), "saved");
  assert.equal(saver.dirty(), false);
});

test("after that at most once a second, and the last change is saved too", () => {
  const { timers, log, saver } = make();
  for (let at = 0; at < 10000; at += 20) {
    saver.touch();
    timers.pass(20);
  }
  timers.pass(2000);
  assert.ok(log.puts.length >= 9 && log.puts.length <= 12, String(log.puts.length));
  for (let index = 1; index < log.puts.length; index += 1) assert.ok(log.puts[index] - log.puts[index - 1] >= 1000);
  assert.equal(saver.safety(), "saved");
  assert.equal(timers.pending(), 0);
});

test("a change a while after the last save is saved at once again", () => {
  const { timers, log, saver } = make();
  saver.touch();
  timers.pass(5000);
  saver.touch();
  timers.settle();
  assert.equal(log.puts.length, 2);
});

test("an LMS that takes its time is asked less often", () => {
  const { timers, log, saver } = make();
  log.slow = 4000;
  saver.touch();
  timers.settle();
  saver.touch();
  timers.pass(3990);
  assert.equal(log.puts.length, 1);
  timers.pass(20);
  assert.equal(log.puts.length, 2);
});

test("what the session says of itself waits for the first things on the page", () => {
  const { timers, log, saver } = make();
  saver.begin();
  timers.pass(100);
  saver.touch();
  timers.pass(100);
  assert.equal(log.puts.length, 0);
  timers.pass(200);
  assert.equal(log.puts.length, 1);
});

test("the opening of a session alone makes no show of saving", () => {
  const { timers, saver } = make();
  saver.begin();
  assert.equal(saver.safety(), "idle");
  timers.pass(400);
  assert.equal(saver.safety(), "idle");
});

test("a change while the LMS answers is saved afterwards", () => {
  const { timers, log, saver } = make();
  let once = true;
  log.during = () => {
    if (once) saver.touch();
    once = false;
    assert.equal(saver.now(), null, "and no second call is made inside the first");
  };
  saver.touch();
  timers.settle();
  assert.equal(saver.safety(), "saving");
  timers.pass(1000);
  assert.equal(log.puts.length, 2);
  assert.equal(saver.safety(), "saved");
});

test("one refusal is tried again, and nobody is troubled", () => {
  const { timers, log, saver } = make();
  log.answer = NO;
  saver.touch();
  timers.settle();
  assert.equal(saver.safety(), "saving");
  log.answer = OK;
  timers.pass(1000);
  assert.equal(saver.safety(), "saved");
  timers.pass(60000);
  assert.equal(log.puts.length, 2);
  assert.equal(log.lost, 0);
});

test("a change does not hasten the next try", () => {
  const { timers, log, saver } = make();
  log.answer = NO;
  saver.touch();
  timers.settle();
  timers.pass(1000);
  for (let at = 0; at < 1900; at += 100) {
    saver.touch();
    timers.pass(100);
  }
  assert.equal(log.puts.length, 2);
});

test("what is not kept for five seconds is told, and when it is kept again, that too", () => {
  const { timers, log, saver } = make();
  log.answer = NO;
  saver.touch();
  timers.pass(4999);
  assert.equal(saver.safety(), "saving");
  timers.pass(1);
  assert.equal(saver.safety(), "unsaved");
  saver.touch();
  assert.equal(saver.safety(), "unsaved");
  log.answer = OK;
  timers.pass(20000);
  assert.equal(saver.safety(), "saved");
  saver.touch();
  assert.equal(saver.safety(), "saving", "and the five seconds begin anew");
});

test("an opening that is not kept is told as well", () => {
  const { timers, log, saver } = make();
  log.answer = NO;
  saver.begin();
  timers.pass(6000);
  assert.equal(saver.safety(), "unsaved");
});

test("tries become rarer and end; then a change makes one, at most every half minute", () => {
  const { timers, log, saver } = make();
  log.answer = NO;
  saver.touch();
  timers.pass(10 * 60 * 1000);
  const gaps = log.puts.slice(1).map((at, index) => at - log.puts[index]);
  assert.deepEqual(gaps, [1000, 2000, 4000, 8000, 16000, 30000]);
  assert.equal(log.lost, 1);
  assert.equal(timers.pending(), 0);
  const before = log.puts.length;
  saver.touch();
  timers.settle();
  assert.equal(log.puts.length, before + 1);
  for (let at = 0; at < 29000; at += 1000) {
    saver.touch();
    timers.pass(1000);
  }
  assert.equal(log.puts.length, before + 1);
  timers.pass(2000);
  assert.equal(log.puts.length, before + 2);
  log.answer = OK;
  timers.pass(30000);
  saver.touch();
  timers.pass(30000);
  assert.equal(saver.safety(), "saved");
  assert.equal(log.saved, 1);
});

test("somebody may ask for a try, but not more than one a second", () => {
  const { timers, log, saver } = make();
  saver.retry();
  timers.settle();
  assert.equal(log.puts.length, 0, "there is nothing to save");
  log.answer = NO;
  saver.touch();
  timers.pass(3500);
  const before = log.puts.length;
  saver.retry();
  timers.pass(999);
  saver.retry();
  timers.settle();
  assert.equal(log.puts.length, before + 1);
  log.answer = OK;
  timers.pass(5000);
  assert.equal(saver.safety(), "saved");
});

test("when the page goes, nothing waits", () => {
  const { timers, log, saver } = make();
  saver.touch();
  timers.settle();
  saver.touch();
  assert.deepEqual(saver.now(), OK);
  assert.equal(log.puts.length, 2);
  assert.equal(saver.now(), null, "there is nothing left to save");
  timers.pass(5000);
  assert.equal(log.puts.length, 2);
});

test("a save that was about to happen is called off by one that happens", () => {
  const { timers, log, saver } = make();
  saver.touch();
  saver.now();
  timers.settle();
  assert.equal(log.puts.length, 1);
});

test("after the end nothing is saved", () => {
  const { timers, log, saver } = make();
  saver.touch();
  timers.settle();
  saver.touch();
  saver.stop();
  timers.pass(60000);
  assert.equal(log.puts.length, 1);
  assert.equal(timers.pending(), 0);
});

test("a fault of our own is a save that did not happen, and the next one does", (context) => {
  const told = context.mock.method(console, "error", () => {});
  const { timers, log, saver } = make();
  log.during = () => {
    throw new Error("a bug");
  };
  saver.touch();
  timers.pass(5500);
  assert.equal(saver.safety(), "unsaved");
  assert.ok(told.mock.callCount() > 0);
  log.during = () => {};
  timers.pass(30000);
  assert.equal(saver.safety(), "saved");
});

test("the table of the session's phases", () => {
  const reached = new Set(["opening"]);
  for (const steps of Object.values(TRANSITIONS)) for (const phase of Object.values(steps)) reached.add(phase);
  assert.deepEqual([...reached].sort(), Object.keys(TRANSITIONS).sort(), "every phase is reached, and every step leads to one");
  assert.deepEqual(TRANSITIONS.closed, {}, "nothing leads out of the end");
  assert.equal(follow("opening", "begun"), "running");
  assert.equal(follow("running", "failed"), "lost");
  assert.equal(follow("lost", "failed"), "lost");
  assert.equal(follow("lost", "recovered"), "running");
  assert.equal(follow("readonly", "failed"), "readonly");
  assert.equal(follow("closed", "ended"), "closed");
});
