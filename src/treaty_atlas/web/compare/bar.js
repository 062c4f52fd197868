/** Above the maps: how they stand, the region, whose map it is; under the rail: pairs of dates worth a look. */

import { examples } from "./dates.js";
import { singleViews } from "../base/sides.js";
import { mountRegions } from "../map/controls.js";
import { el, fill, setText } from "../base/dom.js";

const WAYS = ["side", "swipe"];

/**
 * @param {HTMLElement} root
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, words: Record<string, string>,
 *   act: {way: (way: string) => void, turn: () => void, view: (view: string|null) => void, region: (name: string) => void}}} options
 */
export function buildBar(root, { L, atlas, words, act }) {
  const ways = WAYS.map((way) => press(words[way], () => act.way(way), { "aria-pressed": "false", "data-way": way }));
  const named = { "aria-label": words.exchange, title: words.exchange, "aria-pressed": "false" };
  const turned = press(el("span", {}, words.exchange), act.turn, { class: "ta-compare-button ta-compare-turn", ...named });
  const views = el(
    "select",
    { "aria-label": atlas.words.views },
    ...singleViews(atlas).map(([value, text]) => el("option", { value }, text)),
  );
  const said = el("p", { class: "ta-compare-said", role: "status" });
  const bar = el(
    "div",
    { class: "ta-compare-bar" },
    el("h1", {}, words.title),
    el("div", { class: "ta-compare-ways", role: "group", "aria-label": words.way }, ...ways),
    turned,
    views,
  );
  root.append(bar, said);
  const regions = mountRegions({ L, root: bar, atlas, onChoose: act.region });
  regions.measure("phone"); // always as a list: the row would not fit beside the rest
  views.addEventListener("change", () => act.view(views.value || null));
  return {
    element: bar,
    mark: regions.mark,
    say: (text) => setText(said, text),
    way: (way) => ways.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.way === way))),
    turn: (on) => turned.setAttribute("aria-pressed", String(on)),
    view: (view) => (views.value = view ?? ""),
    /** @param {HTMLElement} place @param {(pair: {from: string, to: string}) => void} onPair */
    examples(place, onPair) {
      const buttons = examples(atlas).map((pair) => {
        return press(pair.text, () => onPair(pair), {
          class: "ta-compare-button",
          "aria-label": fill(words.example, { pair: pair.text }),
        });
      });
      const label = el("span", { "aria-hidden": "true" }, words.examples);
      place.append(
        el("div", { class: "ta-compare-examples", role: "group", "aria-label": words.examples }, label, ...buttons),
      );
    },
  };
}

function press(text, act, attributes) {
  const made = el("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}
