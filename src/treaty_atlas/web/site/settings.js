/** The menu of its own at the end of the head: look, size of the text, keys of one character; and the dialog with all keys. */

import { el, targetOf } from "../base/dom.js";
import { chooseSingleKeys, isFree, singleKeys } from "../base/keys.js";
import { chooseText, textNow } from "../base/text-size.js";
import { chooseLook, lookNow } from "../base/theme.js";

/** The dialog of all keys in the language of the page, as HTML. */
let keys = "";

/** @param {HTMLElement} head @param {string[]} paths of all pages @param {string} dialog of all keys, as HTML */
export function mountSettings(head, paths, dialog) {
  keys = dialog;
  const own = paths.includes(location.pathname) ? location.pathname : paths[0]; // where there is no page, as on the start
  choices(
    head,
    "look",
    () => lookNow(own),
    (look) => chooseLook(look, paths),
  );
  choices(head, "text", textNow, chooseText);
  choices(head, "single", singleKeys, chooseSingleKeys);
  const button = /** @type {HTMLElement} */ (head.querySelector("[data-keys]"));
  button.hidden = false;
  button.addEventListener("click", () => showKeys(head));
}

/**
 * A group of buttons, of which one is pressed; the same setting may have such a group in menu and dialog.
 * @param {HTMLElement} place @param {string} name of what they carry @param {() => string} now @param {(value: string) => void} choose
 */
function choices(place, name, now, choose) {
  const buttonsIn = (box) => /** @type {HTMLElement[]} */ ([...box.querySelectorAll(`button[data-${name}]`)]);
  const buttons = buttonsIn(place);
  const tell = () => {
    for (const button of buttonsIn(document)) button.setAttribute("aria-pressed", String(button.dataset[name] === now()));
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      choose(String(button.dataset[name]));
      tell();
    });
  tell();
  const group = /** @type {HTMLElement|null|undefined} */ (buttons[0]?.closest(".head-set"));
  if (group) group.hidden = false;
}

const opened = () => document.querySelector("dialog.head-keys");

/**
 * Lays the dialog over the page; where the focus was it comes back to when that closes, with Escape, its button or a press
 * beside it. @param {HTMLElement} head
 */
export function showKeys(head) {
  if (opened()) return;
  for (const group of head.querySelectorAll("details[open]")) {
    if (group.contains(document.activeElement)) group.querySelector("summary")?.focus(); // what is folded takes no focus back
    group.removeAttribute("open");
  }
  const box = el("div");
  box.innerHTML = keys; // of our own server, escaped there
  const dialog = /** @type {HTMLDialogElement} */ (box.firstElementChild);
  dialog.addEventListener("click", (event) => {
    const pressed = targetOf(event);
    if (pressed === dialog || pressed.closest(".head-close")) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  choices(dialog, "single", singleKeys, chooseSingleKeys);
  dialog.showModal();
}

/**
 * The question mark opens the list of keys, whatever has the focus, unless one writes there or has switched such keys off. The map's frame has keys of its
 * own, and passes this one on (entries/map-frame.js).
 * @param {HTMLElement} head
 */
export function listenForHelp(head) {
  // under the dialog no key moves anything: heard before all others, and left to the browser, which scrolls and closes it
  window.addEventListener("keydown", (event) => opened() && event.stopImmediatePropagation(), true);
  window.addEventListener("keydown", (event) => {
    if (event.key !== "?" || !isFree(event)) return;
    event.preventDefault();
    showKeys(head);
  });
}
