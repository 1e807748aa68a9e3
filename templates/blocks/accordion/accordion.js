/**
 * What the browser's own `details` lacks: one button for all entries, print with all open, links into a closed entry.
 */

/** @typedef {import("../../player/host.js").Host} Host */

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const root = /** @type {HTMLElement} */ (element.querySelector('[data-part="accordion"]'));
  const items = /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll(':scope > [data-part="item"]')]);
  const all = /** @type {HTMLButtonElement | null} */ (root.querySelector(':scope > [data-part="all"]'));
  /** @type {HTMLDetailsElement[]} */
  let openedForPrint = [];

  function label() {
    if (all) all.textContent = host.words(items.every((item) => item.open) ? "accordion.close_all" : "accordion.open_all");
  }

  function openAddressed() {
    const id = decodeURIComponent(location.hash.slice(1));
    const item = id ? items.find((one) => one.id === id || one.querySelector("#" + CSS.escape(id))) : undefined;
    if (item) item.open = true;
  }

  function openForPrint() {
    openedForPrint = items.filter((item) => !item.open);
    for (const item of openedForPrint) item.open = true;
  }

  function closeAfterPrint() {
    for (const item of openedForPrint) item.open = false;
    openedForPrint = [];
  }

  if (all) {
    all.hidden = false;
    all.addEventListener("click", () => {
      const open = !items.every((item) => item.open);
      for (const item of items) item.open = open;
      label();
    });
  }
  for (const item of items) item.addEventListener("toggle", label);
  openAddressed();
  label();
  addEventListener("hashchange", openAddressed);
  addEventListener("beforeprint", openForPrint);
  addEventListener("afterprint", closeAfterPrint);
  return () => {
    removeEventListener("hashchange", openAddressed);
    removeEventListener("beforeprint", openForPrint);
    removeEventListener("afterprint", closeAfterPrint);
  };
}
