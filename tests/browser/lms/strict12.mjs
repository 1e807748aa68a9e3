/**
 * A strict LMS for SCORM 1.2: it takes exactly what the standard allows, says no to everything else, records every call
 * and every refusal, keeps nothing before a commit, and plays any fault that a test gives it.
 */

import { ELEMENTS, isInteraction, setInteraction } from "./elements12.mjs";

const TEXTS = {
  0: "No error",
  101: "General exception",
  201: "Invalid argument error",
  202: "Element cannot have children",
  203: "Element not an array, cannot have count",
  301: "Not initialized",
  401: "Not implemented error",
  402: "Invalid set value, element is a keyword",
  403: "Element is read only",
  404: "Element is write only",
  405: "Incorrect data type",
};
const TIERS = { minimal: 1, typical: 2, full: 3 };
const FINISHED = ["passed", "completed", "failed"];

/** What an LMS holds for a learner who was never here. */
export function newRecord() {
  return { values: { "cmi.core.lesson_status": "not attempted" }, interactions: [], seconds: 0, launches: 0 };
}

/**
 * One launch. `record` is what the LMS holds, a plain object that is changed by commits alone.
 *
 * options: tier "minimal" | "typical" | "full"; mastery, a number or null; mode and credit, where they are not what
 * follows from the record; review, whether a finished attempt is opened again for review only, as in Moodle.
 * faults: functions (method, args, lms) → undefined to go on as usual, or any of {result, code, throws, lie, does}: a
 * lie says "true" and does nothing; with `does`, the call takes effect whatever it answers.
 */
export function createLms(record, options = {}) {
  const { tier = "full", mastery = null, review = true, override = true } = options;
  const level = TIERS[tier];
  const done = FINISHED.includes(record.values["cmi.core.lesson_status"]);
  const mode = options.mode ?? (done && review ? "review" : "normal");
  const credit = options.credit ?? (mode === "normal" ? "credit" : "no-credit");
  const entry = record.launches === 0 ? "ab-initio" : record.values["cmi.core.exit"] === "suspend" ? "resume" : "";
  const given = {
    "cmi.core.student_id": "learner-1",
    "cmi.core.student_name": "Learner, Test",
    "cmi.core.credit": credit,
    "cmi.core.entry": entry,
    "cmi.core.lesson_mode": mode,
    "cmi.core.total_time": timespan(record.seconds),
    "cmi.student_data.mastery_score": mastery === null ? "" : String(mastery),
  };
  let phase = "new";
  let error = "0";
  let played = null;
  let values = { ...record.values };
  let interactions = structuredClone(record.interactions);
  const lms = {
    /** Every call: {method, args, result, code, at}. */
    calls: [],
    /** Those that were refused, and calls out of turn. Empty is what a good player leaves behind. */
    refused: [],
    /** What was kept by each commit, in order: {values, interactions}. */
    commits: [],
    faults: options.faults ?? [],
    /** Called after each change of the record. */
    onKeep: () => {},
    record,
    phase: () => phase,
  };

  const no = (code) => {
    error = code;
    return "false";
  };

  function keep() {
    record.values = { ...values };
    record.interactions = structuredClone(interactions);
    lms.commits.push(structuredClone({ values: record.values, interactions: record.interactions }));
    lms.onKeep();
  }

  const methods = {
    LMSInitialize(argument) {
      if (argument !== "") return no("201");
      if (phase !== "new") return no("101");
      phase = "open";
      delete values["cmi.core.exit"];
      delete values["cmi.core.session_time"];
      return "true";
    },
    LMSGetValue(name) {
      if (phase !== "open") return no("301") && "";
      if (isInteraction(name)) return no(level < 3 ? "401" : "404") && "";
      const element = ELEMENTS[name];
      if (!element) return no(name.endsWith("._children") ? "202" : name.endsWith("._count") ? "203" : "201") && "";
      if (element.tier > level) return no("401") && "";
      if (!element.read) return no("404") && "";
      if (name === "cmi.interactions._count") return String(interactions.length);
      return element.value ?? given[name] ?? values[name] ?? "";
    },
    LMSSetValue(name, value) {
      if (phase !== "open") return no("301");
      if (level >= 3 && isInteraction(name)) {
        const code = setInteraction(interactions, name, value);
        return code === "0" ? "true" : no(code);
      }
      const element = ELEMENTS[name];
      if (!element) return no(isInteraction(name) ? "401" : "201");
      if (element.tier > level) return no("401");
      if (element.keyword) return no("402");
      if (!element.write) return no("403");
      if (!element.allows(value)) return no("405");
      values[name] = value;
      return "true";
    },
    LMSCommit(argument) {
      if (argument !== "") return no("201");
      if (phase !== "open") return no("301");
      keep();
      return "true";
    },
    LMSFinish(argument) {
      if (argument !== "") return no("201");
      if (phase !== "open") return no("301");
      phase = "finished";
      settle();
      keep();
      record.launches += 1;
      lms.onKeep();
      return "true";
    },
  };

  /** What an LMS decides by itself when a session ends: RTE 1.2, 3.4.2, and what Moodle does. */
  function settle() {
    const raw = values["cmi.core.score.raw"];
    if (mode === "normal" && values["cmi.core.lesson_status"] === "not attempted") values["cmi.core.lesson_status"] = "completed";
    if (override && mode === "normal" && credit === "credit" && mastery !== null && raw !== undefined && raw !== "") {
      values["cmi.core.lesson_status"] = Number(raw) >= mastery ? "passed" : "failed";
    }
    record.seconds += secondsOf(values["cmi.core.session_time"] ?? "00:00:00");
  }

  function run(method, args) {
    error = "0";
    played = null;
    for (const fault of lms.faults) {
      played = fault(method, args, lms) ?? null;
      if (!played) continue;
      if (played.throws) throw new Error(played.throws);
      if (played.does) methods[method](...args);
      error = played.code ?? "0";
      return played.lie ? "true" : played.result;
    }
    if (args.some((argument) => typeof argument !== "string")) return no("201");
    return methods[method](...args);
  }

  const api = {};
  for (const method of Object.keys(methods)) {
    const counts = methods[method].length;
    api[method] = (...args) => {
      const call = { method, args, result: undefined, code: "", at: performance.now() };
      lms.calls.push(call);
      try {
        call.result = args.length === counts ? run(method, args) : no("201");
      } catch (thrown) {
        call.result = "threw " + thrown.message;
        throw thrown;
      } finally {
        call.code = error;
        // A value that an LMS does not have may be asked for; every other refusal is a fault of the player.
        const asked = method === "LMSGetValue" && error === "401";
        const optional = method === "LMSSetValue" && error === "401";
        if (error !== "0" && !played && !asked && !optional) lms.refused.push(call);
      }
      return call.result;
    };
  }
  api.LMSGetLastError = () => {
    lms.calls.push({ method: "LMSGetLastError", args: [], result: error, code: "0", at: performance.now() });
    return error;
  };
  api.LMSGetErrorString = (code) => TEXTS[code] ?? "";
  api.LMSGetDiagnostic = (code) => TEXTS[code] ?? "";
  lms.api = api;
  return lms;
}

function timespan(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const whole = Math.floor(seconds);
  return two(Math.floor(whole / 3600)) + ":" + two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60) + "." + two(Math.round((seconds - whole) * 100) % 100);
}

function secondsOf(text) {
  const [hours, minutes, seconds] = text.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/**
 * What must hold after every session, whatever happened in it: each entry of the answer names something that does not.
 * V2 at most one begin and one end, nothing outside of them. V3 no refused call. V4 a result never falls, and a score
 * goes with its status in one commit.
 */
export function violations(lms) {
  const found = lms.refused.map(({ method, args, code }) => "refused with " + code + ": " + method + "(" + args.join(", ") + ")");
  const names = lms.calls.map((call) => call.method).filter((method) => !/^LMSGet(LastError|ErrorString|Diagnostic)$/.test(method));
  for (const once of ["LMSInitialize", "LMSFinish"]) {
    if (names.filter((name) => name === once).length > 1) found.push(once + " more than once");
  }
  if (names.length > 0 && names[0] !== "LMSInitialize") found.push("a call before LMSInitialize: " + names[0]);
  const end = names.indexOf("LMSFinish");
  if (end >= 0 && end < names.length - 1) found.push("a call after LMSFinish: " + names[end + 1]);
  let best = "";
  let pending = new Set();
  for (const { method, args, result } of lms.calls) {
    if (method === "LMSSetValue" && result === "true") {
      pending.add(args[0]);
      if (args[0] === "cmi.core.lesson_status") {
        if (["passed", "completed"].includes(best) && !["passed", "completed"].includes(args[1])) found.push(best + " became " + args[1]);
        best = args[1];
      }
    }
    if (method === "LMSCommit" || method === "LMSFinish") {
      if (pending.has("cmi.core.score.raw") && !pending.has("cmi.core.lesson_status")) found.push("a score without its status");
      pending = new Set();
    }
  }
  return found;
}
