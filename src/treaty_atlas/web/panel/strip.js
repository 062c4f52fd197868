/** The history of an island as a strip of its paints, with a playhead and years beneath; a piece leads to its year. */

import { shareOf } from "../base/chronology.js";
import { svg } from "../base/dom.js";

const WIDTH = 320;
const HEIGHT = 20;
/** The years that are written, where something begins in them. */
const YEARS = ["1855", "1875", "1905", "1945"];

/**
 * @param {import("../base/types.js").Atlas} atlas
 * @param {Array<import("../base/types.js").Span>} spans in order
 * @param {string} last what is written at its end
 * @returns {{element: SVGElement, move: (day: string) => void}} `move`: the playhead to a day
 */
export function stripOf({ first_year: first, last_year: end }, spans, last) {
  const at = (day) => shareOf(day, first, end) * WIDTH;
  const pieces = spans.map(({ from, look }, i) => {
    const [x, to] = [at(from), i + 1 < spans.length ? at(spans[i + 1].from) : WIDTH];
    return svg("rect", {
      x,
      y: 0,
      width: to - x,
      height: HEIGHT,
      class: "ta-paint",
      "data-look": look,
      "data-go": "year",
      "data-to": from.slice(0, 4),
    });
  });
  const begun = new Set(spans.map(({ from }) => from.slice(0, 4)));
  const years = [
    ...YEARS.filter((year) => begun.has(year)).map((year) => [at(`${year}-07-01`), year]),
    [at(`${end}-12-31`), last],
  ];
  const written = /** @type {Array<[number, string]>} */ (years).flatMap(([x, text]) => {
    const anchor = x < WIDTH * 0.02 ? "start" : x > WIDTH * 0.94 ? "end" : "middle";
    return [svg("path", { d: `M${x} ${HEIGHT}v4` }), svg("text", { x, y: 36, "text-anchor": anchor }, text)];
  });
  const head = svg(
    "g",
    { class: "strip-head" },
    svg("path", { d: `M0 -3V${HEIGHT + 3}` }),
    svg("circle", { cy: -3, r: 3.5 }),
  );
  const element = svg(
    "svg",
    { viewBox: `-4 -7 ${WIDTH + 8} 46`, "aria-hidden": "true" },
    ...pieces,
    svg("g", { class: "strip-years" }, ...written),
    head,
  );
  return { element, move: (day) => head.setAttribute("transform", `translate(${at(day).toFixed(1)} 0)`) };
}
