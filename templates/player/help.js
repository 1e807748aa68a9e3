/**
 * The help panel: what somebody who supports learners wants to know about this session.
 */

import { find, make, makeButton } from "./element.js";

/** @typedef {import("./host.js").Host} Host */

/**
 * @param {Host["words"]} words
 * @param {readonly [name: string, value: string][]} facts names are ends of the words' keys
 * @param {(() => void) | null} startOver forgets what this browser keeps; null where an LMS keeps it
 */
export function drawHelp(words, facts, startOver) {
  const list = find("[data-support]");
  if (!list) return;
  const rows = facts.map(([name, value]) => make("div", "", make("dt", "", words("player.support_" + name)), make("dd", "", value)));
  if (startOver) {
    const button = makeButton(words("player.start_over"), "button button-quiet", startOver);
    rows.push(make("div", "", make("dt", "", words("player.support_browser")), make("dd", "", button)));
  }
  list.replaceChildren(...rows);
}
