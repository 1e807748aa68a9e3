/**
 * The exit button: everything is saved first, the learner is told how that went, and the session ends once.
 */

import { find } from "./element.js";

/** @typedef {import("./host.js").Host} Host */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {ReturnType<typeof import("./notice.js").createNotices>} Notices */

/**
 * @param {Session} session
 * @param {Host["words"]} words
 * @param {Notices} notices
 */
export function wireExit(session, words, notices) {
  const button = find('[data-action="exit"]');

  /** @param {boolean} anyway */
  function leave(anyway) {
    const before = session.phase();
    const answer = session.end(anyway);
    if (session.phase() !== "closed") {
      notices.ask(words("player.unsaved_title"), [words("player.unsaved_exit")], [
        { text: words("player.try_again"), strong: true, press: () => leave(false) },
        { text: words("player.leave_anyway"), press: () => leave(true) },
        { text: words("player.stay") },
      ]);
      return;
    }
    if (button) button.hidden = true;
    const silent = before === "local" || before === "readonly";
    const how = silent ? "unrecorded" : answer.ok ? "saved" : "unconfirmed";
    notices.ask(words("player.closed_title"), [words("player.closed_" + how), words("player.closed_window")], [
      { text: words("player.close_window"), strong: true, press: () => close() },
      { text: words("player.read_on") },
    ]);
  }

  button?.addEventListener("click", () => leave(false));
}
