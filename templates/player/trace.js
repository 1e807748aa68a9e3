/**
 * The last calls to the LMS, for whoever has to find out what happened.
 */

const MOST = 300;

/**
 * @returns {{entries: string[], add: (entry: string) => void}}
 */
export function createTrace() {
  /** @type {string[]} */
  const entries = [];
  return {
    entries,
    add(entry) {
      entries.push(entry);
      if (entries.length > MOST) entries.shift();
    },
  };
}
