/** The card behind a quiz: the score, what it means, where it was lost, and what can be done now. */

import { PHASE } from "../../player/attempt.js";
import { make } from "../../player/element.js";
import { FULL_SCORE, percentOf } from "../../player/score.js";
import { find } from "../../questions/find.js";
import { percentText } from "./percent.js";

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

/**
 * @param {HTMLElement} card
 * @param {number} score
 * @param {number | null} mark
 * @param {boolean} motion
 */
function paintRing(card, score, mark, motion) {
  const value = card.querySelector(".ring-value");
  const notch = card.querySelector(".ring-mark");
  const full = percentOf(score) + " 100";
  value?.setAttribute("stroke-dasharray", motion ? "0 100" : full);
  // The ring fills itself: it is drawn empty once, so that there is a way to go.
  if (motion) requestAnimationFrame(() => requestAnimationFrame(() => value?.setAttribute("stroke-dasharray", full)));
  notch?.setAttribute("visibility", mark === null || mark === 0 ? "hidden" : "visible");
  notch?.setAttribute("transform", "rotate(" + percentOf(mark ?? 0) * 3.6 + " 60 60)");
}

/**
 * @param {HTMLElement} box
 * @param {QuizResult | null} result
 * @param {Host} host
 */
function paintObjectives(box, result, host) {
  const objectives = result?.objectives ?? [];
  box.hidden = objectives.length === 0;
  find(box, "ul").replaceChildren(
    ...objectives.map(({ objective, right, questions, score }) => {
      const name = host.course.objectives?.[objective] ?? objective;
      const count = host.words("quiz.objective_right", { right, count: questions });
      return make("li", "", make("span", "quiz-objective", name), make("span", "quiz-count", count), bar(score));
    }),
  );
}

/**
 * @param {number} score
 * @returns {SVGElement}
 */
function bar(score) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "quiz-objective-bar");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, width] of [["track", 100], ["value", percentOf(score)]]) {
    const part = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    part.setAttribute("class", "bar-" + name);
    part.setAttribute("width", width + "%");
    part.setAttribute("height", "100%");
    svg.append(part);
  }
  return svg;
}

/**
 * The pages that go with what was not right: the question's own, else those that serve its objective.
 * @param {HTMLElement} box
 * @param {Facts} facts
 * @param {Host} host
 */
function paintReading(box, { questions, result, data }, host) {
  const missed = result && data.feedback !== "never" ? questions.filter((one) => one.score().fraction < 1) : [];
  const all = host.course.modules.flatMap((module) => module.pages);
  const wanted = new Set(
    missed.flatMap(({ data: { review, objective } }) => {
      if (review) return [review];
      return all.filter((page) => objective && page.objectives?.includes(objective)).map((page) => page.id);
    }),
  );
  const here = document.querySelector("main")?.dataset.page;
  const pages = all.filter((page) => wanted.has(page.id) && page.id !== here);
  box.hidden = pages.length === 0;
  find(box, "ul").replaceChildren(
    ...pages.map((page) => {
      const link = make("a", "", page.title);
      link.href = page.href;
      return make("li", "", link);
    }),
  );
}
