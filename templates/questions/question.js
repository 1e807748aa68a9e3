/**
 * A question as it stands in a page: what its type can do, what the learner did, and how both are shown. Practice and
 * quizzes use it alike; when an answer is final is for them to say.
 */

import { make } from "../player/element.js";
import { find } from "./find.js";
import { paintOutcome } from "./outcome.js";
import { ANSWER, progressValues, readProgress } from "./progress.js";

/**
 * @typedef {import("../player/host.js").Host} Host
 * @typedef {import("../player/host.js").Interaction} Interaction
 * @typedef {import("../player/host.js").QuestionModule} QuestionModule
 * @typedef {import("./progress.js").Progress} Progress
 */

/**
 * What the compiler says of a question, beside what its type scores with.
 * @typedef {object} QuestionData
 * @property {string} interaction its type in the LMS's words
 * @property {string} pattern the correct response
 * @property {number} points
 * @property {string} [objective]
 * @property {boolean} [shuffle] without it, the quiz decides
 * @property {string} [review] the id of the page to read again
 * @property {any} key
 */

/**
 * @typedef {object} OpenQuestion
 * @property {string} id
 * @property {HTMLElement} element
 * @property {QuestionData} data
 * @property {() => Progress} progress
 * @property {() => boolean} answered whether there is an answer at all
 * @property {() => {fraction: number, result: "correct" | "wrong" | "neutral"}} score
 * @property {() => boolean} changed whether what is asked changed since it was answered
 * @property {(next: Partial<Progress>) => void} advance keeps a new phase, count of checks or opened hint
 * @property {() => void} clear takes the answer and everything about it away
 * @property {(listen: () => void) => void} listen calls back after each change that the learner made
 * @property {(order: (parts: readonly string[]) => readonly string[]) => void} arrange
 * @property {(frozen: boolean) => void} freeze
 * @property {(told: {solution: boolean} | null) => void} tell shows what became of the answer, and with `solution` what
 *   would have been right; null takes it away
 * @property {() => void} focus goes to the question
 * @property {() => void} focusOutcome goes to what became of the answer
 * @property {() => void} focusAnswer goes to the first place where one can answer
 * @property {(shown: boolean) => void} watch starts or stops the clock of this question
 * @property {() => Interaction} interaction the answer as it is reported
 */

/**
 * @param {HTMLElement} element what the template of a question made
 * @param {Host} host
 * @returns {OpenQuestion}
 */
export function openQuestion(element, host) {
  const { question: id = "", type = "", slot: number } = element.dataset;
  const script = /** @type {QuestionModule} */ (host.questions[type]);
  const data = /** @type {QuestionData} */ (JSON.parse(element.querySelector("[data-key]")?.textContent ?? ""));
  const { key } = data;
  const slot = number === undefined ? null : Number(number);
  const values = slot === null ? null : host.keep.get(slot);
  const hint = element.querySelector("details[data-hint]");
  let progress = readProgress(values);
  let answer = script.decode(values ? values.slice(progressValues(progress).length) : [], key);
  let seconds = 0;
  let since = NaN;

  script.show(element, answer);
  if (hint instanceof HTMLDetailsElement) hint.open = progress.hint;
  changedNote(element, isChanged(), host.words);

  function isChanged() {
    return slot !== null && host.reopened(slot);
  }

  function save() {
    if (slot !== null) host.keep.set(slot, [...progressValues(progress), ...script.encode(answer, key)]);
  }

  /** @type {OpenQuestion} */
  const question = {
    id,
    element,
    data,
    progress: () => progress,
    answered: () => script.response(answer, key) !== "",
    score: () => script.score(answer, key),
    changed: isChanged,
    advance(next) {
      progress = { ...progress, ...next };
      save();
    },
    clear() {
      answer = script.decode([], key);
      progress = { phase: ANSWER.open, hint: false, tries: 0 };
      script.show(element, answer);
      question.freeze(false);
      question.tell(null);
      if (hint instanceof HTMLDetailsElement) hint.open = false;
      if (slot !== null && host.keep.get(slot)) save();
      seconds = 0;
      changedNote(element, false, host.words);
    },
    listen(listen) {
      element.addEventListener("change", () => {
        if (progress.phase !== ANSWER.open) return;
        answer = script.read(element);
        save();
        changedNote(element, false, host.words);
        listen();
      });
      hint?.addEventListener("toggle", () => {
        if (!(hint instanceof HTMLDetailsElement) || !hint.open || progress.hint) return;
        progress = { ...progress, hint: true };
        save();
      });
    },
    arrange(order) {
      if (script.parts && script.arrange) script.arrange(element, order(script.parts(element)));
    },
    freeze: (frozen) => script.freeze(element, frozen),
    tell(told) {
      script.mark(element, answer, key, told && { words: host.words, ...told });
      const { fraction } = script.score(answer, key);
      const is = fraction >= 1 ? "right" : fraction > 0 ? "partly" : question.answered() ? "wrong" : "blank";
      paintOutcome(element, told && { ...told, is, review: data.review }, host.words);
    },
    focus: () => find(element, "[data-field]").focus({ preventScroll: true }),
    focusOutcome() {
      const box = find(element, "[data-outcome]");
      // As much of the feedback as there is room for, and its heading in any case.
      box.scrollIntoView({ block: "nearest" });
      find(box, "[data-title]").focus();
    },
    focusAnswer: () => find(element, "[data-field] input, [data-field] select, [data-field] textarea").focus(),
    watch(shown) {
      const now = host.now();
      if (Number.isFinite(since)) seconds += now - since;
      since = shown ? now : NaN;
    },
    interaction: () => ({
      id,
      type: data.interaction,
      response: script.response(answer, key),
      correct: data.pattern,
      result: script.score(answer, key).result,
      points: data.points,
      latencySeconds: Math.max(0, Number.isFinite(since) ? seconds + host.now() - since : seconds),
      objective: data.objective ?? null,
    }),
  };
  return question;
}

/**
 * @param {HTMLElement} element
 * @param {boolean} changed
 * @param {Host["words"]} words
 */
function changedNote(element, changed, words) {
  element.querySelector(".question-changed")?.remove();
  if (changed) element.prepend(make("p", "question-changed", words("question.changed")));
}
