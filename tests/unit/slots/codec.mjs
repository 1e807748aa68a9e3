/**
 * Lets a test in Python use the player's own codec: a request in JSON a line in, an answer a line out.
 */

import { createInterface } from "node:readline";

import { pack, unpack } from "../../../templates/player/shape.js";
import { isReopened, openState, setValues, valuesOf, writeState } from "../../../templates/player/state.js";

const ATTEMPT = "attEmp";

const operations = {
  /** Opens a text under a course, sets flags and values, and writes it again. */
  play({ course, text, flags, values }) {
    const { found, state } = openState(text, course, ATTEMPT);
    for (const flag of flags) state.flags.add(flag);
    const results = values.map(([slot, given]) => setValues(state, course, slot, given));
    return { found, results, text: writeState(state, course) };
  },
  /** What a text says under a course: the flags, and each slot's values and whether it was opened again. */
  look({ course, text }) {
    const { found, state } = openState(text, course, ATTEMPT);
    const slots = [0, ...Object.keys(course.shapes).map(Number)];
    return {
      found,
      flags: [...state.flags].sort((one, other) => one - other),
      values: Object.fromEntries(slots.map((slot) => [slot, valuesOf(state, course, slot)])),
      reopened: slots.filter((slot) => isReopened(state, course, slot)),
    };
  },
  /** Packs values by one shape and reads them by another. */
  reshape({ old, now, values }) {
    const payload = pack(old, values);
    return { payload, values: payload === null ? null : unpack(now, payload) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { operation, ...request } = JSON.parse(line);
  process.stdout.write(JSON.stringify(operations[operation](request)) + "\n");
}
