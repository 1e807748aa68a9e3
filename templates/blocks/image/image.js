/** The picture in full size, over the page. */

/** How much larger than on the page a picture must be, before there is something to gain. */
const WORTH = 1.2;

/**
 * Offers the large view wherever the picture has more to show than the page has room for, and unfolds its description
 * on paper.
 * @param {HTMLElement} element
 * @param {import("../../player/host.js").Host} host
 * @returns {() => void}
 */
export function mount(element, host) {
  const words = element.querySelector("details");
  const unfold = () => words?.setAttribute("open", "");
  addEventListener("beforeprint", unfold);
  const zoomless = mountZoom(element, host);
  return () => {
    removeEventListener("beforeprint", unfold);
    zoomless();
  };
}

/**
 * @param {HTMLElement} element
 * @param {import("../../player/host.js").Host} host
 * @returns {() => void}
 */
function mountZoom(element, host) {
  const button = element.querySelector("[data-zoom]");
  const picture = element.querySelector(".picture-frame img");
  if (!(button instanceof HTMLButtonElement) || !(picture instanceof HTMLImageElement)) return () => {};
  const look = () => {
    button.hidden = picture.clientWidth === 0 || picture.naturalWidth < picture.clientWidth * WORTH;
  };
  const watch = new ResizeObserver(look);
  const open = () => {
    const large = largeView(picture, host.words("image.close"));
    document.body.append(large);
    large.addEventListener("close", () => {
      large.remove();
      button.focus();
    });
    large.showModal();
  };
  watch.observe(picture);
  picture.addEventListener("load", look);
  button.addEventListener("click", open);
  look();
  return () => {
    watch.disconnect();
    picture.removeEventListener("load", look);
    button.removeEventListener("click", open);
  };
}

/**
 * @param {HTMLImageElement} picture
 * @param {string} word what the button that closes it says
 * @returns {HTMLDialogElement}
 */
function largeView(picture, word) {
  const dialog = document.createElement("dialog");
  dialog.className = "picture-large";
  dialog.setAttribute("aria-label", picture.alt);
  const image = document.createElement("img");
  image.src = picture.src;
  image.alt = picture.alt;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = word;
  close.addEventListener("click", () => dialog.close());
  image.addEventListener("click", () => dialog.close());
  dialog.append(close, image);
  return dialog;
}
