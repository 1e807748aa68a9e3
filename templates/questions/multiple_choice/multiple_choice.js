/** A question of which every right option is picked. */

import { arrangeOptions, freezeOptions, markOptions, optionsParts, readOptions, showOptions } from "../option_cards.js";
import { decodeOptions, encodeOptions, optionsResponse, scoreSet } from "../options.js";

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
