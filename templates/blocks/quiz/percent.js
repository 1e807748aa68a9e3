/** A score as a learner reads it: a percent, in the digits and with the comma of the course's language. */

import { percentOf } from "../../player/score.js";

/**
 * @param {number} score in hundredths of a percent
 * @param {string} language
 * @returns {string} without the sign
 */
export function percentText(score, language) {
  try {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(percentOf(score));
  } catch {
    return String(percentOf(score));
  }
}
