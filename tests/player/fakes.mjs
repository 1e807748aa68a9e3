/** Stand-ins for the tests of the player: time that a test moves by hand, and a course. */

/** Timers whose time stands still until `pass` is called. */
export function fakeTimers() {
  let now = 1000;
  let count = 0;
  const waiting = new Map();
  const soon = [];
  const settle = () => {
    while (soon.length > 0) soon.shift()();
  };
  return {
    now: () => now,
    wait(run, milliseconds) {
      count += 1;
      const id = count;
      waiting.set(id, { at: now + milliseconds, run, id });
      return () => waiting.delete(id);
    },
    soon: (run) => soon.push(run),
    date: () => new Date(2026, 10, 23, 9, 8, 7),
    random: () => 0,
    /** Time passes; what falls due on the way is run in its order. */
    pass(milliseconds) {
      settle();
      const end = now + milliseconds;
      for (;;) {
        const next = [...waiting.values()].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at || one.id - other.id)[0];
        if (!next) break;
        waiting.delete(next.id);
        now = Math.max(now, next.at);
        next.run();
        settle();
      }
      now = end;
    },
    /** The clock alone moves: as while an LMS lets the page wait. */
    jump: (milliseconds) => (now += milliseconds),
    /** What happens when the present event has been dealt with. */
    settle,
    /** Passes time, and lets promises run between. */
    async passAsync(milliseconds, step = 50) {
      for (let passed = 0; passed < milliseconds; passed += step) {
        this.pass(step);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    pending: () => waiting.size,
  };
}

/** A course of two pages and one quiz; `changes` are put over it. */
export function fakeCourse(changes = {}) {
  return {
    format: 1,
    id: "demo",
    line: "aB3_-x",
    title: "Demo",
    version: "1.0.0",
    language: "en",
    dir: "ltr",
    mark: "0123456789ab",
    launch: "index.html",
    limit: 4096,
    modules: [
      {
        id: "one",
        title: "One",
        pages: [
          { id: "first", title: "First", href: "page-first.html", flag: 0, minutes: 2 },
          { id: "second", title: "Second", href: "page-second.html", flag: 1, minutes: 3 },
        ],
      },
    ],
    quizzes: [],
    grading: { mastery: 70, report: "final", interactions: true, completion: "quiz", scored: true },
    shapes: { 1: "u5 m4", 2: "x20", 3: "u4" },
    was: {},
    next: { slot: 4, flag: 2 },
    names: {},
    words: {},
    ...changes,
  };
}
