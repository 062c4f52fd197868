/**
 * What stands on the rail, in words: the act of a sign, the events of a mark, a band that has no room for its name. Made
 * when the pointer comes there, and never while it drags.
 */

import { el } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { sign } from "../base/swatch.js";
import { TICK_REACH } from "./reach.js";

/** So many events of a year are named. */
const MOST = 3;

/**
 * @param {HTMLElement} root the rail @param {import("../base/types.js").Atlas} atlas
 * @param {{box: Element, inner: HTMLElement, scale: import("./scale.js").Scale,
 *   find: (x: number, reach: number) => {tick?: import("./rail.js").Tick, mark?: {year: number, events: Array<import("../base/types.js").Event>}}}} options
 *   `box` lies over the drawing `inner` and hears the pointer; `find`: what is at a place, px from the left of `inner`
 */
export function mountHint(root, atlas, { box, inner, scale, find }) {
  const element = el("div", { class: "ta-rail-hint", "aria-hidden": "true", hidden: true });
  root.append(element);
  /** @type {unknown} */
  let told;
  const hide = () => {
    told = undefined;
    if (!element.hidden) element.hidden = true;
  };
  /** @param {unknown} what @param {number} x middle, px from the left of the rail @param {() => Array<Node|string>} rows */
  const tell = (what, x, rows) => {
    if (what === told) return;
    told = what;
    element.replaceChildren(...rows().map((row) => (typeof row === "string" ? el("span", {}, row) : row)));
    element.hidden = false;
    const half = element.offsetWidth / 2;
    element.style.left = `${Math.max(half, Math.min(x, root.clientWidth - half))}px`;
  };
  const look = (event) => {
    if (event.buttons || event.pointerType === "touch") return hide();
    const left = inner.getBoundingClientRect().left;
    const { tick, mark } = find(event.clientX - left, TICK_REACH * rootScale());
    const x = (tick?.x ?? event.clientX - left) + inner.offsetLeft;
    if (tick) return tell(tick, x, () => ofTick(atlas, scale, tick));
    return mark ? tell(mark.year, x, () => ofMark(atlas, mark)) : hide();
  };
  for (const part of [box, inner]) {
    part.addEventListener("pointermove", look);
    part.addEventListener("pointerleave", hide);
    part.addEventListener("pointerdown", hide);
  }
  return {
    hide,
    /** @param {HTMLElement} over which it stands @param {[string, string]} rows in bold, and plain */
    over(over, [name, more]) {
      tell(over, over.offsetLeft + over.offsetWidth / 2, () => [el("b", {}, name), more]);
    },
  };
}

function ofTick({ signs }, { figure }, { at, sign: kind, title }) {
  const known = kind in signs ? kind : "treaty"; // what has no sign of its own is a treaty that moved nothing
  return [el("b", {}, title), el("span", {}, sign(known), ` ${signs[known]} · ${figure(at)}`)];
}

function ofMark({ kinds }, { year, events }) {
  const named = events.slice(0, MOST).map(({ title, kind }) => {
    const word = kinds.find(([known]) => known === kind)?.[1];
    return el("span", {}, el("b", {}, title), word ? ` · ${word}` : "");
  });
  return [el("span", {}, String(year)), ...named, ...(events.length > MOST ? [`+ ${events.length - MOST}`] : [])];
}
