/**
 * The learner's own words: kept as they are written, counted honestly, and theirs to take away.
 */

import { ending, fit, sheet } from "./fit.js";

/** @typedef {import("../../player/host.js").Host} Host */

const PAUSE = 500;
const NEAR = 20;
const ENDING = 32;

/**
 * @param {HTMLElement} element
 * @param {Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const root = part(element, "reflection");
  const prompts = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-part="prompt"]')]);
  const fields = prompts.map((prompt) => mountPrompt(prompt, host));
  const foot = part(root, "foot");
  foot.hidden = false;

  function mode() {
    for (const field of fields) field.mode();
    const note = /** @type {HTMLElement} */ (part(foot, "note").querySelector("span"));
    note.textContent = host.words(host.readOnly ? "reflection.read_only" : "reflection.kept");
  }

  part(foot, "download").addEventListener("click", () => {
    const title = element.querySelector(".block-title");
    const text = sheet(title ? title.textContent ?? "" : host.course.title, fields.map((field) => field.answer()));
    download(text, (root.dataset.name ?? "reflection") + ".txt");
  });
  mode();
  const endListening = host.onChange(mode);
  return () => {
    endListening();
    for (const field of fields) field.save();
  };
}

/**
 * One prompt: shows what was kept, keeps what is written, says what is not.
 * @param {HTMLElement} prompt
 * @param {Host} host
 */
function mountPrompt(prompt, host) {
  const field = /** @type {HTMLTextAreaElement} */ (part(prompt, "field"));
  const slot = Number(prompt.dataset.slot);
  const limit = Number(prompt.dataset.limit);
  const kept = host.keep.get(slot);
  let saved = String(kept?.[0] ?? "");
  let said = "";
  let timer = 0;
  if (saved) field.value = saved;

  function save() {
    clearTimeout(timer);
    timer = 0;
    if (host.readOnly) return;
    const next = fit(field.value, limit, host.cost).kept;
    if (next !== saved && host.keep.set(slot, [next])) saved = next;
  }

  function count() {
    const result = fit(field.value, limit, host.cost);
    const over = result.left < 0;
    prompt.classList.toggle("is-over", over);
    part(prompt, "left").textContent = over || host.readOnly ? "" : host.words("reflection.left", { count: result.left });
    const message = over
      ? host.words("reflection.over", { count: -result.left, ending: ending(result.kept, ENDING) })
      : "";
    const box = part(prompt, "over");
    box.hidden = !over;
    box.textContent = message;
    part(prompt, "print").textContent = field.value;
    grow(field);
    const state = over ? "over" : result.left <= NEAR ? "near" : "";
    if (state && state !== said) host.announce(over ? message : host.words("reflection.left", { count: result.left }));
    said = state;
  }

  field.addEventListener("input", () => {
    count();
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  field.addEventListener("change", save);
  field.addEventListener("focus", () => grow(field));
  said = fit(field.value, limit, host.cost).left <= NEAR ? "near" : "";
  count();

  return {
    save() {
      if (timer) save();
    },
    mode() {
      field.readOnly = host.readOnly;
      count();
    },
    answer: () => ({ prompt: part(prompt, "label").textContent ?? "", answer: field.value }),
  };
}

/**
 * The field grows with its text, so that nothing the learner wrote is out of sight.
 * @param {HTMLTextAreaElement} field
 */
function grow(field) {
  field.style.minHeight = "0";
  const wanted = field.scrollHeight + field.offsetHeight - field.clientHeight;
  field.style.minHeight = wanted > field.offsetHeight ? wanted + "px" : "";
}

/**
 * @param {string} text
 * @param {string} name
 */
function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/**
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(root, name) {
  return /** @type {HTMLElement} */ (root.querySelector('[data-part="' + name + '"]'));
}
