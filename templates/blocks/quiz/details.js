/** Where a result was lost: objective by objective, and the pages that are worth reading again. */

import { make } from "../../player/element.js";
import { percentOf } from "../../player/score.js";
import { find } from "../../questions/find.js";

/**
 * @typedef {import("../../player/host.js").Host} Host
 * @typedef {import("../../player/score.js").QuizResult} QuizResult
 * @typedef {import("./result.js").Facts} Facts
 */

/**
 * @param {HTMLElement} box
 * @param {QuizResult | null} result
 * @param {Host} host
 */
export function paintObjectives(box, result, host) {
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
export function paintReading(box, { questions, result, data }, host) {
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
