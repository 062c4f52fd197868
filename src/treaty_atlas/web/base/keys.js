/**
 * Keys that work wherever the focus is, from the first press on: a clicker is a keyboard that nobody has focused. What
 * writes or chooses by keys keeps them; Space presses what it presses.
 */

const WRITES =
  "input:not([type=range],[type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu], [role=dialog]";
const PRESSED = "button, a, summary, label, input, [role=button], [role=option], [role=radio], [role=tab]";
const MOVES = ["ArrowLeft", "ArrowRight"];
const STEPS = ["PageUp", "PageDown"];

/** @param {EventTarget|null} target whether it takes text, or the choice of a list */
export const takesText = (target) => Boolean(/** @type {Element|null} */ (target)?.closest?.(WRITES));

/** Where a browser keeps whether keys of one character work, for all pages and windows. */
const KEPT = "treaty-atlas-keys";
const OFF = "off";

/** Whether keys of one character do anything: unless the reader has switched them off. @returns {"on"|"off"} */
export function singleKeys() {
  let kept = document.documentElement.dataset.keys;
  try {
    kept = localStorage.getItem(KEPT) ?? kept;
  } catch {
    // a browser that keeps nothing: what was chosen on this page
  }
  return kept === OFF ? OFF : "on";
}

/** @param {string} wanted `on` or `off`, on all pages from now on */
export function chooseSingleKeys(wanted) {
  document.documentElement.dataset.keys = wanted;
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // for this page only
  }
}

/** A letter, a figure, a sign or Space, which speech or a slip presses, and which the reader has switched off. @param {KeyboardEvent} event */
export const isSwitchedOff = ({ key }) => key.length === 1 && singleKeys() === OFF;

/** @param {KeyboardEvent} event one that nobody has taken, without a key that makes it a command of the browser */
export const isFree = (event) =>
  !(
    event.defaultPrevented ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    takesText(event.target) ||
    isSwitchedOff(event)
  );

/**
 * Page Up and Page Down, Space where it presses nothing, and left and right where nothing has the focus.
 * @param {Window} target the window of the document whose keys are heard
 * @param {(key: string, shift: boolean) => boolean} act false for a key that does nothing here
 * @param {(element: Element) => boolean} [bare] what counts as nothing, besides the page itself
 * @returns {() => void} listens no more
 */
export function listenKeys(target, act, bare = () => false) {
  const listen = (event) => {
    if (!isFree(event) || !isMine(event, target.document, bare)) return;
    if (act(event.key, event.shiftKey)) event.preventDefault();
  };
  target.addEventListener("keydown", listen);
  return () => target.removeEventListener("keydown", listen);
}

function isMine({ key, target, shiftKey }, { body, documentElement }, bare) {
  if (STEPS.includes(key)) return !shiftKey;
  if (key === " ") return !shiftKey && !target.closest?.(PRESSED);
  return MOVES.includes(key) && ([body, documentElement].includes(target) || target.matches?.("main") || bare(target));
}

const LEADS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", "Enter", "Backspace"];

/** Whether a key would press or turn something that is not seen now. @param {KeyboardEvent} event */
export const isDeed = ({ key, altKey, ctrlKey, metaKey }) =>
  !altKey && !ctrlKey && !metaKey && (LEADS.includes(key) || key.length === 1);

/** What the keys of the stage do, by their names; clickers send "." for black. */
export const STAGE_KEYS = { f: "stage", b: "black", ".": "black", Escape: "leave" };
const LATIN = /^[a-z]$/;

/**
 * The name of a key of the stage, or nothing for any other. On a keyboard of another script a letter is the key at its
 * place; a key that is held down counts once.
 * @param {KeyboardEvent} event
 */
export function stageKey(event) {
  if (!isFree(event) || event.repeat || event.shiftKey) return undefined;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = LATIN.test(letter) ? letter : (/^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase() ?? letter);
  return Object.keys(STAGE_KEYS).includes(name) ? name : undefined;
}
