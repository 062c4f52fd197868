/** What changes on the map with the day, the view and the size: only what differs is touched. */

import { rootScale } from "../base/device.js";
import { mapsOf } from "../base/sides.js";
import { calm } from "./camera.js";
import { holdLimits } from "./leaflet-private.js";

/** Between two days of change there is nothing to do but to write the day. */
export function paint(parts, day, pulse) {
  parts.both?.paint(day, parts.byDay);
  const count = parts.count(day);
  parts.legend.paint(day);
  parts.events.paint(day, parts.byDay);
  if (day !== parts.day) parts.pulsing.splice(0).forEach(({ coast }) => coast.classList.remove("ta-changed"));
  parts.day = day;
  if (count === parts.counted) return;
  parts.counted = count;
  const changed = parts.islands.paint(day);
  parts.land.paint(day);
  parts.lines.paint(day);
  parts.labels.paint();
  parts.sheet?.paint(day);
  if (!pulse) return;
  parts.pulsing = changed;
  requestAnimationFrame(() => parts.pulsing.forEach(({ coast }) => coast.classList.add("ta-changed")));
}

/** What is chosen on a phone is answered in the map, and the island stays in the open. */
export function answer({ sheet, day }, id) {
  if (!sheet) return;
  sheet.show(id);
  if (!day) return; // the first day paints it
  sheet.paint(day);
  sheet.clear();
}

/** Names give way to controls, to the notes at the foot and to the places of the day; those to controls and notes alone. */
export function cut({ events, labels, kept, parallels, islands }) {
  events.cut(kept());
  labels.cut();
  parallels.cut([...labels.shown(), ...kept(), ...[...islands.all.values()].map(({ coast }) => coast)]);
}

/** When the hand rests. */
export function rest(parts) {
  cut(parts);
  parts.marks?.tell();
}

/**
 * Whose map it is; of both governments' maps this one is the left one, and a second lies over it. True when it is another
 * one than before.
 */
export function setMode(parts, root, atlas, mode) {
  if (mode === (parts.mode ?? null)) return false;
  parts.mode = mode;
  root.dataset.mode = mode ?? "";
  const [own, other] = mapsOf(atlas, mode);
  for (const part of [parts.islands, parts.lines]) part.mode(own || null);
  for (const part of [parts.legend, parts.foot, parts.sides]) part?.mode(mode);
  parts.both?.show(other ? [own, other] : null);
  parts.regions.measure(root.dataset.layout);
  parts.counted = undefined;
  if (parts.day) paint(parts, parts.day, false);
  return true;
}

/** After every move: names by zoom, targets by size, scale. */
export function see(parts, layout, timer) {
  if (parts.sizing) return;
  parts.labels.view();
  parts.events.view();
  if (parts.day) parts.labels.paint();
  parts.pointer.measure(layout);
  parts.parallels.draw(layout);
  parts.foot.measure();
  timer.start();
}

/** Other fonts, and with them words of another width. */
export function retype(parts, layout, timer) {
  parts.regions.measure(layout);
  parts.labels.again();
  if (parts.day) parts.labels.paint();
  timer.start();
}

/** First where the map stands, then what stands on it, once. */
export function resize(map, parts, layout, look) {
  const before = { centre: map.getCenter(), size: map.getSize() };
  const release = holdLimits(map);
  parts.sizing = true;
  map.invalidateSize({ animate: false, pan: false });
  map.options.zoomAnimation = !calm();
  parts.patterns.scale(rootScale());
  parts.fold.measure();
  parts.regions.measure(layout);
  parts.labels.setLayout(layout);
  parts.views.again(layout, before);
  release();
  parts.sizing = false;
  look();
  parts.sheet?.clear(); // a phone that was turned has another map above the sheet
}
