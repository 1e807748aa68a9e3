/**
 * The resume data: everything that is kept of a learner, as one line of plain ASCII that says itself whether it is whole.
 *
 *     "1" line(6) attempt(6) body-length(3) body checksum(5)
 *     body   = flags-length(varint) flags(6 a digit, flag 0 the lowest bit of the first) record*
 *     record = slot(varint) payload-length(varint) payload
 *
 * Records stand in rising order of their slots and delimit themselves, so a reader keeps those that it does not know.
 * Every version begins with a version digit and the line; so a state of a newer player is recognised and left alone.
 */

import { CHECKSUM_WIDTH, checksum } from "./checksum.js";
import { DIGIT_BITS, digit, digitAt, fixed, readFixed, readVarint, varint } from "./digits.js";

/**
 * What a learner has done: the pages seen, as flags, and the payload of each slot.
 * @typedef {object} Kept
 * @property {string} line 6 digits
 * @property {string} attempt 6 digits, random: tells one attempt from the next
 * @property {ReadonlySet<number>} flags
 * @property {ReadonlyMap<number, string>} records
 */

/**
 * @typedef {{found: "empty"} | {found: "damaged"} | {found: "newer", line: string} | ({found: "whole"} & Kept)} Decoded
 */

const VERSION = "1";
const ID_WIDTH = 6;
const LENGTH_WIDTH = 3;
const BODY_AT = 1 + ID_WIDTH + ID_WIDTH + LENGTH_WIDTH;
const LENGTH_MOST = 64 ** LENGTH_WIDTH - 1;
const OURS = /^1[A-Za-z0-9_-]+$/;
const NEWER = /^[2-9][A-Za-z0-9_-]{6}/;
/** What some LMSs answer for a value that was never set. */
const NOTHING = new Set(["", "null", "undefined"]);

/**
 * @param {ReadonlySet<number>} flags
 * @returns {string}
 */
function encodeFlags(flags) {
  /** @type {number[]} */
  const digits = [];
  for (const flag of flags) {
    const at = Math.floor(flag / DIGIT_BITS);
    while (digits.length <= at) digits.push(0);
    digits[at] |= 1 << flag % DIGIT_BITS;
  }
  return varint(digits.length) + digits.map(digit).join("");
}

/**
 * @param {Kept} kept
 * @returns {string}
 * @throws {RangeError} for a body of more than 262,143 characters: our own bug, since no LMS takes that much
 */
export function encode({ line, attempt, flags, records }) {
  let body = encodeFlags(flags);
  for (const slot of [...records.keys()].sort((one, other) => one - other)) {
    const payload = /** @type {string} */ (records.get(slot));
    body += varint(slot) + varint(payload.length) + payload;
  }
  if (body.length > LENGTH_MOST) throw new RangeError("resume data of " + body.length + " characters");
  const text = VERSION + line + attempt + fixed(body.length, LENGTH_WIDTH) + body;
  return text + checksum(text);
}

/**
 * Recognises whatever an LMS gives back. A state that was cut or changed on the way is damaged as a whole, and is never
 * read in part.
 * @param {unknown} given
 * @returns {Decoded}
 */
export function decode(given) {
  const text = String(given ?? "").trim();
  if (NOTHING.has(text)) return { found: "empty" };
  if (NEWER.test(text)) return { found: "newer", line: text.slice(1, 1 + ID_WIDTH) };
  const end = text.length - CHECKSUM_WIDTH;
  if (!OURS.test(text) || readFixed(text, BODY_AT - LENGTH_WIDTH, LENGTH_WIDTH) !== end - BODY_AT) return { found: "damaged" };
  if (checksum(text.slice(0, end)) !== text.slice(end)) return { found: "damaged" };
  const body = decodeBody(text.slice(BODY_AT, end));
  if (!body) return { found: "damaged" };
  return { found: "whole", line: text.slice(1, 1 + ID_WIDTH), attempt: text.slice(1 + ID_WIDTH, 1 + 2 * ID_WIDTH), ...body };
}

/**
 * @param {string} body
 * @returns {{flags: Set<number>, records: Map<number, string>} | null} null for what `encode` cannot have written
 */
function decodeBody(body) {
  const length = readVarint(body, 0);
  if (!length || length.next + length.value > body.length) return null;
  /** @type {Set<number>} */
  const flags = new Set();
  let at = length.next;
  for (let index = 0; index < length.value; index += 1, at += 1) {
    const bits = digitAt(body, at);
    if (bits < 0) return null;
    for (let bit = 0; bit < DIGIT_BITS; bit += 1) if (bits & (1 << bit)) flags.add(index * DIGIT_BITS + bit);
  }
  /** @type {Map<number, string>} */
  const records = new Map();
  let last = -1;
  while (at < body.length) {
    const slot = readVarint(body, at);
    const size = slot && readVarint(body, slot.next);
    if (!slot || !size || slot.value <= last || size.next + size.value > body.length) return null;
    last = slot.value;
    at = size.next + size.value;
    records.set(last, body.slice(size.next, at));
  }
  return { flags, records };
}
