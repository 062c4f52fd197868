/**
 * On paper, one sheet: the article, a blank map as large as the sheet allows, and at its foot, small and upside down, the key.
 * It is drawn when the page is printed, and gone afterwards.
 */

import { el, svg } from "../base/dom.js";
import { commaOf, joinNames, namesOf, withAside } from "../base/naming.js";
import { nodesOf } from "../base/piece.js";
import { aroundPrint } from "../base/printing.js";
import { openCoast } from "../map/islands.js";
import { world, worldOf } from "../map/world.js";

/** @typedef {import("./board.js").Board} Board @typedef {import("../base/types.js").Shapes} Shapes */

/** What the sheet shows: [south, west], [north, east]; and how wide it is drawn, px. */
const FRAME = /** @type {[[number, number], [number, number]]} */ ([
  [42.4, 139.4],
  [54.7, 158.4],
]);
const WIDTH = 1000;
/** Names that the map has at this zoom stand on the sheet. */
const ZOOM = 5;
/** No name that stands in its middle comes nearer to the edge. */
const EDGE = 80;
const ANCHOR = { E: "start", W: "end" };
/** How far a name keeps from its place. */
const AWAY = { E: ".5em", W: "-.5em" };

/** @param {Board} board @param {Shapes} geometry */
export function mountPaper(board, geometry) {
  /** @type {HTMLElement|null} */
  let sheet = null;
  const lay = () => {
    sheet?.remove();
    sheet = sheetOf(board, geometry);
    board.page.element.append(sheet);
  };
  const clear = () => {
    sheet?.remove();
    sheet = null;
  };
  return { destroy: aroundPrint(lay, clear) };
}

/** @param {Board} board @param {Shapes} geometry */
function sheetOf(board, geometry) {
  const { task, words, read, atlas } = board;
  const text = el("div", { class: "ta-border-paper-text" }, ...nodesOf(read[task.id]));
  for (const more of text.querySelectorAll("details")) more.remove();
  const key = Object.values(task.lines).map(({ name, says, basis }) =>
    el("li", {}, withAside(atlas, name, [says, basis].join(commaOf(atlas)))),
  );
  return el(
    "div",
    { class: "ta-border-paper", "aria-hidden": "true" },
    el("section", {}, el("h2", {}, task.question), text, el("p", {}, words.paper), mapOf(geometry, namesAt(atlas), [])),
    el(
      "section",
      { class: "ta-border-paper-key" },
      el("h3", {}, `${words.paper_key} · ${task.badge}${task.act ? ` · ${task.title}` : ""}`),
      mapOf(geometry, [], Object.entries(task.lines)),
      el("ul", {}, ...key),
    ),
  );
}

/**
 * The map as lines and names alone. The key has no names: there they would be too small to be read.
 *
 * @param {Shapes} geometry @param {ReturnType<typeof namesAt>} names @param {Array<[string, {kind: string, by: string}]>} lines
 */
function mapOf(geometry, names, lines) {
  const [[left, bottom], [right, top]] = FRAME.map(([lat, lng]) => world(lat, lng));
  const scale = WIDTH / (right - left);
  const at = (x, y) => [Math.round((x - left) * scale * 10) / 10, Math.round((y - top) * scale * 10) / 10];
  const path = (shape, close) =>
    worldOf(shape)
      .rings.map(
        ({ points }) =>
          `M${pairsOf(points)
            .map(([x, y]) => at(x, y).join(" "))
            .join("L")}${close}`,
      )
      .join("");
  const area = ({ geometry: shape }, name) => svg("path", { d: path(shape, "Z"), class: name });
  const isArea = ({ geometry: { type } }) => type.endsWith("Polygon");
  const line = ([id, { kind, by }]) => {
    const { geometry: shape } = geometry.lines.features.find(({ properties }) => properties.id === id) ?? { geometry: null };
    const d = path({ type: "MultiLineString", coordinates: [shape.coordinates] }, "");
    return svg("path", { d, class: "ta-stroke", "data-stroke": kind, "data-by": by });
  };
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${Math.round((bottom - top) * scale)}`, class: "ta-border-paper-map" },
    ...geometry.land.features.filter(isArea).map((one) => area(one, "ta-paper-land")),
    ...geometry.islands.features.flatMap((one) => {
      const coast = openCoast(one.geometry); // of the halves of Sakhalin: the parallel between them is the answer
      if (!coast) return [area(one, "ta-paper-island")];
      const shore = svg("path", { d: path({ type: "MultiLineString", coordinates: coast }, ""), class: "ta-paper-coast" });
      return [area(one, "ta-paper-half"), shore];
    }),
    ...names.map(([text, lat, lng, side, kind]) => {
      const [far, y] = at(...world(lat, lng));
      const x = side in ANCHOR ? far : Math.min(Math.max(far, EDGE), WIDTH - EDGE);
      return svg(
        "text",
        { x, y, dx: AWAY[side] ?? 0, dy: ".35em", "text-anchor": ANCHOR[side] ?? "middle", class: `ta-paper-${kind}` },
        text,
      );
    }),
    ...lines.map(line),
  );
}

const pairsOf = (points) => Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]]);

/** The names that stand on the map as a whole. @returns {Array<[string, number, number, string, string]>} */
function namesAt(atlas) {
  return atlas.labels
    .filter(({ zoom: [from], line, when, rotate_deg: askew }) => from <= ZOOM && !line && !askew && when !== "split")
    .map(({ id, text, at: [lat, lng], side, kind }) => [
      id ? joinNames(atlas, namesOf(atlas, id, { administeredBy: "" })) : text,
      ...[lat, lng],
      ...[side, kind],
    ]);
}
