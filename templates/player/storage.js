/**
 * The browser's own storage, which may be blocked, full or missing: then a value is not kept, and nothing is thrown.
 */

/**
 * @typedef {object} Storage
 * @property {(key: string) => string | null} get
 * @property {(key: string, value: string) => boolean} set false where it was not kept
 */

/**
 * @param {() => globalThis.Storage} reach gives the storage; reading the property alone may throw
 * @returns {Storage}
 */
export function createStorage(reach) {
  return {
    get(key) {
      try {
        return reach().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        reach().setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
  };
}
