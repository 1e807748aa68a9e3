/** The pure parts of the blocks that a learner explores: tabs, the steps and the keyboard of a diagram, what fits. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pointFor } from "../../templates/blocks/diagram/near.js";
import { OVERVIEW, SPEEDS, dwell, lightAt, readStep, stepFrom } from "../../templates/blocks/diagram/walk.js";
import { ending, fit, sheet } from "../../templates/blocks/reflection/fit.js";
import { target } from "../../templates/blocks/tabs/tabs.js";
import { encodeText, textCost } from "../../templates/player/text.js";

test("arrows move through tabs and join the ends", () => {
  assert.equal(target("ArrowRight", 0, 3, false), 1);
  assert.equal(target("ArrowRight", 2, 3, false), 0);
  assert.equal(target("ArrowLeft", 0, 3, false), 2);
  assert.equal(target("ArrowLeft", 0, 3, true), 1, "the page is read from right to left");
  assert.equal(target("Home", 2, 3, false), 0);
  assert.equal(target("End", 0, 3, false), 2);
  assert.equal(target("ArrowDown", 0, 3, false), null);
  assert.equal(target("a", 0, 3, false), null);
});

test("a walk starts with the whole picture and never leaves its steps", () => {
  assert.equal(stepFrom(OVERVIEW, 1, 3), 0);
  assert.equal(stepFrom(0, -1, 3), OVERVIEW);
  assert.equal(stepFrom(OVERVIEW, -1, 3), OVERVIEW);
  assert.equal(stepFrom(2, 1, 3), 2);
});

test("a longer caption, more that flows and a slower speed take longer", () => {
  assert.ok(dwell(80, 0, 1) > dwell(20, 0, 1));
  assert.ok(dwell(20, 2, 1) > dwell(20, 0, 1));
  const [normal, slow, fast] = SPEEDS.map(({ rate }) => dwell(40, 1, rate));
  assert.ok(slow > normal && normal > fast);
});

test("a step is read as the page holds it", () => {
  assert.deepEqual(readStep("0 3", "4:0 5:1"), {
    nodes: [0, 3],
    links: [
      { link: 4, turn: 0 },
      { link: 5, turn: 1 },
    ],
  });
  assert.deepEqual(readStep("", ""), { nodes: [], links: [] });
});

test("what was lit before is told from what is lit now", () => {
  const steps = [readStep("0 1", "0:0"), readStep("1 2", "1:0"), readStep("2", "")];
  assert.equal(lightAt(steps, OVERVIEW).nodes.size, 0);
  const second = lightAt(steps, 1);
  assert.deepEqual([...second.nodes], [[0, "was"], [1, "lit"], [2, "lit"]]);
  assert.deepEqual(second.links.get(0), { state: "was", turn: 0 });
  assert.deepEqual(second.links.get(1), { state: "lit", turn: 0 });
  assert.equal(lightAt(steps, 2).nodes.get(1), "was");
});

test("arrow keys lead to the neighbour that is seen there", () => {
  //  0   1
  //  2   3
  const points = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 0, y: 100 }, { x: 100, y: 100 }];
  assert.equal(pointFor("ArrowRight", 0, points), 1);
  assert.equal(pointFor("ArrowDown", 0, points), 2);
  assert.equal(pointFor("ArrowLeft", 3, points), 2);
  assert.equal(pointFor("ArrowUp", 3, points), 1);
  assert.equal(pointFor("ArrowLeft", 0, points), -1);
  assert.equal(pointFor("Home", 3, points), 0);
  assert.equal(pointFor("End", 0, points), 3);
  assert.equal(pointFor("x", 0, points), -1);
});

test("every point can be reached by arrows alone", () => {
  const points = [];
  for (let index = 0; index < 24; index += 1) points.push({ x: (index * 37) % 110, y: (index * 53) % 90 });
  const seen = new Set([0]);
  const left = [0];
  while (left.length) {
    const from = left.pop();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      const next = pointFor(key, from, points);
      if (next >= 0 && !seen.has(next)) {
        seen.add(next);
        left.push(next);
      }
    }
  }
  assert.equal(seen.size, points.length);
});

test("a text that fits is kept whole", () => {
  assert.deepEqual(fit("hello", 120, textCost), { kept: "hello", left: 115 });
  assert.deepEqual(fit("", 0, textCost), { kept: "", left: 0 });
});

test("of a text that does not fit the longest beginning is kept, and no code point is cut in two", () => {
  for (const text of ["a".repeat(200), "ß".repeat(200), "😀".repeat(60), "Grüße, “quoted” – ".repeat(20)]) {
    for (const budget of [20, 21, 22, 23, 24, 119]) {
      const { kept, left } = fit(text, budget, textCost);
      assert.ok(text.startsWith(kept));
      assert.ok(encodeText(kept).length <= budget);
      assert.equal(left, budget - textCost(text));
      const more = kept + [...text.slice(kept.length)][0];
      assert.ok(textCost(more) > budget, "one more would not fit");
    }
  }
});

test("where a text was cut is shown in a few words", () => {
  assert.equal(ending("short", 20), "short");
  assert.equal(ending("one two\nthree four five", 12), "…four five");
});

test("the sheet to take away holds each prompt and its answer", () => {
  const text = sheet("My course", [{ prompt: "Why?", answer: " Because. " }, { prompt: "How?", answer: "" }]);
  assert.equal(text, "My course\n\n\nWhy?\n\nBecause.\n\n\nHow?\n\n–\n");
});
