/** The strip of a quiz: one numbered button a question, which says whether it is answered and leads there. */

import { make, makeButton } from "../../player/element.js";
import { ANSWER } from "../../questions/progress.js";
import { icon } from "../../questions/icon.js";

/** @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion */

/**
 * @param {HTMLElement} list
 * @param {import("../../player/host.js").Host["words"]} words
 * @param {(place: number) => void} goTo
 * @returns {{paint: (questions: readonly OpenQuestion[], place: number, told: boolean) => void}}
 */
export function createStrip(list, words, goTo) {
  /** @type {HTMLButtonElement[]} */
  let buttons = [];
  return {
    paint(questions, place, told) {
      if (buttons.length !== questions.length) {
        buttons = questions.map((_, index) => makeButton("", "", () => goTo(index)));
        list.replaceChildren(...buttons.map((button) => make("li", "", button)));
        list.hidden = buttons.length < 2;
      }
      questions.forEach((question, index) => {
        const state = stateOf(question, told);
        const button = buttons[index];
        if (index === place) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
        if (button.dataset.state === state) return;
        button.dataset.state = state;
        button.setAttribute("aria-label", words("quiz.strip_" + state, { number: index + 1 }));
        const sign = state === "open" ? [] : [icon(state === "wrong" ? "wrong" : "right")];
        button.replaceChildren(String(index + 1), ...sign);
      });
      // Only along the strip: the page itself must not move.
      const { offsetLeft, offsetWidth } = buttons[place];
      list.scrollLeft = offsetLeft - list.offsetLeft - (list.clientWidth - offsetWidth) / 2;
    },
  };
}

/**
 * @param {OpenQuestion} question
 * @param {boolean} told whether the learner is told at once what was right
 * @returns {"open" | "answered" | "right" | "wrong"}
 */
function stateOf(question, told) {
  if (!question.answered()) return "open";
  if (!told || question.progress().phase === ANSWER.open) return "answered";
  return question.score().fraction >= 1 ? "right" : "wrong";
}
