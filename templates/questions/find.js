/** Finds what a template of ours has put into a page. What is missing is our own bug, and says so. */

/**
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(within, selector) {
  const found = within.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error("nothing in the page is " + selector);
}

/**
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement[]} in the order of the page
 */
export function findAll(within, selector) {
  return [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);
}

/**
 * Calls back with the value of `data-do` of the button that was pressed.
 * @param {HTMLElement} within
 * @param {(what: string) => void} act
 */
export function onPress(within, act) {
  within.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
    if (button instanceof HTMLButtonElement && button.type !== "submit") act(button.dataset.do ?? "");
  });
}
