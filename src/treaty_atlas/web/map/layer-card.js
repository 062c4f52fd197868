/** The layers: which events stand on the map. A button with the word, and a card that it opens. */

import { el } from "../base/dom.js";
import { eventSigns } from "./event-signs.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/**
 * @param {{L: import("../base/types.js").Leaflet, root: HTMLElement, place: HTMLElement, atlas: Atlas, kinds: string[],
 *   onKinds: (kinds: string[]) => void}} options `place`: where the button stands; `root`: over what the card opens
 * @returns {{button: HTMLElement, kinds: (kinds: string[]) => void, destroy: () => void}}
 */
export function mountLayers({ L, root, place, atlas, kinds, onKinds }) {
  const { words } = atlas;
  const used = new Set((atlas.events ?? []).map(({ kind }) => kind));
  const offered = (atlas.kinds ?? []).filter(([kind]) => used.has(kind));
  const events = el(
    "fieldset",
    {},
    el("legend", {}, words.events),
    el("div", { class: "ta-kinds" }, ...offered.map(([kind, text]) => choice(kind, text))),
    eventSigns(atlas),
  );
  const card = el(
    "div",
    { class: "ta-card ta-layers", id: "ta-layers", role: "group", "aria-label": words.layers, hidden: true },
    events,
  );
  const button = el("button", { type: "button", "aria-expanded": "false", "aria-controls": card.id }, words.layers);
  const holder = el("div", { class: "ta-card ta-layers-button" }, button);
  place.append(holder);
  root.append(card);
  for (const control of [holder, card]) L.DomEvent.disableClickPropagation(control).disableScrollPropagation(control);
  const destroy = opening(root, button, holder, card);
  const inputs = () => [...events.querySelectorAll("input")];
  events.addEventListener("change", () =>
    onKinds(
      inputs()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ),
  );
  const made = {
    button: holder,
    destroy,
    kinds(chosen) {
      for (const input of inputs()) input.checked = chosen.includes(input.value);
    },
  };
  made.kinds(kinds);
  return made;
}

const choice = (value, text) =>
  el("label", {}, el("input", { type: "checkbox", name: "ta-kind", value }), el("span", {}, text));

/** Opens by the button; closes by it, by Escape, and when the reader turns to something else. @returns {() => void} stops listening */
function opening(root, button, holder, card) {
  const open = (wanted) => {
    card.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  };
  const outside = ({ target }) => card.hidden || card.contains(target) || holder.contains(target) || open(false);
  const escape = (event) => {
    event.stopPropagation(); // the arrows belong to the choices, not to the map
    if (event.key !== "Escape" || card.hidden) return;
    open(false);
    button.focus();
  };
  button.addEventListener("click", () => {
    open(card.hidden);
    if (!card.hidden) card.querySelector("input")?.focus({ preventScroll: true });
  });
  for (const part of [card, holder]) part.addEventListener("keydown", escape);
  const page = root.getRootNode(); // it outlives the map
  const away = () => open(false);
  for (const type of ["pointerdown", "focusin"]) page.addEventListener(type, outside);
  if (window.parent !== window) window.addEventListener("blur", away);
  return () => {
    for (const type of ["pointerdown", "focusin"]) page.removeEventListener(type, outside);
    window.removeEventListener("blur", away);
  };
}
