/** A piece of text in the page, and what of it belongs to a moment (reading/panel.py marks it). */

import { islandSpans, spanAt } from "../base/chronology.js";
import { el, fill, setText } from "../base/dom.js";
import { setKana } from "../base/kana.js";
import { nameOf } from "../base/naming.js";
import { stripOf } from "./strip.js";
import { swatch } from "../base/swatch.js";

/** What is said beside the map of either government. */
const ANY = "any";

/** @typedef {{element: HTMLElement, paint: (now: import("./panel.js").Moment) => void, title: () => string}} Part */

/** A piece in the page, and what of it a moment shows. @param {string} html @param {string} key @returns {Part} */
export function partFrom(html, key, { atlas, words, write }) {
  const element = el("div", { class: "piece" });
  element.innerHTML = html; // of our own server, escaped there
  for (const place of element.querySelectorAll(".swatch[data-look]"))
    place.replaceChildren(swatch(place.getAttribute("data-look") ?? ""));
  const all = (selector) => [...element.querySelectorAll(selector)];
  const [whens, views, days] = [all("[data-when]"), all("[data-view]"), all("[data-day]")];
  const [sinces, untils] = [all("[data-since]"), all("[data-until]")];
  const byDay = days.length + sinces.length > 0;
  const island = key.startsWith("island/") ? islandIn(element, key.slice("island/".length), { atlas, words, write }) : null;
  let before = "";
  return {
    element,
    title: () => element.querySelector("[data-day]:not([hidden]) h2, h2.title")?.textContent ?? "",
    paint(now) {
      island?.(now);
      const key = [Boolean(now.act), now.view, byDay ? now.iso : ""].join();
      if (key === before) return;
      before = key;
      for (const place of whens) place.hidden = (place.dataset.when === "chosen") !== Boolean(now.act);
      for (const place of views) place.hidden = !now.view || ![now.view, ANY].includes(place.dataset.view);
      for (const place of sinces) place.hidden = now.iso < place.dataset.since;
      for (const place of untils) place.hidden = now.iso >= place.dataset.until;
      for (const place of days) place.hidden = place.dataset.day !== now.iso;
    },
  };
}

/** Who holds the island at a moment, since when, and where on its strip that is. */
function islandIn(element, id, { atlas, words, write }) {
  const spans = spansOf(atlas, id);
  const holdings = [...element.querySelectorAll("div[data-from]")];
  const rows = [...element.querySelectorAll(".history [data-from]")];
  const neighbours = [...element.querySelectorAll(".neighbours [data-go=island]")];
  const [head, onDay] = [element.querySelector("h2.title"), element.querySelector("[data-part=on-day]")];
  const strip = stripOf(atlas, spans, words.today);
  element.querySelector(".strip")?.replaceChildren(strip.element);
  let last = null;
  return ({ iso }) => {
    setText(onDay, fill(words.on_day, { day: write(iso) }));
    strip.move(iso);
    for (const button of neighbours)
      setKana(
        button,
        atlas,
        nameOf(atlas, button.dataset.to, /** @type {any} */ (spanAt(spansOf(atlas, button.dataset.to), iso))),
      );
    const span = spanAt(spans, iso) ?? spans[0];
    if (span === last) return;
    last = span;
    setKana(head, atlas, nameOf(atlas, id, span));
    for (const place of holdings) place.hidden = place.dataset.from !== span.from;
    for (const row of rows) {
      if (row.dataset.from === span.from) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
}

const known = new WeakMap();

/** The spans of an island as administered. */
export function spansOf(atlas, id) {
  if (!known.has(atlas)) known.set(atlas, new Map());
  const own = known.get(atlas);
  if (!own.has(id)) own.set(id, islandSpans(atlas.islands[id].spans));
  return own.get(id);
}
