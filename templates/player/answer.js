/**
 * What an LMS's function gave back, made plain: LMSs answer with strings, booleans, numbers or nothing at all.
 */

/**
 * How a call went. `code` is the LMS's error code, "" where none was asked for; `text` is what it says about it.
 * @typedef {{ok: boolean, code: string, text: string}} Answer
 */

const YES = new Set(["true", "1"]);
const NOTHING = new Set(["null", "undefined"]);

/**
 * Whether an answer says yes. Whatever is not known to say yes says no.
 * @param {unknown} given
 * @returns {boolean}
 */
export function isYes(given) {
  return YES.has(asText(given).toLowerCase());
}

/**
 * @param {unknown} given
 * @returns {string} trimmed; empty for nothing and for the words that some LMSs put in its place
 */
export function asText(given) {
  const text = String(given ?? "").trim();
  return NOTHING.has(text) ? "" : text;
}
