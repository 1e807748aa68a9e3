/** Where the LMS is looked for: parents, openers, and windows that belong to somebody else. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { createCalls } from "../../templates/player/adapters/calls.js";
import { isLaunched, peek, windowsAround } from "../../templates/player/adapters/frames.js";
import { connect } from "../../templates/player/adapters/scorm12.js";

const API = { LMSInitialize: () => "true" };

/** Windows inside one another, the innermost first. Each of `changes` is put over the window of its place. */
function nested(count, changes = {}) {
  const views = [...Array(count)].map(() => ({ opener: null, closed: false }));
  views.forEach((view, index) => (view.parent = views[index + 1] ?? view));
  for (const [index, change] of Object.entries(changes)) Object.assign(views[index], change);
  return views;
}

/** A window of another origin: whatever is read of it throws. */
const stranger = () => new Proxy({}, { get: () => { throw new Error("SecurityError"); } });

const finds = (view) => connect(view, () => {}).find();

test("the API is found in the own window, in a parent, and twelve frames up", () => {
  assert.equal(finds(nested(1, { 0: { API } })[0]), true);
  assert.equal(finds(nested(2, { 1: { API } })[0]), true);
  assert.equal(finds(nested(13, { 12: { API } })[0]), true);
  assert.equal(finds(nested(13)[0]), false);
});

test("the API is found in the opener, in the opener's parent, and in the opener of a parent", () => {
  assert.equal(finds(nested(1, { 0: { opener: nested(1, { 0: { API } })[0] } })[0]), true);
  assert.equal(finds(nested(1, { 0: { opener: nested(3, { 2: { API } })[0] } })[0]), true);
  assert.equal(finds(nested(3, { 2: { opener: nested(1, { 0: { API } })[0] } })[0]), true);
});

test("windows of another origin are passed by, and the search goes on in the opener", () => {
  const views = nested(2, { 0: { opener: nested(1, { 0: { API } })[0] } });
  views[1] = stranger();
  views[0].parent = views[1];
  assert.equal(finds(views[0]), true);
  assert.equal(finds(nested(1, { 0: { opener: stranger() } })[0]), false);
});

test("a circle of frames ends, and a chain without an end is cut", () => {
  const [one, two, three] = nested(3);
  three.parent = one;
  assert.deepEqual(windowsAround(one), [one, two, three]);
  const endless = () => ({ opener: null, get parent() { return endless(); } });
  assert.equal(windowsAround(endless()).length, 500);
});

test("of two APIs the package takes its own", () => {
  let other = 0;
  const both = { API, API_1484_11: new Proxy({}, { get: () => (other += 1) }) };
  assert.equal(finds(nested(1, { 0: both })[0]), true);
  assert.equal(other, 0);
});

test("an object of the right name that cannot begin a session is no API", () => {
  assert.equal(finds(nested(1, { 0: { API: {} } })[0]), false);
  assert.equal(finds(nested(2, { 0: { API: stranger() }, 1: { API } })[0]), true);
});

test("a window by itself was not launched by anybody", () => {
  assert.equal(isLaunched(nested(1)[0]), false);
  assert.equal(isLaunched(nested(2)[0]), true);
  assert.equal(isLaunched(nested(1, { 0: { opener: nested(1)[0] } })[0]), true);
  assert.equal(connect(nested(2)[0], () => {}).hopeful(), true);
});

test("what cannot be read is nothing", () => {
  assert.equal(peek(null, "x"), null);
  assert.equal(peek({ x: undefined }, "x"), null);
  assert.equal(peek(stranger(), "x"), null);
  assert.equal(peek({ x: false }, "x"), false);
});

const NAMES = { lastError: "LMSGetLastError", errorText: "LMSGetErrorString" };

test("an answer that is no yes is asked about; one that is, is not", () => {
  const said = [];
  const api = { yes: () => "true", no: () => "false", LMSGetLastError: () => 405, LMSGetErrorString: (code) => "text of " + code };
  const { ask } = createCalls(api, NAMES, (entry) => said.push(entry));
  assert.deepEqual(ask("yes", "a", "b"), { ok: true, code: "", text: "" });
  assert.deepEqual(said, ['yes("a", "b") = true']);
  assert.deepEqual(ask("no"), { ok: false, code: "405", text: "text of 405" });
});

test("no error has no text", () => {
  const api = { no: () => "false", LMSGetLastError: () => "0", LMSGetErrorString: () => assert.fail("not asked") };
  assert.deepEqual(createCalls(api, NAMES, () => {}).ask("no"), { ok: false, code: "0", text: "" });
});

test("the trace tells what was thrown", () => {
  const said = [];
  createCalls({ go() { throw new Error("no network"); } }, NAMES, (entry) => said.push(entry)).ask("go", "");
  assert.deepEqual(said, ['go("") threw no network']);
});

test("an LMS without functions for errors gives no reason", () => {
  const { ask, get } = createCalls({ no: () => "false", value: () => null }, NAMES, () => {});
  assert.deepEqual(ask("no"), { ok: false, code: "", text: "" });
  assert.deepEqual(get("value", "x", true), { value: "", code: "" });
});

test("what an LMS throws is an answer like another", () => {
  const thrower = (what) => createCalls({ go() { throw what; } }, NAMES, () => {});
  assert.deepEqual(thrower(new Error("no network")).ask("go"), { ok: false, code: "thrown", text: "no network" });
  assert.deepEqual(thrower(new Error("")).ask("go"), { ok: false, code: "thrown", text: "Error" });
  assert.deepEqual(thrower("a string").ask("go"), { ok: false, code: "thrown", text: "a string" });
  assert.deepEqual(thrower(new Error("x")).get("go", "name", true), { value: "", code: "thrown" });
  assert.equal(createCalls(null, NAMES, () => {}).ask("go").code, "thrown");
});

test("an empty value is looked into only where one is due", () => {
  let asked = 0;
  const { get } = createCalls({ value: () => "", LMSGetLastError: () => { asked += 1; return "0"; } }, NAMES, () => {});
  assert.deepEqual(get("value", "x", false), { value: "", code: "" });
  assert.equal(asked, 0);
  assert.deepEqual(get("value", "x", true), { value: "", code: "0" });
});
