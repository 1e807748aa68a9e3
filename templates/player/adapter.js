/**
 * What the session asks of an LMS, in no standard's words: each file in `adapters/` gives one such object.
 */

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./host.js").Interaction} Interaction */
/** @typedef {"none" | "browsed" | "incomplete" | "failed" | "completed" | "passed"} Status */

/**
 * What the LMS knows when the course is opened.
 * @typedef {object} Launch
 * @property {"normal" | "browse" | "review"} mode
 * @property {boolean} counted false where the attempt earns no credit: results are not told then
 * @property {Status} status
 * @property {string} data the resume data, as given back
 * @property {boolean} readable false where the LMS failed to give it back just now: it must not be written over then
 * @property {boolean} stateful false where the LMS keeps no resume data at all
 * @property {string} location
 * @property {number | null} mastery the LMS's own mastery score in percent
 * @property {number | null} score asked for only where one may have been told before
 */

/**
 * What the LMS is told at once. What is null is not told.
 * @typedef {object} Report
 * @property {string | null} data
 * @property {string | null} location
 * @property {number | null} seconds how long this session has lasted
 * @property {boolean} ended whether there is nothing to come back to
 * @property {number | null} score
 * @property {Status | null} status
 */

/** @typedef {{record: Interaction, date: Date}} Answered a final answer, and when it was given */

/**
 * @typedef {object} Adapter
 * @property {string} name for support
 * @property {() => boolean} find looks for the LMS; may be called again until it is there
 * @property {() => boolean} hopeful whether it may still appear
 * @property {() => Answer} open begins the session with the LMS
 * @property {(wanted: {scored: boolean, early: boolean}) => Launch} read `scored`: the course has a score; `early`: it is
 *   told before the verdict is final
 * @property {(report: Report) => Answer} write hands over what changed: not kept before `commit`
 * @property {(answered: Answered) => boolean} tell hands over a final answer; false where the LMS could not be reached,
 *   so that it is told again later. What an LMS does not take is dropped
 * @property {() => Answer} commit
 * @property {(data: string) => "same" | "different" | "unknown"} verify reads back what was handed over
 * @property {() => Answer} close ends the session with the LMS
 * @property {() => boolean} alive false once the LMS's window is gone: its answers mean nothing then
 */

/** A higher status is never replaced by a lower one. */
const RANKS = Object.freeze({ none: 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 });

/**
 * Whether a status may be told to an LMS that has another.
 * @param {Status} next
 * @param {Status} present
 * @returns {boolean}
 */
export function mayFollow(next, present) {
  return RANKS[next] >= RANKS[present];
}

/**
 * Whether a status says that the learner is done.
 * @param {Status} status
 * @returns {boolean}
 */
export function isFinished(status) {
  return RANKS[status] >= RANKS.failed;
}
