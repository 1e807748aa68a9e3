/** The few icons that scripts put into a page themselves: strokes on a grid of 24, silent for screen readers. */

const NAMESPACE = "http://www.w3.org/2000/svg";

const SHAPES = Object.freeze({
  right: "m5 12.500 4.500 4.500L19 7.500",
  partly: "M4.500 14.500c2.500-6 5-6 7.500-2.500s5 3.500 7.500-2.500",
  wrong: "m6.500 6.500 11 11m0-11-11 11",
  blank: "M5 12h14",
  missed: "M5 12h13m-5.500-5.500L18 12l-5.500 5.500",
});

/**
 * @param {string} name an entry above
 * @param {string} [extra] a further class
 * @returns {SVGElement}
 */
export function icon(name, extra) {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("class", extra ? "icon " + extra : "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(NAMESPACE, "path");
  path.setAttribute("d", SHAPES[/** @type {keyof typeof SHAPES} */ (name)] ?? "");
  svg.append(path);
  return svg;
}
