/**
 * The picture of the map as a PNG.
 *
 * @typedef {{png: string, png_failed: string}} ShareWords
 * @typedef {{svg: string, name: string, width: number, height: number, words: ShareWords}} Png  width, height: px
 */

import { el, isOff, setOff } from "../base/dom.js";
import { takePng } from "../base/png.js";

/**
 * @param {HTMLElement & {data: Png}} root
 * @returns {{update: (data: Png) => void, destroy: () => void}}
 */
export function mount(root) {
  const part = mountPng(root, root.data);
  return { update: part.update, destroy: () => part.element.remove() };
}

/** A button that draws the picture on a canvas and hands it over as a file. */
function mountPng(root, first) {
  let data = first;
  const button = el("button", { type: "button", class: "share-button" });
  const said = el("span", { class: "share-said", role: "alert" });
  const element = el("div", { class: "share-png" }, button, said);
  button.addEventListener("click", async () => {
    if (isOff(button)) return;
    setOff(button, true);
    said.textContent = "";
    try {
      await takePng(data);
    } catch {
      said.textContent = data.words.png_failed;
    } finally {
      setOff(button, false);
    }
  });
  root.append(element);
  const update = (next) => {
    data = next;
    button.textContent = data.words.png;
  };
  update(first);
  return { element, update };
}
