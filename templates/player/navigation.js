/**
 * Turning pages inside one document, so that the session with the LMS lives on: the other page is fetched, looked at, and
 * its main part put in place of the present one. From file://, where nothing can be fetched, links simply lead on.
 */

import { placeOf } from "./addresses.js";
import { announce } from "./announcer.js";

/** @typedef {import("./addresses.js").Place} Place */
/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").Host} Host */
/**
 * push: a new entry in the history. replace: in place of the present one. back: the learner went through the history.
 * @typedef {"push" | "replace" | "back"} Manner
 */
/** @typedef {{main: HTMLElement, title: string} | "unreachable" | "foreign" | "updated"} Fetched */

const SLOW = 400;

/**
 * Whether pages can be fetched here.
 * @param {string} protocol
 * @returns {boolean}
 */
export function canSwap(protocol) {
  return protocol === "http:" || protocol === "https:";
}

/**
 * Looks at what came back: a login page is not a page of ours, and neither is one of another build.
 * @param {string} html
 * @param {string} mark
 * @returns {Fetched}
 */
export function readPage(html, mark) {
  const read = new DOMParser().parseFromString(html, "text/html");
  const main = read.querySelector("main[data-mark]");
  if (!(main instanceof HTMLElement)) return "foreign";
  return main.dataset.mark === mark ? { main, title: read.title } : "updated";
}

/**
 * @param {string} href
 * @param {string} mark
 * @param {boolean} anew past the browser's cache, which may hold what was wrong
 * @returns {Promise<Fetched>}
 */
async function fetchPage(href, mark, anew) {
  try {
    const response = await fetch(href, { cache: anew ? "reload" : "default" });
    return response.ok ? readPage(await response.text(), mark) : "unreachable";
  } catch {
    return "unreachable";
  }
}

/**
 * @param {object} parts
 * @param {Course} parts.course
 * @param {Host["words"]} parts.words
 * @param {(place: Place) => Promise<boolean>} parts.prepare gets what the page needs besides itself; false where that
 *   did not succeed
 * @param {() => void} parts.leave the present page goes
 * @param {(main: HTMLElement, place: Place) => void} parts.enter a page stands
 * @param {(why: "unreachable" | "foreign" | "updated", again: () => void) => void} parts.trouble
 */
export function createNavigation({ course, words, prepare, leave, enter, trouble }) {
  let latest = 0;

  const here = () => placeOf(course, location.href, location.href);

  /**
   * @param {HTMLElement} main
   * @param {Place} place
   * @param {number} scroll where the page stood when it was left; NaN for a page that is opened anew
   */
  function settle(main, place, scroll) {
    const target = place.hash && document.getElementById(decodeURIComponent(place.hash.slice(1)));
    const heading = main.querySelector("h1");
    const focused = target || (heading instanceof HTMLElement ? heading : main);
    if (!focused.hasAttribute("tabindex")) focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
    if (Number.isFinite(scroll)) scrollTo({ top: scroll, behavior: "instant" });
    else if (target) target.scrollIntoView();
    else scrollTo({ top: 0, behavior: "instant" });
  }

  /**
   * @param {Place} place
   * @param {Manner} manner
   * @param {number} [scroll]
   * @param {boolean} [anew] after a try that did not succeed
   * @returns {Promise<void>}
   */
  async function open(place, manner, scroll = NaN, anew = false) {
    const present = document.querySelector("main");
    if (!present) return;
    latest += 1;
    const mine = latest;
    const slow = setTimeout(() => announce(words("player.loading")), SLOW);
    present.setAttribute("aria-busy", "true");
    const [page, ready] = await Promise.all([fetchPage(place.href, course.mark, anew), prepare(place)]);
    const fetched = ready ? page : "unreachable";
    clearTimeout(slow);
    // Somebody who turns two pages in a hurry wants the second one only.
    if (mine !== latest) return;
    present.removeAttribute("aria-busy");
    if (typeof fetched === "string") {
      trouble(fetched, () => void open(place, manner, scroll, true));
      return;
    }
    if (manner === "push") history.replaceState({ scroll: scrollY }, "");
    leave();
    const main = document.adoptNode(fetched.main);
    present.replaceWith(main);
    document.title = fetched.title;
    if (manner === "push") history.pushState(null, "", place.href + place.hash);
    if (manner === "replace") history.replaceState(null, "", place.href + place.hash);
    enter(main, place);
    settle(main, place, scroll);
  }

  /** @param {MouseEvent} event */
  function press(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute("download") || (link.target && link.target !== "_self")) return;
    const place = placeOf(course, link.href, location.href);
    if (!place || (place.id === here()?.id && place.hash)) return;
    event.preventDefault();
    void open(place, "push");
  }

  return {
    open,
    here,

    /** From now on links and the history turn pages. */
    start() {
      history.scrollRestoration = "manual";
      document.addEventListener("click", press);
      addEventListener("popstate", (event) => {
        const place = here();
        const scroll = Number(event.state?.scroll ?? NaN);
        if (place && place.id !== shownId()) void open(place, "back", scroll);
        else latest += 1;
      });
    },
  };
}

/** @returns {string} the id of the page that stands now; empty for the cover */
export function shownId() {
  return document.querySelector("main")?.dataset.page ?? "";
}
