/**
 * Reads a text out to a screen reader, without showing it.
 */

import { find } from "./element.js";

/**
 * @param {string} text the same text twice is read twice
 */
export function announce(text) {
  const area = find("[data-announcer]");
  if (!area) return;
  // A live region that is set to what it says already stays silent; a space nobody hears makes it new.
  area.textContent = area.textContent === text ? text + "\u00a0" : text;
}
