/** What stands before an attempt counts: how much is answered, and a way to what is not. */

import { make, makeButton } from "../../player/element.js";
import { find } from "../../questions/find.js";

/** @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion */

/**
 * @param {HTMLElement} card
 * @param {readonly OpenQuestion[]} questions in the order of the attempt
 * @param {import("../../player/host.js").Host["words"]} words
 * @param {(place: number) => void} goTo
 */
export function paintSummary(card, questions, words, goTo) {
  const open = questions.flatMap((question, place) => (question.answered() ? [] : [place]));
  const count = questions.length;
  const key = open.length === 0 ? "quiz.summary_all" : "quiz.summary_some";
  find(card, "[data-answered]").textContent = words(key, { count, done: count - open.length });
  const list = find(card, "[data-open]");
  list.hidden = open.length === 0;
  find(list, "ul").replaceChildren(
    ...open.map((place) => {
      const button = makeButton(String(place + 1), "", () => goTo(place));
      button.setAttribute("aria-label", words("quiz.strip_open", { number: place + 1 }));
      return make("li", "", button);
    }),
  );
}
