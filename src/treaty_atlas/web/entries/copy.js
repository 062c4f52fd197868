/**
 * A text to copy.
 *
 * @typedef {{copy: string, copied: string, copy_failed: string}} ShareWords
 * @typedef {{label: string, text: string, rows?: number, words: ShareWords}} Copy
 */

import { el } from "../base/dom.js";

/**
 * @param {HTMLElement & {data: Copy}} root
 * @returns {{update: (data: Copy) => void, destroy: () => void}}
 */
export function mount(root) {
  const part = mountCopy(root, root.data);
  return { update: part.update, destroy: () => part.element.remove() };
}

/** A text with a button that copies it. Where that is not allowed, the text is selected and the reader told the keys. */
function mountCopy(root, first) {
  const name = el("span", {});
  const field = el(first.rows > 1 ? "textarea" : "input", {
    readonly: true,
    rows: first.rows > 1 ? first.rows : undefined,
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
