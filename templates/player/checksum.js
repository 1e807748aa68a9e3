/**
 * The checksum of a state: the low 30 bits of CRC-32 (ISO 3309) as five digits. It finds every cut and every change
 * that an LMS was seen to make; it is no secret and no proof against a learner who wants to write a state by hand.
 */

import { fixed } from "./digits.js";

const POLYNOMIAL = 0xedb88320;

/** How many characters a checksum takes. */
export const CHECKSUM_WIDTH = 5;

/**
 * @param {string} text ASCII
 * @returns {string}
 */
export function checksum(text) {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return fixed(((crc ^ 0xffffffff) & 0x3fffffff) >>> 0, CHECKSUM_WIDTH);
}
