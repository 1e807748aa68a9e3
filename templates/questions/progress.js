/** How far the answer to a question is, as its slot keeps it. */

/** How far an answer is. Numbers in the state: they never change their meaning. */
export const ANSWER = Object.freeze({ open: 0, checked: 1, solved: 2 });

/** The count of checks stays here rather than start again from 0. */
export const TRIES_MOST = 7;

/** @typedef {{phase: number, hint: boolean, tries: number}} Progress */

/**
 * What a slot keeps of a question, before the answer's own fields: `u2 u1 u3`.
 * @param {readonly (number | string)[] | null} values
 * @returns {Progress}
 */
export function readProgress(values) {
  const [phase, hint, tries] = values ?? [];
  return { phase: Math.min(Number(phase) || 0, ANSWER.solved), hint: Number(hint) > 0, tries: Number(tries) || 0 };
}

/**
 * @param {Progress} progress
 * @returns {number[]}
 */
export function progressValues({ phase, hint, tries }) {
  return [phase, hint ? 1 : 0, Math.min(TRIES_MOST, tries)];
}
