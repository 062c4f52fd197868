/**
 * On paper both maps stand side by side, whatever the screen shows: still copies, as large as the sheet allows. The live
 * maps keep their size, so nothing has moved when the sheet is printed.
 */

import { el } from "../base/dom.js";
import { aroundPrint, onPaper } from "../base/printing.js";

/** A map on the sheet is at most so large, px: two of them below each other on A4 upright, so that their names can be
 * read, and what differs begins below them. */
const WIDTH = 690;
const HEIGHT = 345;

/**
 * @param {HTMLElement} root
 * @param {{maps: HTMLElement, heads: HTMLElement, base: string, ask: string, before: () => void, after: () => void, unfold: () => () => void}} options
 *   `base`: where a class opens the atlas, `ask`: what stands there where none is known
 */
export function mountPaper(root, { maps, heads, base, ask, before, after, unfold }) {
  const sheet = el("div", { class: "ta-compare-sheet", "aria-hidden": "true" });
  const address = el("p", { class: "ta-compare-address" });
  maps.after(sheet);
  root.append(address);
  let fold = () => {};
  const lay = () => {
    before();
    fold = unfold();
    address.textContent = onPaper(base, location) || ask;
    const shown = /** @type {HTMLElement[]} */ ([...maps.querySelectorAll(".ta-compare-map")]);
    sheet.replaceChildren(...shown.flatMap((map) => [headOf(heads, map), copyOf(map)]));
  };
  const clear = () => {
    sheet.replaceChildren();
    fold();
    after();
  };
  return { destroy: aroundPrint(lay, clear) };
}

/** The date of a map and the act of that time. @param {HTMLElement} heads @param {HTMLElement} map */
function headOf(heads, map) {
  const head = /** @type {HTMLElement} */ (heads.querySelector(`[data-map="${map.dataset.map}"]`));
  const [date, act] = [".ta-compare-date", ".ta-compare-act > .ta-live"].map((one) => head.querySelector(one));
  const written = date instanceof HTMLInputElement ? date.value : (date?.textContent ?? "");
  return el("p", { class: "ta-compare-day" }, el("b", {}, written), ` ${act?.textContent ?? ""}`);
}

/** @param {HTMLElement} map */
function copyOf(map) {
  const { offsetWidth: width, offsetHeight: height } = map;
  const copy = /** @type {HTMLElement} */ (map.cloneNode(true));
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  Object.assign(copy.style, {
    width: `${width}px`,
    height: `${height}px`,
    transform: `scale(${scale})`,
    clipPath: "",
  });
  copy.querySelectorAll("[tabindex]").forEach((one) => one.removeAttribute("tabindex"));
  return el("div", { class: "ta-map", style: `width:${width * scale}px;height:${height * scale}px` }, copy);
}
