/** What is said of an answer below its question. */

import { find, findAll } from "./find.js";
import { icon } from "./icon.js";

/** @typedef {import("../player/host.js").Host} Host */

/**
 * Shows what goes with an outcome: its heading, its feedback, and where they are due the rationale and what to read
 * again.
 * @param {HTMLElement} element
 * @param {{solution: boolean, is: "right" | "partly" | "wrong" | "blank", review?: string} | null} told `review` is the
 *   page that is worth reading again
 * @param {Host["words"]} words
 */
export function paintOutcome(element, told, words) {
  const box = find(element, "[data-outcome]");
  box.hidden = !told;
  if (!told) return;
  const { is } = told;
  const says = is === "right" || is === "blank" || box.querySelector('[data-says="' + is + '"]') ? is : "wrong";
  box.dataset.outcome = is;
  find(box, "[data-title]").replaceChildren(icon(is), words("question.is_" + is));
  for (const part of findAll(box, "[data-says]")) part.hidden = part.dataset.says !== says;
  for (const part of findAll(box, "[data-rationale]")) part.hidden = !told.solution;
  // On the very page that is worth reading again, a link to it leads nowhere.
  const here = element.closest("[data-page]")?.getAttribute("data-page");
  for (const part of findAll(box, "[data-again]")) part.hidden = is === "right" || told.review === here;
}
