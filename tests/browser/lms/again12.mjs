/**
 * scorm-again as the LMS: a second opinion beside the strict one. Takes the same options and keeps the same record, as
 * far as both know the same things.
 */

import { isInteraction } from "./elements12.mjs";

const FINISHED = ["passed", "completed", "failed"];
const KEPT = ["core.lesson_status", "core.lesson_location", "core.exit", "core.score.raw", "core.score.min", "core.score.max", "suspend_data"];
const METHODS = ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"];

export function createAgain(record, { mastery = null, review = true, mode, credit, faults = [] } = {}) {
  const logs = [];
  const inner = new Scorm12API({ logLevel: 4, onLogMessage: (level, message) => logs.push([level, message]) });
  const done = FINISHED.includes(record.values["cmi.core.lesson_status"]);
  const core = { student_id: "learner-1", student_name: "Learner, Test" };
  const cmi = { core };
  for (const name of KEPT) {
    const value = record.values["cmi." + name];
    if (value === undefined || name === "core.exit") continue;
    const steps = name.split(".");
    const last = steps.pop();
    const place = steps.reduce((at, step) => (at[step] ??= {}), cmi);
    place[last] = value;
  }
  inner.loadFromJSON({ cmi });
  inner.cmi.core.lesson_mode = mode ?? (done && review ? "review" : "normal");
  inner.cmi.core.credit = credit ?? (inner.cmi.core.lesson_mode === "normal" ? "credit" : "no-credit");
  inner.cmi.core.entry = record.launches === 0 ? "ab-initio" : record.values["cmi.core.exit"] === "suspend" ? "resume" : "";
  if (mastery !== null) inner.cmi.student_data.mastery_score = String(mastery);

  const lms = { calls: [], refused: [], commits: [], faults, record, logs, onKeep: () => {} };
  const exits = {};

  function keep() {
    const { cmi: held } = inner.renderCMIToJSONObject();
    for (const name of KEPT) {
      const value = name.split(".").reduce((at, step) => at?.[step], held);
      if (value !== undefined && value !== "") record.values["cmi." + name] = String(value);
    }
    record.values["cmi.core.exit"] = exits.exit ?? "";
    record.interactions = Object.values(held.interactions ?? {}).filter((one) => one && typeof one === "object");
    lms.onKeep();
  }

  const api = {};
  for (const method of METHODS) {
    api[method] = (...args) => {
      const call = { method, args, result: undefined, code: "0" };
      lms.calls.push(call);
      for (const fault of faults) {
        const played = fault(method, args, lms);
        if (!played) continue;
        if (played.throws) throw new Error(played.throws);
        call.result = played.lie ? "true" : played.result;
        return call.result;
      }
      call.result = inner[method](...args);
      call.code = String(inner.LMSGetLastError());
      if (method === "LMSSetValue" && args[0] === "cmi.core.exit") exits.exit = args[1];
      if (method === "LMSCommit") keep();
      if (method === "LMSFinish") {
        keep();
        record.launches += 1;
        lms.onKeep();
      }
      if (call.code !== "0" || args.some((one) => typeof one !== "string")) lms.refused.push(call);
      if (isInteraction(args[0] ?? "") && method === "LMSGetValue") lms.refused.push(call);
      return call.result;
    };
  }
  for (const method of ["LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"]) api[method] = (...args) => inner[method](...args);
  lms.api = api;
  return lms;
}
