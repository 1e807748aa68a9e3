/**
 * An answer in the words of SCORM 1.2 (RTE 1.2, 3.4.4 and appendix A): only what a strict LMS takes. A field that could
 * not be written lawfully is left out and named, never sent.
 */

import { timeOfDay, timespan } from "./time.js";

/** @typedef {import("./host.js").Interaction} Interaction */
/**
 * @typedef {object} Written
 * @property {[field: string, value: string][]} fields in the order in which they are to be set; empty where the
 *   interaction as a whole cannot be told
 * @property {string[]} skipped the fields that were left out
 */

/** CMIIdentifier: at most 255 characters without white space; this is the set that every LMS takes. */
const IDENTIFIER = /^[A-Za-z0-9_.:-]{1,255}$/;
const FEEDBACK_MOST = 255;
const DECIMAL = /^-?\d{1,3}(\.\d+)?$/;
const LINE = /^[^\u0000-\u001f\u007f]*$/;

/** What a response of each type looks like (CMIFeedback). The types of free text are cut to their length instead. */
const FORMS = new Map([
  ["true-false", /^[tf01]$/],
  ["choice", /^[a-z0-9](,[a-z0-9])*$/],
  ["fill-in", LINE],
  ["numeric", DECIMAL],
  ["likert", /^[a-z0-9]$/],
  ["matching", /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/],
  ["performance", LINE],
  ["sequencing", /^[a-z0-9](,[a-z0-9])*$/],
]);
const FREE = new Set(["fill-in", "performance"]);
/** A pattern of a numeric interaction may be a range. */
const RANGE = /^-?\d{1,3}(\.\d+)?(:-?\d{1,3}(\.\d+)?)?$/;
const RESULTS = new Set(["correct", "wrong", "neutral"]);

/**
 * A number as CMIDecimal: at most three digits and two decimals, no exponent; null for what does not fit.
 * @param {number} number
 * @returns {string | null}
 */
export function decimal(number) {
  if (!Number.isFinite(number)) return null;
  const text = String(Math.round(number * 100) / 100 || 0);
  return DECIMAL.test(text) ? text : null;
}

/**
 * @param {string} text
 * @returns {string} one line of at most 255 characters; a cut shows as three dots
 */
function freeText(text) {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
  return line.length > FEEDBACK_MOST ? line.slice(0, FEEDBACK_MOST - 3) + "..." : line;
}

/**
 * @param {string} type
 * @param {string} given
 * @param {RegExp} form
 * @returns {string | null | undefined} undefined for nothing to tell, null for what cannot be told
 */
function feedback(type, given, form) {
  const text = FREE.has(type) ? freeText(given) : given;
  if (text === "") return undefined;
  return text.length <= FEEDBACK_MOST && form.test(text) ? text : null;
}

/**
 * @param {string | null} id
 * @returns {string | null | undefined}
 */
function objective(id) {
  if (id === null) return undefined;
  return IDENTIFIER.test(id) ? id : null;
}

/**
 * @param {Interaction} record
 * @param {Date} date when it was answered
 * @returns {Written}
 */
export function writeInteraction(record, date) {
  if (!IDENTIFIER.test(record.id)) return { fields: [], skipped: ["id"] };
  const { type } = record;
  const form = FORMS.get(type);
  /** @type {[string, string | null | undefined][]} */
  const wanted = [
    ["id", record.id],
    ["objectives.0.id", objective(record.objective)],
    ["time", timeOfDay(date)],
    ["type", form ? type : null],
    ["correct_responses.0.pattern", form && feedback(type, record.correct, type === "numeric" ? RANGE : form)],
    ["weighting", decimal(record.points)],
    ["student_response", form && feedback(type, record.response, form)],
    ["result", RESULTS.has(record.result) ? record.result : null],
    ["latency", timespan(record.latencySeconds)],
  ];
  /** @type {Written} */
  const written = { fields: [], skipped: [] };
  for (const [field, value] of wanted) {
    if (value === null) written.skipped.push(field);
    else if (value !== undefined) written.fields.push([field, value]);
  }
  return written;
}
