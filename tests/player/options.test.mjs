import assert from "node:assert/strict";
import { test } from "node:test";
import * as choice from "../../templates/questions/choice/choice.js";
import * as multiple from "../../templates/questions/multiple_choice/multiple_choice.js";
import * as trueFalse from "../../templates/questions/true_false/true_false.js";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const four = { letters: ["c", "a", "d", "b"], right: ["a"] };
const sets = (letters) => letters.reduce((all, letter) => [...all, ...all.map((set) => [...set, letter])], [[]]);

test("choice: the right one, another one, none", () => {
  assert.deepEqual(choice.score(["a"], four), { fraction: 1, result: "correct" });
  assert.deepEqual(choice.score(["b"], four), { fraction: 0, result: "wrong" });
  assert.deepEqual(choice.score([], four), { fraction: 0, result: "wrong" });
  assert.deepEqual(choice.score(["a", "b"], four), { fraction: 0, result: "wrong" });
});

test("choice: where several are right, each is accepted", () => {
  const key = { ...four, right: ["a", "d"] };
  assert.equal(choice.score(["d"], key).fraction, 1);
  assert.equal(choice.score(["c"], key).fraction, 0);
});

test("multiple-choice: all of the right ones and no other", () => {
  const key = { ...four, right: ["a", "b"] };
  for (const answer of sets(["a", "b", "c", "d"])) {
    const whole = answer.join("") === "ab";
    assert.deepEqual(multiple.score(answer, key), { fraction: whole ? 1 : 0, result: whole ? "correct" : "wrong" });
  }
});

test("multiple-choice, proportional: every option that is judged rightly counts", () => {
  const key = { ...four, right: ["a", "b"], partial: "proportional" };
  assert.equal(multiple.score(["a"], key).fraction, 0.75);
  assert.equal(multiple.score(["a", "c"], key).fraction, 0.5);
  assert.equal(multiple.score(["a", "b", "c", "d"], key).fraction, 0.5);
  assert.equal(multiple.score(["c", "d"], key).fraction, 0);
  assert.equal(multiple.score([], key).fraction, 0);
  assert.deepEqual(multiple.score(["b", "a"], key), { fraction: 1, result: "correct" });
});

test("multiple-choice, right minus wrong: a wrong pick takes a share away, never below nothing", () => {
  const key = { ...four, right: ["a", "b"], partial: "right-minus-wrong" };
  assert.equal(multiple.score(["a"], key).fraction, 0.5);
  assert.equal(multiple.score(["a", "c"], key).fraction, 0);
  assert.equal(multiple.score(["a", "b", "c"], key).fraction, 0.5);
  assert.equal(multiple.score(["c", "d"], key).fraction, 0);
  assert.equal(multiple.score(["a", "b", "c", "d"], key).fraction, 0);
});

test("multiple-choice: a key without any right option gives nothing and divides by nothing", () => {
  for (const partial of ["none", "proportional", "right-minus-wrong"]) {
    for (const answer of sets(["a", "b", "c", "d"])) {
      const { fraction } = multiple.score(answer, { ...four, right: [], partial });
      assert.ok(fraction >= 0 && fraction < 1, partial + answer);
    }
  }
});

test("multiple-choice: however it is scored, no answer but the right one is whole", () => {
  for (const right of sets(["a", "b", "c", "d"]).slice(1)) {
    for (const partial of ["none", "proportional", "right-minus-wrong"]) {
      const key = { letters: ["a", "b", "c", "d"], right, partial };
      for (const answer of sets(["a", "b", "c", "d"])) {
        const { fraction, result } = multiple.score(answer, key);
        const whole = answer.join("") === right.join("");
        assert.equal(fraction === 1, whole);
        assert.equal(result, whole ? "correct" : "wrong");
        assert.ok(fraction >= 0 && fraction <= 1);
      }
    }
  }
});

test("true-false: t and f", () => {
  const key = { letters: ["t", "f"], right: ["f"], alphabet: "tf" };
  assert.equal(trueFalse.score(["f"], key).fraction, 1);
  assert.equal(trueFalse.score(["t"], key).fraction, 0);
  assert.deepEqual(trueFalse.encode(["t"], key), [1]);
  assert.deepEqual(trueFalse.encode(["f"], key), [2]);
  assert.deepEqual(trueFalse.decode([2], key), ["f"]);
  assert.equal(trueFalse.response(["f"], key), "f");
  assert.equal("arrange" in trueFalse, false);
});

test("the state holds letters, not places: an answer survives any order of the options", () => {
  const [bits] = choice.encode(["d"], four);
  assert.equal(bits, 8);
  assert.deepEqual(choice.decode([bits], { ...four, letters: ["d", "b", "a", "c"] }), ["d"]);
});

test("an answer to an option that is gone is left out", () => {
  assert.deepEqual(multiple.decode([15], { letters: ["a", "c"], right: ["a"] }), ["a", "c"]);
  assert.deepEqual(multiple.encode(["a", "z"], four), [1]);
  assert.equal(multiple.response(["z"], four), "");
});

test("nothing kept is no answer", () => {
  assert.deepEqual(choice.decode([], four), []);
  assert.deepEqual(choice.decode(["x"], four), []);
  assert.equal(choice.response([], four), "");
});

test("every answer to 36 options reads back, and is a response of SCORM 1.2", () => {
  const key = { letters: [...ALPHABET], right: ["a"] };
  let seed = 1;
  for (let round = 0; round < 2000; round += 1) {
    const answer = [...ALPHABET].filter(() => (seed = (seed * 48271) % 2147483647) % 3 === 0);
    const [bits] = multiple.encode(answer, key);
    assert.ok(Number.isSafeInteger(bits) && bits < 2 ** 36);
    assert.deepEqual(multiple.decode([bits], key), answer);
    const response = multiple.response([...answer].reverse(), key);
    assert.match(response, /^([a-z0-9](,[a-z0-9])*)?$/);
    assert.ok(response.length <= 255);
    assert.equal(response, answer.join(","));
  }
});
