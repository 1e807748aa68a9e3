/**
 * SCORM 1.2: what the session asks, in the words of the API (RTE 1.2, chapter 3).
 */

import { isFinished } from "../adapter.js";
import { writeInteraction } from "../interaction.js";
import { THROWN, createCalls } from "./calls.js";
import { DATA, ESSENTIAL, INTERACTIONS, LOCATION, RESULTS, SCORE, STATUS, elementsOf, modeOf, percentOf, statusOf } from "./elements12.js";
import { isLaunched, peek, windowsAround } from "./frames.js";

/** @typedef {import("../adapter.js").Adapter} Adapter */
/** @typedef {import("../answer.js").Answer} Answer */

const NAMES = { lastError: "LMSGetLastError", errorText: "LMSGetErrorString" };
const DONE = Object.freeze({ ok: true, code: "", text: "" });
const ALREADY_OPEN = "101";
const NOT_SUPPORTED = "401";
/** A refusal with one of these may be none: some LMSs answer "false" and keep the value. */
const NO_REASON = new Set(["", "0"]);
/** After these an empty value does not mean that there is none: a general failure, no session, or an exception. */
const UNREADABLE = new Set(["101", "301", THROWN]);

/**
 * @param {any} view the window that the course stands in
 * @param {(entry: string) => void} trace hears every call
 * @returns {Adapter}
 */
export function connect(view, trace) {
  /** @type {any} */
  let api = null;
  /** @type {any} the window that holds the API */
  let holder = null;
  let { ask, get } = createCalls(null, NAMES, trace);
  /** @type {Map<string, string>} what the LMS holds, as far as it said */
  const told = new Map();
  /** @type {Set<string>} elements that this LMS does not have */
  const missing = new Set();
  /** @type {Set<string>} essential elements that were refused without a reason: looked at again after the commit */
  const doubtful = new Set();
  let interactions = -1;

  /** @param {string} name */
  const read = (name, due = false) => get("LMSGetValue", name, due);

  /**
   * @param {string} name
   * @param {string} value
   * @returns {Answer} not ok only where something essential was refused
   */
  function set(name, value) {
    if (told.get(name) === value || missing.has(name)) return DONE;
    const answer = ask("LMSSetValue", name, value);
    const doubt = !answer.ok && NO_REASON.has(answer.code);
    if (answer.ok || doubt) told.set(name, value);
    if (answer.ok) return answer;
    if (answer.code === NOT_SUPPORTED) missing.add(name);
    else if (doubt && ESSENTIAL.has(name)) doubtful.add(name);
    else if (!doubt && (ESSENTIAL.has(name) || answer.code === THROWN)) return answer;
    return DONE;
  }

  /**
   * @param {readonly [string, string][]} list
   * @returns {Answer} the first that was not ok
   */
  function setAll(list) {
    for (const [name, value] of list) {
      const answer = set(name, value);
      if (!answer.ok) return answer;
    }
    return DONE;
  }

  /** @returns {boolean} whether the LMS takes interactions; asked when the first one comes */
  function countInteractions() {
    if (interactions < 0 && !missing.has(INTERACTIONS)) {
      const { value } = read(INTERACTIONS + "._count", true);
      if (/^\d+$/.test(value)) interactions = Number(value);
      else missing.add(INTERACTIONS);
    }
    return !missing.has(INTERACTIONS);
  }

  /** @returns {Answer} whether everything doubtful turned out to be there */
  function settle() {
    for (const name of doubtful) {
      const found = read(name).value;
      if (found !== "" && found !== told.get(name)) {
        told.delete(name);
        return { ok: false, code: "0", text: name };
      }
    }
    doubtful.clear();
    return DONE;
  }

  return {
    name: "SCORM 1.2",

    find() {
      for (const candidate of windowsAround(view)) {
        const found = peek(candidate, "API");
        if (!found || !peek(found, "LMSInitialize")) continue;
        api = found;
        holder = candidate;
        ({ ask, get } = createCalls(api, NAMES, trace));
        return true;
      }
      return false;
    },

    hopeful: () => isLaunched(view),

    open() {
      const answer = ask("LMSInitialize", "");
      if (answer.code !== ALREADY_OPEN) return answer;
      // Somebody opened this session before and left it open: it is ours if it still gives values.
      const status = read(STATUS, true);
      return status.value !== "" || status.code === "0" ? DONE : answer;
    },

    read({ scored, early }) {
      const mode = read("cmi.core.lesson_mode").value.toLowerCase();
      const credit = read("cmi.core.credit").value.toLowerCase();
      const status = read(STATUS, true).value.toLowerCase();
      const data = read(DATA, true);
      const known = statusOf(status);
      const resumed = data.value !== "";
      const location = resumed ? read(LOCATION).value : "";
      const mastery = scored ? percentOf(read("cmi.student_data.mastery_score").value) : null;
      const score = scored && ((early && resumed) || isFinished(known)) ? percentOf(read(SCORE).value) : null;
      told.set(STATUS, status);
      told.set(LOCATION, location);
      if (resumed) told.set(DATA, data.value);
      if (score !== null) told.set(SCORE, String(score));
      if (data.code === NOT_SUPPORTED) missing.add(DATA);
      return {
        mode: modeOf(mode),
        counted: credit !== "no-credit" && (mode === "" || mode === "normal"),
        status: known,
        data: data.value,
        readable: !UNREADABLE.has(data.code),
        stateful: !missing.has(DATA),
        location,
        mastery,
        score,
      };
    },

    write(report) {
      const list = elementsOf(report);
      const results = list.filter(([name]) => RESULTS.has(name));
      const answer = setAll(list.filter(([name]) => !RESULTS.has(name)));
      if (!answer.ok || !results.some(([name, value]) => ESSENTIAL.has(name) && told.get(name) !== value)) return answer;
      // A score and its status belong together: where one of them changed, both are told again.
      results.forEach(([name]) => told.delete(name));
      return setAll(results);
    },

    tell({ record, date }) {
      const { fields, skipped } = writeInteraction(record, date);
      if (skipped.length > 0) trace("interaction " + record.id + " without " + skipped.join(", "));
      if (fields.length === 0 || !countInteractions()) return true;
      for (const [field, value] of fields) {
        const answer = ask("LMSSetValue", INTERACTIONS + "." + interactions + "." + field, value);
        if (answer.ok || field !== "id") continue;
        if (answer.code === NOT_SUPPORTED) missing.add(INTERACTIONS);
        return answer.code !== THROWN;
      }
      interactions += 1;
      return true;
    },

    commit() {
      const answer = ask("LMSCommit", "");
      // What was not kept is told anew with the next try: the LMS may have lost it.
      if (!answer.ok) told.clear();
      return answer.ok ? settle() : answer;
    },

    verify(data) {
      if (missing.has(DATA)) return "unknown";
      const { value, code } = read(DATA, true);
      if (value === data) return "same";
      if (value === "" && code !== "0") return "unknown";
      // What was said to be kept and is not: everything is told anew with the next try.
      told.clear();
      return "different";
    },

    close: () => ask("LMSFinish", ""),

    alive() {
      const closed = peek(holder, "closed") !== false;
      return !closed && peek(holder, "API") !== null;
    },
  };
}
