/**
 * The names on the map. Each stands at a fixed anchor: no search for room, so nothing jumps while the year moves.
 * Which names there are depends on the zoom, what they say depends on the day.
 */

import { fill, setText } from "./dom.js";
import { hue } from "./chronology.js";
import { namesOf } from "./names.js";

/** @typedef {import("./types.js").Label} Label */

const NEAR = 0.01;
/** Px by which a name may reach under a control before it is hidden. */
const SLACK = 2;
const HALVES = ["sakhalin-north", "sakhalin-south"];

/**
 * @param {{L: any, map: any, pane: string, atlas: import("./types.js").Atlas, islands: Map, lines: Array,
 *   covers: () => Element[]}} options `covers`: the controls that lie over names
 */
export function mountLabels(options) {
  const { map, atlas } = options;
  const names = atlas.labels.map((label) => make(options, label));
  let layout = "laptop";
  const view = () => names.forEach((name) => place(map, name, layout));
  const cut = () => hideCut(map, names, options.covers());
  return {
    paint: () => names.forEach((name) => write(name, options, layout)),
    view,
    cut,
    setLayout(next) {
      layout = next;
      for (const name of names) name.marker.setLatLng((layout === "phone" && name.label.at_phone) || name.label.at);
      view();
    },
  };
}

function make({ L, pane }, label) {
  const text = document.createElement("span");
  const kind = `ta-label-${label.kind}${label.big ? " ta-label-big" : ""}`;
  const icon = L.divIcon({ className: `ta-label ta-halo ${kind} ta-side-${label.side}`, iconSize: [0, 0], html: text });
  if (label.rotate_deg) text.style.rotate = `${label.rotate_deg}deg`;
  return { label, text, marker: L.marker(label.at, { pane, icon, interactive: false, keyboard: false }) };
}

/** Puts a name on the map where the zoom asks for it. */
function place(map, { label, marker }, layout) {
  const from = (layout === "phone" && label.zoom_from_phone) || label.zoom[0];
  const zoom = map.getZoom();
  const wanted = zoom >= from - NEAR && zoom <= label.zoom[1] + NEAR;
  if (wanted !== map.hasLayer(marker)) wanted ? marker.addTo(map) : marker.remove();
}

function write({ label, text }, options, layout) {
  const shown = isShown(label, options);
  if (text.hidden === shown) text.hidden = !shown;
  if (!shown) return;
  if (label.id) writeNames(text, label, options, layout);
  else setText(text, label.line ? lineText(label, options, text) : label.text);
}

function isShown({ when, line, line_kind: kind }, { islands, lines }) {
  if (line) return lines.some((known) => known.id === line && known.span?.kind === kind);
  if (!when) return true;
  const [north, south] = HALVES.map((id) => islands.get(id)?.span?.look);
  return (north === south) === (when === "whole");
}

/** "border of 1855": the year in which the line became what it is. */
function lineText(label, { atlas, lines }, text) {
  const { spans, span } = lines.find((known) => known.id === label.line);
  text.dataset.by = span.kind === "claim" ? hue(span.by[0]) : "";
  return fill(label.text, { year: firstOfKind(spans, span).from.slice(0, 4), claimant: atlas.parties[span.by[0]] });
}

function firstOfKind(spans, span) {
  let at = spans.indexOf(span);
  while (at > 0 && spans[at - 1].kind === span.kind) at -= 1;
  return spans[at];
}

function writeNames(text, label, { atlas, islands }, layout) {
  const { span } = islands.get(label.id) ?? {};
  if (!span) return;
  const names = namesOf(atlas, label.id, span);
  const breaks = label.two_lines || (layout === "phone" && label.two_lines_phone);
  text.classList.toggle("ta-two-lines", Boolean(breaks));
  setText(text, names.join(breaks ? "\n" : " · "));
}

/** A name that the frame or a control would cut is not drawn; what a line is called gives way to every other name. */
function hideCut(map, names, covers) {
  const shown = names.filter(({ marker, text }) => map.hasLayer(marker) && !text.hidden);
  const texts = (ofLine) => shown.filter(({ label }) => Boolean(label.line) === ofLine).map(({ text }) => text);
  const others = texts(false);
  hideUnder(map, texts(true), [...covers, ...others]);
  hideUnder(map, others, covers);
}

/** Hides the texts that lie under a cover or reach out of the map. Reads first, then writes: one layout, not sixty. */
export function hideUnder(map, texts, covers) {
  const frame = map.getContainer().getBoundingClientRect();
  const boxes = covers.map((cover) => cover.getBoundingClientRect());
  const found = texts.map((text) => [text, text.getBoundingClientRect()]);
  for (const [text, box] of found) {
    const hidden = leaves(box, frame) || boxes.some((cover) => overlaps(box, cover));
    text.style.visibility = hidden ? "hidden" : "";
  }
}

const leaves = (box, frame) => {
  return box.left < frame.left + SLACK || box.right > frame.right - SLACK || box.top < frame.top || box.bottom > frame.bottom;
};
const overlaps = (box, cover) => {
  const across = box.right > cover.left + SLACK && box.left < cover.right - SLACK;
  return across && box.bottom > cover.top + SLACK && box.top < cover.bottom - SLACK;
};
