/**
 * On the phone a tap on an island is answered in view: a sheet over the foot of the map with its names, who holds it
 * since when, who claims it, and one sentence. It follows the year; the whole text is one tap away.
 */

import { el, fill, icon } from "../base/dom.js";
import { dayWriter } from "../base/dates.js";
import { withKana } from "../base/kana.js";
import { begun } from "../base/chronology.js";
import { actWords, legendLines, nameOf, claimantNames } from "../base/naming.js";
import { swatch } from "../base/swatch.js";
import { calm } from "./camera.js";

/** A finger that pulls the sheet down so far takes it away, px. */
const PULL = 48;
const MARGIN = 12;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root: HTMLElement, atlas: import("../base/types.js").Atlas, islands: Map<string, import("./islands.js").Island>,
 *   onClose: () => void, onMore: () => void}} options `onClose`: the reader lets the island go
 * @returns {{element: HTMLElement, show: (id: string) => void, hide: () => boolean, paint: (day: string) => void, clear: () => void}}
 *   `clear` moves the map until the island lies in the open; `hide` says whether it has
 */
export function mountSheet({ L, map, root, atlas, islands, onClose, onMore }) {
  const { words } = atlas;
  const text = el("div", { "aria-live": "polite" }); // it stands there before it says anything, or it would not be heard
  const close = el(
    "button",
    { type: "button", class: "ta-sheet-close", "aria-label": words.sheet_close, title: words.sheet_close },
    icon("close"),
  );
  const more = el("button", { type: "button", class: "ta-sheet-more" }, words.sheet_more);
  const element = el(
    "section",
    { class: "ta-card ta-sheet", "aria-label": words.sheet, "data-empty": true },
    text,
    close,
    more,
  );
  root.append(element);
  L.DomEvent.disableClickPropagation(element).disableScrollPropagation(element);
  const write = dayWriter(atlas.lang, atlas);
  /** @type {{island: import("./islands.js").Island|null, span: import("../base/types.js").Span|null, moved: boolean}} */
  const state = { island: null, span: null, moved: false };
  const hide = () => {
    const { moved } = state;
    Object.assign(state, { island: null, span: null, moved: false });
    element.toggleAttribute("data-empty", true);
    text.replaceChildren();
    return moved;
  };
  const leave = () => onClose();
  close.addEventListener("click", leave);
  more.addEventListener("click", onMore);
  root.addEventListener("keydown", ({ key }) => key === "Escape" && state.island && leave());
  pulledDown(element, leave);
  const paint = (day) => {
    const { island } = state;
    if (!island?.span || island.span === state.span) return;
    state.span = island.span;
    text.replaceChildren(...rows(atlas, island, day, write));
    element.toggleAttribute("data-empty", false);
  };
  return {
    element,
    hide,
    paint,
    show(id) {
      Object.assign(state, { island: islands.get(id), span: null });
    },
    clear() {
      if (!state.island || !element.offsetParent) return;
      if (intoTheOpen(map, state.island.layer.getBounds(), element)) state.moved = true;
    },
  };
}

/** @param {import("../base/types.js").Atlas} atlas @param {any} island with its span @param {string} day @param {(day: string) => string} write */
function rows(atlas, { id, span, spans }, day, write) {
  const { words, acts } = atlas;
  const [who, how] = legendLines(atlas, span, day);
  const told = span.status === "disputed"; // who claims it as well stands in what it is called
  const claims = told ? [] : span.claimedBy.filter((party) => party !== span.administeredBy);
  const first = begun(spans, span);
  const act = actWords(atlas, first);
  const since = first.from > `${atlas.first_year}-01-01` ? words.since.replace("{day}", write(first.from)) : "";
  const last = first === span ? "" : fill(words.last_act, { act: actWords(atlas, span), day: write(span.from) });
  const said = acts.find((known) => known.id === span.act)?.caption;
  const claimed = claims.length ? ` · ${words.claimed_by}: ${claimantNames(atlas, claims)}` : "";
  const lines = [[since, act].filter(Boolean).join(" · "), last, said];
  const kana = (text) => withKana(atlas, text);
  const held = el("span", {}, el("b", {}, ...kana(who)), ...kana(how ? ` ${how}` : ""), ...kana(claimed));
  return [
    el("b", { class: "ta-sheet-names" }, ...kana(nameOf(atlas, id, span))),
    el("p", { class: "ta-sheet-held" }, swatch(span.look), held),
    ...lines.filter(Boolean).map((line) => el("p", {}, ...kana(line))),
  ];
}

/** Moves the map so far that the island lies above the sheet; what is too tall for that shows its upper end. */
function intoTheOpen(map, bounds, element) {
  const free = map.getSize().y - element.offsetHeight - 2 * MARGIN;
  const [top, bottom] = [
    map.latLngToContainerPoint(bounds.getNorthWest()).y,
    map.latLngToContainerPoint(bounds.getSouthEast()).y,
  ];
  if (bottom <= free) return false;
  const by = Math.min(bottom - free, Math.max(0, top - MARGIN));
  if (by > 0) map.panBy([0, by], { animate: !calm() });
  return by > 0;
}

function pulledDown(element, act) {
  /** @type {number|null} */
  let from = null;
  element.addEventListener("touchstart", ({ touches }) => (from = element.scrollTop > 0 ? null : touches[0].clientY), {
    passive: true,
  });
  element.addEventListener("touchend", ({ changedTouches }) => {
    if (from !== null && changedTouches[0].clientY - from > PULL) act();
    from = null;
  });
}
