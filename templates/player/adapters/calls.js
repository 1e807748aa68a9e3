/**
 * The one function through which every call to a SCORM API goes. It survives what the API throws, makes answers plain,
 * asks for the error code where an answer needs one, and tells a listener what was said.
 */

import { asText, isYes } from "../answer.js";

/** @typedef {import("../answer.js").Answer} Answer */
/** @typedef {(entry: string) => void} Trace */

/** The code of an answer that came as an exception: no LMS has it. */
export const THROWN = "thrown";

/**
 * @param {any} api the LMS's object
 * @param {{lastError: string, errorText: string}} names what its functions for errors are called
 * @param {Trace} trace
 */
export function createCalls(api, names, trace) {
  /**
   * @param {string} method
   * @param {...string} values
   * @returns {{given: unknown, thrown: string}}
   */
  function call(method, ...values) {
    const said = method + "(" + values.map((value) => JSON.stringify(value)).join(", ") + ")";
    try {
      const given = api[method](...values);
      trace(said + " = " + String(given));
      return { given, thrown: "" };
    } catch (error) {
      const thrown = error instanceof Error && error.message ? error.message : String(error);
      trace(said + " threw " + thrown);
      return { given: undefined, thrown };
    }
  }

  /** @returns {{code: string, text: string}} */
  function lastError() {
    const code = asText(call(names.lastError).given);
    return { code, text: code === "" || code === "0" ? "" : asText(call(names.errorText, code).given) };
  }

  return {
    /**
     * A call that answers yes or no.
     * @param {string} method
     * @param {...string} values
     * @returns {Answer}
     */
    ask(method, ...values) {
      const { given, thrown } = call(method, ...values);
      if (thrown) return { ok: false, code: THROWN, text: thrown };
      return isYes(given) ? { ok: true, code: "", text: "" } : { ok: false, ...lastError() };
    },

    /**
     * A call that gives a value. With `due`, an empty one is looked into: the LMS may have failed to give it.
     * @param {string} method
     * @param {string} name
     * @param {boolean} due
     * @returns {{value: string, code: string}}
     */
    get(method, name, due) {
      const { given, thrown } = call(method, name);
      if (thrown) return { value: "", code: THROWN };
      const value = asText(given);
      return { value, code: value === "" && due ? lastError().code : "" };
    },
  };
}
