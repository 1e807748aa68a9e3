/**
 * The words of the interface, filled in: from one file a language, chosen when the course was built.
 */

/** @typedef {import("./host.js").Word} Word */

const HOLE = /\{(\w+)\}/g;

/**
 * @param {string} language
 * @returns {(count: number) => string} the CLDR category of a number
 */
function pluralsOf(language) {
  try {
    const rules = new Intl.PluralRules(language);
    return (count) => rules.select(count);
  } catch {
    // A tag that the browser does not take: the two forms of English.
    return (count) => (count === 1 ? "one" : "other");
  }
}

/**
 * @param {Readonly<Record<string, Word>>} words
 * @param {string} language
 * @returns {(key: string, values?: Readonly<Record<string, string | number>>) => string} gives the key itself for a word
 *   that is missing, and leaves a hole open that has no value: a page must not break over a word
 */
export function createWords(words, language) {
  const category = pluralsOf(language);
  return (key, values = {}) => {
    const found = words[key] ?? key;
    const text = typeof found === "string" ? found : found[category(Number(values.count))] ?? found.other ?? key;
    return text.replace(HOLE, (hole, name) => String(values[name] ?? hole));
  };
}
