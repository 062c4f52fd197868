/**
 * On paper both maps stand side by side, whatever the screen shows: still copies, as large as the sheet allows. The live
 * maps keep their size, so nothing has moved when the sheet is printed.
 */

import { el } from "../base/dom.js";
import { aroundPrint } from "../base/printing.js";

/** A map on the sheet, px: two of them beside each other on A4 upright, and not flatter than this. */
const WIDTH = 310;
const LEAST_HEIGHT = 200;

/**
 * @param {HTMLElement} root
 * @param {{maps: HTMLElement, before: () => void, after: () => void, unfold: () => () => void}} options
 */
export function mountPaper(root, { maps, before, after, unfold }) {
  const sheet = el("div", { class: "ta-compare-sheet", "aria-hidden": "true" });
  const address = el("p", { class: "ta-compare-address" });
  maps.after(sheet);
  root.append(address);
  let fold = () => {};
  const lay = () => {
    before();
    fold = unfold();
    address.textContent = location.href;
    sheet.replaceChildren(...[...maps.querySelectorAll(".ta-compare-map")].map(copyOf));
  };
  const clear = () => {
    sheet.replaceChildren();
    fold();
    after();
  };
  return { destroy: aroundPrint(lay, clear) };
}

function copyOf(map) {
  const { offsetWidth: width, offsetHeight: height } = map;
  const copy = map.cloneNode(true);
  const scale = Math.max(WIDTH / width, LEAST_HEIGHT / height);
  const left = (WIDTH - width * scale) / 2; // a wide map loses its sides
  Object.assign(copy.style, {
    width: `${width}px`,
    height: `${height}px`,
    transform: `translateX(${left}px) scale(${scale})`,
    clipPath: "",
  });
  copy.querySelectorAll("[tabindex]").forEach((one) => one.removeAttribute("tabindex"));
  return el("div", { class: "ta-map", style: `width:${WIDTH}px;height:${height * scale}px` }, copy);
}
