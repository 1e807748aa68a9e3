/** The card behind a quiz: the score, what it means, where it was lost, and what can be done now. */

import { PHASE } from "../../player/attempt.js";
import { FULL_SCORE } from "../../player/score.js";
import { find } from "../../questions/find.js";
import { paintObjectives, paintReading } from "./details.js";
import { percentText } from "./percent.js";
import { paintRing } from "./ring.js";

/**
 * @typedef {import("../../player/attempt.js").Attempts} Attempts
 * @typedef {import("../../player/host.js").Host} Host
 * @typedef {import("../../player/score.js").QuizResult} QuizResult
 * @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion
 */

/**
 * @typedef {object} Facts
 * @property {Attempts} attempts
 * @property {number | null} mark the score that passes, in hundredths
 * @property {number} left attempts that are left
 * @property {import("./quiz.js").QuizData} data
 * @property {QuizResult | null} result of the last attempt, question by question; null where a question has changed since
 * @property {readonly OpenQuestion[]} questions
 */

/**
 * @param {HTMLElement} card
 * @param {Facts} facts
 * @param {Host} host
 */
export function paintResult(card, facts, host) {
  const { attempts, mark, left, data, result } = facts;
  const { words } = host;
  const shown = shownIn(host);
  const outcome = outcomeOf(attempts, mark, left);
  card.dataset.outcome = outcome;
  find(card, "[data-title]").textContent = words("quiz.result_" + outcome);
  find(card, "[data-percent]").textContent = words("quiz.percent", { percent: shown(attempts.last) });
  find(card, "[data-says]").textContent = says(facts, host).join(" ");
  find(card, "[data-attempts]").textContent = history(facts, host).join(" ");
  paintRing(card, attempts.last, mark, host.motion);
  paintObjectives(find(card, "[data-objectives]"), result, host);
  paintReading(find(card, "[data-read]"), facts, host);

  const again = left > 0 && !(attempts.last === FULL_SCORE && outcome === "passed");
  const passed = outcome === "passed" || outcome === "before";
  const button = find(card, '[data-choices] [data-do="begin"]');
  button.hidden = !again;
  button.classList.toggle("button-quiet", passed);
  find(card, '[data-do="review"]').hidden = !data.review;
  const settled = passed || host.verdict().status === "passed" || host.readOnly;
  find(card, '[data-do="finish"]').hidden = !data.scored || !again || settled;
  find(card, "[data-choices]").hidden = false;
  find(card, "[data-finish]").hidden = true;
  find(card, "[data-finish] [data-title]").textContent = words("quiz.finish_ask", { best: shown(attempts.best) });
}

/**
 * @param {Host} host
 * @returns {(score: number) => string} a score as the learner reads it
 */
function shownIn({ course }) {
  return (score) => percentText(score, course.language);
}

/**
 * @param {Attempts} attempts
 * @param {number | null} mark
 * @param {number} left
 * @returns {"passed" | "before" | "not_yet" | "failed" | "plain"}
 */
function outcomeOf({ last, best, passed }, mark, left) {
  if (mark === null) return "plain";
  if (last >= mark) return "passed";
  if (passed || best >= mark) return "before";
  return left > 0 ? "not_yet" : "failed";
}

/**
 * @param {Facts} facts
 * @param {Host} host
 * @returns {string[]}
 */
function says({ attempts, mark, result }, host) {
  const { words } = host;
  const shown = shownIn(host);
  const score = shown(attempts.last);
  return [
    mark === null ? words("quiz.says_score", { score }) : words("quiz.says_mark", { score, mark: shown(mark) }),
    ...(result ? [words("quiz.says_right", { right: result.right, count: result.questions })] : []),
  ];
}

/**
 * @param {Facts} facts
 * @param {Host} host
 * @returns {string[]}
 */
function history({ attempts, left }, host) {
  const { words } = host;
  const told = [];
  if (attempts.best > attempts.last) told.push(words("quiz.says_best", { best: shownIn(host)(attempts.best) }));
  if (attempts.phase === PHASE.closed) return [...told, words("quiz.says_closed")];
  told.push(words("quiz.attempt_number", { count: attempts.used }));
  if (left === Infinity) told.push(words("quiz.left_any"));
  else told.push(left > 0 ? words("quiz.left_some", { count: left }) : words("quiz.left_none"));
  return told;
}
