/** The texts of the file, put into the page: HTML that Python made and escaped, with its swatches painted. */

import { spanAt } from "../base/chronology.js";
import { swatch } from "../base/swatch.js";

/** @param {HTMLElement} element @param {string} html of fragments.py; it carries no scripts */
export function write(element, html) {
  element.innerHTML = html;
  element.scrollTop = 0;
  for (const place of element.querySelectorAll(".swatch[data-look]"))
    place.replaceChildren(swatch(place.getAttribute("data-look") ?? ""));
}

/** An island on a day: who held it then, and all that is known of it. The row of its history is marked. */
export function islandHtml({ reading }, id, iso) {
  const { head, spans, body } = reading.islands[id];
  /** @type {Array<{from: string, html: string}>} */
  const known = spans.map(([from, html]) => ({ from, html }));
  const held = spanAt(known, iso) ?? known[0];
  const marked = body
    .replace(/ aria-current='true'/g, "")
    .replace(`data-to='${held.from.slice(0, 4)}'`, "$& aria-current='true'");
  return head + held.html + marked;
}
