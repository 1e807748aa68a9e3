/**
 * How much of a text fits into the budget of its slot.
 */

/**
 * The longest beginning of a text that costs no more than a budget, and what is left of the budget: less than zero
 * where the text is too long. A code point is never cut in two.
 * @param {string} text
 * @param {number} budget in encoded characters
 * @param {(text: string) => number} cost grows with each character that is added
 * @returns {{kept: string, left: number}}
 */
export function fit(text, budget, cost) {
  const left = budget - cost(text);
  if (left >= 0) return { kept: text, left };
  const points = [...text];
  let low = 0;
  let high = points.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (cost(points.slice(0, middle).join("")) <= budget) low = middle;
    else high = middle;
  }
  return { kept: points.slice(0, low).join(""), left };
}

/**
 * The last few words of a text, to show where it was cut.
 * @param {string} text
 * @param {number} most characters
 * @returns {string}
 */
export function ending(text, most) {
  const line = text.replace(/\s+/g, " ").trim();
  const points = [...line];
  return points.length <= most ? line : "…" + points.slice(-most).join("").replace(/^\S*\s/, "");
}

/**
 * A page of prompts and answers as plain text, for a learner to take away.
 * @param {string} title
 * @param {readonly {prompt: string, answer: string}[]} answers
 * @returns {string}
 */
export function sheet(title, answers) {
  const parts = answers.map(({ prompt, answer }) => prompt + "\n\n" + (answer.trim() || "–"));
  return [title, ...parts].filter(Boolean).join("\n\n\n") + "\n";
}
