/** The codec of the state: digits, checksum, text, shapes, the whole line. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as zlib from "node:zlib";

import { checksum } from "../../templates/player/checksum.js";
import { digit, digitAt, fixed, readFixed, readVarint, varint } from "../../templates/player/digits.js";
import { pack, unpack } from "../../templates/player/shape.js";
import { decode, encode } from "../../templates/player/suspend.js";
import { decodeText, encodeText, textCost } from "../../templates/player/text.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A stream of numbers that is the same in every run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("digits are base64url, and there are no others", () => {
  assert.equal([...Array(64).keys()].map(digit).join(""), DIGITS);
  assert.deepEqual([...DIGITS].map((_, at) => digitAt(DIGITS, at)), [...Array(64).keys()]);
  assert.equal(digitAt("+", 0), -1);
  assert.equal(digitAt("", 0), -1);
});

test("fixed numbers have the highest digit first", () => {
  assert.equal(fixed(0, 3), "AAA");
  assert.equal(fixed(64 * 64 + 2, 3), "BAC");
  assert.equal(readFixed("xBACx", 1, 3), 64 * 64 + 2);
  assert.equal(readFixed("BA", 0, 3), -1);
  assert.equal(readFixed("B+C", 0, 3), -1);
});

test("varints hold five bits a digit, low first", () => {
  assert.equal(varint(0), "A");
  assert.equal(varint(31), "f");
  assert.equal(varint(32), "gB");
  for (const value of [0, 1, 31, 32, 1023, 1024, 32767, 2 ** 20 - 1]) {
    const text = varint(value);
    assert.equal(text.length, Math.max(1, Math.ceil(Math.log2(value + 1) / 5)));
    assert.deepEqual(readVarint("x" + text + "A", 1), { value, next: 1 + text.length });
  }
  assert.equal(readVarint("_", 0), null, "says that more follows, and ends");
  assert.equal(readVarint("_____A", 0), null, "never ends");
  assert.equal(readVarint("+", 0), null);
});

test("the checksum is the low 30 bits of CRC-32", { skip: zlib.crc32 ? false : "this Node has no crc32 to compare with" }, () => {
  for (const text of ["", "a", "123456789", "1aB3_-xAAAAAA"]) {
    assert.equal(readFixed(checksum(text), 0, 5), zlib.crc32(text) & 0x3fffffff);
  }
});

test("the checksum of a known text", () => {
  // CRC-32 of "123456789" is CBF43926, the check value of its definition.
  assert.equal(readFixed(checksum("123456789"), 0, 5), 0x0bf43926);
});

test("text is written with harmless characters only, and comes back", () => {
  const samples = ["", "Hello World", "a-b_c", "Größe: 10 € (brutto)\nZweite Zeile", "日本語", "😀 👩‍👩‍👧", "\u{10fffd}", "\ud800 alone", "  two  spaces ", "\t", "[x]"];
  for (const text of samples) {
    assert.match(encodeText(text), /^[A-Za-z0-9_-]*$/);
    assert.equal(decodeText(encodeText(text)), text);
    assert.equal(textCost(text), encodeText(text).length);
  }
});

test("what a character costs", () => {
  const costs = { a: 1, Z: 1, 7: 1, " ": 1, ".": 2, ü: 2, "\n": 2, "\t": 5, 語: 5, "😀": 5, "\u{10fffd}": 6 };
  for (const [character, cost] of Object.entries(costs)) assert.equal(textCost(character), cost, character);
});

test("the table of frequent characters never changes: old states are read with it", () => {
  const frequent = [...DIGITS.slice(0, 62)].map((one) => decodeText("-" + one)).join("");
  assert.equal(frequent, ".,;:!?'\"()/-\näöüÄÖÜßéèêàâçñáíóúãõåøæîôûœ%€@&+=#*_<>°–—’‘“”„…•$");
  assert.equal(new Set(frequent).size, 62);
});

test("line ends become plain newlines", () => {
  assert.equal(decodeText(encodeText("a\r\nb\rc\nd")), "a\nb\nc\nd");
});

test("a text that nobody can have written is read without an exception", () => {
  for (const code of ["-", "--", "-_", "-_A", "--____", "a--__", "-+", "-_++A"]) {
    assert.equal(typeof decodeText(code), "string");
    assert.ok(decodeText(code).includes("\ufffd"), code);
  }
});

test("values are packed low bit first, and zeros at the end are left out", () => {
  assert.equal(pack("u6", [1]), "B");
  assert.equal(pack("u5 m4", [0, 1]), "gA".replace(/A+$/, ""));
  assert.equal(pack("u5 m4", [31, 15]), fixedLow([31, 15], [5, 4]));
  assert.equal(pack("u5 m4", [0, 0]), "");
  assert.equal(pack("u7 x5", [0, ""]), "");
  assert.equal(pack("u7 x5", [0, "A"]), "AAA", "a text keeps the zeros before it");
  assert.equal(pack("x5", ["AA"]), "AA", "and is never cut itself");
});

function fixedLow(values, sizes) {
  const bits = values.flatMap((value, index) => [...Array(sizes[index]).keys()].map((bit) => (value >> bit) & 1));
  let text = "";
  for (let at = 0; at < bits.length; at += 6) text += digit(bits.slice(at, at + 6).reduce((sum, bit, place) => sum + bit * 2 ** place, 0));
  return text;
}

test("what does not fit its field is refused as a whole", () => {
  assert.equal(pack("u5 m4", [32, 0]), null);
  assert.equal(pack("u5 m4", [-1, 0]), null);
  assert.equal(pack("u5 m4", [1.5, 0]), null);
  assert.equal(pack("u5 m4", [NaN, 0]), null);
  assert.equal(pack("u5 m4", ["1", 0]), null);
  assert.equal(pack("u5 m4", [1]), null);
  assert.equal(pack("u5 m4", [1, 1, 1]), null);
  assert.equal(pack("x3", [7]), null);
  assert.equal(pack("x3", ["abcd"]), null);
  assert.equal(pack("x3", ["a."]), "a-A");
});

test("every value of every shape comes back, and takes no more than the shape says", () => {
  const pick = random(1);
  for (let round = 0; round < 2000; round += 1) {
    const fields = [...Array(1 + pick(5))].map(() => "um"[pick(2)] + (1 + pick(round % 9 === 0 ? 48 : 12)));
    if (pick(3) === 0) fields.push("x" + (1 + pick(40)));
    const values = fields.map((field) => {
      const size = Number(field.slice(1));
      if (field[0] !== "x") return pick(4) === 0 ? 2 ** size - 1 : pick(2 ** Math.min(size, 31));
      return [...Array(pick(size + 1))].map(() => DIGITS[pick(62)]).join("");
    });
    const shape = fields.join(" ");
    const payload = pack(shape, values);
    const bits = fields.reduce((sum, field) => sum + (field[0] === "x" ? 0 : Number(field.slice(1))), 0);
    const text = fields.at(-1)[0] === "x" ? Number(fields.at(-1).slice(1)) : 0;
    assert.ok(payload.length <= Math.ceil(bits / 6) + text);
    assert.deepEqual(unpack(shape, payload), values);
  }
});

test("fields and options that were added later read as zero", () => {
  assert.deepEqual(unpack("u5 m6 u9", pack("u5 m4", [3, 9])), [3, 9, 0]);
  assert.deepEqual(unpack("u5 x9", ""), [0, ""]);
  assert.deepEqual(unpack("u6", "+"), [0]);
});

const KEPT = {
  line: "aB3_-x",
  attempt: "Q00001",
  flags: new Set([0, 5, 6, 70]),
  records: new Map([[900, "zz"], [0, "abc"], [3, ""], [40, "-_-_"]]),
};

test("a state says itself that it is whole", () => {
  const text = encode(KEPT);
  assert.match(text, /^1aB3_-xQ00001[A-Za-z0-9_-]+$/);
  assert.deepEqual(decode(text), { found: "whole", ...KEPT, records: new Map([...KEPT.records].sort((one, other) => one[0] - other[0])) });
  assert.equal(encode(decode(text)), text, "and is written the same way again");
});

test("an empty state takes 22 characters: 21 and the length of no flags", () => {
  const text = encode({ ...KEPT, flags: new Set(), records: new Map() });
  assert.equal(text.length, 22);
  assert.deepEqual(decode(text), { found: "whole", ...KEPT, flags: new Set(), records: new Map() });
});

test("nothing at all is no state", () => {
  for (const given of ["", null, undefined, "null", "undefined", "  ", "\n"]) assert.deepEqual(decode(given), { found: "empty" });
});

test("white space round a state does no harm", () => {
  assert.equal(decode("\n " + encode(KEPT) + " \r\n").found, "whole");
});

test("every cut, and every change of one character, is found", () => {
  const text = encode(KEPT);
  for (let at = 1; at < text.length; at += 1) assert.equal(decode(text.slice(0, at)).found, "damaged", "cut at " + at);
  for (let at = 7; at < text.length; at += 1) {
    for (const other of ["A", "_", "+", "é", " "]) {
      if (text[at] === other) continue;
      assert.notEqual(decode(text.slice(0, at) + other + text.slice(at + 1)).found, "whole", other + " at " + at);
    }
  }
});

test("what LMSs were seen to do to a state is found, or does not touch it", () => {
  const text = encode({ ...KEPT, records: new Map([[1, "x".repeat(5000)]]) });
  const html = (given) => given.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  for (const harmless of [html, encodeURIComponent, decodeURIComponent, (given) => given.replace(/\+/g, " "), (given) => given.trim()]) {
    assert.equal(harmless(text), text);
  }
  for (const most of [4096, 4000, 255, 1000, 64]) assert.equal(decode(text.slice(0, most)).found, "damaged");
  for (const harm of [text.toLowerCase(), text.toUpperCase(), text + text, text + "A", '"' + text + '"', "1" + text]) {
    assert.notEqual(decode(harm).found, "whole");
  }
});

test("what another tool wrote is no state of ours", () => {
  const pick = random(2);
  const others = ["{\"a\":1}", "viewed=1|lastviewedslide=3", "1", "11111111111111111111111", "1" + "A".repeat(40)];
  for (let round = 0; round < 500; round += 1) others.push([...Array(pick(4096))].map(() => DIGITS[pick(64)]).join(""));
  for (const text of others) assert.ok(["damaged", "newer", "empty"].includes(decode(text).found));
});

test("a state of a newer player is recognised by its first digit and its line", () => {
  assert.deepEqual(decode("2aB3_-x whatever comes then"), { found: "newer", line: "aB3_-x" });
});

test("a line whose checksum is right but whose body is not is damaged, never half read", () => {
  const bodies = ["", "+", "B", "B+", "A" + "B", "AB_", "ABBxAB", "ABBxBBy", "ACBxBBy", "AABx_", "A_____A", "ABf" + "x", "C_"];
  for (const body of bodies) {
    const text = "1aB3_-xQ00001" + fixed(body.length, 3) + body;
    assert.equal(decode(text + checksum(text)).found, "damaged", body);
  }
  const strange = "1aB3_-xQ0 001" + fixed(3, 3) + "ABA";
  assert.equal(decode(strange + checksum(strange)).found, "damaged", "a character that is no digit");
  const good = "1aB3_-xQ00001" + fixed(3, 3) + "ABA";
  assert.equal(decode(good + checksum(good)).found, "whole");
});

test("a body that no length can tell is our own bug", () => {
  assert.throws(() => encode({ ...KEPT, records: new Map([[1, "x".repeat(64 ** 3)]]) }), RangeError);
});
