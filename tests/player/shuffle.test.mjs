import assert from "node:assert/strict";
import { test } from "node:test";
import { SEEDS, seedFor, shuffled } from "../../templates/player/shuffle.js";

const NAMES = ["memory", "sentiment", "sequence-problems", "barriers", "turing"];

test("the same seed gives the same order, whatever order the names come in", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const order = shuffled(NAMES, seed);
    assert.deepEqual(shuffled([...NAMES].reverse(), seed), order);
    assert.deepEqual([...order].sort(), [...NAMES].sort());
  }
});

test("an order of today is an order of next year", () => {
  // Resume data holds the seed alone: were the order of a seed to change, learners would find another quiz.
  assert.deepEqual(shuffled(["a", "b", "c", "d"], 1), ["c", "b", "a", "d"]);
  assert.deepEqual(shuffled(NAMES, 4711), ["sentiment", "sequence-problems", "turing", "memory", "barriers"]);
  assert.equal(seedFor(4711, "memory"), 41546);
});

test("a question that is added or taken away moves no other", () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const more = shuffled([...NAMES, "added"], seed);
    assert.deepEqual(more.filter((name) => name !== "added"), shuffled(NAMES, seed));
  }
});

test("every order of four is about as frequent as any other, over all seeds", () => {
  const counts = new Map();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const order = shuffled(["a", "b", "c", "d"], seed).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  const due = SEEDS / 24;
  for (const [order, count] of counts) assert.ok(Math.abs(count - due) < due * 0.1, `${order}: ${count}, due ${due}`);
});

test("equal names keep their order among themselves", () => {
  assert.deepEqual(shuffled(["x", "x", "x"], 5), ["x", "x", "x"]);
  assert.deepEqual(shuffled([], 5), []);
});

test("each question has a seed of its own within the range of seeds", () => {
  const seeds = new Set();
  for (let seed = 1; seed < 300; seed += 1) {
    for (const name of NAMES) {
      const own = seedFor(seed, name);
      assert.ok(Number.isInteger(own) && own >= 0 && own < SEEDS);
      seeds.add(own);
    }
  }
  assert.ok(seeds.size > 1400, String(seeds.size));
});
