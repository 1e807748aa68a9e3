/**
 * The arithmetic of a walk through steps: which step comes next, and how long one stays.
 */

/** Before the first step: the whole picture at once. */
export const OVERVIEW = -1;

/** What the speed button goes through, and the words for it. */
export const SPEEDS = [
  { rate: 1, word: "diagram.speed_normal" },
  { rate: 0.6, word: "diagram.speed_slow" },
  { rate: 1.8, word: "diagram.speed_fast" },
];

const LOOK = 1400;
const READ_A_CHARACTER = 55;
const FLOW_A_TURN = 500;

/**
 * The step that is `by` steps away, within what there is; the overview lies before the first.
 * @param {number} at
 * @param {number} by
 * @param {number} count
 * @returns {number}
 */
export function stepFrom(at, by, count) {
  return Math.min(count - 1, Math.max(OVERVIEW, at + by));
}

/**
 * How long a step stays while it plays, in milliseconds: time to look, to read its caption, and to see all that flows.
 * @param {number} characters length of the caption
 * @param {number} turns how many edges light up one after another
 * @param {number} rate speed, 1 for normal
 * @returns {number}
 */
export function dwell(characters, turns, rate) {
  return Math.round((LOOK + characters * READ_A_CHARACTER + turns * FLOW_A_TURN) / rate);
}

/**
 * What each node and edge is in a step: "lit" now, "was" lit before, or "later". Everything is lit in the overview.
 * @param {readonly {nodes: readonly number[], links: readonly {link: number, turn: number}[]}[]} steps
 * @param {number} at
 * @returns {{nodes: Map<number, "lit" | "was">, links: Map<number, {state: "lit" | "was", turn: number}>}}
 */
export function lightAt(steps, at) {
  const nodes = new Map();
  const links = new Map();
  for (let index = 0; index <= at; index += 1) {
    const state = index === at ? "lit" : "was";
    for (const node of steps[index].nodes) nodes.set(node, state);
    for (const { link, turn } of steps[index].links) links.set(link, { state, turn });
  }
  return { nodes, links };
}

/**
 * Reads a step's lists as the page holds them: `0 3` and `4:0 5:1`.
 * @param {string} nodes
 * @param {string} links
 * @returns {{nodes: number[], links: {link: number, turn: number}[]}}
 */
export function readStep(nodes, links) {
  return {
    nodes: nodes.split(" ").filter(Boolean).map(Number),
    links: links.split(" ").filter(Boolean).map((pair) => {
      const [link, turn] = pair.split(":").map(Number);
      return { link, turn };
    }),
  };
}
