/**
 * Where the player begins: finds the course, opens the session, wakes the page and joins the parts.
 */

import { connectBrowser } from "./adapters/browser.js";
import { COVER, placeOf, whereToGoOn } from "./addresses.js";
import { announce } from "./announcer.js";
import { drawCover } from "./cover.js";
import { fixed } from "./digits.js";
import { find } from "./element.js";
import { wireExit } from "./exit.js";
import { drawHelp } from "./help.js";
import { createHost } from "./host.js";
import { createIndicator } from "./indicator.js";
import { wireKeys } from "./keys.js";
import { wireLifecycle } from "./lifecycle.js";
import { createLoader } from "./loader.js";
import { canSwap, createNavigation, shownId } from "./navigation.js";
import { createNotices } from "./notice.js";
import { drawOutline, drawProgress } from "./outline.js";
import { createPage } from "./page.js";
import { wirePanels } from "./panels.js";
import { wireScheme } from "./scheme.js";
import { watchEnd } from "./seen.js";
import { createSession } from "./session.js";
import { createStorage } from "./storage.js";
import { textCost } from "./text.js";
import { TIMERS } from "./timers.js";
import { tellLaunch } from "./told.js";
import { createTrace } from "./trace.js";
import { verdict } from "./verdict.js";
import { createWords } from "./words.js";

/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").Host} Host */
/** @typedef {import("./host.js").QuestionModule} QuestionModule */
/** @typedef {import("./loader.js").Pieces} Pieces */
/**
 * What the compiler joins with this file.
 * @typedef {object} Parts
 * @property {(view: Window, trace: (entry: string) => void) => import("./adapter.js").Adapter} connect
 * @property {readonly object[]} shared the modules that the scripts of blocks and questions use
 */

const ATTEMPT_WIDTH = 6;
const SLOW = 500;
const BLOCKS = "blocks.js";
const BLOCK_STYLES = "blocks.css";

/** @returns {string} six random digits */
function newAttempt() {
  return fixed(crypto.getRandomValues(new Uint32Array(1))[0], ATTEMPT_WIDTH);
}

/** @param {Parts} parts */
export async function start({ connect, shared }) {
  const course = /** @type {Course} */ (/** @type {any} */ (globalThis).coursepackCourse);
  const words = createWords(course.words, course.language);
  const storage = createStorage(() => localStorage);
  const trace = createTrace();
  /** @type {any} */ (globalThis).coursepackTrace = trace.entries;
  const key = "coursepack:" + course.id + ":" + course.line;
  const session = createSession({
    course,
    adapter: connect(window, trace.add),
    fallback: connectBrowser(storage, key),
    judge: verdict,
    timers: TIMERS,
    attempt: newAttempt(),
  });
  const notices = createNotices(words("player.messages"));
  const swaps = canSwap(location.protocol);
  const load = createLoader(shared, BLOCKS, BLOCK_STYLES);
  /** @type {Pieces["blocks"]} */
  let blocks = {};
  /** @type {Record<string, QuestionModule>} */
  const questions = {};
  wireScheme(storage);

  const host = createHost(
    {
      words,
      course,
      keep: { get: session.get, set: session.set },
      announce,
      interaction: session.interaction,
      onChange: session.onChange,
      reopened: session.reopened,
      goto: (id) => goTo(id),
      now: () => performance.now() / 1000,
      seen: session.seen,
      verdict: session.verdict,
      finish: session.finish,
      cost: textCost,
      questions,
    },
    {
      readOnly: () => session.phase() === "readonly" || session.phase() === "closed",
      finished: session.finished,
      motion: () => !matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
  );
  const page = createPage(host);
  let endWatch = () => {};

  /** @param {HTMLElement} main */
  function enter(main) {
    session.visit(shownId());
    page.mount(main, blocks);
    if (main.hasAttribute("data-cover")) drawCover(host, main, lastPage);
    endWatch = watchEnd(main, session.see);
    lastPage = shownId() || lastPage;
  }

  /** @returns {Promise<boolean>} whether the scripts of the blocks are there */
  async function prepare() {
    const pieces = await load();
    if (pieces) {
      ({ blocks } = pieces);
      Object.assign(questions, pieces.questions);
    }
    return pieces !== null;
  }

  function leave() {
    endWatch();
    page.unmount();
    notices.hide("page");
  }

  const navigation = createNavigation({
    course,
    words,
    prepare: (place) => (place.id === COVER ? Promise.resolve(true) : prepare()),
    leave,
    enter,
    trouble,
  });

  /**
   * @param {"unreachable" | "foreign" | "updated"} why
   * @param {() => void} again
   */
  function trouble(why, again) {
    const reload = { text: words("player.reload"), press: () => location.reload() };
    const retry = why === "updated" ? reload : { text: words("player.try_again"), press: again };
    notices.show("page", words("player.page_" + why), [{ ...retry, strong: true }, { text: words("player.stay") }]);
  }

  /** @param {string} id */
  function goTo(id) {
    const target = course.modules.flatMap((module) => module.pages).find((one) => one.id === id);
    const place = target && placeOf(course, target.href, location.href);
    if (!place) return;
    if (swaps) void navigation.open(place, "push");
    else location.assign(place.href);
  }

  const drawIndicator = createIndicator(session, words, notices);
  // An LMS that is there at once is no matter for words.
  const slow = setTimeout(drawIndicator, SLOW);
  const opened = await session.open();
  clearTimeout(slow);
  let lastPage = session.location();
  const resumed = whereToGoOn(course, lastPage, session.seen);
  const main = find("main");
  const resumes = swaps && main?.hasAttribute("data-cover") && lastPage !== "" && resumed?.id === lastPage;
  const place = resumes ? placeOf(course, resumed.href, location.href) : null;
  if (place) await navigation.open(place, "replace");
  if (main?.isConnected) {
    if (!main.hasAttribute("data-cover") && !(await prepare())) trouble("unreachable", () => location.reload());
    enter(main);
  }
  session.begin();

  wirePanels({
    outline: () => drawOutline(host, shownId()),
    help: () => drawHelp(words, supportFacts(), session.phase() === "local" ? startOver : null),
  });
  wireExit(session, words, notices);
  wireKeys();
  if (swaps) navigation.start();
  const watchUnsafe = wireLifecycle(session);
  const draw = () => {
    drawIndicator();
    watchUnsafe();
    drawProgress(host);
  };
  session.onChange(draw);
  draw();
  tellLaunch(opened, words, notices, createStorage(() => sessionStorage));

  /** @returns {[string, string][]} */
  function supportFacts() {
    const { name } = opened.adapter;
    return [
      ["platform", name],
      ["session", session.phase() + ", " + session.safety() + ", " + opened.found],
      ["size", session.size() + " / " + course.limit],
    ];
  }

  function startOver() {
    session.end(true);
    storage.set(key, "");
    location.assign(course.launch);
  }
}
