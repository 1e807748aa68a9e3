/**
 * When to save: at once after a change, then at most once a second; again and again after a failure, but not for ever;
 * and whether what the learner did is safe. What saving means is somebody else's business.
 */

/** @typedef {import("./answer.js").Answer} Answer */
/**
 * Time as the player sees it, so that tests can have their own.
 * @typedef {object} Timers
 * @property {() => number} now milliseconds, only forward
 * @property {(run: () => void, milliseconds: number) => (() => void)} wait returns what calls it off
 * @property {(run: () => void) => void} soon when the present event has been dealt with
 * @property {() => Date} date
 * @property {() => number} random 0 up to 1
 */
/**
 * idle: nothing to keep yet. saving: on its way. saved: the LMS holds it. unsaved: it is not kept, and has not been for
 * a while.
 * @typedef {"idle" | "saving" | "saved" | "unsaved"} Safety
 */

const GAP = 1000;
const OPENING_DELAY = 300;
const RETRY_DELAYS = [1000, 2000, 4000, 8000, 16000, 30000];
/** How much longer than its delay a try may wait, so that a whole class does not come back in one instant. */
const JITTER = 0.25;
/** After the last try of its own accord, a change makes another one, but not more often than this. */
const LOST_GAP = 30000;
const TELL_AFTER = 5000;

/**
 * @param {Timers} timers
 * @param {() => Answer} put tells the LMS everything and says whether it is kept
 * @param {{lost: () => void, saved: () => void, changed: () => void}} hear what happens: tries are given up, something
 *   was saved, `safety` changed
 */
export function createSaver(timers, put, hear) {
  let changes = 0;
  let saved = 0;
  let failures = 0;
  let wanted = false;
  let told = false;
  let running = false;
  let ended = -GAP;
  let gap = GAP;
  /** @type {(() => void) | null} */
  let planned = null;
  /** @type {(() => void) | null} */
  let telling = null;

  const dirty = () => changes !== saved;
  const givenUp = () => failures > RETRY_DELAYS.length;

  /** @param {number} delay */
  function plan(delay) {
    if (planned) return;
    if (delay > 0) {
      planned = timers.wait(run, delay);
      return;
    }
    let off = false;
    planned = () => {
      off = true;
    };
    timers.soon(() => off || run());
  }

  function calm() {
    telling?.();
    telling = null;
    told = false;
  }

  function tell() {
    telling?.();
    telling = null;
    told = true;
    hear.changed();
  }

  function succeed() {
    failures = 0;
    if (dirty()) plan(gap);
    else calm();
    hear.saved();
  }

  function fail() {
    failures += 1;
    if (givenUp()) {
      tell();
      hear.lost();
    } else {
      plan(Math.max(gap, RETRY_DELAYS[failures - 1]) * (1 + JITTER * timers.random()));
    }
  }

  /** @returns {Answer} a fault of our own is a save that did not happen: it is told and tried again like any other */
  function guarded() {
    try {
      return put();
    } catch (error) {
      console.error(error);
      return { ok: false, code: "fault", text: String(error) };
    }
  }

  /** @returns {Answer | null} null where there was nothing to save */
  function run() {
    planned?.();
    planned = null;
    if (!dirty() || running) return null;
    const upTo = changes;
    const began = timers.now();
    running = true;
    const answer = guarded();
    running = false;
    ended = timers.now();
    // An LMS that takes its time is asked less often: the page stands still while it answers.
    gap = Math.max(GAP, ended - began);
    if (answer.ok) saved = upTo;
    if (answer.ok) succeed();
    else fail();
    hear.changed();
    return answer;
  }

  function change() {
    changes += 1;
    telling ??= told ? null : timers.wait(tell, TELL_AFTER);
  }

  return {
    /** Something changed that is to be kept. */
    touch() {
      change();
      wanted = true;
      const pause = givenUp() ? LOST_GAP : gap;
      plan(Math.max(0, ended + pause - timers.now()));
      hear.changed();
    },

    /** The session began: what it says of itself is saved together with the first things that happen on the page. */
    begin() {
      change();
      plan(OPENING_DELAY);
    },

    /** Saves what is unsaved, whatever was planned: the page may be gone in a moment. */
    now: run,

    /** Tries again before its time, because somebody asked for it or the network came back. */
    retry() {
      if (!dirty()) return;
      planned?.();
      planned = null;
      plan(Math.max(0, ended + gap - timers.now()));
    },

    /** Nothing will be saved any more. */
    stop() {
      planned?.();
      planned = null;
      calm();
    },

    dirty,

    /** @returns {Safety} */
    safety() {
      if (told && dirty()) return "unsaved";
      if (!wanted) return "idle";
      return dirty() ? "saving" : "saved";
    },
  };
}
