/**
 * The search box: results while typing, by keyboard first. What finds is fetched when the box is first used.
 * What is found, and in which order: find.js.
 */

import { el, fill, setText, targetOf } from "../base/dom.js";

/** @typedef {{kinds: Record<string, string>, [name: string]: any}} Words */

/**
 * @param {HTMLElement} root
 * @param {{words: Words, load: () => Promise<ReturnType<typeof import("./finder.js").finder>>,
 *   onGo: (to: {page: string, query: object}, said: string) => void}} options
 *   `onGo`: `said` is what to tell of it to who has come there by a key, empty for a hand
 */
export function mountSearch(root, { words, load, onGo }) {
  /** @type {ReturnType<typeof import("./finder.js").finder>|null} */
  let found = null;
  /** @type {import("./rank.js").Hit[]} */
  let hits = [];
  let told = "";
  let active = -1;
  let entered = false; // before it could be answered
  const { input, list, live } = build(words);
  root.replaceChildren(input, list, live);

  const show = () => {
    list.replaceChildren(...hits.map((hit, number) => row(hit, number, number === active, words)));
    const say = told || (input.value.trim() && found && !hits.length ? words.nothing : "");
    if (say) list.prepend(el("li", { class: "ta-none", role: "option", "aria-disabled": "true" }, say));
    list.hidden = !list.children.length;
    setText(live, say || (hits.length ? fill(words.found, { count: hits.length }) : ""));
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.setAttribute("aria-activedescendant", active < 0 ? "" : `ta-hit-${active}`);
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };
  const find = () => {
    ({ hits, told } = found ? found(input.value) : { hits: [], told: "" });
    active = hits.length ? 0 : -1;
    show();
  };
  const go = (hit, byKey = false) => {
    if (!hit) return;
    input.value = "";
    [hits, told] = [[], ""];
    input.blur();
    show();
    onGo({ page: hit.page, query: hit.query }, byKey ? [hit.title, hit.note].filter(Boolean).join(", ") : "");
  };
  const ready = async () => {
    try {
      found ??= await load();
    } catch {
      told = words.failed; // the next letter asks again
      show();
      return;
    }
    find();
    if (entered) go(hits[active], true);
    entered = false;
  };
  input.addEventListener("focus", ready);
  input.addEventListener("input", () => (found ? find() : ready()));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the key belongs to the conversion of kana, not to the list
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) active = (active + step + hits.length) % hits.length;
    else if (event.key === "Enter") return found ? go(hits[active], true) : void (entered = true);
    else if (event.key === "Escape") input.value = "";
    else return;
    event.preventDefault();
    event.key === "Escape" ? find() : show();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const at = targetOf(event).closest("[data-n]");
    if (!at) return;
    event.preventDefault();
    go(hits[Number(at.getAttribute("data-n"))]);
  });
  return { destroy: () => root.replaceChildren() };
}

function build(words) {
  const list = el("ul", { class: "ta-hits", role: "listbox", id: "ta-hits", "aria-label": words.label, hidden: "" });
  const input = el("input", {
    class: "ta-search",
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": words.label,
    "aria-expanded": "false",
    "aria-controls": "ta-hits",
    placeholder: words.placeholder,
  });
  const live = el("div", { class: "only-heard", role: "status" }); // an option that cannot be chosen is not read
  return { input, list, live };
}

function row(hit, number, chosen, { kinds }) {
  return el(
    "li",
    { role: "option", id: `ta-hit-${number}`, "data-n": String(number), "aria-selected": String(chosen) },
    el("b", {}, hit.title),
    el("small", {}, [kinds[hit.kind], hit.note].filter(Boolean).join(" · ")),
  );
}
