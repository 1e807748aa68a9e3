/** What is written in the words of SCORM 1.2: times, numbers, answers; and what an LMS answers, made plain. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isFinished, mayFollow } from "../../templates/player/adapter.js";
import { asText, isYes } from "../../templates/player/answer.js";
import { decimal, writeInteraction } from "../../templates/player/interaction.js";
import { createClock, timeOfDay, timespan } from "../../templates/player/time.js";
import { setInteraction } from "../browser/lms/elements12.mjs";

const DATE = new Date(2026, 10, 23, 9, 8, 7);

test("timespans have two digits of hours at least, and two of hundredths", () => {
  const spans = {
    0: "00:00:00.00", 0.004: "00:00:00.00", 0.01: "00:00:00.01", 30.04: "00:00:30.04", 59.995: "00:00:59.99", 60: "00:01:00.00",
    3599.999: "00:59:59.99", 3600: "01:00:00.00", 360000: "100:00:00.00", 35999999: "9999:59:59.00", 99999999: "9999:59:59.99",
  };
  for (const [seconds, text] of Object.entries(spans)) assert.equal(timespan(Number(seconds)), text, seconds);
  for (const none of [-1, NaN, -Infinity]) assert.equal(timespan(none), "00:00:00.00");
  assert.equal(timespan(Infinity), "9999:59:59.99");
});

test("no hundredth is lost to floating point", () => {
  for (let hundredths = 0; hundredths < 6000; hundredths += 1) {
    assert.equal(timespan(hundredths / 100), "00:00:" + (hundredths / 100).toFixed(2).padStart(5, "0"));
  }
});

test("the time of day has two digits each, whatever the language of the system", () => {
  assert.equal(timeOfDay(DATE), "09:08:07");
  assert.equal(timeOfDay(new Date(2026, 1, 1, 23, 59, 59, 999)), "23:59:59");
});

test("the clock counts neither frozen time nor time that runs backwards", () => {
  let now = 500;
  const clock = createClock(() => now);
  now = 1500;
  assert.equal(clock.seconds(), 1);
  clock.pause();
  clock.pause();
  now = 60000;
  assert.equal(clock.seconds(), 1);
  clock.resume();
  clock.resume();
  now = 62000;
  assert.equal(clock.seconds(), 3);
  now = 1;
  assert.equal(clock.seconds(), 1);
});

test("numbers have at most two decimals and no exponent", () => {
  const numbers = { 0: "0", 100: "100", 33.333: "33.33", 66.666: "66.67", 1e-9: "0", "-0": "0", 85.1: "85.1", 999: "999" };
  for (const [number, text] of Object.entries(numbers)) assert.equal(decimal(Number(number)), text);
  assert.equal(decimal(-0), "0");
  for (const none of [NaN, Infinity, 1000, 1e21]) assert.equal(decimal(none), null);
});

const RECORD = {
  id: "q1", type: "choice", response: "a,c", correct: "a", result: "wrong", points: 2, latencySeconds: 3.2, objective: "zoo",
};

test("an answer is told with its id first and its type before what depends on it", () => {
  assert.deepEqual(writeInteraction(RECORD, DATE), {
    fields: [
      ["id", "q1"], ["objectives.0.id", "zoo"], ["time", "09:08:07"], ["type", "choice"], ["correct_responses.0.pattern", "a"],
      ["weighting", "2"], ["student_response", "a,c"], ["result", "wrong"], ["latency", "00:00:03.20"],
    ],
    skipped: [],
  });
});

test("what there is not to tell is not told, and is no fault", () => {
  const { fields, skipped } = writeInteraction({ ...RECORD, objective: null, correct: "", response: "" }, DATE);
  assert.deepEqual(fields.map(([field]) => field), ["id", "time", "type", "weighting", "result", "latency"]);
  assert.deepEqual(skipped, []);
});

test("what could not be told lawfully is left out and named", () => {
  const skipped = (changes) => writeInteraction({ ...RECORD, ...changes }, DATE).skipped;
  assert.deepEqual(skipped({ objective: "two words" }), ["objectives.0.id"]);
  assert.deepEqual(skipped({ response: "a,b,é" }), ["student_response"]);
  assert.deepEqual(skipped({ response: "a,[,],c" }), ["student_response"]);
  assert.deepEqual(skipped({ response: Array(200).fill("a").join(",") }), ["student_response"]);
  assert.deepEqual(skipped({ correct: "😀" }), ["correct_responses.0.pattern"]);
  assert.deepEqual(skipped({ points: 1000 }), ["weighting"]);
  assert.deepEqual(skipped({ points: NaN }), ["weighting"]);
  assert.deepEqual(skipped({ result: "incorrect" }), ["result"]);
  assert.deepEqual(skipped({ type: "essay" }), ["type"], "and then there is no answer to tell either");
  assert.deepEqual(skipped({ type: "constructor" }), ["type"]);
});

test("without a lawful id nothing is told at all", () => {
  for (const id of ["", "two words", "x".repeat(256), "😀"]) {
    assert.deepEqual(writeInteraction({ ...RECORD, id }, DATE), { fields: [], skipped: ["id"] });
  }
});

test("answers of each type, lawful and not", () => {
  const answer = (type, response, correct = "") => new Map(writeInteraction({ ...RECORD, type, response, correct }, DATE).fields);
  assert.equal(answer("true-false", "t").get("student_response"), "t");
  assert.equal(answer("true-false", "true").get("student_response"), undefined);
  assert.equal(answer("matching", "a.1,b.2").get("student_response"), "a.1,b.2");
  assert.equal(answer("matching", "a1").get("student_response"), undefined);
  assert.equal(answer("sequencing", "c,a,b").get("student_response"), "c,a,b");
  assert.equal(answer("likert", "3").get("student_response"), "3");
  assert.equal(answer("numeric", "3.5", "3:4").get("correct_responses.0.pattern"), "3:4");
  assert.equal(answer("numeric", "3,5", "3:4").get("student_response"), undefined);
  assert.equal(answer("fill-in", "two  words\nand\tmore ").get("student_response"), "two words and more");
  assert.equal(answer("performance", "ü".repeat(300)).get("student_response"), "ü".repeat(252) + "...");
});

test("whatever is told, a strict LMS takes", () => {
  const responses = ["", "a", "a,b", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o", "t", "a.1,b.2", "3.5", "3:4", "x y", "😀", "a\u0000b", "é".repeat(400), "[,]", "{a,b}", "-1", "1e5"];
  for (const type of ["true-false", "choice", "fill-in", "numeric", "likert", "matching", "performance", "sequencing", "other"]) {
    for (const response of responses) {
      for (const points of [0, 0.5, 999.999, 12345]) {
        const { fields } = writeInteraction({ ...RECORD, type, response, correct: response, points }, DATE);
        const told = [];
        for (const [field, value] of fields) {
          assert.equal(setInteraction(told, "cmi.interactions.0." + field, value), "0", [type, field, value].join(" "));
        }
      }
    }
  }
});

test("an answer says yes only where it is known to", () => {
  for (const yes of ["true", true, 1, "1", "TRUE", " true\n"]) assert.equal(isYes(yes), true, String(yes));
  for (const no of ["false", false, 0, "0", "", null, undefined, "yes", NaN, {}, 2]) assert.equal(isYes(no), false, String(no));
});

test("the words for nothing are nothing", () => {
  for (const nothing of [null, undefined, "null", "undefined", " "]) assert.equal(asText(nothing), "");
  assert.equal(asText(80), "80");
  assert.equal(asText(" x "), "x");
});

test("a status is followed by an equal or a better one", () => {
  const order = ["none", "incomplete", "failed", "completed", "passed"];
  for (const [at, present] of order.entries()) {
    for (const [index, next] of order.entries()) assert.equal(mayFollow(next, present), index >= at, present + " → " + next);
  }
  assert.equal(mayFollow("incomplete", "browsed"), true);
  assert.deepEqual(order.filter(isFinished), ["failed", "completed", "passed"]);
});
