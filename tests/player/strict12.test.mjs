/** The strict LMS itself: it refuses what the standard forbids, above all what other LMSs of the tests let through. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { createLms, newRecord, violations } from "../browser/lms/strict12.mjs";

function open(options) {
  const lms = createLms(newRecord(), options);
  lms.api.LMSInitialize("");
  return lms;
}

const set = (lms, name, value) => [lms.api.LMSSetValue("cmi." + name, value), lms.api.LMSGetLastError()];

test("values that the standard forbids are refused with its codes", () => {
  const lms = open();
  const wrong = [
    ["suspend_data", "x".repeat(4097), "405"], ["core.lesson_location", "x".repeat(256), "405"], ["core.exit", "normal", "405"],
    ["core.lesson_status", "not attempted", "405"], ["core.lesson_status", "bogus", "405"], ["core.score.raw", "101", "405"],
    ["core.score.raw", "8.5e1", "405"], ["core.score.raw", "-1", "405"], ["core.session_time", "PT1H", "405"], ["core.session_time", "1:2:3", "405"],
    ["core.session_time", "12345:00:00", "405"], ["core.session_time", "00:60:00", "405"], ["core.student_id", "x", "403"],
    ["core._children", "x", "402"], ["nonsense", "x", "201"], ["interactions.1.id", "q", "201"], ["interactions.0.type", "choice", "201"],
    ["interactions.0.id", "two words", "405"], ["interactions.0.nonsense", "x", "201"],
  ];
  for (const [name, value, code] of wrong) assert.deepEqual(set(lms, name, value), ["false", code], name + " " + value.slice(0, 20));
  assert.equal(lms.refused.length, wrong.length);
  for (const value of [4096]) assert.deepEqual(set(lms, "suspend_data", "x".repeat(value)), ["true", "0"]);
  assert.deepEqual(set(lms, "core.exit", ""), ["true", "0"]);
});

test("answers that the standard forbids are refused", () => {
  const lms = open();
  set(lms, "interactions.0.id", "q1");
  assert.deepEqual(set(lms, "interactions.0.student_response", "a"), ["false", "405"], "before the type is known");
  assert.deepEqual(set(lms, "interactions.0.type", "long-fill-in"), ["false", "405"]);
  set(lms, "interactions.0.type", "choice");
  for (const response of ["A", "a b", "a,,b", "é", "ab"]) assert.deepEqual(set(lms, "interactions.0.student_response", response), ["false", "405"]);
  assert.deepEqual(set(lms, "interactions.0.result", "incorrect"), ["false", "405"]);
  assert.deepEqual(set(lms, "interactions.0.weighting", "1000"), ["false", "405"]);
  assert.deepEqual(set(lms, "interactions.0.latency", "00:00:01.123"), ["false", "405"]);
  assert.deepEqual(set(lms, "interactions.0.time", "24:00:00"), ["false", "405"]);
  assert.deepEqual(set(lms, "interactions.0.correct_responses.1.pattern", "a"), ["false", "201"]);
  assert.deepEqual(set(lms, "interactions.0.correct_responses.0.pattern", "a"), ["true", "0"]);
  assert.equal(lms.api.LMSGetValue("cmi.interactions.0.id"), "");
  assert.equal(lms.api.LMSGetLastError(), "404");
  assert.equal(lms.api.LMSGetValue("cmi.interactions._count"), "1");
});

test("arguments are strings, and calls come in their order", () => {
  const lms = createLms(newRecord());
  assert.equal(lms.api.LMSSetValue("cmi.suspend_data", "x"), "false");
  assert.equal(lms.api.LMSGetLastError(), "301");
  assert.equal(lms.api.LMSInitialize(null), "false");
  assert.equal(lms.api.LMSInitialize(), "false");
  assert.equal(lms.api.LMSInitialize(""), "true");
  assert.equal(lms.api.LMSInitialize(""), "false");
  assert.equal(lms.api.LMSGetLastError(), "101");
  assert.deepEqual(set(lms, "core.score.raw", 80), ["false", "201"]);
  assert.equal(lms.api.LMSFinish(""), "true");
  assert.equal(lms.api.LMSCommit(""), "false");
  const found = violations(lms).join("\n");
  for (const what of ["LMSInitialize more than once", "a call before LMSInitialize", "a call after LMSFinish", "refused with 201"]) assert.ok(found.includes(what), what);
});

test("only a commit keeps, and the next launch finds what was kept", () => {
  const record = newRecord();
  const first = createLms(record);
  first.api.LMSInitialize("");
  set(first, "suspend_data", "kept");
  first.api.LMSCommit("");
  set(first, "suspend_data", "lost");
  const second = createLms(record);
  second.api.LMSInitialize("");
  assert.equal(second.api.LMSGetValue("cmi.suspend_data"), "kept");
});

test("what an LMS decides at the end", () => {
  const ending = (values, options) => {
    const lms = open(options);
    for (const [name, value] of Object.entries(values)) set(lms, name, value);
    lms.api.LMSFinish("");
    return lms.record;
  };
  assert.equal(ending({}).values["cmi.core.lesson_status"], "completed", "a status that was never set");
  assert.equal(ending({ "core.lesson_status": "passed", "core.score.raw": "50" }, { mastery: 80 }).values["cmi.core.lesson_status"], "failed");
  assert.equal(ending({ "core.lesson_status": "failed", "core.score.raw": "80" }, { mastery: 80 }).values["cmi.core.lesson_status"], "passed");
  assert.equal(ending({ "core.lesson_status": "passed", "core.score.raw": "50" }).values["cmi.core.lesson_status"], "passed");
  assert.equal(ending({ "core.session_time": "01:00:30.50" }).seconds, 3630.5);
});

test("a finished attempt is opened for review, one that was suspended is resumed", () => {
  const opening = (values) => {
    const lms = createLms({ ...newRecord(), launches: 1, values });
    lms.api.LMSInitialize("");
    return ["lesson_mode", "credit", "entry"].map((name) => lms.api.LMSGetValue("cmi.core." + name));
  };
  assert.deepEqual(opening({ "cmi.core.lesson_status": "passed", "cmi.core.exit": "" }), ["review", "no-credit", ""]);
  assert.deepEqual(opening({ "cmi.core.lesson_status": "incomplete", "cmi.core.exit": "suspend" }), ["normal", "credit", "resume"]);
});

test("a small LMS lacks what is optional, and that is nobody's fault", () => {
  const lms = open({ tier: "minimal" });
  assert.deepEqual(set(lms, "core.score.max", "100"), ["false", "401"]);
  assert.deepEqual(set(lms, "interactions.0.id", "q"), ["false", "401"]);
  assert.equal(lms.api.LMSGetValue("cmi.core.lesson_mode"), "");
  assert.deepEqual(lms.refused, []);
});

test("a result that falls, and a score without its status, are found", () => {
  const lms = open();
  set(lms, "core.lesson_status", "passed");
  lms.api.LMSCommit("");
  set(lms, "core.lesson_status", "incomplete");
  set(lms, "core.score.raw", "10");
  lms.api.LMSCommit("");
  set(lms, "core.score.raw", "20");
  lms.api.LMSCommit("");
  assert.deepEqual(violations(lms), ["passed became incomplete", "a score without its status"]);
});

test("faults are played, and are not the player's", () => {
  const lms = open({ faults: [(method) => (method === "LMSCommit" ? { result: "false", code: "101" } : undefined)] });
  assert.equal(lms.api.LMSCommit(""), "false");
  assert.deepEqual(lms.refused, []);
});
