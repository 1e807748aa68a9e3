/**
 * A quiz: it is started, answered question by question, submitted, and gives a result. Every answer and every step is
 * kept at once, so whoever leaves in the middle finds the same questions in the same order at the same place.
 */

import { PHASE, attemptValues, attemptsLeft, begun, closed, mayBegin, readAttempts, submitted, turned } from "../../player/attempt.js";
import { markFrom, resultOf } from "../../player/score.js";
import { SEEDS, seedFor, shuffled } from "../../player/shuffle.js";
import { find, findAll, onPress } from "../../questions/find.js";
import { ANSWER } from "../../questions/progress.js";
import { openQuestion } from "../../questions/question.js";
import { bring } from "./bring.js";
import { paintResult } from "./result.js";
import { createRun } from "./run.js";
import { paintStart } from "./start.js";
import { paintSummary } from "./summary.js";

/**
 * @typedef {import("../../player/attempt.js").Attempts} Attempts
 * @typedef {import("../../player/host.js").Host} Host
 * @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion
 */

/**
 * What the compiler says of a quiz.
 * @typedef {object} QuizData
 * @property {number | null} attempts
 * @property {"now" | "end" | "never"} feedback
 * @property {number | null} mastery
 * @property {boolean} review
 * @property {boolean} scored
 * @property {{questions: boolean, options: boolean}} shuffle
 */

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const box = find(element, "[data-quiz]");
  const data = /** @type {QuizData} */ (JSON.parse(box.dataset.quiz ?? "{}"));
  const slot = Number(element.dataset.slot);
  const shelf = find(box, "[data-questions]");
  const items = findAll(shelf, "[data-item]").map((holder) => openQuestion(find(holder, "[data-question]"), host));
  let attempts = readAttempts(host.keep.get(slot));
  let questions = items;

  const run = createRun(find(box, '[data-part="run"]'), data, host, {
    turn: (place) => keep(turned(attempts, place)),
    check,
    summary: () => openPart("summary"),
    submit,
  });

  onPress(box, (what) => {
    if (what === "begin") begin();
    if (what === "return") resume(attempts.place);
    if (what === "submit") submit();
    if (what === "review") review();
    if (what === "result") openPart("result");
    if (what === "finish") askFinish(true);
    if (what === "keep") askFinish(false);
    if (what === "finish-now") finish();
  });

  arrange();
  if (attempts.phase === PHASE.running) {
    openPart("run", false);
    run.open(questions, attempts.place, false);
  } else {
    openPart(attempts.phase === PHASE.fresh ? "start" : "result", false);
  }
  return () => items.forEach((item) => item.watch(false));

  /** @param {Attempts} next */
  function keep(next) {
    attempts = next;
    host.keep.set(slot, attemptValues(attempts));
  }

  function begin() {
    if (!mayBegin(attempts, data.attempts)) return;
    items.forEach((item) => item.clear());
    keep(begun(attempts, data.attempts, drawSeed()));
    arrange();
    resume(0);
  }

  /** @param {number} place */
  function resume(place) {
    openPart("run", false);
    run.open(questions, place, true);
  }

  /** Puts questions and options into the order of this attempt. */
  function arrange() {
    const { seed } = attempts;
    const names = items.map((item) => item.id);
    const order = data.shuffle.questions && seed > 0 ? shuffled(names, seed) : names;
    questions = order.flatMap((name) => items.filter((item) => item.id === name));
    for (const { id, data: own, element: inner, arrange: reorder } of questions) {
      const holder = inner.closest("[data-item]");
      if (holder) shelf.append(holder);
      const shuffles = (own.shuffle ?? data.shuffle.options) && seed > 0;
      reorder((parts) => (shuffles ? shuffled(parts, seedFor(seed, id)) : parts));
    }
  }

  /**
   * An answer is final as soon as it is checked; its report goes out once.
   * @param {OpenQuestion} question
   */
  function check(question) {
    if (question.progress().phase !== ANSWER.open) return;
    question.advance({ phase: ANSWER.checked, tries: 1 });
    report([question]);
  }

  function submit() {
    if (attempts.phase !== PHASE.running) return;
    const open = questions.filter((question) => question.progress().phase === ANSWER.open);
    items.forEach((item) => item.watch(false));
    const { score } = result();
    const mark = passMark();
    keep(submitted(attempts, score, mark !== null && score >= mark));
    report(open);
    openPart("result");
  }

  function finish() {
    keep(closed(attempts));
    openPart("result");
  }

  /** @param {readonly OpenQuestion[]} final */
  function report(final) {
    if (data.scored) final.forEach((question) => host.interaction(question.interaction()));
  }

  function result() {
    return resultOf(
      items.map(({ data: { points, objective }, score }) => ({ points, objective: objective ?? null, fraction: score().fraction })),
    );
  }

  /** The score that passes this quiz, in hundredths; the LMS may have a mark of its own. */
  function passMark() {
    const own = host.course.quizzes.find((quiz) => quiz.slot === slot);
    return markFrom(own && data.scored ? host.verdict().marks[own.id] : data.mastery);
  }

  function review() {
    openPart("run", false);
    run.review(questions);
  }

  /** @param {boolean} asked */
  function askFinish(asked) {
    const card = find(box, '[data-part="result"]');
    find(card, "[data-choices]").hidden = asked;
    find(card, "[data-finish]").hidden = !asked;
    find(card, asked ? "[data-finish] [data-title]" : '[data-do="finish"]').focus();
  }

  /**
   * Shows one part of the quiz, brought up to date.
   * @param {"start" | "run" | "summary" | "result"} name
   * @param {boolean} [focus] whether to go there
   */
  function openPart(name, focus = true) {
    const parts = findAll(box, "[data-part]");
    for (const part of parts) part.hidden = part.dataset.part !== name;
    const shown = find(box, '[data-part="' + name + '"]');
    for (const intro of findAll(element, "[data-intro]")) intro.hidden = name !== "start";
    if (name !== "run") items.forEach((item) => item.watch(false));
    const mark = passMark();
    const left = attemptsLeft(attempts, data.attempts);
    if (name === "start") paintStart(shown, { mark, left }, host);
    if (name === "summary") paintSummary(shown, questions, host.words, resume);
    if (name === "result") {
      const complete = !items.some((item) => item.changed());
      paintResult(shown, { attempts, mark, left, data, result: complete ? result() : null, questions }, host);
    }
    if (!focus) return;
    bring(shown);
    find(shown, "[data-title]").focus({ preventScroll: true });
  }
}

/** A seed that nobody chose; 0 stands for none. */
function drawSeed() {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % (SEEDS - 1));
}
