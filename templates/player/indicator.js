/**
 * The indicator in the bar. It says saved only while the LMS holds everything, and speaks up when it does not.
 */

import { announce } from "./announcer.js";
import { find } from "./element.js";

/** @typedef {import("./host.js").Host} Host */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {ReturnType<typeof import("./notice.js").createNotices>} Notices */

/**
 * What the indicator says, as the end of a word's key; empty for nothing.
 * @param {import("./transitions.js").Phase} phase
 * @param {import("./saver.js").Safety} safety
 * @returns {"" | "opening" | "saving" | "saved" | "unsaved" | "unrecorded" | "readonly" | "closed"}
 */
export function indicated(phase, safety) {
  if (phase === "local") return "unrecorded";
  if (phase === "opening" || phase === "readonly" || phase === "closed") return phase;
  return safety === "idle" ? "" : safety;
}

/**
 * @param {Session} session
 * @param {Host["words"]} words
 * @param {Notices} notices
 * @returns {() => void} draws it anew
 */
export function createIndicator(session, words, notices) {
  let shown = "";
  let kept = true;

  function retry() {
    announce(words("player.trying"));
    session.retry();
  }

  return () => {
    const phase = session.phase();
    const safety = session.safety();
    const state = indicated(phase, safety);
    if (phase === "local" && safety === "unsaved" && kept) {
      kept = false;
      notices.show("unkept", words("player.unkept"), [{ text: words("player.understood") }]);
    }
    if (state === shown) return;
    const before = shown;
    shown = state;
    const area = find("[data-saved]");
    if (area) {
      // Only trouble is read out: "saving" and "saved" after every answer would drown the page.
      area.setAttribute("aria-live", "off");
      area.hidden = state === "";
      area.dataset.state = state;
      area.textContent = state && words("player.state_" + state);
    }
    if (state === "unsaved") {
      notices.show("unsaved", words("player.unsaved"), [{ text: words("player.try_again"), press: retry, strong: true, stay: true }]);
    } else if (before === "unsaved") {
      notices.hide("unsaved");
      if (state === "saved") announce(words("player.saved_again"));
    }
  };
}
