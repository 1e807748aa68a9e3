/**
 * The data model of SCORM 1.2 as its text has it: what may be read, what may be written, and with which values.
 *
 * Stricter than any LMS that is known, where the text is: lengths, vocabularies, order and formats. `tier` says from
 * which kind of LMS on an element is there: 1 the mandatory ones alone, 2 a typical LMS, 3 a full one.
 */

const matching = (expression) => (value) => expression.test(value);
const oneOf = (...words) => (value) => words.includes(value);
const shorterThan = (most) => (value) => value.length <= most;

const decimal = matching(/^-?\d{1,3}(\.\d+)?$/);
const percentage = (value) => value === "" || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const identifier = matching(/^[!-~]{1,255}$/);
const status = oneOf("passed", "completed", "failed", "incomplete", "browsed");
const list = (part) => new RegExp("^" + part + "(," + part + ")*$");

/** What a learner's answer looks like, by the type of the interaction (CMIFeedback). */
const FEEDBACK = {
  "true-false": /^[tf01]$/,
  choice: list("[a-z0-9]"),
  "fill-in": /^[^\r\n]*$/,
  numeric: /^-?\d{1,3}(\.\d+)?$/,
  likert: /^[a-z0-9]$/,
  matching: list("[a-z0-9]\\.[a-z0-9]"),
  performance: /^[^\r\n]*$/,
  sequencing: list("[a-z0-9]"),
};

/** Elements with one value. `read` and `write` say what a SCO may do; `allows` which values it may write. */
export const ELEMENTS = {
  "cmi._version": { tier: 2, read: true, keyword: true, value: "3.4" },
  "cmi.core._children": { tier: 1, read: true, keyword: true, value: "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time" },
  "cmi.core.score._children": { tier: 1, read: true, keyword: true, value: "raw,min,max" },
  "cmi.core.student_id": { tier: 1, read: true },
  "cmi.core.student_name": { tier: 1, read: true },
  "cmi.core.lesson_location": { tier: 1, read: true, write: true, allows: shorterThan(255) },
  "cmi.core.credit": { tier: 1, read: true },
  "cmi.core.lesson_status": { tier: 1, read: true, write: true, allows: status },
  "cmi.core.entry": { tier: 1, read: true },
  "cmi.core.score.raw": { tier: 1, read: true, write: true, allows: percentage },
  "cmi.core.score.min": { tier: 2, read: true, write: true, allows: percentage },
  "cmi.core.score.max": { tier: 2, read: true, write: true, allows: percentage },
  "cmi.core.total_time": { tier: 1, read: true },
  "cmi.core.lesson_mode": { tier: 2, read: true },
  "cmi.core.exit": { tier: 1, write: true, allows: oneOf("time-out", "suspend", "logout", "") },
  "cmi.core.session_time": { tier: 1, write: true, allows: timespan },
  "cmi.suspend_data": { tier: 1, read: true, write: true, allows: shorterThan(4096) },
  "cmi.launch_data": { tier: 1, read: true },
  "cmi.comments": { tier: 3, read: true, write: true, allows: shorterThan(4096) },
  "cmi.comments_from_lms": { tier: 3, read: true },
  "cmi.student_data._children": { tier: 2, read: true, keyword: true, value: "mastery_score,max_time_allowed,time_limit_action" },
  "cmi.student_data.mastery_score": { tier: 2, read: true },
  "cmi.student_data.max_time_allowed": { tier: 2, read: true },
  "cmi.student_data.time_limit_action": { tier: 2, read: true },
  "cmi.interactions._children": { tier: 3, read: true, keyword: true, value: "id,objectives,time,type,correct_responses,weighting,student_response,result,latency" },
  "cmi.interactions._count": { tier: 3, read: true, keyword: true },
};

/** The fields of one interaction: write-only, the id first, the type before what depends on it. */
const FIELDS = {
  id: identifier,
  time,
  type: (value) => Object.hasOwn(FEEDBACK, value),
  weighting: decimal,
  student_response: (value, known) => feedback(value, known),
  result: (value) => oneOf("correct", "wrong", "unanticipated", "neutral")(value) || decimal(value),
  latency: timespan,
};

function feedback(value, known) {
  const form = FEEDBACK[known.type];
  return form !== undefined && value.length <= 255 && form.test(value);
}

function pattern(value, known) {
  if (known.type === "numeric" && /^-?\d{1,3}(\.\d+)?:-?\d{1,3}(\.\d+)?$/.test(value)) return true;
  return feedback(value, known);
}

const INTERACTION = /^cmi\.interactions\.(\d+)\.(.+)$/;
const NESTED = { objectives: [/^objectives\.(\d+)\.id$/, identifier], correct_responses: [/^correct_responses\.(\d+)\.pattern$/, pattern] };

/**
 * Writes a field of an interaction.
 * @param {Record<string, any>[]} interactions is changed only where the answer is "0"
 * @returns {string | null} the error code; null for what is no field of an interaction
 */
export function setInteraction(interactions, name, value) {
  const match = INTERACTION.exec(name);
  if (!match) return null;
  const [index, field] = [Number(match[1]), match[2]];
  if (index > interactions.length) return "201";
  const known = interactions[index] ?? {};
  if (known.id === undefined && field !== "id") return "201";
  if (Object.hasOwn(FIELDS, field)) {
    if (!FIELDS[field](value, known)) return "405";
    interactions[index] = { ...known, [field]: value };
    return "0";
  }
  for (const [kind, [form, allows]] of Object.entries(NESTED)) {
    const nested = form.exec(field);
    if (!nested) continue;
    const values = known[kind] ?? [];
    if (Number(nested[1]) > values.length) return "201";
    if (!allows(value, known)) return "405";
    interactions[index] = { ...known, [kind]: Object.assign([...values], { [nested[1]]: value }) };
    return "0";
  }
  return "201";
}

/** Whether a name is a field of an interaction: those can be written, never read. */
export const isInteraction = (name) => INTERACTION.test(name);
