/**
 * What questions with options share: an answer is the list of the letters that were picked. Letters are given once, by
 * the lock, and never move; so they stand in the state and in the LMS's reports whatever order the options have.
 *
 * @typedef {object} OptionsKey
 * @property {readonly string[]} letters of all options, in the author's order
 * @property {readonly string[]} right
 * @property {string} [alphabet] the letters in the order of their bits, where it is not the lock's own
 * @property {"none" | "proportional" | "right-minus-wrong"} [partial]
 */

/** @typedef {{fraction: number, result: "correct" | "wrong" | "neutral"}} Score */

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * Scores a pick of one: right where it is among the right ones.
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @returns {Score}
 */
export function scoreOne(answer, key) {
  return judged(answer.length === 1 && key.right.includes(answer[0]) ? 1 : 0);
}

/**
 * Scores a pick of several. No pick at all earns nothing, and so does every share below nothing.
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @returns {Score}
 */
export function scoreSet(answer, key) {
  const hits = answer.filter((letter) => key.right.includes(letter)).length;
  const misses = answer.length - hits;
  if (hits === key.right.length && misses === 0) return judged(hits > 0 ? 1 : 0);
  if (answer.length === 0) return judged(0);
  if (key.partial === "proportional") {
    return judged((key.letters.length - misses - (key.right.length - hits)) / key.letters.length);
  }
  if (key.partial === "right-minus-wrong") return judged(Math.max(0, hits - misses) / key.right.length);
  return judged(0);
}

/**
 * @param {number} fraction
 * @returns {Score}
 */
function judged(fraction) {
  const safe = Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
  return { fraction: safe, result: safe === 1 ? "correct" : "wrong" };
}

/**
 * The answer as SCORM 1.2 writes a choice: letters divided by commas, in the order of the letters.
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @returns {string}
 */
export function optionsResponse(answer, key) {
  return inOrder(answer, key).join(",");
}

/**
 * The answer as the values of its fields: one set of bits, bit 0 for the first letter of the alphabet.
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @returns {number[]}
 */
export function encodeOptions(answer, key) {
  // Not by shifting: a set of 36 options has more bits than JavaScript shifts.
  return [inOrder(answer, key).reduce((sum, letter) => sum + 2 ** alphabetOf(key).indexOf(letter), 0)];
}

/**
 * Reads what `encodeOptions` wrote. A letter whose option is gone is left out.
 * @param {readonly (number | string)[]} values
 * @param {OptionsKey} key
 * @returns {string[]}
 */
export function decodeOptions(values, key) {
  const bits = Number(values[0]) || 0;
  return [...alphabetOf(key)].filter(
    (letter, index) => Math.floor(bits / 2 ** index) % 2 === 1 && key.letters.includes(letter),
  );
}

/**
 * @param {OptionsKey} key
 * @returns {string}
 */
function alphabetOf(key) {
  return key.alphabet ?? ALPHABET;
}

/**
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @returns {string[]}
 */
function inOrder(answer, key) {
  return [...alphabetOf(key)].filter((letter) => answer.includes(letter) && key.letters.includes(letter));
}
