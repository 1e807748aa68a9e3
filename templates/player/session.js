/**
 * The session with the LMS: what the learner did, when it is told, and whether it is safe. One launch is one session,
 * however many pages are visited.
 */

import { openSession } from "./opening.js";
import { courseRecord, isEnded, resultToTell } from "./result.js";
import { createSaver } from "./saver.js";
import { COURSE_SLOT, isReopened, setValues, valuesOf, writeState } from "./state.js";
import { createClock } from "./time.js";
import { follow } from "./transitions.js";

/** @typedef {import("./adapter.js").Answered} Answered */
/** @typedef {import("./adapter.js").Report} Report */
/** @typedef {import("./adapter.js").Status} Status */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").Interaction} Interaction */
/** @typedef {import("./host.js").Value} Value */
/** @typedef {import("./host.js").Verdict} Verdict */
/** @typedef {import("./opening.js").Opened} Opened */
/** @typedef {import("./transitions.js").Phase} Phase */
/** @typedef {ReturnType<typeof createSession>} Session */
/**
 * @typedef {(course: Course, keep: (slot: number) => Value[] | null, seen: (flag: number) => boolean,
 *   mastery: number | null) => Verdict} Judge
 */

const DONE = Object.freeze({ ok: true, code: "", text: "" });
/**
 * @param {object} parts
 * @param {Course} parts.course
 * @param {import("./adapter.js").Adapter} parts.adapter
 * @param {import("./adapter.js").Adapter} parts.fallback
 * @param {Judge} parts.judge
 * @param {import("./saver.js").Timers} parts.timers
 * @param {string} parts.attempt
 */
export function createSession({ course, adapter, fallback, judge, timers, attempt }) {
  /** @type {Phase} */
  let phase = "opening";
  /** @type {Opened} */
  let opened;
  let location = "";
  /** @type {Status} what the LMS has, or will have with the next commit */
  let known = "none";
  /** What the LMS last proved to hold. */
  let proved = "";
  let closing = false;
  let withTime = false;
  /** @type {Answered[]} */
  let answers = [];
  /** @type {Set<() => void>} */
  const listeners = new Set();
  let notifying = false;
  /** @type {Verdict | null} judged when somebody asks, once for each change */
  let judged = null;
  const clock = createClock(timers.now);
  const saver = createSaver(timers, put, {
    lost: () => step("failed"),
    saved: () => step("recovered"),
    changed: notify,
  });

  /** @param {import("./transitions.js").Event} event */
  function step(event) {
    phase = follow(phase, event);
  }

  function notify() {
    if (notifying) return;
    notifying = true;
    timers.soon(() => {
      notifying = false;
      for (const listen of [...listeners]) listen();
    });
  }

  function touch() {
    judged = null;
    if (writes()) saver.touch();
    notify();
  }

  const writes = () => phase === "running" || phase === "lost" || phase === "local";

  /** @param {number} slot */
  const get = (slot) => valuesOf(opened.state, course, slot);

  /** @param {number} flag */
  const seen = (flag) => opened.state.flags.has(flag);

  function verdict() {
    judged ??= judge(course, get, seen, opened.launch.mastery);
    return judged;
  }

  const finished = () => get(COURSE_SLOT)?.[1] === 1;

  /** @param {boolean} pressed */
  function keepVerdict(pressed) {
    const kept = setValues(opened.state, course, COURSE_SLOT, courseRecord(verdict(), pressed));
    if (kept === "kept") judged = null;
  }

  /** @returns {Report} */
  function report() {
    keepVerdict(finished());
    const data = opened.launch.stateful ? writeState(opened.state, course) : null;
    const seconds = withTime ? clock.seconds() : null;
    return { data, location, seconds, ended: isEnded(verdict(), known), ...resultToTell(verdict(), known, opened) };
  }

  /** @returns {Answer} whether the LMS holds everything */
  function put() {
    const { adapter: lms } = opened;
    if (!lms.alive()) return { ok: false, code: "gone", text: "" };
    for (; answers.length > 0; answers.shift()) {
      if (!lms.tell(answers[0])) return { ok: false, code: "gone", text: "" };
    }
    const all = report();
    const written = lms.write(all);
    if (!written.ok) return written;
    const committed = lms.commit();
    if (!committed.ok) return committed;
    known = all.status ?? known;
    // What was said to be kept is read back, each time: an LMS that lost its session goes on saying yes.
    if (all.data !== null && all.data !== proved && saver.safety() !== "idle") {
      if (lms.verify(all.data) === "different") return { ok: false, code: "unkept", text: "" };
      proved = all.data;
    }
    return DONE;
  }

  /** @returns {Answer | null} */
  function saveNow() {
    withTime = true;
    const answer = saver.now();
    withTime = false;
    return answer;
  }

  /**
   * Ends the session with the LMS, once.
   * @param {boolean} anyway also where something could not be saved
   * @returns {Answer} not ok where the LMS did not take it; without `anyway` the session goes on then, unless it was the
   *   end itself that the LMS did not confirm
   */
  function end(anyway) {
    if (closing || phase === "opening" || phase === "closed") return DONE;
    if (writes()) {
      const answer = saveNow();
      if (answer && !answer.ok && !anyway) return answer;
      if (!answer && opened.adapter.alive()) opened.adapter.write({ ...report(), seconds: clock.seconds() });
    }
    closing = true;
    const lost = saver.dirty();
    saver.stop();
    const answer = opened.adapter.close();
    step("ended");
    notify();
    return lost ? { ok: false, code: "unsaved", text: "" } : answer;
  }

  return {
    /** @returns {Promise<Opened>} what was found; the session runs from then on */
    async open() {
      opened = await openSession({ course, adapter, fallback, timers, attempt });
      ({ location } = opened.launch);
      known = opened.launch.status;
      step(opened.event);
      return opened;
    },

    /** The first page stands: from now on things are saved. */
    begin() {
      if (writes()) saver.begin();
    },

    /** @returns {Phase} */
    phase: () => phase,

    safety: saver.safety,

    get,

    /**
     * @param {number} slot
     * @param {readonly Value[]} values
     * @returns {boolean} false where a value does not fit; nothing was changed then
     */
    set(slot, values) {
      const outcome = setValues(opened.state, course, slot, values);
      if (outcome === "kept") touch();
      return outcome !== "refused";
    },

    seen,

    /** @param {number} flag the page of this flag was seen to its end */
    see(flag) {
      if (seen(flag)) return;
      opened.state.flags.add(flag);
      touch();
    },

    location: () => location,

    /** @param {string} page the learner turned to this page; empty for the cover */
    visit(page) {
      if (page === location) return;
      location = page;
      touch();
    },

    /** @param {Interaction} record */
    interaction(record) {
      if (!course.grading.interactions || !writes() || !opened.launch.counted) return;
      answers.push({ record, date: timers.date() });
      touch();
    },

    /** @param {number} slot */
    reopened: (slot) => isReopened(opened.state, course, slot),

    verdict,
    finished,

    /** The learner ends the course with the result so far. */
    finish() {
      if (finished()) return;
      keepVerdict(true);
      touch();
    },

    /** The page is out of sight, and may never come back: a phone kills it without a word. */
    hide() {
      if (writes()) saveNow();
    },

    /** The page is frozen: time stands still until `thaw`. */
    freeze: clock.pause,
    thaw: clock.resume,

    end,

    /** Whether the LMS does not hold something that the learner did: leaving now would lose it. */
    unsafe: () => (phase === "running" || phase === "lost") && saver.dirty() && saver.safety() !== "idle",

    retry: saver.retry,

    /** How many characters of resume data the learner takes now. */
    size: () => writeState(opened.state, course).length,

    /**
     * @param {() => void} listen hears that anything above may have changed
     * @returns {() => void} what ends it
     */
    onChange(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}
