/** The ring of a result: how much of it is full, and where the pass mark stands. */

import { percentOf } from "../../player/score.js";

/**
 * @param {HTMLElement} card
 * @param {number} score
 * @param {number | null} mark
 * @param {boolean} motion
 */
export function paintRing(card, score, mark, motion) {
  const value = card.querySelector(".ring-value");
  const notch = card.querySelector(".ring-mark");
  const full = percentOf(score) + " 100";
  value?.setAttribute("stroke-dasharray", motion ? "0 100" : full);
  // The ring fills itself: it is drawn empty once, so that there is a way to go.
  if (motion) requestAnimationFrame(() => requestAnimationFrame(() => value?.setAttribute("stroke-dasharray", full)));
  notch?.setAttribute("visibility", mark === null || mark === 0 ? "hidden" : "visible");
  notch?.setAttribute("transform", "rotate(" + percentOf(mark ?? 0) * 3.6 + " 60 60)");
}
