/**
 * One page: wakes the blocks on it, and puts them to sleep when it is left.
 */

/** @typedef {import("./host.js").BlockModule} BlockModule */
/** @typedef {import("./host.js").Host} Host */

/**
 * @param {Host} host
 */
export function createPage(host) {
  /** @type {(() => void)[]} */
  let endings = [];

  /**
   * A block that fails must not take the page with it.
   * @param {() => void} run
   */
  function guarded(run) {
    try {
      run();
    } catch (error) {
      console.error(error);
    }
  }

  return {
    /**
     * @param {ParentNode} root
     * @param {Readonly<Record<string, BlockModule>>} blocks by the type that `data-block` names
     */
    mount(root, blocks) {
      for (const element of root.querySelectorAll("[data-block]")) {
        const block = blocks[element.getAttribute("data-block") ?? ""];
        if (!block || !(element instanceof HTMLElement)) continue;
        guarded(() => {
          const ending = block.mount(element, host);
          if (ending) endings.push(ending);
        });
      }
    },

    unmount() {
      const old = endings;
      endings = [];
      for (const ending of old) guarded(ending);
    },
  };
}
