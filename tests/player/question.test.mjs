import assert from "node:assert/strict";
import { test } from "node:test";
import { attemptValues, readAttempts } from "../../templates/player/attempt.js";
import { pack, unpack } from "../../templates/player/shape.js";
import * as multiple from "../../templates/questions/multiple_choice/multiple_choice.js";
import { ANSWER, TRIES_MOST, progressValues, readProgress } from "../../templates/questions/progress.js";

const RESULT = "u6 u3 u1 u14 u14 u16 u9";
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

test("nothing kept is an open question", () => {
  assert.deepEqual(readProgress(null), { phase: ANSWER.open, hint: false, tries: 0 });
  assert.deepEqual(readProgress([]), { phase: ANSWER.open, hint: false, tries: 0 });
  assert.deepEqual(readProgress(["x", "x", "x"]), { phase: ANSWER.open, hint: false, tries: 0 });
});

test("progress reads back", () => {
  for (const phase of Object.values(ANSWER)) {
    for (const hint of [true, false]) {
      for (let tries = 0; tries <= TRIES_MOST; tries += 1) {
        assert.deepEqual(readProgress(progressValues({ phase, hint, tries })), { phase, hint, tries });
      }
    }
  }
});

test("a phase that no version writes is the last that there is, and checks never run over", () => {
  assert.equal(readProgress([3, 0, 0]).phase, ANSWER.solved);
  assert.equal(progressValues({ phase: 0, hint: false, tries: 99 })[2], TRIES_MOST);
});

test("every answer fits the slot that the compiler counts with, and comes back from it", () => {
  for (const count of [2, 4, 5, 35, 36]) {
    const key = { letters: LETTERS.slice(0, count), right: ["a"] };
    for (const answer of [[], key.letters, [key.letters[count - 1]], ["a", "b"]]) {
      const values = [...progressValues({ phase: ANSWER.solved, hint: true, tries: 99 }), ...multiple.encode(answer, key)];
      const payload = pack("u2 u1 u3 m" + count, values);
      assert.notEqual(payload, null);
      assert.ok(payload.length <= Math.ceil((6 + count) / 6));
      const back = unpack("u2 u1 u3 m" + count, payload);
      assert.deepEqual(multiple.decode(back.slice(3), key), answer);
    }
  }
});

test("an answer that an older version kept survives an option that was added", () => {
  const before = pack("u2 u1 u3 m3", [...progressValues({ phase: 1, hint: false, tries: 2 }), 5]);
  const now = unpack("u2 u1 u3 m5", before);
  assert.deepEqual(multiple.decode(now.slice(3), { letters: ["e", "a", "c", "b", "d"], right: ["a"] }), ["a", "c"]);
  assert.deepEqual(readProgress(now), { phase: 1, hint: false, tries: 2 });
});

test("every record of a quiz fits its slot", () => {
  const most = { used: 63, phase: 3, passed: true, best: 10000, last: 10000, seed: 65535, place: 511 };
  const payload = pack(RESULT, attemptValues(most));
  assert.ok(payload.length <= 11);
  assert.deepEqual(readAttempts(unpack(RESULT, payload)), most);
});
