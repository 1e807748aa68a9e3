/**
 * The scripts and styles of blocks and questions: loaded before the first page that has any, so that the first screen
 * need not wait.
 */

/** @typedef {import("./host.js").BlockModule} BlockModule */
/** @typedef {import("./host.js").QuestionModule} QuestionModule */
/** @typedef {{blocks: Readonly<Record<string, BlockModule>>, questions: Readonly<Record<string, QuestionModule>>}} Pieces */

/**
 * @param {readonly object[]} shared the modules of the player that they use, in the order that the compiler chose
 * @param {string} address of the scripts
 * @param {string} style the address of the styles
 * @returns {() => Promise<Pieces | null>} loads once; null where that did not succeed, and the next call tries again
 */
export function createLoader(shared, address, style) {
  /** @type {Promise<Pieces | null> | null} */
  let loading = null;

  /** @returns {Pieces | null} */
  function take() {
    const made = /** @type {any} */ (globalThis).coursepackBlocks;
    return typeof made === "function" ? made(shared) : null;
  }

  /** @returns {Promise<Pieces | null>} */
  function load() {
    const there = take();
    if (there) return Promise.resolve(there);
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => resolve(take()));
      script.addEventListener("error", () => {
        script.remove();
        loading = null;
        resolve(null);
      });
      document.head.append(script);
    });
  }

  /** @returns {Promise<Pieces | null>} */
  async function both() {
    const [styled, pieces] = await Promise.all([loadStyle(style), load()]);
    if (!styled) loading = null;
    return styled ? pieces : null;
  }

  return () => (loading ??= both());
}

/**
 * A page that was opened by itself names the styles; on the way from the first screen they are added.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function loadStyle(address) {
  if (document.querySelector('link[href="' + address + '"]')) return Promise.resolve(true);
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve(true));
    link.addEventListener("error", () => {
      link.remove();
      resolve(false);
    });
    document.head.append(link);
  });
}
