/**
 * Which page of the course an address leads to.
 */

/** @typedef {import("./host.js").Course} Course */
/** @typedef {import("./host.js").CoursePage} CoursePage */
/**
 * A document of the course. The cover's id is empty.
 * @typedef {{id: string, href: string, hash: string}} Place
 */

/** The id of the cover, which is no page: nothing on it is seen or kept. */
export const COVER = "";

/**
 * @param {Course} course
 * @returns {CoursePage[]} all pages in their order
 */
export function pagesOf(course) {
  return course.modules.flatMap((module) => module.pages);
}

/**
 * @param {Course} course
 * @param {string} address absolute, or relative to the base
 * @param {string} base the address of the document that stands now
 * @returns {Place | null} null for what is no document of this course
 */
export function placeOf(course, address, base) {
  let url;
  let here;
  try {
    url = new URL(address, base);
    here = new URL(base);
  } catch {
    return null;
  }
  const folder = here.pathname.slice(0, here.pathname.lastIndexOf("/") + 1);
  if (url.origin !== here.origin || url.protocol !== here.protocol || !url.pathname.startsWith(folder)) return null;
  const href = url.pathname.slice(folder.length) || course.launch;
  const { hash } = url;
  if (href === course.launch) return { id: COVER, href, hash };
  const page = pagesOf(course).find((one) => one.href === href);
  return page ? { id: page.id, href, hash } : null;
}

/**
 * Where to go on: the page where the learner was, or the first one that was not seen, or the first of all.
 * @param {Course} course
 * @param {string} location the id of the last page
 * @param {(flag: number) => boolean} seen
 * @returns {CoursePage | undefined}
 */
export function whereToGoOn(course, location, seen) {
  const pages = pagesOf(course);
  return pages.find((page) => page.id === location) ?? pages.find((page) => !seen(page.flag)) ?? pages[0];
}
