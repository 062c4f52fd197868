/** The page of an island in a plain file, at another moment than the one that it came with: who held it then. */

import { shareOf, spanAt } from "../base/chronology.js";
import { dayWriter } from "../base/dates.js";
import { fill, setText } from "../base/dom.js";

/**
 * @param {HTMLElement} cover @param {{iso: string, year: number, lang: string, years: [number, number], toMap: (year: string) => string}} shown
 *   `years`: the first and the last of the drawings over time; `toMap`: the address of the map of a year, with the island
 */
export function showHolding(cover, { iso, year, lang, years: [first, last], toMap }) {
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (cover.querySelectorAll(selector))];
  const held = all("div[data-from]").map((place) => ({ from: String(place.dataset.from), place }));
  if (!held.length) return;
  const now = spanAt(held, iso) ?? held[0];
  for (const { place } of held) place.hidden = place !== now.place;
  const day = dayWriter(lang)(iso);
  for (const head of all("[data-on-day]")) setText(head, fill(head.dataset.onDay ?? "", { day }));
  for (const row of all(".history [data-from]")) {
    if (row.dataset.from === now.from) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
  for (const line of all(".life-now")) {
    line.style.setProperty("--at", String(shareOf(iso, first, last)));
    setText(line.querySelector("b") ?? line, day);
  }
  const paint = now.place.dataset.paint;
  if (paint) for (const shape of all(".form [data-look]")) shape.dataset.look = paint;
  const link = /** @type {HTMLAnchorElement|null} */ (now.place.parentElement?.parentElement?.querySelector(".more a"));
  if (link) {
    setText(link, (link.textContent ?? "").replace(/\d{4}/, String(year)));
    link.href = toMap(String(year));
  }
}
