/**
 * The names on the map. Which there are and where they stand depends on the zoom alone (see placing.js), what they say
 * depends on the day: nothing jumps while the year moves.
 */

import { el, fill } from "../base/dom.js";
import { hue } from "../base/chronology.js";
import { rootScale } from "../base/device.js";
import { setKana, withKana } from "../base/kana.js";
import { joinNames, namesOf } from "../base/naming.js";
import { arrange, coastOf, shapeOf, spotsAround, spotsBeside } from "./placing.js";
import { world } from "./world.js";

/** @typedef {import("../base/types.js").Label} Label */

const NEAR = 0.01;
/** Px that a name keeps from the edge of the map. */
const SLACK = 2;
/** Px by which a name may reach under a control or a note before it is hidden. */
const UNDER = 1;
/** Px between a place and its name, at root 16: as the stylesheet has it. */
const GAP = 7;
const HALVES = ["sakhalin-north", "sakhalin-south"];
/** Who comes first where two names would meet. What a line is called gives way to all. */
const RANK = ["island", "chain", "ocean", "water", "land", "line"];

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, atlas: import("../base/types.js").Atlas, islands: Map, lines: Array, land: import("../base/types.js").Features,
 *   covers: () => Element[]}} options `covers`: the controls that lie over names
 */
export function mountLabels(options) {
  const { map, atlas, islands, pane } = options;
  /** @type {any[]} */
  const names = atlas.labels.map((label) => make(options, label));
  const shapes = new Map([...islands].map(([id, { geometry }]) => [id, shapeOf(geometry)]));
  const ground = options.land.features
    .filter(({ geometry: { type } }) => type.endsWith("Polygon"))
    .map(({ geometry }) => shapeOf(geometry));
  /** @type {{layout: string, chosen: string|null, key: string, type: string, sizes: Map<any, import("./placing.js").Size>}} */
  const state = { layout: "laptop", chosen: null, key: "", type: "", sizes: new Map() };
  const view = () => {
    const wanted = names.filter((name) => isWanted(name, map.getZoom(), state, names));
    const key = [map.getZoom(), state.chosen, ...wanted.map((name) => names.indexOf(name))].join();
    if (key === state.key) return;
    state.key = key;
    const unknown = wanted.filter((name) => !state.sizes.has(name));
    for (const [name, size] of measure(map.getPane(pane), unknown, atlas)) state.sizes.set(name, size);
    settle(options, names, wanted, { shapes, ground }, state);
  };
  const paint = () => names.forEach((name) => write(name, options));
  const forget = () => {
    state.sizes.clear();
    state.key = "";
  };
  return {
    paint,
    view,
    /** The type has changed, and with it the width of words. */
    again() {
      forget();
      view();
    },
    cut: () => hideCut(map, names, options.covers()),
    /** The names that are seen. @returns {Element[]} */
    shown: () =>
      onMap(map, names)
        .map(({ text }) => text)
        .filter((text) => text.style.visibility !== "hidden"),
    /** What comes next is laid out so. @param {string} layout */
    setLayout(layout) {
      state.layout = layout;
      const type = `${layout} ${rootScale()}`;
      if (type !== state.type) forget();
      state.type = type;
    },
    /** The island that is chosen has its name at every zoom. @param {string|null} id */
    choose(id) {
      if (id === state.chosen) return;
      state.chosen = id;
      view();
      paint();
    },
  };
}

function make({ L, pane, atlas, islands }, label) {
  const text = document.createElement("span");
  const kind = `ta-label-${label.kind}${label.big ? " ta-label-big" : ""}`;
  const icon = L.divIcon({ className: `ta-label ta-halo ${kind}`, iconSize: [0, 0], html: text });
  if (label.rotate_deg) text.style.rotate = `${label.rotate_deg}deg`;
  const own = (label.id ? [label.id] : (label.of ?? [])).filter((id) => islands.has(id));
  return {
    label,
    text,
    kind,
    own,
    coast: null,
    side: "",
    two: false,
    km2: atlas.islands[label.id]?.km2 ?? 0,
    marker: L.marker(label.at, { pane, icon, interactive: false, keyboard: false }),
  };
}

/** The names that the zoom asks for, and that of the chosen island. @param {any} name @param {number} zoom @param {{layout: string, chosen?: string|null}} state @param {any[]} names */
export function isWanted(name, zoom, { layout, chosen }, names) {
  const { label } = name;
  const from = (layout === "phone" && label.zoom_from_phone) || label.zoom[0];
  if (zoom >= from - NEAR && zoom <= label.zoom[1] + NEAR) return true;
  if (!chosen || label.id !== chosen) return false;
  const same = names.filter((other) => other.label.id === chosen); // some have two, for far and near
  return !same.some((other) => other !== name && isWanted(other, zoom, { layout }, names)) && name === same[0];
}

/** All that a name can say, whatever the day: the widest is what it needs room for. */
function textsOf({ id, line, text }, { islands, parties }) {
  if (id) return ["japan", "other"].map((order) => [...new Set(islands[id].names[order])].filter(Boolean));
  return line ? ["japan", "russia"].map((party) => [fill(text, { year: "0000", claimant: parties[party] })]) : [[text]];
}

/** Width and height of every name, in one line and in two: written once out of sight, then read. */
function measure(pane, names, atlas) {
  const rows = names.map(({ label, kind }) => {
    const texts = textsOf(label, atlas);
    const write = (join, two) =>
      texts.map((parts) => el("span", { class: two ? "ta-two-lines" : "" }, ...withKana(atlas, join(parts))));
    const one = () => write((parts) => joinNames(atlas, parts), false);
    const written = {
      one: label.two_lines ? [] : one(),
      two: texts[0].length > 1 ? write((parts) => parts.join("\n"), true) : [],
    };
    if (label.two_lines && !written.two.length) written.one = one();
    return {
      holder: el(
        "div",
        { class: `ta-label ${kind}`, style: "position:absolute;visibility:hidden" },
        ...written.one,
        ...written.two,
      ),
      ...written,
    };
  });
  const holder = el("div", { "aria-hidden": "true" }, ...rows.map((row) => row.holder));
  pane.append(holder);
  const most = (spans) =>
    spans.length
      ? [Math.max(...spans.map((span) => span.offsetWidth)), Math.max(...spans.map((span) => span.offsetHeight))]
      : null;
  const sizes = new Map(rows.map(({ one, two }, i) => [names[i], { one: most(one), two: most(two) }]));
  holder.remove();
  return sizes;
}

/** What lies around a name is measured when it is asked for the first time. */
const coast = (name, shapes) => (name.coast ??= coastOf(name.own.map((id) => shapes.get(id))));

function settle({ L, map }, names, wanted, { shapes, ground }, { layout, chosen, sizes }) {
  const scale = 2 ** map.getZoom();
  const gap = GAP * rootScale();
  const asked = wanted.map((name) => {
    const { label, own } = name;
    const at = /** @type {[number, number]} */ (
      world(.../** @type {[number, number]} */ ((layout === "phone" && label.at_phone) || label.at)).map((v) => v * scale)
    );
    const size = sizes.get(name);
    const forced = label.id !== undefined && label.id === chosen;
    const spots =
      own.length && label.side !== "C" && !label.big
        ? spotsBeside(at, label.side, size, coast(name, shapes), scale, gap)
        : spotsAround(at, label.side, size.two ?? size.one, gap, label.rotate_deg, label.line ? [] : undefined).map(
            (spot) => ({ ...spot, two: !size.one }),
          );
    const kin = ({ name: { label: other } }) =>
      Boolean((label.when && other.when && label.when !== other.when) || (label.line && label.line === other.line));
    return {
      name,
      own,
      spots,
      kin,
      forced,
      rank: [forced ? 0 : 1, label.big ? 0 : 1, RANK.indexOf(label.kind), label.zoom[0], -name.km2, names.indexOf(name)],
    };
  });
  const placed = new Map([...arrange(asked, shapes, ground, scale)].map(([{ name }, spot]) => [name, spot]));
  for (const name of names) show(L, map, name, placed.get(name));
}

/** Puts a name on the map, or takes it away. */
function show(L, map, name, spot) {
  const { marker, kind } = name;
  if (!spot) return void marker.remove();
  name.two = spot.two;
  marker.setLatLng(map.unproject(L.point(spot.at)));
  if (name.side !== spot.side) {
    name.side = spot.side;
    marker.options.icon.options.className = `ta-label ta-halo ${kind} ta-side-${spot.side}`;
    const element = marker.getElement();
    if (element) for (const side of "EWNSC") element.classList.toggle(`ta-side-${side}`, side === spot.side);
  }
  if (!map.hasLayer(marker)) marker.addTo(map);
}

function write({ label, text, two }, options) {
  const shown = isShown(label, options);
  if (text.hidden === shown) text.hidden = !shown;
  if (!shown) return;
  if (label.id) writeNames(text, label, options, two);
  else setKana(text, options.atlas, label.line ? lineText(label, options, text) : label.text);
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

function writeNames(text, label, { atlas, islands }, two) {
  const { span } = islands.get(label.id) ?? {};
  if (!span) return;
  text.classList.toggle("ta-two-lines", two);
  const names = namesOf(atlas, label.id, span);
  setKana(text, atlas, two ? names.join("\n") : joinNames(atlas, names));
}

const onMap = (map, names) => names.filter(({ marker, text }) => map.hasLayer(marker) && !text.hidden);

/** A name that the frame or a control would cut is not drawn; what a line is called gives way to every other name. */
function hideCut(map, names, covers) {
  const shown = onMap(map, names);
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
  return (
    box.left < frame.left + SLACK || box.right > frame.right - SLACK || box.top < frame.top || box.bottom > frame.bottom
  );
};
const overlaps = (box, cover) => {
  const across = box.right > cover.left + UNDER && box.left < cover.right - UNDER;
  return across && box.bottom > cover.top + UNDER && box.top < cover.bottom - UNDER;
};
