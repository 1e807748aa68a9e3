/** A statement that is judged true or false: two options that keep their order. */

import {
  decodeOptions, encodeOptions, freezeOptions, markOptions, optionsResponse, readOptions,
  scoreOne, showOptions,
} from "../options.js";

export const score = scoreOne;
export const response = optionsResponse;
export const encode = encodeOptions;
export const decode = decodeOptions;
export const read = readOptions;
export const show = showOptions;
export const freeze = freezeOptions;
export const mark = markOptions;
