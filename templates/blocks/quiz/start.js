/** The card in front of a quiz: what awaits the learner. */

import { find } from "../../questions/find.js";
import { percentText } from "./percent.js";

/**
 * @param {HTMLElement} card
 * @param {{mark: number | null, left: number}} facts
 * @param {import("../../player/host.js").Host} host
 */
export function paintStart(card, { mark, left }, { words, course }) {
  const percent = percentText(mark ?? 0, course.language);
  fact(card, "mark", mark === null ? null : words("quiz.percent", { percent }));
  const any = left === Infinity;
  fact(card, "attempts", any ? words("quiz.attempts_any") : String(left));
}

/**
 * @param {HTMLElement} card
 * @param {string} name
 * @param {string | null} value null hides it
 */
function fact(card, name, value) {
  const row = find(card, '[data-fact="' + name + '"]');
  row.hidden = value === null;
  find(row, "dd").textContent = value ?? "";
}
