/**
 * Time: a clock that only counts what the learner spent, and how SCORM 1.2 writes times.
 */

const HUNDREDTHS_A_HOUR = 360000;
const LONGEST = 10000 * HUNDREDTHS_A_HOUR - 1;

/**
 * @param {number} number
 * @returns {string} two digits at least
 */
function two(number) {
  return number < 10 ? "0" + number : String(number);
}

/**
 * A duration as CMITimespan of SCORM 1.2, `HHHH:MM:SS.SS` with two to four digits of hours. Hundredths are cut, never
 * rounded up to a sixtieth second; what is no time at all is zero.
 * @param {number} seconds
 * @returns {string}
 */
export function timespan(seconds) {
  // A hundredth that floating point put just below its number still counts.
  const exact = Math.floor(seconds * 100 + 1e-6);
  const total = exact > 0 ? Math.min(exact, LONGEST) : 0;
  const hours = Math.floor(total / HUNDREDTHS_A_HOUR);
  const minutes = Math.floor(total / 6000) % 60;
  return two(hours) + ":" + two(minutes) + ":" + two(Math.floor(total / 100) % 60) + "." + two(total % 100);
}

/**
 * A time of day as CMITime of SCORM 1.2, `HH:MM:SS`.
 * @param {Date} date
 * @returns {string}
 */
export function timeOfDay(date) {
  return two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
}

/**
 * A stopwatch that starts at once. Time between `pause` and `resume` is not counted; a source that jumps back adds
 * nothing.
 * @param {() => number} now milliseconds
 * @returns {{seconds: () => number, pause: () => void, resume: () => void}}
 */
export function createClock(now) {
  let counted = 0;
  /** @type {number | null} */
  let since = now();
  const running = () => (since === null ? 0 : Math.max(0, now() - since));
  return {
    seconds: () => (counted + running()) / 1000,
    pause() {
      counted += running();
      since = null;
    },
    resume() {
      since ??= now();
    },
  };
}
