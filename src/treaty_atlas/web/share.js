/**
 * What the page of sharing does in the browser: a text to copy, and the picture of the map as a PNG.
 *
 * @typedef {{copy: string, copied: string, copy_failed: string, png: string, png_failed: string}} ShareWords
 * @typedef {{kind: "copy", label: string, text: string, rows?: number, words: ShareWords}} Copy
 * @typedef {{kind: "png", svg: string, name: string, width: number, height: number, words: ShareWords}} Png
 */

import { el } from "./dom.js";

/**
 * @param {HTMLElement & {data: Copy|Png}} root
 * @returns {{update: (data: Copy|Png) => void, destroy: () => void}}
 */
export function mount(root) {
  const make = root.data.kind === "png" ? mountPng : mountCopy;
  const part = make(root, root.data);
  return { update: part.update, destroy: () => part.element.remove() };
}

/** A text with a button that copies it. Where that is not allowed, the text is selected and the reader told the keys. */
export function mountCopy(root, first) {
  const name = el("span", {});
  const field = el(first.rows > 1 ? "textarea" : "input", { readonly: true, rows: first.rows > 1 ? first.rows : undefined, spellcheck: "false" });
  const button = el("button", { type: "button", class: "share-button" });
  const said = el("span", { class: "share-said", role: "status" });
  const element = el("div", { class: "share-copy" }, el("label", {}, name, field), el("div", {}, button, said));
  let words = first.words;
  button.addEventListener("click", async () => {
    said.textContent = "";
    const done = await copied(field);
    said.textContent = done ? words.copied : words.copy_failed;
  });
  field.addEventListener("focus", () => field.select());
  root.append(element);
  const update = (data) => {
    words = data.words;
    name.textContent = data.label;
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy}: ${data.label}`);
    if (field.value !== data.text) {
      field.value = data.text;
      said.textContent = "";
    }
  };
  update(first);
  return { element, update };
}

/** Over plain http the browser has no clipboard to write to: the older way of a selection is tried then. */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

/** A button that draws the picture on a canvas and hands it over as a file. */
export function mountPng(root, first) {
  let data = first;
  const button = el("button", { type: "button", class: "share-button" });
  const said = el("span", { class: "share-said", role: "alert" });
  const element = el("div", { class: "share-png" }, button, said);
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = "";
    try {
      const answer = await fetch(data.svg);
      if (!answer.ok) throw new Error(String(answer.status));
      offer(await drawn(await answer.text(), data), data.name);
    } catch {
      said.textContent = data.words.png_failed;
    } finally {
      button.disabled = false;
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
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("canvas"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it when the dialogue is answered
}
