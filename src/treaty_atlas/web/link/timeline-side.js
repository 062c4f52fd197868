/**
 * Entry for a page that holds the timeline: in a component beside the map's frame, or in one document with the map.
 * It joins timeline, phone legend and channel, and answers a map that says hello with all it needs to know.
 */

import { open } from "./channel.js";
import { listenKeys } from "../base/keys.js";
import { legendIsUnder, rootScale } from "../base/device.js";
import { mountShortLegend } from "../map/short-legend.js";
import { mountLegend } from "../map/legend.js";
import { recallKinds } from "../base/visit.js";
import { mountPatterns } from "../base/patterns.js";
import { mountStage } from "./stage.js";
import { scaleOf } from "../timeline/scale.js";
import { mountTimeline } from "../timeline/timeline.js";

/** @typedef {"island"|"event"|"treaty"|"mode"} Chosen */

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, channel: string, year: number, day?: string|null, theme?: string,
 *   island?: string|null, act?: string|null, view?: any, mode?: string|null,
 *   onRelease?: (moment: {year: number, day: string|null}) => void,
 *   onChoose?: (what: Chosen, value: string|null) => void, onCamera?: (map: string|null) => void}} options onChoose: in the map;
 *   onCamera: where the reader has taken the map, as an address has it; null: it went elsewhere by itself
 * @returns {{set: (now: {year?: number, day?: string|null, theme?: string, island?: string|null, view?: string|null,
 *   act?: string|null, mode?: string|null}) => void, destroy: () => void}}
 *   `set` may be called as often as one likes with what is wanted now; only what differs is done
 */
export function mountPage(
  root,
  { atlas, channel, year, day = null, onRelease = () => {}, onChoose = () => {}, onCamera = () => {}, ...wanted },
) {
  const port = open(channel);
  const patterns = mountPatterns(root, atlas.tokens.defs);
  patterns.scale(rootScale());
  const now = { theme: "light", island: null, act: null, view: null, mode: null, ...wanted };
  const shown = {};
  let asked = now.mode; // the mode that the host last asked for: the reader may have chosen another one since
  const key = mountShortLegend(root, atlas);
  const legend = legendUnder(root, atlas);
  const list = (day) => [key, legend].forEach((part) => part.paint(day));
  const listOf = (mode) => [key, legend].forEach((part) => part.mode(mode));
  const clock = mountClock(root, atlas, legend.element, {
    onMoment(moment, pulse) {
      port.post(timeMessage(moment, pulse)); // the map first
      list(moment.iso);
    },
    onRelease,
    onLayout: (layout) => legend.show(legendIsUnder(layout)),
    onPlay: () => port.post({ type: "play" }),
  });
  clock.set({ year, day });
  legend.show(legendIsUnder(clock.layout()));
  listOf(now.mode);
  const tellTime = () => {
    list(clock.moment().iso);
    port.post(timeMessage(clock.moment(), false));
  };
  const tell = () => tellRest(port, now, shown);
  const unkey = listenKeys(window, clock.key);
  const stage = mountStage(atlas.words, { onChange: () => clock.focus(), place: root }); // the keys are the timeline's from then on
  port.on(({ type, mode, kinds, ...rest }) => {
    if (type === "key") stage.key(rest.key) || clock.key(rest.key, rest.shift);
    if (type === "stage") stage.toggle();
    const chosen = type === "chosen" ? { ...rest, ...(mode === undefined ? {} : { mode }) } : {};
    for (const [what, value] of Object.entries(chosen)) onChoose(/** @type {Chosen} */ (what), value);
    if (type === "mode") {
      now.mode = shown.mode = mode;
      listOf(mode);
      list(clock.moment().iso);
    }
    if (type === "kinds") clock.kinds(kinds);
    if (type === "camera") {
      delete shown.view; // the map is elsewhere now: what is wanted next is to be told, whatever was told before
      now.view = null;
      onCamera(rest.map);
    }
    if (type !== "hello") return;
    for (const key of Object.keys(shown)) delete shown[key];
    tell();
    tellTime(); // last: the map shows itself when it knows its day
  });
  const dress = () => [clock, legend, patterns].forEach((part) => part.theme(now.theme));
  dress();
  tellTime();
  tell();
  return {
    set({ year: next, day: on = null, mode = asked, ...rest }) {
      Object.assign(now, rest);
      if (mode !== asked) listOf((now.mode = asked = mode));
      if (next !== undefined) clock.set({ year: next, day: on });
      tellTime();
      dress();
      tell();
    },
    destroy() {
      unkey();
      stage.remove();
      clock.destroy();
      patterns.remove();
      legend.element.remove();
      key.element.remove();
      port.close();
    },
  };
}

/** A moment as map and panel hear it: the day that is shown, whether the hand goes by days, whether it has just moved there. */
const timeMessage = ({ iso, day }, pulse) => ({ type: "moment", iso, byDay: Boolean(day), pulse });

/**
 * The timeline at the scale that the moment asks for. Another scale is another rail in the same place.
 * @param {HTMLElement} root @param {import("../base/types.js").Atlas} atlas @param {HTMLElement} after it stands before this
 * @param {{onMoment: (moment: any, pulse: boolean) => void, onRelease: (moment: any) => void, onLayout: (layout: import("../base/types.js").Layout) => void, onPlay: () => void}} to
 */
function mountClock(root, atlas, after, { onMoment, onRelease, onLayout, onPlay }) {
  let scale;
  let timeline;
  let theme = "light";
  let kinds = recallKinds(atlas);
  const momentAt = (at) => ({ ...scale.moment(at), iso: scale.day(at) });
  function mount(wanted, at) {
    timeline?.destroy();
    scale = wanted;
    const rail = {
      onInput: (next, { pulse }) => onMoment(momentAt(next), pulse),
      onRelease: (next) => onRelease(scale.moment(next)),
      onPlay: () => wanted.unit === "year" && onPlay(), // weeks are about islands that the map shows already
    };
    timeline = mountTimeline(root, atlas, { scale, at, onLayout, onScale: change, ...rail });
    after.before(/** @type {Element} */ (root.lastElementChild));
    timeline.kinds(kinds);
    timeline.theme(theme);
  }
  /** The reader goes to the other scale: the map follows at once, the page when it can. */
  function change(moment) {
    const { scale: wanted, at } = scaleOf(atlas, moment);
    mount(wanted, at);
    timeline.focus();
    onMoment(momentAt(at), true);
    onRelease(scale.moment(at));
  }
  return {
    set(moment) {
      const { scale: wanted, at } = scaleOf(atlas, moment);
      if (scale && wanted.key === scale.key) timeline.set(at);
      else mount(wanted, at);
    },
    moment: () => momentAt(timeline.at()),
    layout: () => timeline.layout(),
    kinds: (chosen) => timeline.kinds((kinds = chosen)),
    theme: (name) => timeline.theme((theme = name)),
    key: (name, shift) => timeline.key(name, shift),
    focus: () => timeline.focus(),
    destroy: () => timeline.destroy(),
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
  return { element: holder, paint, show, mode: legend.mode, theme: (name) => void (holder.dataset.theme = name) };
}

/** Theme, mode, island, act and view as far as the map does not know them yet. */
function tellRest(port, now, shown) {
  const say = (key, message) => {
    if (JSON.stringify(shown[key]) === JSON.stringify(now[key])) return;
    shown[key] = now[key];
    port.post(message);
  };
  say("theme", { type: "theme", theme: now.theme });
  say("mode", { type: "mode", mode: now.mode });
  say("island", { type: "select", island: now.island });
  say("act", { type: "act", act: now.act });
  if (now.view) say("view", { type: "view", view: now.view });
}
