/**
 * Light or dark: as the course or the system says, until the learner says otherwise.
 */

import { find } from "./element.js";

/** @typedef {import("./storage.js").Storage} Storage */

const KEY = "coursepack:scheme";
const SCHEMES = ["light", "dark"];

/** @param {Storage} storage */
export function wireScheme(storage) {
  const root = document.documentElement;
  const chosen = storage.get(KEY);
  if (chosen && SCHEMES.includes(chosen)) root.dataset.scheme = chosen;
  find('[data-action="scheme"]')?.addEventListener("click", () => {
    const { scheme } = root.dataset;
    const dark = scheme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
    root.dataset.scheme = dark ? "light" : "dark";
    storage.set(KEY, root.dataset.scheme);
  });
}
