/**
 * What the browser says about the life of the page, told to the session. There is no `unload` here: browsers no longer
 * call it, and it would keep the page out of their back-forward cache.
 */

/** @typedef {import("./session.js").Session} Session */

/** A field that is being written in has not said yet that it changed. */
function finishWriting() {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/**
 * @param {Session} session
 * @returns {() => void} looks again whether leaving would lose something
 */
export function wireLifecycle(session) {
  /** @param {BeforeUnloadEvent} event */
  function hold(event) {
    finishWriting();
    session.hide();
    if (session.unsafe()) event.preventDefault();
  }

  let held = false;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    finishWriting();
    session.hide();
  });
  addEventListener("pagehide", (event) => {
    finishWriting();
    if (event.persisted) {
      session.hide();
      session.freeze();
    } else {
      session.end(true);
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) session.thaw();
  });
  document.addEventListener("freeze", session.freeze);
  document.addEventListener("resume", session.thaw);
  addEventListener("online", session.retry);
  return () => {
    if (session.unsafe() === held) return;
    held = !held;
    // Only while it is needed: the mere presence of this listener costs a page its place in the back-forward cache.
    if (held) addEventListener("beforeunload", hold);
    else removeEventListener("beforeunload", hold);
  };
}
