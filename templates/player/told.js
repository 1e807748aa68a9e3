/**
 * What the learner is told about the launch: that results will not be recorded, that this is a review, that the state
 * could not be read.
 */

/** @typedef {import("./host.js").Host} Host */
/** @typedef {import("./opening.js").Note} Note */
/** @typedef {import("./opening.js").Opened} Opened */
/** @typedef {import("./storage.js").Storage} Storage */
/** @typedef {ReturnType<typeof import("./notice.js").createNotices>} Notices */

/** These stand in the way until they are answered: nobody should work for an hour and find out then. */
const BLOCKING = /** @type {Set<Note>} */ (new Set(["absent", "refused", "unreadable"]));
const KEY = "coursepack:unrecorded";

/**
 * @param {Opened} opened
 * @param {Host["words"]} words
 * @param {Notices} notices
 * @param {Storage} tab remembers for this tab what was answered, since from file:// every page is a new document
 */
export function tellLaunch({ notes, reason }, words, notices, tab) {
  for (const note of notes) {
    const text = words("player.note_" + note);
    if (!BLOCKING.has(note)) {
      notices.show(note, text, [{ text: words("player.understood") }]);
      continue;
    }
    if (tab.get(KEY) === note) continue;
    const code = [reason.code, reason.text].filter(Boolean).join(" ");
    const paragraphs = [text, words("player.note_" + note + "_help")];
    if (code) paragraphs.push(words("player.lms_says", { text: code }));
    const again = { text: words("player.reload"), press: () => location.reload() };
    const go = { text: words("player.go_anyway"), strong: true, escape: true, press: () => void tab.set(KEY, note) };
    notices.ask(words("player.note_" + note + "_title"), paragraphs, [go, again]);
  }
}
