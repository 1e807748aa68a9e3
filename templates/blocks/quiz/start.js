/** The card in front of a quiz: what awaits the learner. */

import { percentOf } from "../../player/score.js";
import { find } from "../../questions/find.js";

/**
 * @param {HTMLElement} card
 * @param {{mark: number | null, left: number}} facts
 * @param {import("../../player/host.js").Host["words"]} words
 */
export function paintStart(card, { mark, left }, words) {
  fact(card, "mark", mark === null ? null : words("quiz.percent", { percent: percentOf(mark) }));
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
