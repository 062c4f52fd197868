/**
 * The first map: the picture that the page came with follows the hand, and tells which island is pressed, until the live
 * map is there. Its shapes are in the page already, so it needs nothing but to know what is shown on which day.
 */

import { hue, islandSpans, lineSpans, look, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { mapsOf } from "../base/sides.js";
import { open } from "../link/channel.js";

/**
 * @param {Element} picture as cover/first_map.py draws it
 * @param {{atlas: import("../base/types.js").Atlas, channel: string, iso: string, mode: string|null, other?: boolean}} options what
 *   is to be seen; `other`: the picture came with another moment
 * @returns {() => void} stops it
 */
export function followHand(picture, { atlas, channel, iso, mode, other = false }) {
  const port = open(channel);
  const paints = [...islandsOf(picture, atlas), ...linesOf(picture, atlas), ...landOf(picture, atlas)];
  const now = { iso, mode };
  const paint = () => {
    const maps = mapsOf(atlas, now.mode);
    paints.forEach((one) => one(now.iso, maps));
  };
  if (other) paint();
  port.on((message) => {
    if (message.type === "moment") now.iso = message.iso;
    else if (message.type === "mode") now.mode = message.mode;
    else return;
    paint();
  });
  const press = ({ target }) => {
    const island = target.getAttribute("data-island");
    if (island) port.post({ type: "chosen", island });
  };
  picture.addEventListener("click", press);
  return () => {
    picture.removeEventListener("click", press);
    port.close();
  };
}

/** Sets what differs. @param {Element} path @param {Record<string, string>} values */
function dress(path, values) {
  for (const [key, value] of Object.entries(values)) if (path.getAttribute(key) !== value) path.setAttribute(key, value);
}

/** Of both governments' maps the second one lies over the first. @param {Element} path @returns {0|1} */
const mapAt = (path) => (path.closest(".first-other") ? 1 : 0);

function* islandsOf(picture, atlas) {
  for (const path of picture.querySelectorAll("[data-island]")) {
    const id = path.getAttribute("data-island");
    const byView = spansByView(atlas.islands[id], islandSpans);
    const coast = path.ownerSVGElement.querySelector(`[data-coast-of="${id}"]`);
    const at = mapAt(path);
    yield (iso, maps) => {
      const span = spanAt(spansIn(byView, maps[at] ?? maps[0]), iso);
      if (!span) return;
      const paint = { "data-look": look(span) };
      dress(path, { ...paint, "data-status": span.status, "data-administered-by": span.administeredBy });
      if (coast) dress(coast, paint);
    };
  }
}

function* linesOf(picture, atlas) {
  for (const line of picture.querySelectorAll("[data-line-id]")) {
    const byView = spansByView(atlas.lines[line.getAttribute("data-line-id")], lineSpans);
    const at = mapAt(line);
    yield (iso, maps) => {
      const span = spanAt(spansIn(byView, maps[at] ?? maps[0]), iso);
      if (!span || span.kind === "none") return dress(line, { display: "none" });
      dress(line, { display: "inline" });
      dress(line.lastElementChild, { "data-stroke": span.kind, "data-by": span.kind === "claim" ? hue(span.by[0]) : "" });
    };
  }
}

/** @returns {{from: string, country: string}} */
const tint = ([year, country]) => ({ from: year, country });

function* landOf(picture, atlas) {
  for (const path of picture.querySelectorAll("[data-region]")) {
    const tints = [...(atlas.land[path.getAttribute("data-region")] ?? [])].map(tint);
    yield (iso) => dress(path, { "data-land": spanAt(tints, iso)?.country ?? "none" });
  }
}
