/**
 * A shuffle that can be had again: the order follows from a seed and the names of the things alone. So an attempt that
 * is resumed stands in the order in which it was left, and a question that an author adds moves no other.
 */

/** How many seeds there are; 0 means that none was drawn yet. */
export const SEEDS = 1 << 16;

/**
 * The names in the order of a seed. Equal names keep their order among themselves.
 * @param {readonly string[]} names
 * @param {number} seed
 * @returns {string[]}
 */
export function shuffled(names, seed) {
  return names
    .map((name, index) => ({ name, index, rank: rank(name, seed) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ name }) => name);
}

/**
 * A seed for one part of an attempt, so that every question's options have an order of their own.
 * @param {number} seed
 * @param {string} name
 * @returns {number}
 */
export function seedFor(seed, name) {
  return rank(name, seed) & (SEEDS - 1);
}

/**
 * Where a name stands: 32 bits that look random, from FNV-1a with a final stir.
 * @param {string} name
 * @param {number} seed
 * @returns {number}
 */
function rank(name, seed) {
  let hash = stir(0x811c9dc5 ^ seed);
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return stir(hash);
}

/**
 * @param {number} bits
 * @returns {number} every bit of it depends on every bit of `bits`
 */
function stir(bits) {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
