/**
 * The picture of the map as a PNG.
 *
 * @typedef {{png: string, png_failed: string}} ShareWords
 * @typedef {{svg: string, name: string, width: number, height: number, words: ShareWords}} Png  width, height: px
 */

import { el, isOff, setOff } from "../base/dom.js";

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
      const answer = await fetch(data.svg);
      if (!answer.ok) throw new Error(String(answer.status));
      offer(await drawn(await answer.text(), data), data.name);
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

/** @param {string} svg @param {{width: number, height: number}} size px @returns {Promise<Blob>} */
async function drawn(svg, { width, height }) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = Object.assign(new Image(width, height), { src: address });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("canvas");
    brush.drawImage(image, 0, 0, width, height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("canvas"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it when the dialogue is answered
}
