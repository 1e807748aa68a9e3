/**
 * An attempt as the learner walks through it: one question at a time, back and forth, with a strip that shows which are
 * answered. The same place shows all questions at once for the review.
 */

import { ANSWER } from "../../questions/progress.js";
import { find, onPress } from "../../questions/find.js";
import { bring } from "./bring.js";
import { createStrip } from "./strip.js";

/**
 * @typedef {import("../../player/host.js").Host} Host
 * @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion
 * @typedef {import("./quiz.js").QuizData} QuizData
 */

/**
 * @typedef {object} Steps
 * @property {(place: number) => void} turn the learner looks at a question
 * @property {(question: OpenQuestion) => void} check its answer is final now
 * @property {() => void} summary the learner is through
 * @property {() => void} submit the learner is through, and every answer is final already
 */

/**
 * @typedef {object} Run
 * @property {(questions: readonly OpenQuestion[], place: number, focus: boolean) => void} open
 * @property {(questions: readonly OpenQuestion[]) => void} review
 */

/**
 * @param {HTMLElement} form
 * @param {QuizData} data
 * @param {Host} host
 * @param {Steps} steps
 * @returns {Run}
 */
export function createRun(form, data, host, steps) {
  /** @type {readonly OpenQuestion[]} */
  let questions = [];
  /** @type {WeakSet<OpenQuestion>} */
  const heard = new WeakSet();
  let place = 0;
  let reviewing = false;
  const strip = createStrip(find(form, "[data-strip]"), host.words, (to) => goTo(to));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!reviewing) onward();
  });
  onPress(form, (what) => {
    if (what === "back") goTo(place - 1);
  });

  return {
    open(all, at, focus) {
      begin(all, false);
      goTo(Math.min(at, all.length - 1), focus);
    },
    review(all) {
      begin(all, true);
      for (const question of all) {
        holder(question).hidden = false;
        question.freeze(true);
        question.tell({ solution: true });
      }
      bring(form);
      find(form, "[data-title]").focus({ preventScroll: true });
    },
  };

  /**
   * @param {readonly OpenQuestion[]} all
   * @param {boolean} review
   */
  function begin(all, review) {
    questions = all;
    reviewing = review;
    for (const part of ["[data-bar]", "[data-turn]"]) find(form, part).hidden = review;
    find(form, "[data-resumed]").hidden = true;
    for (const part of ["[data-review-head]", "[data-review-foot]"]) find(form, part).hidden = !review;
    questions.forEach((question, index) => {
      const count = host.words("quiz.where", { number: index + 1, count: questions.length });
      find(question.element, "[data-count]").textContent = count + ". ";
      if (heard.has(question)) return;
      heard.add(question);
      question.listen(paint);
    });
    form.toggleAttribute("data-reviewing", review);
  }

  /**
   * @param {number} to
   * @param {boolean} [focus]
   */
  function goTo(to, focus = true) {
    if (to < 0 || to >= questions.length) return;
    place = to;
    if (focus) steps.turn(place);
    find(form, "[data-resumed]").hidden = focus;
    questions.forEach((question, index) => {
      holder(question).hidden = index !== place;
      question.watch(index === place && isOpen(question));
    });
    paint();
    if (!focus) return;
    bring(form);
    questions[place].focus();
  }

  /** The one button that leads on: it checks where answers are told at once, else it turns to the next question. */
  function onward() {
    const question = questions[place];
    if (data.feedback === "now" && isOpen(question) && question.answered()) {
      question.watch(false);
      steps.check(question);
      paint();
      question.focusOutcome();
    } else if (place + 1 < questions.length) {
      goTo(place + 1);
    } else if (isFinal()) {
      steps.submit();
    } else {
      steps.summary();
    }
  }

  /** Whether there is nothing left to look over: every answer has been checked. */
  function isFinal() {
    return questions.every((question) => !isOpen(question));
  }

  function paint() {
    const question = questions[place];
    const told = data.feedback === "now" && !isOpen(question);
    question.freeze(told);
    question.tell(told ? { solution: true } : null);
    const end = isFinal() ? "quiz.to_result" : "quiz.to_summary";
    const checks = data.feedback === "now" && isOpen(question) && question.answered();
    const done = questions.filter((one) => one.answered()).length;
    const count = questions.length;
    find(form, '[data-do="on"]').textContent = host.words(checks ? "quiz.check" : place + 1 < count ? "quiz.next" : end);
    find(form, '[data-do="back"]').toggleAttribute("disabled", place === 0);
    find(form, "[data-where]").textContent = host.words("quiz.where", { number: place + 1, count });
    find(form, "[data-answered]").textContent = host.words("quiz.answered", { done, count });
    strip.paint(questions, place, data.feedback === "now");
  }
}

/**
 * @param {OpenQuestion} question
 * @returns {boolean}
 */
function isOpen(question) {
  return question.progress().phase === ANSWER.open;
}

/**
 * @param {OpenQuestion} question
 * @returns {HTMLElement}
 */
function holder(question) {
  return /** @type {HTMLElement} */ (question.element.closest("[data-item]"));
}
