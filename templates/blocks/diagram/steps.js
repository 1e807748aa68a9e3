/**
 * The steps of one graph: lights up what a step shows, says its caption, plays them one after another.
 */

import { OVERVIEW, SPEEDS, dwell, lightAt, readStep, stepFrom } from "./walk.js";

/** @typedef {import("../../player/host.js").Host} Host */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLElement} view
 * @param {Host} host
 * @returns {() => void} stops playing
 */
export function mountSteps(view, host) {
  const walk = /** @type {HTMLElement | null} */ (view.querySelector('[data-part="walk"]'));
  if (!walk) return () => {};
  const captions = part(walk, "captions");
  const items = /** @type {HTMLElement[]} */ ([...captions.querySelectorAll(":scope > li")]);
  const steps = items.map((item) => readStep(item.dataset.nodes ?? "", item.dataset.links ?? ""));
  const caption = part(walk, "caption");
  const back = part(walk, "back");
  const onward = part(walk, "onward");
  const play = part(walk, "play");
  const speed = part(walk, "speed");
  const dots = [...walk.querySelectorAll('[data-part="dot"]')];
  const nodes = numbered(view, "node");
  const links = numbered(view, "link");
  let at = OVERVIEW;
  let pace = 0;
  let timer = 0;

  function light() {
    const lights = lightAt(steps, at);
    view.classList.toggle("is-walking", at !== OVERVIEW);
    nodes.forEach((node, number) => mark(node, lights.nodes.get(number)));
    links.forEach((link, number) => {
      const lit = lights.links.get(number);
      mark(link, lit && lit.state);
      flow(link, host.motion && lit !== undefined && lit.state === "lit");
      for (let turn = 1; turn <= 5; turn += 1) link.classList.toggle("turn-" + turn, lit !== undefined && lit.turn === turn);
    });
  }

  function say() {
    if (at === OVERVIEW) {
      const key = host.motion ? "diagram.overview" : "diagram.overview_still";
      caption.textContent = host.words(key, { count: steps.length });
      return;
    }
    const number = document.createElement("span");
    number.className = "unseen";
    number.textContent = host.words("diagram.step", { number: at + 1, count: steps.length }) + " ";
    const text = document.createElement("span");
    text.append(...[...items[at].childNodes].map((node) => node.cloneNode(true)));
    caption.replaceChildren(number, text);
  }

  function controls() {
    back.setAttribute("aria-disabled", String(at === OVERVIEW));
    onward.setAttribute("aria-disabled", String(at === steps.length - 1));
    dots.forEach((dot, index) => {
      dot.classList.toggle("is-done", index <= at);
      if (index === at) dot.setAttribute("aria-current", "step");
      else dot.removeAttribute("aria-current");
    });
    const ended = at === steps.length - 1;
    walk?.classList.toggle("is-playing", timer !== 0);
    const word = timer ? "diagram.pause" : ended ? "diagram.again" : "diagram.play";
    part(play, "play-word").textContent = host.words(word);
    play.hidden = !host.motion;
    speed.hidden = !host.motion;
    const rate = host.words(SPEEDS[pace].word);
    speed.textContent = rate;
    speed.setAttribute("aria-label", host.words("diagram.speed", { speed: rate }));
  }

  /** @param {number} next */
  function show(next) {
    at = next;
    light();
    say();
    controls();
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    controls();
  }

  function wait() {
    const turns = Math.max(0, ...steps[at].links.map((link) => link.turn));
    timer = setTimeout(onPlay, dwell((items[at].textContent ?? "").length, turns, SPEEDS[pace].rate));
  }

  function onPlay() {
    timer = 0;
    if (!host.motion || at === steps.length - 1) {
      controls();
      return;
    }
    at += 1;
    wait();
    show(at);
  }

  /** @param {number} next */
  function jump(next) {
    stop();
    if (next !== at) show(next);
  }

  back.addEventListener("click", () => jump(stepFrom(at, -1, steps.length)));
  onward.addEventListener("click", () => jump(stepFrom(at, 1, steps.length)));
  dots.forEach((dot, index) => dot.addEventListener("click", () => jump(index)));
  play.addEventListener("click", () => {
    if (timer) return stop();
    if (at === steps.length - 1) at = OVERVIEW;
    return onPlay();
  });
  speed.addEventListener("click", () => {
    pace = (pace + 1) % SPEEDS.length;
    if (timer) {
      clearTimeout(timer);
      wait();
    }
    controls();
  });

  captions.hidden = true;
  caption.hidden = false;
  part(walk, "controls").hidden = false;
  show(OVERVIEW);
  return stop;
}

/**
 * The parts of a picture by their numbers.
 * @param {Element} view
 * @param {"node" | "link"} kind
 * @returns {Element[]}
 */
function numbered(view, kind) {
  return [...view.querySelectorAll("[data-" + kind + "]")];
}

/**
 * Lets something run along an edge, or stops it. A step that is shown again flows again.
 * @param {Element} link
 * @param {boolean} on
 */
function flow(link, on) {
  link.querySelector(".link-pulse")?.remove();
  const line = link.querySelector(".link-line");
  if (!on || !line) return;
  const pulse = document.createElementNS(SVG, "path");
  pulse.setAttribute("class", "link-pulse");
  pulse.setAttribute("d", line.getAttribute("d") ?? "");
  pulse.setAttribute("pathLength", "100");
  link.append(pulse);
}

/**
 * @param {Element} element
 * @param {"lit" | "was" | undefined} state
 */
function mark(element, state) {
  element.classList.toggle("is-lit", state === "lit");
  element.classList.toggle("was-lit", state === "was");
}

/**
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(root, name) {
  return /** @type {HTMLElement} */ (root.querySelector('[data-part="' + name + '"]'));
}
