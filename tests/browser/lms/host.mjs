/**
 * The page of an LMS: launches a package in a frame or a window, keeps what it commits across launches and reloads, and
 * tells a test everything. Two LMSs: the strict one of ours, and scorm-again.
 */

import { createAgain } from "./again12.mjs";
import { createLms, newRecord, violations } from "./strict12.mjs";

const KEY = "test-lms-record";
const MAKERS = { strict: createLms, again: createAgain };

/** A classic script, once. */
function load(address) {
  if (document.querySelector('script[src="' + address + '"]')) return Promise.resolve();
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
}

const host = {
  lms: null,
  frame: null,
  child: null,
  src: "/package/index.html",

  /** What the LMS holds: across reloads of this page, as a server would. */
  record() {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") ?? newRecord();
  },

  /** Puts something into the LMS, as if an earlier launch had left it. */
  put(record) {
    localStorage.setItem(KEY, JSON.stringify({ ...newRecord(), ...record }));
  },

  /**
   * Launches the package. kind "strict" or "again"; the other options are those of the LMS. `late` is how many
   * milliseconds the API takes to appear, `where` is "frame", "popup", or "deep" for twelve frames. Faults are the text
   * of functions.
   */
  async launch({ kind = "strict", late = 0, where = "frame", src, faults = [], ...options } = {}) {
    if (kind === "again") await load("/scorm-again/scorm12.min.js");
    const record = host.record();
    const play = faults.map((text) => (0, eval)("(" + text + ")"));
    host.lms = MAKERS[kind](record, { ...options, faults: play });
    host.lms.onKeep = () => localStorage.setItem(KEY, JSON.stringify(record));
    if (late > 0) setTimeout(() => (window.API = host.lms.api), late);
    else window.API = host.lms.api;
    host.src = src ?? host.src;
    if (where === "popup") {
      host.child = window.open(host.src, "course", "width=1000,height=700");
      return;
    }
    host.frame = document.createElement("iframe");
    host.frame.name = "course";
    host.frame.src = where === "deep" ? "nest.html?depth=11&src=" + encodeURIComponent(host.src) : host.src;
    document.body.replaceChildren(host.frame);
  },

  /** The learner leaves without the course's exit button: the LMS takes the frame away. */
  leave() {
    host.frame?.remove();
    host.child?.close();
    delete window.API;
  },

  /** Whether a page of the course stands in a frame of that name, however deep. */
  stands(view = window) {
    return [...Array(view.length).keys()].some((index) => {
      const inner = view[index];
      const ready = inner.name === "course" && inner.document.readyState === "complete" && inner.document.querySelector("main");
      return ready || host.stands(inner);
    });
  },

  calls: () => host.lms.calls.map(({ method, args, result, code }) => ({ method, args, result: String(result), code })),
  violations: () => violations(host.lms),
  value: (name) => host.record().values["cmi." + name],
  interactions: () => host.record().interactions,
};

window.host = host;
