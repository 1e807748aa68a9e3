/** Options as cards in a page: read, shown, frozen, put in an order, and marked with what became of them. */

import { make } from "../player/element.js";
import { icon } from "./icon.js";

/**
 * @typedef {import("../player/host.js").Marking} Marking
 * @typedef {import("./options.js").OptionsKey} OptionsKey
 */

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
