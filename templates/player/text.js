/**
 * Text as a state holds it: plain ASCII letters, digits, `-` and `_`, whatever the learner wrote.
 *
 *     a–z A–Z 0–9   themselves              space   _
 *     -d            one of 62 frequent other characters
 *     -_ddd         a code point below 2^18          --dddd   any other code point
 */

import { digit, digitAt, fixed, readFixed } from "./digits.js";

/** Never changes: a state of last year is read with it. Two digits, `-` and `_`, stand for the longer forms. */
const FREQUENT = ".,;:!?'\"()/-\näöüÄÖÜßéèêàâçñáíóúãõåøæîôûœ%€@&+=#*_<>°–—’‘“”„…•$";
const SHORT_MOST = 1 << 18;
const REPLACEMENT = "\ufffd";
const PLAIN = /^[A-Za-z0-9]$/;

/**
 * @param {string} character one code point
 * @returns {string}
 */
function encodeCharacter(character) {
  if (PLAIN.test(character)) return character;
  if (character === " ") return "_";
  const index = FREQUENT.indexOf(character);
  if (index >= 0) return "-" + digit(index);
  const point = /** @type {number} */ (character.codePointAt(0));
  return point < SHORT_MOST ? "-_" + fixed(point, 3) : "--" + fixed(point, 4);
}

/**
 * @param {string} text line ends of any kind become plain newlines
 * @returns {string}
 */
export function encodeText(text) {
  let code = "";
  for (const character of text.replace(/\r\n?/g, "\n")) code += encodeCharacter(character);
  return code;
}

/**
 * How many characters of a text field's budget a text takes.
 * @param {string} text
 * @returns {number}
 */
export function textCost(text) {
  return encodeText(text).length;
}

/**
 * Reads what `encodeText` wrote. What it cannot have written becomes a replacement character, never an exception: a
 * state may have been written by hand.
 * @param {string} code
 * @returns {string}
 */
export function decodeText(code) {
  let text = "";
  let at = 0;
  while (at < code.length) {
    const character = code[at];
    if (character !== "-") {
      text += character === "_" ? " " : character;
      at += 1;
      continue;
    }
    const long = code[at + 1] === "-" ? 4 : 3;
    if (code[at + 1] === "-" || code[at + 1] === "_") {
      const point = readFixed(code, at + 2, long);
      text += point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : REPLACEMENT;
      at += 2 + long;
    } else {
      text += FREQUENT[digitAt(code, at + 1)] ?? REPLACEMENT;
      at += 2;
    }
  }
  return text;
}
