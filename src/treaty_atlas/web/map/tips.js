/** What is told of an island, a line or the ring of events where the pointer or the focus is, in the words of the legend. */

import { el } from "../base/dom.js";
import { spanAt } from "../base/chronology.js";
import { withKana } from "../base/kana.js";
import {
  actWords,
  heldBy,
  holderName,
  labelled,
  legendLines,
  lineWords,
  nameOf,
  claimantNames,
  viewName,
} from "../base/naming.js";
import { eventTip } from "./events.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {import("./islands.js").Island & {span: import("../base/types.js").Span}} Island @typedef {import("./lines.js").Line & {span: import("../base/types.js").LineSpan}} Line */
/** @typedef {{cluster?: import("./events.js").Cluster, island?: Island, line?: Line}} Found  one of them, as it is shown */

/** @param {Atlas} atlas @param {Found} found @param {string} day @returns {HTMLElement} a name in bold, then rows */
export function tipFor(atlas, { cluster, island, line }, day) {
  if (cluster) return eventTip(cluster, atlas);
  if (island) return islandTip(atlas, island, day);
  return line ? lineTip(atlas, line) : el("div");
}

/** The same to be heard. @param {HTMLElement} tip */
export function spoken(tip) {
  const [name, ...rows] = [...tip.children].map(({ textContent }) => textContent);
  return [name, rows.join("; ")].filter(Boolean).join(". ");
}

/** @param {Atlas} atlas @param {Island} island @param {string} day */
function islandTip(atlas, { id, span, byView }, day) {
  const { words } = atlas;
  if (span.view) return viewTip(atlas, id, span, spanAt(byView[""], day), day);
  const [held, how] = heldBy(atlas, span, day);
  const others = span.claimedBy.filter((party) => party !== span.administeredBy);
  const claims = others.length && span.status !== "disputed" ? claimantNames(atlas, others) : "";
  return tipOf(atlas, nameOf(atlas, id, span), [
    held,
    how,
    claims && labelled(atlas, words.claimed_by, claims),
    actWords(atlas, span),
  ]);
}

/** In a government's view both are said: how it maps the island, and who administers it. */
function viewTip(atlas, id, span, held, day) {
  const { words, parties } = atlas;
  const mapped = span.administeredBy === "none" ? legendLines(atlas, span, day)[0] : parties[span.administeredBy];
  return tipOf(atlas, nameOf(atlas, id, span), [
    labelled(atlas, viewName(atlas, span.view), mapped),
    actWords(atlas, span),
    labelled(atlas, words.administered_by, holderName(atlas, held.administeredBy, day)),
  ]);
}

function lineTip(atlas, { span: { kind, by, act, article } }) {
  const source = actWords(atlas, { act, article });
  const none = kind === "administration" && atlas.words.no_treaty_draws_this_line;
  return tipOf(atlas, lineWords(atlas, kind, by), [none, source]);
}

function tipOf(atlas, title, rows) {
  const told = rows.filter(Boolean).map((row) => el("div", {}, ...withKana(atlas, row)));
  return el("div", {}, el("b", {}, ...withKana(atlas, title)), ...told);
}
