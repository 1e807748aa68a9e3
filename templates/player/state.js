/**
 * What the learner has done, by slot and flag: read from the resume data of this or any other version of the course,
 * changed, and written again.
 *
 * A slot means the same in every version. One that asks something else now has a new number; the old record stands for
 * "answered before it changed" until it is answered again.
 */

import { pack, unpack } from "./shape.js";
import { decode, encode } from "./suspend.js";

/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").Value} Value */
/** @typedef {{line: string, attempt: string, flags: Set<number>, records: Map<number, string>}} State */
/**
 * What stood in the LMS. `foreign` is a state of another course, `newer` one of this course that only a newer player
 * can read: that one must not be written over.
 * @typedef {"empty" | "whole" | "damaged" | "foreign" | "newer"} Found
 */

/** The slot of the course itself: the verdict, whether the learner finished, and the best score in hundredths. */
export const COURSE_SLOT = 0;
const COURSE_SHAPE = "u2 u1 u14";

/**
 * @param {Course} course
 * @param {number} slot
 * @returns {string | undefined} undefined for a slot that this package does not use
 */
function shapeOf(course, slot) {
  return slot === COURSE_SLOT ? COURSE_SHAPE : course.shapes[slot];
}

/**
 * Reads a state. What cannot be used gives a fresh one; `found` says why.
 * @param {unknown} given what the LMS gave back
 * @param {Course} course
 * @param {string} attempt six random digits, for a fresh state
 * @returns {{found: Found, state: State}}
 */
export function openState(given, course, attempt) {
  const fresh = { line: course.line, attempt, flags: new Set(), records: new Map() };
  const decoded = decode(given);
  if (decoded.found === "empty" || decoded.found === "damaged") return { found: decoded.found, state: fresh };
  if (decoded.line !== course.line) return { found: "foreign", state: fresh };
  if (decoded.found === "newer") return { found: "newer", state: fresh };
  const state = { ...fresh, attempt: decoded.attempt, flags: new Set(decoded.flags), records: new Map(decoded.records) };
  return { found: "whole", state };
}

/**
 * @param {State} state
 * @param {Course} course
 * @param {number} slot
 * @returns {Value[] | null} null for what was never set
 * @throws {RangeError} for a slot that this package does not use: our own bug
 */
export function valuesOf(state, course, slot) {
  const payload = state.records.get(slot);
  const shape = shapeOf(course, slot);
  if (shape === undefined) throw new RangeError("slot " + slot + " has no shape");
  return payload === undefined ? null : unpack(shape, payload);
}

/**
 * Sets a slot. An answer to what is asked now replaces the one to what was asked before.
 * @param {State} state
 * @param {Course} course
 * @param {number} slot
 * @param {readonly Value[]} values
 * @returns {"kept" | "same" | "refused"} refused where a value does not fit its field; nothing is changed then
 * @throws {RangeError} for a slot that this package does not use: our own bug
 */
export function setValues(state, course, slot, values) {
  const shape = shapeOf(course, slot);
  if (shape === undefined) throw new RangeError("slot " + slot + " has no shape");
  const payload = pack(shape, values);
  if (payload === null) return "refused";
  if (state.records.get(slot) === payload) return "same";
  state.records.set(slot, payload);
  for (const old of oldSlots(course, slot)) state.records.delete(old);
  return "kept";
}

/**
 * @param {Course} course
 * @param {number} slot
 * @returns {number[]} the slots whose place this one took
 */
function oldSlots(course, slot) {
  return Object.keys(course.was).filter((old) => course.was[old] === slot).map(Number);
}

/**
 * Whether what is asked here changed since the learner answered it, and was not answered again.
 * @param {State} state
 * @param {Course} course
 * @param {number} slot
 * @returns {boolean}
 */
export function isReopened(state, course, slot) {
  return !state.records.has(slot) && oldSlots(course, slot).some((old) => state.records.has(old));
}

/**
 * Writes a state. Records of things that the course no longer has stay only while everything fits, so that an earlier
 * version which comes back finds them; then those of a newer version go; those of this version never do.
 * @param {State} state
 * @param {Course} course
 * @returns {string}
 */
export function writeState(state, course) {
  let text = encode(state);
  if (text.length <= course.limit) return text;
  const records = new Map(state.records);
  const spare = [...records.keys()].filter((slot) => shapeOf(course, slot) === undefined);
  const gone = spare.filter((slot) => slot < course.next.slot).sort((one, other) => one - other);
  const newer = spare.filter((slot) => slot >= course.next.slot).sort((one, other) => other - one);
  for (const slot of [...gone, ...newer]) {
    records.delete(slot);
    text = encode({ ...state, records });
    if (text.length <= course.limit) return text;
  }
  const flags = new Set([...state.flags].filter((flag) => flag < course.next.flag));
  return encode({ ...state, flags, records });
}
