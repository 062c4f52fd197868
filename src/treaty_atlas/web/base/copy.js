/**
 * A text to copy.
 *
 * @typedef {{copy: string, copied: string, copy_failed: string}} ShareWords
 * @typedef {{label: string, text: string, rows?: number, words: ShareWords}} Copy
 */

import { el } from "./dom.js";

/**
 * A text with a button that copies it. Where that is not allowed, the text is selected and the reader told the keys.
 * @param {HTMLElement} root @param {Copy} first
 */
export function mountCopy(root, first) {
  const { rows = 1 } = first;
  const name = el("span", {});
  const field = el(rows > 1 ? "textarea" : "input", {
    readonly: true,
    rows: rows > 1 ? rows : undefined,
    spellcheck: "false",
  });
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
