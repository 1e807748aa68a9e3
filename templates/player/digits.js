/**
 * Numbers as base64url digits, six bits a character: no LMS was seen to change one of these on the way.
 */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VARINT_BITS = 5;
const VARINT_MOST = 4;

/** How many bits a digit holds. */
export const DIGIT_BITS = 6;

/**
 * @param {number} value 0 to 63
 * @returns {string}
 */
export function digit(value) {
  return DIGITS[value];
}

/**
 * The value of the digit at a place of a text, or -1 where there is none.
 * @param {string} text
 * @param {number} at
 * @returns {number}
 */
export function digitAt(text, at) {
  return at < text.length ? DIGITS.indexOf(text[at]) : -1;
}

/**
 * A number in a fixed count of digits, the highest first.
 * @param {number} value
 * @param {number} width
 * @returns {string}
 */
export function fixed(value, width) {
  let text = "";
  for (let left = value; text.length < width; left = Math.floor(left / 64)) text = DIGITS[left % 64] + text;
  return text;
}

/**
 * Reads what `fixed` wrote; -1 where the text holds something else or ends.
 * @param {string} text
 * @param {number} at
 * @param {number} width
 * @returns {number}
 */
export function readFixed(text, at, width) {
  let value = 0;
  for (let index = at; index < at + width; index += 1) {
    const next = digitAt(text, index);
    if (next < 0) return -1;
    value = value * 64 + next;
  }
  return value;
}

/**
 * A number of up to 20 bits in as few digits as it needs: five bits each, low first; the sixth says that more follow.
 * @param {number} value
 * @returns {string}
 */
export function varint(value) {
  let text = "";
  let left = value;
  while (left >= 1 << VARINT_BITS) {
    text += DIGITS[(left & 31) | 32];
    left >>>= VARINT_BITS;
  }
  return text + DIGITS[left];
}

/**
 * Reads what `varint` wrote, and where it ended; null where the text holds something else, ends, or never ends.
 * @param {string} text
 * @param {number} at
 * @returns {{value: number, next: number} | null}
 */
export function readVarint(text, at) {
  let value = 0;
  for (let index = 0; index < VARINT_MOST; index += 1) {
    const next = digitAt(text, at + index);
    if (next < 0) return null;
    value |= (next & 31) << (VARINT_BITS * index);
    if (next < 32) return { value, next: at + index + 1 };
  }
  return null;
}
