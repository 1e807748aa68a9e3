/**
 * Time and chance as the browser has them.
 */

/** @typedef {import("./saver.js").Timers} Timers */

/** @type {Timers} */
export const TIMERS = Object.freeze({
  now: () => performance.now(),
  wait(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: (run) => queueMicrotask(run),
  date: () => new Date(),
  random: Math.random,
});
