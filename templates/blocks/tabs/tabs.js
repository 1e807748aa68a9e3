/**
 * Tabs as the ARIA Authoring Practices describe them: one stop for the Tab key, arrows, Home and End move and select.
 */

/** @typedef {import("../../player/host.js").Host} Host */

/**
 * Where a key leads from a place in a row, or null where it leads nowhere. The ends are joined.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @param {boolean} leftward whether the page is read from right to left
 * @returns {number | null}
 */
export function target(key, at, count, leftward) {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const onward = leftward ? "ArrowLeft" : "ArrowRight";
  const back = leftward ? "ArrowRight" : "ArrowLeft";
  if (key === onward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  return null;
}

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const root = /** @type {HTMLElement} */ (element.querySelector('[data-part="tabs"]'));
  const panels = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(':scope > [data-part="panel"]')]);
  const list = document.createElement("div");
  list.className = "tabs-list";
  list.setAttribute("role", "tablist");
  const heading = element.getAttribute("aria-labelledby");
  if (heading) list.setAttribute("aria-labelledby", heading);
  else list.setAttribute("aria-label", host.words("tabs.label"));
  const tabs = panels.map((panel) => makeTab(panel));
  list.append(...tabs);
  root.prepend(list);
  root.classList.add("is-live");

  /** @param {number} chosen */
  function select(chosen) {
    tabs.forEach((tab, index) => {
      const on = index === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panels[index].classList.toggle("is-off", !on);
    });
  }

  list.addEventListener("click", (event) => {
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    const chosen = tabs.findIndex((one) => one === tab);
    if (chosen >= 0) select(chosen);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const leftward = getComputedStyle(list).direction === "rtl";
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : target(event.key, at, tabs.length, leftward);
    if (at < 0 || next === null) return;
    event.preventDefault();
    select(next);
    tabs[next].focus();
  });

  /** A link may lead into a panel that is not open. */
  function openAddressed() {
    const id = decodeURIComponent(location.hash.slice(1));
    const index = id ? panels.findIndex((panel) => panel.id === id || panel.querySelector("#" + CSS.escape(id))) : -1;
    if (index >= 0) select(index);
  }

  select(0);
  openAddressed();
  addEventListener("hashchange", openAddressed);
  return () => removeEventListener("hashchange", openAddressed);
}

/**
 * The tab of a panel, from the panel's heading.
 * @param {HTMLElement} panel
 * @returns {HTMLButtonElement}
 */
function makeTab(panel) {
  const title = /** @type {HTMLElement} */ (panel.querySelector('[data-part="title"]'));
  const tab = document.createElement("button");
  tab.type = "button";
  tab.className = "tabs-tab";
  tab.id = panel.id + "-tab";
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", panel.id);
  tab.append(...[...title.childNodes].map((node) => node.cloneNode(true)));
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", tab.id);
  panel.tabIndex = 0;
  return tab;
}
