/** A statement that is judged true or false: two options that keep their order. */

import { freezeOptions, markOptions, readOptions, showOptions } from "../option_cards.js";
import { decodeOptions, encodeOptions, optionsResponse, scoreOne } from "../options.js";

export const score = scoreOne;
export const response = optionsResponse;
export const encode = encodeOptions;
export const decode = decodeOptions;
export const read = readOptions;
export const show = showOptions;
export const freeze = freezeOptions;
export const mark = markOptions;
