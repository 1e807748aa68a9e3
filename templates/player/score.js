/**
 * Scores: from points earned to the very number that is compared and sent. A score is a whole number of hundredths of
 * a percent (7050 is 70.5 %), always rounded down, so that two places can never disagree about a pass.
 */

/** The score of everything right. */
export const FULL_SCORE = 10000;

/** Sums of decimal fractions stray by less than this; a point is never worth so little. */
const STRAY = 1e-6;

/**
 * A share of points as a score. Nothing to earn, or nothing that is a number, is 0.
 * @param {number} earned
 * @param {number} possible
 * @returns {number} 0 to 10000
 */
export function scoreOf(earned, possible) {
  if (!(possible > 0) || !(earned > 0)) return 0;
  const share = (earned / possible) * FULL_SCORE;
  return Number.isFinite(share) ? Math.min(FULL_SCORE, Math.floor(share + STRAY)) : 0;
}

/**
 * A score as the percent that an LMS is told: at most two decimals.
 * @param {number} score
 * @returns {number} 0 to 100
 */
export function percentOf(score) {
  return score / 100;
}

/**
 * A percent as a score, rounded down; null for what is no percent.
 * @param {unknown} percent
 * @returns {number | null}
 */
export function scoreFrom(percent) {
  if (typeof percent !== "number" || !(percent >= 0) || !(percent <= 100)) return null;
  return Math.floor(percent * 100 + STRAY);
}

/**
 * A mark in percent as the lowest score that reaches it; null for what is no percent. Where the mark has more than two
 * decimals it is rounded up, so that a score passes here exactly where its number passes in an LMS.
 * @param {unknown} percent
 * @returns {number | null}
 */
export function markFrom(percent) {
  if (typeof percent !== "number" || !(percent >= 0) || !(percent <= 100)) return null;
  return Math.ceil(percent * 100 - STRAY);
}

/**
 * What one answer earns: a fraction of the points, never more than all and never less than none.
 * @param {number} fraction
 * @param {number} points
 * @returns {number}
 */
export function earned(fraction, points) {
  return fraction > 0 && points > 0 ? Math.min(1, fraction) * points : 0;
}

/** @typedef {{points: number, fraction: number, objective: string | null}} Marked one question, judged */
/** @typedef {{objective: string, questions: number, right: number, score: number}} ObjectiveResult */
/** @typedef {{score: number, questions: number, right: number, objectives: ObjectiveResult[]}} QuizResult */

/**
 * The result of an attempt: its score, how many questions were wholly right, and the same for each objective in the
 * order in which it first occurs.
 * @param {readonly Marked[]} marked
 * @returns {QuizResult}
 */
export function resultOf(marked) {
  /** @type {Map<string, Marked[]>} */
  const groups = new Map();
  for (const one of marked) {
    if (one.objective) groups.set(one.objective, [...(groups.get(one.objective) ?? []), one]);
  }
  return {
    ...total(marked),
    objectives: [...groups].map(([objective, members]) => ({ objective, ...total(members) })),
  };
}

/**
 * @param {readonly Marked[]} marked
 * @returns {{score: number, questions: number, right: number}}
 */
function total(marked) {
  let sum = 0;
  let possible = 0;
  let right = 0;
  for (const { points, fraction } of marked) {
    sum += earned(fraction, points);
    possible += points > 0 ? points : 0;
    if (fraction >= 1) right += 1;
  }
  return { score: scoreOf(sum, possible), questions: marked.length, right };
}

/**
 * The score of several quizzes together: all points that were earned by all that could be, times the weights.
 * @param {readonly {points: number, weight: number, score: number}[]} parts
 * @returns {number}
 */
export function combined(parts) {
  let sum = 0;
  let possible = 0;
  for (const { points, weight, score } of parts) {
    const worth = points * weight;
    if (!(worth > 0) || !Number.isFinite(worth)) continue;
    sum += worth * (score / FULL_SCORE);
    possible += worth;
  }
  return scoreOf(sum, possible);
}
