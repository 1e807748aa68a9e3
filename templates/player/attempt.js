/**
 * The record of a quiz and its transitions: what was tried, what came of it, and where the learner stands. Each
 * transition is one new record in one slot, so a reload sees the one before or the one after, and an attempt is
 * counted exactly once.
 */

import { FULL_SCORE } from "./score.js";

/** Where a quiz stands. Numbers in the state: they never change their meaning. */
export const PHASE = Object.freeze({ fresh: 0, running: 1, submitted: 2, closed: 3 });

/** The count of attempts stays here rather than start again from 0. */
export const USED_MOST = 63;

const PLACE_MOST = 511;

/**
 * @typedef {object} Attempts
 * @property {number} used attempts that were submitted
 * @property {number} phase one of `PHASE`
 * @property {boolean} passed whether an attempt reached the mark that held then: a pass stays a pass
 * @property {number} best score of the best attempt, in hundredths of a percent
 * @property {number} last score of the last attempt
 * @property {number} seed of the shuffle of the attempt
 * @property {number} place which question the learner looked at last, counted from 0 in the order of the attempt
 */

/**
 * The record that a slot holds, in the order of its shape `u6 u3 u1 u14 u14 u16 u9`; the start for an empty slot.
 * @param {readonly (number | string)[] | null} values
 * @returns {Attempts}
 */
export function readAttempts(values) {
  const [used, phase, passed, best, last, seed, place] = Array.from({ length: 7 }, (_, index) => {
    const value = values === null ? 0 : values[index];
    return typeof value === "number" && value > 0 ? Math.floor(value) : 0;
  });
  return {
    used,
    phase: Math.min(phase, PHASE.closed),
    passed: passed > 0,
    best: Math.min(best, FULL_SCORE),
    last: Math.min(last, FULL_SCORE),
    seed,
    place,
  };
}

/**
 * @param {Attempts} attempts
 * @returns {number[]}
 */
export function attemptValues({ used, phase, passed, best, last, seed, place }) {
  return [used, phase, passed ? 1 : 0, best, last, seed, place];
}

/**
 * How many attempts are left, one that is running among them; Infinity where there is no limit. An attempt that was
 * begun under a higher limit may be brought to its end.
 * @param {Attempts} attempts
 * @param {number | null} limit
 * @returns {number}
 */
export function attemptsLeft(attempts, limit) {
  if (attempts.phase === PHASE.closed) return 0;
  const least = attempts.phase === PHASE.running ? 1 : 0;
  return limit === null ? Infinity : Math.max(least, limit - attempts.used);
}

/**
 * Whether a new attempt may begin now.
 * @param {Attempts} attempts
 * @param {number | null} limit
 * @returns {boolean}
 */
export function mayBegin(attempts, limit) {
  return attempts.phase !== PHASE.running && attemptsLeft(attempts, limit) > 0;
}

/**
 * A new attempt begins. Where none may, nothing changes.
 * @param {Attempts} attempts
 * @param {number | null} limit
 * @param {number} seed
 * @returns {Attempts}
 */
export function begun(attempts, limit, seed) {
  return mayBegin(attempts, limit) ? { ...attempts, phase: PHASE.running, seed, place: 0 } : attempts;
}

/**
 * The learner turns to another question.
 * @param {Attempts} attempts
 * @param {number} place
 * @returns {Attempts}
 */
export function turned(attempts, place) {
  return { ...attempts, place: Math.max(0, Math.min(PLACE_MOST, place)) };
}

/**
 * The attempt is submitted and counted. Where none is running, as after a second press, nothing changes.
 * @param {Attempts} attempts
 * @param {number} score
 * @param {boolean} passed
 * @returns {Attempts}
 */
export function submitted(attempts, score, passed) {
  if (attempts.phase !== PHASE.running) return attempts;
  return {
    ...attempts,
    used: Math.min(USED_MOST, attempts.used + 1),
    phase: PHASE.submitted,
    passed: attempts.passed || passed,
    best: Math.max(attempts.best, score),
    last: score,
    place: 0,
  };
}

/**
 * The learner takes the result so far as the last word. Where there is none yet, nothing changes.
 * @param {Attempts} attempts
 * @returns {Attempts}
 */
export function closed(attempts) {
  return attempts.used > 0 ? { ...attempts, phase: PHASE.closed } : attempts;
}
