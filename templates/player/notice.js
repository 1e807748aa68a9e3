/**
 * Telling the learner something: a line under the bar that stays until it no longer holds, or a dialog that wants an
 * answer first.
 */

import { announce } from "./announcer.js";
import { find, make, makeButton } from "./element.js";

/**
 * A button. It takes what it stands in away, unless it is to `stay`.
 * @typedef {object} Action
 * @property {string} text
 * @property {() => void} [press]
 * @property {boolean} [strong]
 * @property {boolean} [stay]
 * @property {boolean} [escape] what the Escape key does in a dialog; without one, it does what the last button does
 */

/**
 * @param {Action[]} actions
 * @param {() => void} close
 * @returns {HTMLElement[]}
 */
function buttons(actions, close) {
  return actions.map(({ text, press, strong, stay }) =>
    makeButton(text, strong ? "button" : "button button-quiet", () => {
      if (!stay) close();
      press?.();
    }),
  );
}

/** @param {string} label what the place of the lines is called */
export function createNotices(label) {
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();

  function draw() {
    const area = find("[data-notice]");
    if (!area) return;
    // Screen readers pass over a live region that appears together with its text, so the announcer speaks for it, and
    // it is a landmark that one can go to.
    area.setAttribute("role", "region");
    area.setAttribute("aria-label", label);
    area.replaceChildren(...lines.values());
    area.hidden = lines.size === 0;
  }

  /** @param {string} name */
  function hide(name) {
    if (lines.delete(name)) draw();
  }

  return {
    /**
     * Shows a line, and reads it out; one of the same name takes its place.
     * @param {string} name
     * @param {string} text
     * @param {Action[]} actions
     */
    show(name, text, actions) {
      lines.set(name, make("div", "notice-line", make("p", "", text), ...buttons(actions, () => hide(name))));
      draw();
      announce(text);
    },

    hide,

    /**
     * Shows a dialog over the page. It is answered with one of its buttons, or with Escape, which stands for one of them.
     * @param {string} title
     * @param {readonly string[]} paragraphs
     * @param {Action[]} actions
     */
    ask(title, paragraphs, actions) {
      const heading = make("h2", "", title);
      heading.id = "dialog-title";
      const dialog = make("dialog", "dialog");
      dialog.setAttribute("aria-labelledby", heading.id);
      let pressed = false;
      const close = () => {
        pressed = true;
        dialog.close();
      };
      const row = make("div", "dialog-actions", ...buttons(actions, close));
      dialog.append(heading, ...paragraphs.map((text) => make("p", "", text)), row);
      dialog.addEventListener("close", () => {
        dialog.remove();
        if (!pressed) (actions.find((action) => action.escape) ?? actions[actions.length - 1]).press?.();
      });
      document.body.append(dialog);
      dialog.showModal();
    },
  };
}
