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

import { make } from "../player/element.js";
import { icon } from "./icon.js";

/**
 * @typedef {{fraction: number, result: "correct" | "wrong" | "neutral"}} Score
 * @typedef {import("../player/host.js").Marking} Marking
 */

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

/**
 * @param {Element} element
 * @returns {HTMLInputElement[]}
 */
function inputs(element) {
  return [...element.querySelectorAll("input")];
}

/**
 * The answer that the page shows now.
 * @param {Element} element
 * @returns {string[]}
 */
export function readOptions(element) {
  return inputs(element).filter((input) => input.checked).map((input) => input.value);
}

/**
 * @param {Element} element
 * @param {readonly string[]} answer
 */
export function showOptions(element, answer) {
  for (const input of inputs(element)) input.checked = answer.includes(input.value);
}

/**
 * @param {Element} element
 * @param {boolean} frozen whether the answer can be changed no more
 */
export function freezeOptions(element, frozen) {
  for (const input of inputs(element)) input.disabled = frozen;
}

/**
 * The names by which the parts of this question are shuffled: what `arrangeOptions` takes in another order.
 * @param {Element} element
 * @returns {string[]}
 */
export function optionsParts(element) {
  return options(element).map((option) => option.dataset.option ?? "");
}

/**
 * Puts the options in an order.
 * @param {Element} element
 * @param {readonly string[]} order
 */
export function arrangeOptions(element, order) {
  const all = options(element);
  for (const letter of order) {
    const option = all.find((one) => one.dataset.option === letter);
    option?.parentElement?.append(option);
  }
}

/**
 * @param {Element} element
 * @returns {HTMLElement[]}
 */
function options(element) {
  return [...element.querySelectorAll("[data-option]")].filter((one) => one instanceof HTMLElement);
}

/**
 * Writes beside each option what became of it: whether a pick was right, and where `told.solution` says so, what would
 * have been.
 * @param {Element} element
 * @param {readonly string[]} answer
 * @param {OptionsKey} key
 * @param {Marking | null} told null takes the marks away
 */
export function markOptions(element, answer, key, told) {
  for (const option of options(element)) {
    const letter = option.dataset.option ?? "";
    const picked = answer.includes(letter);
    const state = told ? stateOf(picked, key.right.includes(letter), told.solution) : "";
    if (state) option.dataset.state = state;
    else delete option.dataset.state;
    option.querySelector("[data-note]")?.remove();
    if (told && state) option.querySelector("label")?.append(note(state, told.words("question.note_" + state)));
    const feedback = option.querySelector("[data-feedback]");
    if (feedback instanceof HTMLElement) feedback.hidden = !(told && picked);
  }
}

/**
 * @param {string} state
 * @param {string} text
 * @returns {HTMLElement}
 */
function note(state, text) {
  const element = make("span", "option-note", icon(state), text);
  element.dataset.note = state;
  return element;
}

/**
 * @param {boolean} picked
 * @param {boolean} right
 * @param {boolean} solution
 * @returns {"" | "right" | "wrong" | "missed"}
 */
function stateOf(picked, right, solution) {
  if (picked) return right ? "right" : "wrong";
  return right && solution ? "missed" : "";
}
