/** The button that copies a listing. */

const BACK_AFTER = 2500;

/**
 * Shows the button, and copies the listing when it is pressed.
 * @param {HTMLElement} element
 * @param {import("../../player/host.js").Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const button = element.querySelector("[data-copy]");
  const listing = element.querySelector("pre code");
  if (!(button instanceof HTMLButtonElement) || !(listing instanceof HTMLElement)) return () => {};
  const label = button.querySelector("span");
  let timer = 0;
  const tell = (/** @type {string} */ key) => {
    if (label) label.textContent = host.words(key);
    host.announce(host.words(key));
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (label) label.textContent = host.words("code.copy");
    }, BACK_AFTER);
  };
  const copy = () => {
    copyText(listing).then(
      () => tell("code.copied"),
      () => tell("code.copy_by_hand"),
    );
  };
  button.hidden = false;
  button.addEventListener("click", copy);
  return () => {
    clearTimeout(timer);
    button.removeEventListener("click", copy);
  };
}

/**
 * A frame may have no right to the clipboard (the LMS decides); then the older way, which needs a selection. Where that is
 * refused too, the selection stays, so that the learner's own keys can copy it.
 * @param {HTMLElement} listing
 */
async function copyText(listing) {
  const text = listing.textContent ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const range = document.createRange();
    range.selectNodeContents(listing);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    if (!document.execCommand("copy")) throw new Error("refused");
    selection?.removeAllRanges();
  }
}
