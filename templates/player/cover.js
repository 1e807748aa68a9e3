/**
 * The cover's way in: for somebody who has begun, it leads to where they were.
 */

import { whereToGoOn } from "./addresses.js";
import { find } from "./element.js";

/** @typedef {import("./host.js").Host} Host */

/**
 * @param {Host} host
 * @param {ParentNode} main
 * @param {string} location the id of the last page
 */
export function drawCover(host, main, location) {
  const start = main.querySelector("a[data-start]");
  const page = whereToGoOn(host.course, location, host.seen);
  const begun = location !== "" || host.course.modules.some((module) => module.pages.some((one) => host.seen(one.flag)));
  if (!(start instanceof HTMLAnchorElement) || !page || !begun) return;
  start.href = page.href;
  const word = find("[data-start-word]", start);
  if (word) word.textContent = host.words("player.go_on");
}
