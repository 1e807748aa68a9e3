/**
 * The phases of a session and what leads from one to the next: the whole table.
 */

/**
 * opening   looking for the LMS, reading what it knows
 * running   everything is kept by the LMS
 * lost      the LMS does not keep what it is told; the learner was told so
 * readonly  review or browse mode, or a state that must not be written over: nothing is told to the LMS
 * local     no LMS: this browser keeps the state, nothing is recorded
 * closed    the session has ended
 * @typedef {"opening" | "running" | "lost" | "readonly" | "local" | "closed"} Phase
 */
/** @typedef {"begun" | "guarded" | "alone" | "failed" | "recovered" | "ended"} Event */

/** @type {Readonly<Record<Phase, Readonly<Partial<Record<Event, Phase>>>>>} */
export const TRANSITIONS = Object.freeze({
  opening: { begun: "running", guarded: "readonly", alone: "local" },
  running: { failed: "lost", ended: "closed" },
  lost: { recovered: "running", ended: "closed" },
  readonly: { ended: "closed" },
  local: { ended: "closed" },
  closed: {},
});

/**
 * @param {Phase} phase
 * @param {Event} event
 * @returns {Phase} the same phase where the event means nothing in it
 */
export function follow(phase, event) {
  return TRANSITIONS[phase][event] ?? phase;
}
