/**
 * The elements of SCORM 1.2 that a session uses (RTE 1.2, 3.4.2): their names, and what is read and written as them.
 */

import { decimal } from "../interaction.js";
import { timespan } from "../time.js";

/** @typedef {import("../adapter.js").Report} Report */
/** @typedef {import("../adapter.js").Status} Status */

export const DATA = "cmi.suspend_data";
export const STATUS = "cmi.core.lesson_status";
export const SCORE = "cmi.core.score.raw";
export const LOCATION = "cmi.core.lesson_location";
export const INTERACTIONS = "cmi.interactions";
const LEAST = "cmi.core.score.min";
const MOST = "cmi.core.score.max";
const LOCATION_MOST = 255;

/** What an LMS must hold for a result or an answer to be safe; the rest is told where it is taken. */
export const ESSENTIAL = new Set([DATA, STATUS, SCORE]);
/** What belongs together: where one of them changes, all are told. */
export const RESULTS = new Set([LEAST, MOST, SCORE, STATUS]);

/** @type {Map<string, Status>} */
const STATUSES = new Map([
  ["passed", "passed"],
  ["completed", "completed"],
  ["failed", "failed"],
  ["incomplete", "incomplete"],
  ["browsed", "browsed"],
]);

/**
 * @param {string} text
 * @returns {Status} none for "not attempted", for nothing, and for what is no status
 */
export function statusOf(text) {
  return STATUSES.get(text) ?? "none";
}

/**
 * @param {string} text
 * @returns {"normal" | "browse" | "review"} normal for what an LMS does not say
 */
export function modeOf(text) {
  return text === "browse" || text === "review" ? text : "normal";
}

/**
 * @param {string} text
 * @returns {number | null} null for what is no percentage
 */
export function percentOf(text) {
  const number = text === "" ? NaN : Number(text);
  return number >= 0 && number <= 100 ? number : null;
}

/**
 * @param {Report} report
 * @returns {[name: string, value: string][]} in the order data, score, status
 */
export function elementsOf({ data, location, seconds, ended, score, status }) {
  /** @type {[string, string][]} */
  const list = [];
  if (data !== null) list.push([DATA, data]);
  if (location !== null && location.length <= LOCATION_MOST) list.push([LOCATION, location]);
  if (seconds !== null) list.push(["cmi.core.session_time", timespan(seconds)]);
  list.push(["cmi.core.exit", ended ? "" : "suspend"]);
  const number = score === null ? null : decimal(score);
  if (number !== null) list.push([LEAST, "0"], [MOST, "100"], [SCORE, number]);
  if (status !== null) list.push([STATUS, status]);
  return list;
}
