/**
 * Entry for a page that holds the timeline: in a component beside the map's frame, or in one document with the map.
 * It joins timeline, phone legend and channel, and answers a map that says hello with all it needs to know.
 */

import { dayOf } from "./chronology.js";
import { open } from "./channel.js";
import { rootScale } from "./layout.js";
import { mountLegend } from "./legend.js";
import { recallKinds } from "./memory.js";
import { mountPatterns } from "./patterns.js";
import { mountTimeline } from "./timeline.js";

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("./types.js").Atlas, channel: string, year: number, theme: string, island?: string|null,
 *   view?: string|null, mode?: string|null, onRelease?: (year: number) => void}} options
 * @returns {{set: (now: {year?: number, theme?: string, island?: string|null, view?: string|null, mode?: string|null}) => void,
 *   destroy: () => void}}
 *   `set` may be called as often as one likes with what is wanted now; only what differs is done
 */
export function mountPage(root, { atlas, channel, year, onRelease = () => {}, ...wanted }) {
  const port = open(channel);
  const patterns = mountPatterns(root, atlas.tokens.defs);
  patterns.scale(rootScale());
  const now = { theme: "light", island: null, view: null, mode: null, ...wanted };
  const shown = {};
  let asked = now.mode; // the mode that the host last asked for: the reader may have chosen another one since
  let legend;
  const timeline = mountTimeline(root, atlas, {
    year,
    onInput(next, { pulse }) {
      port.post({ type: pulse ? "pulse" : "year", year: next }); // the map first
      legend.paint(dayOf(next, atlas.today));
    },
    onRelease,
    onLayout: (layout) => legend?.show(layout === "phone"),
  });
  legend = legendUnder(root, atlas);
  legend.show(timeline.layout() === "phone");
  legend.mode(now.mode);
  timeline.kinds(recallKinds(atlas));
  const tellYear = () => {
    legend.paint(dayOf(timeline.year(), atlas.today));
    port.post({ type: "year", year: timeline.year() });
  };
  const tell = () => tellRest(port, now, shown);
  port.on(({ type, mode, kinds }) => {
    if (type === "mode") {
      now.mode = shown.mode = mode;
      legend.mode(mode);
      legend.paint(dayOf(timeline.year(), atlas.today));
    }
    if (type === "kinds") timeline.kinds(kinds);
    if (type !== "hello") return;
    for (const key of Object.keys(shown)) delete shown[key];
    tell();
    tellYear(); // last: the map shows itself when it knows its year
  });
  const dress = () => [timeline, legend].forEach((part) => part.theme(now.theme));
  dress();
  tellYear();
  tell();
  return {
    set({ year: next, mode = asked, ...rest }) {
      Object.assign(now, rest);
      if (mode !== asked) legend.mode((now.mode = asked = mode));
      if (next !== undefined) timeline.set(next);
      tellYear();
      dress();
      tell();
    },
    destroy() {
      timeline.destroy();
      patterns.remove();
      legend.remove();
      port.close();
    },
  };
}

/** The phone's legend stands last, under the timeline, for it grows and shrinks with the year. Elsewhere it rests. */
function legendUnder(root, atlas) {
  const holder = document.createElement("div");
  holder.className = "ta-under";
  holder.lang = atlas.lang;
  root.append(holder);
  const legend = mountLegend(holder, atlas);
  const state = { shown: false, day: "" };
  const paint = (day) => {
    state.day = day;
    if (state.shown && day) legend.paint(day);
  };
  const show = (shown) => {
    state.shown = shown;
    paint(state.day);
  };
  return { paint, show, mode: legend.mode, theme: (name) => void (holder.dataset.theme = name), remove: () => holder.remove() };
}

/** Theme, mode, island and view as far as the map does not know them yet. */
function tellRest(port, now, shown) {
  const say = (key, message) => {
    if (JSON.stringify(shown[key]) === JSON.stringify(now[key])) return;
    shown[key] = now[key];
    port.post(message);
  };
  say("theme", { type: "theme", theme: now.theme });
  say("mode", { type: "mode", mode: now.mode });
  say("island", { type: "select", island: now.island });
  if (now.view) say("view", { type: "view", view: now.view });
}
