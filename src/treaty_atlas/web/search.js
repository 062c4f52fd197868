/**
 * The search box: results while typing, by keyboard first. The index is fetched when the box is first used.
 * Every word typed must be found; a hit in a title counts more than one in a text, a beginning more than a middle.
 */

import { el } from "./dom.js";

const MOST = 12;

/** The same folding as index.py: lower case, without marks, widths made equal. Voicing marks of kana stay. */
export const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/(?![\u3099\u309a])\p{M}/gu, "");

/**
 * @param {HTMLElement} root
 * @param {{words: Record<string, string>, load: () => Promise<Array>, onGo: (to: {page: string, query: object}) => void}} options
 */
export function mountSearch(root, { words, load, onGo }) {
  let index = null;
  let hits = [];
  let active = -1;
  const list = el("ul", { class: "ta-hits", role: "listbox", id: "ta-hits", "aria-label": words.label, hidden: "" });
  const input = el("input", {
    class: "ta-search", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-label": words.label, "aria-expanded": "false", "aria-controls": "ta-hits", placeholder: words.placeholder,
  });
  root.replaceChildren(input, list);

  const show = () => {
    list.replaceChildren(...hits.map((hit, number) => row(hit, number === active, words)));
    if (input.value.trim() && index && !hits.length) list.replaceChildren(el("li", { class: "ta-none" }, words.nothing));
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.setAttribute("aria-activedescendant", active < 0 ? "" : `ta-hit-${active}`);
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };
  const find = () => {
    hits = index ? search(index, input.value) : [];
    active = hits.length ? 0 : -1;
    show();
  };
  const go = (hit) => {
    if (!hit) return;
    input.value = "";
    hits = [];
    input.blur();
    show();
    onGo({ page: hit.page, query: hit.query });
  };
  const ready = async () => {
    index ??= (await load()).map(([kind, title, note, text, page, query]) => ({
      kind, title, note, page, query, head: fold(`${title} ${note}`), all: fold(`${title} ${note} ${text}`),
    }));
    find();
  };
  input.addEventListener("focus", ready);
  input.addEventListener("input", () => (index ? find() : ready()));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the key belongs to the conversion of kana, not to the list
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) active = (active + step + hits.length) % hits.length;
    else if (event.key === "Enter") return go(hits[active]);
    else if (event.key === "Escape") input.value = "";
    else return;
    event.preventDefault();
    event.key === "Escape" ? find() : show();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const at = event.target.closest("[data-n]");
    if (at) { event.preventDefault(); go(hits[Number(at.dataset.n)]); }
  });
  return { destroy: () => root.replaceChildren() };

  function row(hit, chosen, { kinds }) {
    const number = hits.indexOf(hit);
    return el("li", { role: "option", id: `ta-hit-${number}`, "data-n": String(number), "aria-selected": String(chosen) },
      el("b", {}, hit.title), el("small", {}, [kinds[hit.kind], hit.note].filter(Boolean).join(" · ")));
  }
}

/** The best hits for what was typed, best first. */
export function search(index, typed) {
  const terms = fold(typed).split(/\s+/).filter(Boolean);
  if (!terms.length) return [];
  const scored = [];
  for (const entry of index) {
    let score = 0;
    for (const term of terms) {
      const place = entry.head.indexOf(term);
      if (place === 0) score += 8;
      else if (place > 0) score += entry.head[place - 1] === " " ? 6 : 4;
      else if (entry.all.includes(term)) score += 1;
      else { score = -1; break; }
    }
    if (score > 0) scored.push([score - entry.head.length / 1000, entry]);
  }
  return scored.sort((a, b) => b[0] - a[0]).slice(0, MOST).map(([, entry]) => entry);
}
