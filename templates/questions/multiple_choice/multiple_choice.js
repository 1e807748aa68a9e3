/** A question of which every right option is picked. */

import {
  arrangeOptions, decodeOptions, encodeOptions, freezeOptions, markOptions, optionsParts, optionsResponse, readOptions,
  scoreSet, showOptions,
} from "../options.js";

export const score = scoreSet;
export const response = optionsResponse;
export const encode = encodeOptions;
export const decode = decodeOptions;
export const read = readOptions;
export const show = showOptions;
export const freeze = freezeOptions;
export const mark = markOptions;
export const parts = optionsParts;
export const arrange = arrangeOptions;
