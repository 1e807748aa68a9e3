/** What the player makes of the course's description: addresses, progress, words, the indicator. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pagesOf, placeOf, whereToGoOn } from "../../templates/player/addresses.js";
import { createHost } from "../../templates/player/host.js";
import { indicated } from "../../templates/player/indicator.js";
import { canSwap } from "../../templates/player/navigation.js";
import { progressOf } from "../../templates/player/outline.js";
import { createTrace } from "../../templates/player/trace.js";
import { createWords } from "../../templates/player/words.js";
import { fakeCourse } from "./fakes.mjs";

const course = fakeCourse();
const BASE = "https://lms.example/files/7/page-first.html?launch=1#top";

test("addresses of the course lead to its pages, whatever stands behind them", () => {
  assert.deepEqual(placeOf(course, "page-second.html#b-1", BASE), { id: "second", href: "page-second.html", hash: "#b-1" });
  assert.deepEqual(placeOf(course, "./page-second.html?x=1", BASE), { id: "second", href: "page-second.html", hash: "" });
  assert.deepEqual(placeOf(course, "index.html", BASE), { id: "", href: "index.html", hash: "" });
  assert.deepEqual(placeOf(course, "https://lms.example/files/7/", BASE), { id: "", href: "index.html", hash: "" });
  assert.deepEqual(placeOf(course, "#here", BASE), { id: "first", href: "page-first.html", hash: "#here" });
  assert.equal(placeOf(course, "page-second.html", "file:///C:/course/index.html")?.id, "second");
});

test("other addresses lead elsewhere", () => {
  for (const other of ["https://other.example/files/7/page-first.html", "../page-first.html", "page-third.html", "assets/page-first.html", "mailto:a@b.c", "blob:https://lms.example/1", "http://lms.example/files/7/page-first.html", "https://[bad"]) {
    assert.equal(placeOf(course, other, BASE), null, other);
  }
});

test("one goes on where one was, else at the first page that was not seen, else at the beginning", () => {
  const seenFirst = (flag) => flag === 0;
  assert.equal(whereToGoOn(course, "second", () => false)?.id, "second");
  assert.equal(whereToGoOn(course, "gone", seenFirst)?.id, "second");
  assert.equal(whereToGoOn(course, "", () => true)?.id, "first");
  assert.equal(pagesOf(course).length, 2);
});

test("progress counts pages and the minutes of the others", () => {
  assert.deepEqual(progressOf(course, (flag) => flag === 0), { seen: 1, all: 2, minutesLeft: 3 });
  assert.deepEqual(progressOf({ ...course, modules: [] }, () => true), { seen: 0, all: 0, minutesLeft: 0 });
});

test("pages can be fetched from the web alone", () => {
  assert.deepEqual(["http:", "https:", "file:", "blob:"].map(canSwap), [true, true, false, false]);
});

test("words are filled in, and choose their plural", () => {
  const words = createWords({ "a.b": "{x} of {y}", "a.pages": { one: "{count} page", other: "{count} pages" }, "a.few": { few: "few", other: "other" } }, "en");
  assert.equal(words("a.b", { x: 1, y: "two" }), "1 of two");
  assert.equal(words("a.b", { x: 0 }), "0 of {y}");
  assert.equal(words("a.pages", { count: 1 }), "1 page");
  assert.equal(words("a.pages", { count: 2 }), "2 pages");
  assert.equal(words("a.few", { count: 3 }), "other");
  assert.equal(words("a.missing"), "a.missing");
});

test("plurals of another language, and of a tag that no browser knows", () => {
  const forms = { w: { one: "one", few: "few", many: "many", other: "other" }, v: { other: "other" }, u: {} };
  const polish = createWords(forms, "pl");
  assert.deepEqual([1, 3, 5].map((count) => polish("w", { count })), ["one", "few", "many"]);
  assert.equal(polish("v", { count: 1 }), "other");
  assert.equal(polish("u", { count: 1 }), "u");
  const unknown = createWords(forms, "not_a_tag");
  assert.deepEqual([1, 3].map((count) => unknown("w", { count })), ["one", "other"]);
});

test("the indicator says saved in one case only", () => {
  const phases = ["opening", "running", "lost", "readonly", "local", "closed"];
  const safeties = ["idle", "saving", "saved", "unsaved"];
  const saying = phases.flatMap((phase) => safeties.filter((safety) => indicated(phase, safety) === "saved").map((safety) => [phase, safety]));
  assert.deepEqual(saying, [["running", "saved"], ["lost", "saved"]]);
  assert.equal(indicated("opening", "saving"), "opening");
  assert.equal(indicated("running", "idle"), "");
  assert.equal(indicated("lost", "unsaved"), "unsaved");
  assert.equal(indicated("local", "saved"), "unrecorded");
  assert.equal(indicated("readonly", "idle"), "readonly");
  assert.equal(indicated("closed", "saved"), "closed");
});

test("the trace keeps the last calls, and only so many", () => {
  const trace = createTrace();
  for (let index = 0; index < 1000; index += 1) trace.add(String(index));
  assert.equal(trace.entries.length, 300);
  assert.equal(trace.entries.at(-1), "999");
});

test("a host shows what is true now", () => {
  let readOnly = false;
  const host = createHost({ course }, { readOnly: () => readOnly, finished: () => false, motion: () => true });
  assert.equal(host.readOnly, false);
  readOnly = true;
  assert.equal(host.readOnly, true);
  assert.equal(host.finished, false);
  assert.equal(host.motion, true);
  assert.throws(() => {
    host.course = null;
  }, TypeError);
});
