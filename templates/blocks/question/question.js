/**
 * A question in the flow of a page: it is answered, checked, and tried again. Practice keeps its answer and nothing
 * else; a scored question keeps a result as well, as a quiz does.
 */

import { attemptValues, begun, closed, readAttempts, submitted } from "../../player/attempt.js";
import { make, makeButton } from "../../player/element.js";
import { markFrom, resultOf } from "../../player/score.js";
import { seedFor, shuffled } from "../../player/shuffle.js";
import { find } from "../../questions/find.js";
import { ANSWER } from "../../questions/progress.js";
import { openQuestion } from "../../questions/question.js";

/**
 * @typedef {import("../../player/host.js").Host} Host
 * @typedef {import("../../questions/question.js").OpenQuestion} OpenQuestion
 */

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const form = find(element, "[data-practice]");
  const limit = form.dataset.tries === undefined ? null : Number(form.dataset.tries);
  const result = form.dataset.result === undefined ? null : Number(form.dataset.result);
  const question = openQuestion(find(form, "[data-question]"), host);
  const message = make("p", "practice-message");
  const buttons = {
    check: makeButton(host.words("question.check"), "button", () => {}),
    again: makeButton(host.words("question.try_again"), "button", again),
    solution: makeButton(host.words("question.show_answer"), "button button-quiet", solve),
    reset: makeButton(host.words("question.answer_again"), "button button-quiet", reset),
  };

  if (question.data.shuffle) question.arrange((parts) => shuffled(parts, seedFor(0, question.id)));
  question.listen(() => say(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  buttons.check.type = "submit";
  message.setAttribute("role", "status");
  form.append(message, make("div", "practice-actions", ...Object.values(buttons)));
  question.watch(true);
  paint();
  return () => question.watch(false);

  function check() {
    if (question.progress().phase !== ANSWER.open) return;
    if (!question.answered()) {
      say(host.words("question.nothing"));
      question.focusAnswer();
      return;
    }
    const tries = question.progress().tries + 1;
    const right = question.score().fraction >= 1;
    const last = right || (limit !== null && tries >= limit);
    question.advance({ phase: last ? ANSWER.solved : ANSWER.checked, tries });
    keepResult(last);
    paint();
    question.focusOutcome();
  }

  function again() {
    question.advance({ phase: ANSWER.open });
    paint();
    question.focusAnswer();
  }

  function solve() {
    question.advance({ phase: ANSWER.solved });
    keepResult(true);
    paint();
    question.focusOutcome();
  }

  function reset() {
    question.clear();
    question.watch(true);
    paint();
    question.focusAnswer();
  }

  /**
   * A scored question: each check is an attempt, and the last one is reported.
   * @param {boolean} last
   */
  function keepResult(last) {
    if (result === null) return;
    const before = readAttempts(host.keep.get(result));
    const { score } = resultOf([{ objective: null, points: question.data.points, fraction: question.score().fraction }]);
    const mark = markFrom(host.verdict().marks[quizId()]);
    const isNew = question.progress().tries > before.used;
    const after = isNew ? submitted(begun(before, limit, 0), score, mark !== null && score >= mark) : before;
    host.keep.set(result, attemptValues(last ? closed(after) : after));
    if (last) host.interaction(question.interaction());
  }

  /** The name by which the verdict knows a scored question. */
  function quizId() {
    return host.course.quizzes.find((quiz) => quiz.slot === result)?.id ?? "";
  }

  function paint() {
    const { phase } = question.progress();
    const done = phase !== ANSWER.open;
    const solved = phase === ANSWER.solved;
    question.freeze(done);
    question.tell(done ? { solution: solved } : null);
    form.toggleAttribute("data-done", solved);
    buttons.check.hidden = done;
    buttons.again.hidden = !done || solved;
    buttons.solution.hidden = !done || solved;
    buttons.reset.hidden = !solved || result !== null;
  }

  /** @param {string} text */
  function say(text) {
    message.textContent = text;
  }
}
