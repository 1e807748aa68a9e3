/**
 * Walks through numbered steps, one at a time; all of them on demand. A step's place is not kept between visits.
 */

/** @typedef {import("../../player/host.js").Host} Host */

/**
 * @param {HTMLElement} element
 * @param {Host} host
 */
export function mount(element, host) {
  const root = /** @type {HTMLElement} */ (element.querySelector('[data-part="process"]'));
  const controls = /** @type {HTMLElement | null} */ (root.querySelector(':scope > [data-part="controls"]'));
  if (!controls) return;
  const steps = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(':scope > ol > [data-part="step"]')]);
  const marks = [...controls.querySelectorAll('[data-part="mark"]')];
  const back = part(controls, "back");
  const onward = part(controls, "onward");
  const all = part(controls, "all");
  const where = part(controls, "where");
  let at = 0;

  function show() {
    steps.forEach((step, index) => step.classList.toggle("is-off", index !== at));
    marks.forEach((mark, index) => mark.classList.toggle("is-done", index <= at));
    where.textContent = host.words("process.where", { number: at + 1, count: steps.length });
    back.setAttribute("aria-disabled", String(at === 0));
    onward.setAttribute("aria-disabled", String(at === steps.length - 1));
  }

  /** @param {number} by */
  function go(by) {
    const next = at + by;
    if (next < 0 || next >= steps.length) return;
    at = next;
    show();
    const what = /** @type {HTMLElement} */ (steps[at].querySelector(".process-what"));
    host.announce(what.innerText.trim());
  }

  /** @param {boolean} walking */
  function walk(walking) {
    root.classList.toggle("is-walking", walking);
    all.setAttribute("aria-pressed", String(!walking));
  }

  back.addEventListener("click", () => go(-1));
  onward.addEventListener("click", () => go(1));
  all.addEventListener("click", () => walk(!root.classList.contains("is-walking")));
  controls.hidden = false;
  root.classList.add("is-live");
  walk(true);
  show();
}

/**
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(root, name) {
  return /** @type {HTMLElement} */ (root.querySelector('[data-part="' + name + '"]'));
}
