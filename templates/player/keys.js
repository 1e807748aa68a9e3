/**
 * The two keys of the player's own: Alt with Page Up and Page Down turns pages. Everything else is the browser's.
 */

const TURNS = /** @type {Record<string, string>} */ ({ PageDown: "next", PageUp: "prev" });

export function wireKeys() {
  document.addEventListener("keydown", (event) => {
    const turn = TURNS[event.key];
    if (!turn || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = document.querySelector('main a[rel="' + turn + '"]');
    if (!(link instanceof HTMLAnchorElement) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    link.click();
  });
}
