/**
 * How a session begins: wait for the LMS, open it, read what it knows, and decide what may be written.
 */

import { openState } from "./state.js";

/** @typedef {import("./adapter.js").Adapter} Adapter */
/** @typedef {import("./adapter.js").Launch} Launch */
/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./saver.js").Timers} Timers */
/** @typedef {import("./state.js").Found} Found */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./transitions.js").Event} Event */
/**
 * What the learner is to be told about this launch, by name; the sentences are in the words.
 *   absent, refused          results will not be recorded: no LMS, or it would not begin
 *   review, browse           nothing is recorded in this mode
 *   newer, unreadable        nothing is written, so that nothing is lost
 *   damaged, foreign         the state could not be used: a fresh start
 *   uncounted, stateless     results, or answers, are not kept by this LMS
 * @typedef {"absent" | "refused" | "review" | "browse" | "newer" | "unreadable" | "damaged" | "foreign" | "uncounted" | "stateless"} Note
 */
/**
 * @typedef {object} Opened
 * @property {Adapter} adapter the one to use: the LMS's, or the fallback
 * @property {Event} event the first step of the session
 * @property {Launch} launch
 * @property {State} state
 * @property {Found} found
 * @property {Note[]} notes
 * @property {{code: string, text: string}} reason what the LMS said where it would not begin
 */

const LOOK_EVERY = 250;
const LOOK_MOST = 5000;
const READ_TRIES = 3;
const READ_PAUSE = 500;

/**
 * @param {object} parts
 * @param {Course} parts.course
 * @param {Adapter} parts.adapter
 * @param {Adapter} parts.fallback keeps the state where there is no LMS
 * @param {Timers} parts.timers
 * @param {string} parts.attempt six random digits, for a fresh state
 * @returns {Promise<Opened>}
 */
export async function openSession({ course, adapter, fallback, timers, attempt }) {
  /** @param {number} milliseconds @returns {Promise<void>} */
  const pause = (milliseconds) => new Promise((resolve) => timers.wait(resolve, milliseconds));
  const wanted = { scored: course.grading.scored, early: course.grading.report === "best-so-far" };

  /** @param {Adapter} used @param {Event} event @param {Launch} launch @param {Note[]} notes @returns {Opened} */
  function opened(used, event, launch, notes) {
    const { found, state } = openState(launch.data, course, attempt);
    const reason = { code: "", text: "" };
    return { adapter: used, event, launch, state, found, notes, reason };
  }

  /** @param {"absent" | "refused"} note @param {{code: string, text: string}} [answer] @returns {Opened} */
  function alone(note, answer) {
    fallback.open();
    const result = opened(fallback, "alone", fallback.read(wanted), [note]);
    if (answer) result.reason = { code: answer.code, text: answer.text };
    if (result.found === "newer") result.event = "guarded";
    return result;
  }

  for (let waited = 0; !adapter.find(); waited += LOOK_EVERY) {
    if (!adapter.hopeful() || waited >= LOOK_MOST) return alone("absent");
    await pause(LOOK_EVERY);
  }
  const answer = adapter.open();
  if (!answer.ok) return alone("refused", answer);

  let launch = adapter.read(wanted);
  for (let tries = 1; !launch.readable && tries < READ_TRIES; tries += 1) {
    await pause(READ_PAUSE);
    launch = adapter.read(wanted);
  }
  if (launch.mode !== "normal") return opened(adapter, "guarded", launch, [launch.mode]);
  if (!launch.readable) return opened(adapter, "guarded", launch, ["unreadable"]);
  const result = opened(adapter, "begun", launch, []);
  if (result.found === "newer") return { ...result, event: "guarded", notes: ["newer"] };
  if (result.found === "damaged" || result.found === "foreign") result.notes.push(result.found);
  if (!launch.stateful) result.notes.push("stateless");
  if (!launch.counted) result.notes.push("uncounted");
  return result;
}
