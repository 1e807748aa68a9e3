/**
 * Where the LMS may be: the windows above this one, and those that opened one of them.
 */

/** SCORM 1.2 allows any depth; a chain that never ends is cut here. */
const HOPS_MOST = 500;

/**
 * Reads a property of a window that may belong to somebody else, which throws.
 * @param {any} view
 * @param {string} name
 * @returns {any} null where it cannot be read
 */
export function peek(view, name) {
  try {
    return view[name] ?? null;
  } catch {
    return null;
  }
}

/**
 * All windows to look into: this one and its parents, then for each of these its opener and the parents of that.
 * @param {any} view
 * @returns {any[]} nearest first, each once
 */
export function windowsAround(view) {
  /** @type {Set<any>} */
  const seen = new Set();
  /** @param {any} start */
  const climb = (start) => {
    for (let next = start; next && !seen.has(next) && seen.size < HOPS_MOST; next = peek(next, "parent")) seen.add(next);
  };
  climb(view);
  // A set that grows while it is walked hands out the new members too: openers of openers are looked into.
  for (const found of seen) climb(peek(found, "opener"));
  return [...seen];
}

/**
 * Whether some other window could hold an LMS: this one is framed or was opened by one.
 * @param {any} view
 * @returns {boolean}
 */
export function isLaunched(view) {
  return peek(view, "parent") !== view || peek(view, "opener") !== null;
}
