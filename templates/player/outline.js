/**
 * The outline: modules and pages, which of them were seen, where the learner is, and how long the rest takes.
 */

import { pagesOf } from "./addresses.js";
import { find, make } from "./element.js";

/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").CourseModule} CourseModule */
/** @typedef {import("./host.js").CoursePage} CoursePage */
/** @typedef {import("./host.js").Host} Host */

/**
 * How far the learner is.
 * @param {Course} course
 * @param {(flag: number) => boolean} seen
 * @returns {{seen: number, all: number, minutesLeft: number}}
 */
export function progressOf(course, seen) {
  const pages = pagesOf(course);
  const left = pages.filter((page) => !seen(page.flag));
  const minutesLeft = left.reduce((sum, page) => sum + page.minutes, 0);
  return { seen: pages.length - left.length, all: pages.length, minutesLeft };
}

/**
 * Writes the progress into the bar.
 * @param {Host} host
 */
export function drawProgress(host) {
  const area = find("[data-progress]");
  const { seen, all } = progressOf(host.course, host.seen);
  const share = all > 0 ? seen / all : 0;
  find(".bar")?.style.setProperty("--progress", String(share));
  const shown = make("span", "", host.words("player.percent", { percent: Math.floor(share * 100) }));
  shown.setAttribute("aria-hidden", "true");
  area?.replaceChildren(shown, make("span", "unseen", host.words("player.pages_seen", { seen, count: all })));
}

/**
 * Fills the panel.
 * @param {Host} host
 * @param {string} current the id of the page that stands now
 */
export function drawOutline(host, current) {
  const list = find("[data-outline]");
  if (!list) return;
  const { seen, all, minutesLeft } = progressOf(host.course, host.seen);
  const facts = [host.words("player.pages_seen", { seen, count: all })];
  if (minutesLeft > 0) facts.push(host.words("player.minutes_left", { count: minutesLeft }));
  const summary = make("li", "outline-summary", facts.join(" · "));
  list.replaceChildren(summary, ...host.course.modules.map((module) => moduleItem(host, module, current)));
}

/**
 * @param {Host} host
 * @param {CourseModule} module
 * @param {string} current
 * @returns {HTMLLIElement}
 */
function moduleItem(host, module, current) {
  const seen = module.pages.filter((page) => host.seen(page.flag)).length;
  const count = make("span", "outline-count", host.words("player.of", { seen, count: module.pages.length }));
  const title = make("p", "outline-title", make("span", "", module.title), " ", count);
  const pages = make("ol", "outline-pages", ...module.pages.map((page) => pageItem(host, page, current)));
  return make("li", "outline-module", title, pages);
}

/**
 * @param {Host} host
 * @param {CoursePage} page
 * @param {string} current
 * @returns {HTMLLIElement}
 */
function pageItem(host, page, current) {
  const link = make("a", "outline-page", make("span", "outline-name", page.title));
  link.href = page.href;
  if (page.id === current) link.setAttribute("aria-current", "page");
  if (host.seen(page.flag)) {
    link.dataset.seen = "";
    link.append(make("span", "unseen", " " + host.words("player.page_seen")));
  }
  return make("li", "", link);
}
