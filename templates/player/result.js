/**
 * What an LMS may be told of a result: never less than it has.
 */

import { isFinished, mayFollow } from "./adapter.js";

/** @typedef {import("./adapter.js").Status} Status */
/** @typedef {import("./host.js").Verdict} Verdict */
/** @typedef {import("./opening.js").Opened} Opened */

/** How the course slot writes a final verdict; numbers in the state never change their meaning. */
const VERDICTS = Object.freeze({ incomplete: 0, passed: 1, failed: 2, completed: 3 });

/**
 * The values of the course slot.
 * @param {Verdict} verdict
 * @param {boolean} pressed whether the learner finished with this result
 * @returns {[verdict: number, pressed: number, best: number]} the best score in hundredths
 */
export function courseRecord({ status, final, best }, pressed) {
  return [final ? VERDICTS[status] : VERDICTS.incomplete, pressed ? 1 : 0, Math.round((best ?? 0) * 100)];
}

/**
 * A status is never replaced by a lower one. Where our own record of a finished attempt is gone, the LMS's score stands
 * until a better one is reached.
 * @param {Verdict} verdict
 * @param {Status} known what the LMS has
 * @param {Pick<Opened, "launch" | "found">} opened
 * @returns {{status: Status | null, score: number | null}}
 */
export function resultToTell({ status, score }, known, { launch, found }) {
  const lower = found !== "whole" && launch.score !== null && (score ?? -1) < launch.score;
  return launch.counted && mayFollow(status, known) && !lower ? { status, score } : { status: null, score: null };
}

/**
 * Whether there is nothing to come back to: the verdict is final, or the LMS has one that cannot become better.
 * @param {Verdict} verdict
 * @param {Status} known
 * @returns {boolean}
 */
export function isEnded({ final }, known) {
  return final || (isFinished(known) && known !== "failed");
}
