/**
 * The values of one slot, as its shape says: packed into digits and read from them.
 *
 *     u5    an unsigned number of 5 bits
 *     m4    a set of 4 options as a number, bit 0 for letter a
 *     x120  text of at most 120 encoded characters; only as the last field
 *
 * Bits run low first through the fields and through each digit, and zeros at the end are left out, so a field or an
 * option that is added at the end reads as zero in what an older package wrote.
 */

import { DIGIT_BITS, digit, digitAt } from "./digits.js";
import { decodeText, encodeText } from "./text.js";

/** @typedef {import("./host.js").Value} Value */
/** @typedef {{text: boolean, size: number}} Field */

/** @type {Map<string, readonly Field[]>} */
const known = new Map();

/**
 * @param {string} shape
 * @returns {readonly Field[]}
 */
function fieldsOf(shape) {
  let fields = known.get(shape);
  if (!fields) {
    fields = shape.split(" ").map((field) => ({ text: field[0] === "x", size: Number(field.slice(1)) }));
    known.set(shape, fields);
  }
  return fields;
}

/**
 * @param {Value} value
 * @param {number} bits
 * @returns {value is number}
 */
function fits(value, bits) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** bits;
}

/**
 * Writes one value for each field.
 * @param {string} shape
 * @param {readonly Value[]} values
 * @returns {string | null} null where a value does not fit its field, or there are more or fewer values than fields
 */
export function pack(shape, values) {
  const fields = fieldsOf(shape);
  if (values.length !== fields.length) return null;
  /** @type {number[]} */
  const digits = [];
  let place = 0;
  let text = "";
  for (let index = 0; index < fields.length; index += 1) {
    const { text: isText, size } = fields[index];
    const value = values[index];
    if (isText) {
      if (typeof value !== "string") return null;
      text = encodeText(value);
      if (text.length > size) return null;
      continue;
    }
    if (!fits(value, size)) return null;
    let left = value;
    for (let bit = 0; bit < size; bit += 1, place += 1) {
      const at = Math.floor(place / DIGIT_BITS);
      digits[at] = (digits[at] ?? 0) | (left % 2 << place % DIGIT_BITS);
      left = Math.floor(left / 2);
    }
  }
  if (!text) while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return digits.map(digit).join("") + text;
}

/**
 * Reads what `pack` wrote for this shape, or for an older one with fewer fields or options.
 * @param {string} shape
 * @param {string} payload
 * @returns {Value[]} one value for each field
 */
export function unpack(shape, payload) {
  let place = 0;
  return fieldsOf(shape).map(({ text, size }) => {
    if (text) return decodeText(payload.slice(Math.ceil(place / DIGIT_BITS)));
    let value = 0;
    for (let bit = 0; bit < size; bit += 1, place += 1) {
      const found = Math.max(0, digitAt(payload, Math.floor(place / DIGIT_BITS)));
      value += ((found >> place % DIGIT_BITS) & 1) * 2 ** bit;
    }
    return value;
  });
}
