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
    const how = before === "readonly" ? "unrecorded" : answer.ok ? "saved" : "unconfirmed";
    // A window that the LMS opened may be closed from here; a frame belongs to the LMS's page.
    const ours = opener !== null && window === top;
    const close = { text: words("player.close_window"), strong: true, press: () => window.close() };
    const paragraphs = [words("player.closed_" + how), words(ours ? "player.closed_window" : "player.closed_frame")];
    // The button that had the focus is gone, and what is done from now on is lost: both are made good here.
    const stay = () => {
      notices.show("closed", words("player.closed_note"), []);
      find("main")?.focus({ preventScroll: true });
    };
    notices.ask(words("player.closed_title"), paragraphs, [...(ours ? [close] : []), { text: words("player.read_on"), press: stay }]);
  }

  // Without an LMS there is nothing to leave.
  if (button) button.hidden = session.phase() === "local";
  // Where nothing is saved, the button must not say that it saves.
  const word = button && find("span", button);
  if (word && session.phase() === "readonly") word.textContent = words("player.exit_only");
  // A second press finds the dialog of the first.
  button?.addEventListener("click", () => document.querySelector("dialog[open]") ?? leave(false));
}
