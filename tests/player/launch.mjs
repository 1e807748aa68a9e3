/** A course launched in a strict LMS, for the tests of the session. */

import assert from "node:assert/strict";

import { connectBrowser } from "../../templates/player/adapters/browser.js";
import { connect } from "../../templates/player/adapters/scorm12.js";
import { createSession } from "../../templates/player/session.js";
import { createStorage } from "../../templates/player/storage.js";
import { createLms, newRecord, violations } from "../browser/lms/strict12.mjs";
import { fakeCourse, fakeTimers } from "./fakes.mjs";

export const INCOMPLETE = { status: "incomplete", final: false, score: null, best: null };
export const PASSED = { status: "passed", final: true, score: 80, best: 80 };
export const FAILED = { status: "failed", final: true, score: 40, best: 40 };

/** A window with an LMS above it. */
function framed(api) {
  const top = { opener: null, closed: false, API: api };
  top.parent = top;
  const view = { parent: top, opener: null, closed: false };
  return { view, top };
}

/** What localStorage is, without a browser. */
export function memory(given = {}) {
  const values = new Map(Object.entries(given));
  return { values, getItem: (key) => values.get(key) ?? null, setItem: (key, value) => values.set(key, value) };
}

/**
 * A course in an LMS. `verdict` is what the course stands at; a test sets it as a quiz would. Everything that must hold
 * after every session is checked by `check`.
 */
export function launch({ record = newRecord(), lms = {}, course = fakeCourse(), verdict = INCOMPLETE, attempt = "Q00001", store = memory(), view, judge } = {}) {
  const timers = fakeTimers();
  const platform = createLms(record, lms);
  const windows = framed(platform.api);
  const stage = { verdict, mastery: undefined };
  const trace = [];
  const session = createSession({
    course,
    adapter: connect(view ?? windows.view, (entry) => trace.push(entry)),
    fallback: connectBrowser(createStorage(() => store), "key"),
    judge: judge ?? ((_course, _keep, _seen, mastery) => {
      stage.mastery = mastery;
      return stage.verdict;
    }),
    timers,
    attempt,
  });
  let from = 0;
  const recent = () => platform.calls.slice(from);
  return {
    session, timers, platform, record, stage, store, trace, windows, recent,
    /** From here on `recent`, `count` and `sets` look. */
    forget: () => (from = platform.calls.length),
    async open() {
      const opened = await session.open();
      session.begin();
      timers.pass(400);
      return opened;
    },
    check() {
      assert.deepEqual(violations(platform), []);
    },
    value: (name) => record.values["cmi." + name],
    count: (method) => recent().filter((call) => call.method === method).length,
    sets: () => recent().filter((call) => call.method === "LMSSetValue").map((call) => call.args),
  };
}

/** A window with nothing round it. */
export function alone() {
  const view = { opener: null, closed: false };
  view.parent = view;
  return view;
}

export const ANSWER = { type: "choice", response: "b", correct: "a", result: "wrong", points: 1, latencySeconds: 2, objective: null };
