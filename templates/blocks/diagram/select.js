/**
 * Selecting nodes and edges that have details: one stop for the Tab key, arrows move to the neighbour that is seen
 * there, Enter and Space open, Escape closes.
 */

import { pointFor } from "./near.js";

/** @typedef {import("../../player/host.js").Host} Host */

/**
 * @param {HTMLElement} view
 * @param {Host} host
 */
export function mountSelect(view, host) {
  const detail = /** @type {HTMLElement | null} */ (view.querySelector('[data-part="detail"]'));
  const items = /** @type {SVGGElement[]} */ ([
    ...view.querySelectorAll(".node[data-explained]"),
    ...view.querySelectorAll(".link[data-explained]"),
  ]);
  if (!detail || !items.length) return;
  const panel = detail;
  const graph = /** @type {SVGElement} */ (view.querySelector('[data-part="graph"]'));
  const shown = part(panel, "detail-shown");
  const hint = part(panel, "hint");
  /** @type {SVGGElement | null} */
  let open = null;

  /** @param {SVGGElement} item */
  function focusable(item) {
    for (const one of items) one.setAttribute("tabindex", one === item ? "0" : "-1");
  }

  /** @param {boolean} back whether the focus goes back to what was selected */
  function close(back) {
    const closed = open;
    if (!closed) return;
    open = null;
    closed.setAttribute("aria-expanded", "false");
    shown.hidden = true;
    hint.hidden = false;
    panel.classList.remove("is-open");
    part(panel, "detail-text").replaceChildren();
    if (back) closed.focus();
  }

  /** @param {SVGGElement} item */
  function select(item) {
    if (open === item) {
      close(false);
      return;
    }
    if (open) open.setAttribute("aria-expanded", "false");
    open = item;
    item.setAttribute("aria-expanded", "true");
    part(panel, "detail-name").textContent = item.dataset.name ?? "";
    part(panel, "detail-role").textContent = item.dataset.role ?? "";
    shown.hidden = false;
    hint.hidden = true;
    panel.classList.add("is-open");
    part(panel, "detail-text").replaceChildren(...detailsOf(view, item));
    panel.scrollIntoView({ block: "nearest", behavior: host.motion ? "smooth" : "auto" });
  }

  graph.setAttribute("role", "group");
  for (const item of items) {
    item.setAttribute("role", "button");
    item.setAttribute("aria-expanded", "false");
    item.setAttribute("aria-controls", panel.id);
    item.setAttribute("aria-label", [item.dataset.name, item.dataset.role].filter(Boolean).join(", "));
  }
  focusable(items[0]);
  panel.hidden = false;

  graph.addEventListener("click", (event) => {
    const item = itemAt(items, event.target);
    if (!item) return;
    focusable(item);
    item.focus({ preventScroll: true });
    select(item);
  });
  graph.addEventListener("keydown", (event) => {
    const item = itemAt(items, event.target);
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      select(item);
      return;
    }
    const next = pointFor(event.key, items.indexOf(item), items.map(centre));
    if (next < 0) return;
    event.preventDefault();
    focusable(items[next]);
    items[next].focus();
  });
  view.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close(true);
  });
  part(panel, "close").addEventListener("click", () => close(true));
}

/**
 * @param {readonly SVGGElement[]} items
 * @param {EventTarget | null} target
 * @returns {SVGGElement | undefined}
 */
function itemAt(items, target) {
  return items.find((item) => target instanceof Node && item.contains(target));
}

/**
 * @param {Element} item
 * @returns {{x: number, y: number}}
 */
function centre(item) {
  const box = item.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * A copy of what the description in words says of a node or an edge, without its ids.
 * @param {Element} view
 * @param {SVGGElement} item
 * @returns {Node[]}
 */
function detailsOf(view, item) {
  const key = item.dataset.node === undefined ? "link " + item.dataset.link : "node " + item.dataset.node;
  const source = view.querySelector('[data-details="' + key + '"]');
  const copies = source ? [...source.childNodes].map((node) => node.cloneNode(true)) : [];
  for (const copy of copies) {
    if (copy instanceof Element) for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
  }
  return copies;
}

/**
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(root, name) {
  return /** @type {HTMLElement} */ (root.querySelector('[data-part="' + name + '"]'));
}
