/**
 * No LMS: the learner's state stays in this browser, so that a course opened from the disk or the web comes back where it
 * was left. Nothing is recorded anywhere else, and the page says so.
 */

import { isFinished } from "../adapter.js";

/** @typedef {import("../adapter.js").Adapter} Adapter */
/** @typedef {import("../adapter.js").Status} Status */
/** @typedef {import("../storage.js").Storage} Storage */

const DONE = Object.freeze({ ok: true, code: "", text: "" });
const NOT_KEPT = Object.freeze({ ok: false, code: "storage", text: "" });
const STATUSES = ["none", "browsed", "incomplete", "failed", "completed", "passed"];

/**
 * @param {string | null} text
 * @returns {{data: string, location: string, status: Status, score: number | null}}
 */
function parse(text) {
  /** @type {any} */
  let found = null;
  try {
    found = JSON.parse(text ?? "");
  } catch {
    // Whatever stands there is not ours to repair: it is as if nothing stood there.
  }
  const { data, location, status, score } = found ?? {};
  return {
    data: typeof data === "string" ? data : "",
    location: typeof location === "string" ? location : "",
    status: STATUSES.includes(status) ? status : "none",
    score: typeof score === "number" && score >= 0 && score <= 100 ? score : null,
  };
}

/**
 * @param {Storage} storage
 * @param {string} key where the state stands: one for each line of a course
 * @returns {Adapter}
 */
export function connectBrowser(storage, key) {
  let held = parse(null);
  return {
    name: "browser",
    find: () => true,
    hopeful: () => false,
    open: () => DONE,
    read() {
      held = parse(storage.get(key));
      const score = isFinished(held.status) ? held.score : null;
      return { mode: "normal", counted: true, readable: true, stateful: true, mastery: null, ...held, score };
    },
    write({ data, location, score, status }) {
      held = {
        data: data ?? held.data,
        location: location ?? held.location,
        score: score ?? held.score,
        status: status ?? held.status,
      };
      return DONE;
    },
    tell: () => true,
    commit: () => (storage.set(key, JSON.stringify(held)) ? DONE : NOT_KEPT),
    verify: () => (parse(storage.get(key)).data === held.data ? "same" : "different"),
    close: () => DONE,
    alive: () => true,
  };
}
