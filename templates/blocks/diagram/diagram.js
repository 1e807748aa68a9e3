/**
 * Brings a diagram to life: the learner picks a variant, walks through its steps, and selects what has details.
 */

import { mountSelect } from "./select.js";
import { mountSteps } from "./steps.js";

/** @typedef {import("../../player/host.js").Host} Host */

/** A picture is made smaller down to this share of its size; beyond it scrolls, so that its words stay readable. */
const LEAST_SCALE = 0.72;
/** Where a canvas is this wide, in pixels, it grows up to this; on a phone it leaves room for its caption. */
const ROOMY = 480;
const MOST_SCALE = 1.2;
const PIXELS_PER_EM = 16;

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const root = /** @type {HTMLElement} */ (element.querySelector('[data-part="diagram"]'));
  const views = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-part="view"]')]);
  const picker = /** @type {HTMLElement | null} */ (root.querySelector('[data-part="picker"]'));
  const stops = views.map((view) => {
    mountSelect(view, host);
    return mountSteps(view, host);
  });
  const canvases = views.map((view) => /** @type {HTMLElement} */ (view.querySelector('[data-part="canvas"]')));
  const words = /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll('[data-part="words"]')]);

  /** @param {string} name */
  function pick(name) {
    for (const stop of stops) stop();
    for (const view of views) view.classList.toggle("is-off", view.dataset.view !== name);
    canvases.forEach(settle);
  }

  const observer = new ResizeObserver(() => canvases.forEach(settle));
  for (const canvas of canvases) observer.observe(canvas);
  root.classList.add("is-live");
  if (picker) {
    picker.hidden = false;
    picker.addEventListener("change", (event) => pick(/** @type {HTMLInputElement} */ (event.target).value));
    const checked = /** @type {HTMLInputElement | null} */ (picker.querySelector("input:checked"));
    pick(checked ? checked.value : views[0].dataset.view ?? "");
  }

  /** @type {HTMLDetailsElement[]} */
  let openedForPrint = [];
  function openForPrint() {
    openedForPrint = words.filter((one) => !one.open);
    for (const one of openedForPrint) one.open = true;
  }
  function closeAfterPrint() {
    for (const one of openedForPrint) one.open = false;
    openedForPrint = [];
  }
  addEventListener("beforeprint", openForPrint);
  addEventListener("afterprint", closeAfterPrint);
  return () => {
    for (const stop of stops) stop();
    observer.disconnect();
    removeEventListener("beforeprint", openForPrint);
    removeEventListener("afterprint", closeAfterPrint);
  };
}

/**
 * The picture fills its canvas, but never gets smaller than its words allow, nor louder than the text around it.
 * @param {HTMLElement} canvas
 */
function settle(canvas) {
  if (!canvas.clientWidth) return;
  const graph = /** @type {SVGElement} */ (canvas.querySelector('[data-part="graph"]'));
  const width = Number(canvas.dataset.width) / PIXELS_PER_EM;
  graph.style.maxWidth = width * (canvas.clientWidth >= ROOMY ? MOST_SCALE : 1) + "em";
  graph.style.minWidth = width * LEAST_SCALE + "em";
  scrollable(canvas);
}

/**
 * A picture that is larger than its canvas shows its first node first.
 * @param {HTMLElement} canvas
 */
function showFirst(canvas) {
  const node = canvas.querySelector(".node");
  if (!node) return;
  const frame = canvas.getBoundingClientRect();
  const box = node.getBoundingClientRect();
  canvas.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
  canvas.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
}

/**
 * A canvas that scrolls can be scrolled by keyboard too (WCAG 2.1.1), and says what it is.
 * @param {HTMLElement} canvas
 */
function scrollable(canvas) {
  const scrolls = canvas.scrollWidth > canvas.clientWidth + 1 || canvas.scrollHeight > canvas.clientHeight + 1;
  const name = canvas.querySelector("title");
  if (scrolls) {
    if (!canvas.hasAttribute("tabindex")) showFirst(canvas);
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "group");
    canvas.setAttribute("aria-label", name ? name.textContent ?? "" : "");
  } else {
    canvas.removeAttribute("tabindex");
    canvas.removeAttribute("role");
    canvas.removeAttribute("aria-label");
  }
}
