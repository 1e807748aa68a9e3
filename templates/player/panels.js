/**
 * The panels behind the buttons of the bar: dialogs that the browser opens, closes and keeps the focus in.
 */

import { find } from "./element.js";

/**
 * @param {Readonly<Record<string, () => void>>} fill what to do before a panel opens, by its name
 */
export function wirePanels(fill) {
  for (const panel of document.querySelectorAll("dialog[data-panel]")) {
    if (!(panel instanceof HTMLDialogElement)) continue;
    const name = panel.dataset.panel ?? "";
    find('[data-action="' + name + '"]')?.addEventListener("click", () => {
      fill[name]?.();
      panel.showModal();
    });
    panel.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      // A press beside the panel is one on the dialog itself: its inside covers the rest.
      if (target === panel || target?.closest('[data-action="close"], a[href]')) panel.close();
    });
  }
}
