/** Brings a part of a quiz into view: what comes next is read from its start, and not found by scrolling. */

/**
 * Scrolls so that a part begins below the bar, unless all of it is in view already.
 * @param {HTMLElement} part
 */
export function bring(part) {
  const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom } = part.getBoundingClientRect();
  if (top < bar || bottom > innerHeight) part.scrollIntoView({ block: "start", behavior: "instant" });
}
