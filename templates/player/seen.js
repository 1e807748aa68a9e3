/**
 * When a page has been seen: its end came into view. A page that fits on the screen is seen at once.
 */

/**
 * @param {HTMLElement} main
 * @param {(flag: number) => void} see
 * @returns {() => void} what ends the watch
 */
export function watchEnd(main, see) {
  const end = main.querySelector("[data-end]");
  const flag = main.dataset.flag;
  if (!end || flag === undefined) return () => {};
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    see(Number(flag));
  });
  observer.observe(end);
  return () => observer.disconnect();
}
