/**
 * Entry for the panel beside the map on a page of the app: it hears the hand by the same channel as the map, and where the
 * reader is from the address.
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, asked: Record<string, string>,
 *   understood: import("../link/visit.js").Visit, words: Record<string, string>, groups: Array<[string, string[]]>}} Data
 */

import { open } from "../link/channel.js";
import { momentWriter } from "../base/dates.js";
import { el } from "../base/dom.js";
import { hold } from "../link/part.js";
import { nameOf } from "../base/naming.js";
import { leadTo } from "../link/leading.js";
import { follow, keyOf, momentOf, mountPanel } from "../panel/panel.js";
import { piecesOf } from "../panel/pieces.js";
import { arrive, carried, move, onMove, visit } from "../link/visit.js";

/** The page came with the text of its moment: nothing less takes its place while the living one is on its way. */
const SOON_MS = 1000;

/**
 * @param {HTMLElement & {data: Data}} root
 * @returns {Promise<import("../link/part.js").Part>}
 */
export function mount(root) {
  return hold(root, {}, async ({ atlas }, data) => {
    const { base, lang, words, groups, channel, app } = data;
    arrive(data.asked, data.understood);
    const pieces = piecesOf(base, lang);
    const now = visit() ?? data.understood;
    const act = now.treaty ?? now.event ?? null;
    await soon(pieces.come(keyOf(atlas, { ...momentOf(atlas, now), island: now.island, act })));
    const write = momentWriter(lang);
    let title = "";
    const nameTab = () => {
      const now = visit();
      if (!now) return;
      const { island, treaty, event, view } = now;
      const named = island ? nameOf(atlas, island, { administeredBy: "" }) : treaty || event ? title : "";
      const shown = view && atlas.views.find(([name]) => name === view)?.[1];
      document.title = [named, write(now), shown, app].filter(Boolean).join(" · ");
    };
    const box = el("div", { class: "ta-panel stHtml choices" });
    root.append(box);
    const panel = mountPanel(box, {
      atlas,
      pieces,
      words,
      groups,
      theme: data.theme,
      onGo: go,
      onShown(text) {
        if (text === title) return;
        title = text;
        if (visit()?.treaty || visit()?.event) nameTab();
      },
    });
    const port = open(channel);
    const followed = follow(panel, { atlas, port, where: () => visit() ?? data.understood });
    const settle = () => {
      followed();
      nameTab();
    };
    const stop = onMove(settle);
    settle();
    return {
      update(next) {
        panel.theme(next.theme);
        if (arrive(next.asked, next.understood)) settle();
      },
      destroy() {
        stop();
        port.close();
        panel.destroy();
        box.remove();
      },
    };
  });
}

/** Not longer than what stands in the panel's place until then can wait for the hand. @param {Promise<void>} coming */
const soon = (coming) => Promise.race([coming, new Promise((resolve) => setTimeout(resolve, SOON_MS))]);

/** A row of the panel: to another moment or island here, or to a page of its own. */
function go(what, to) {
  if (what === "close") move(visit()?.island ? { island: null } : { treaty: null, event: null });
  else if (what === "year") move({ year: Number(to), treaty: null, event: null });
  else if (what === "day") move({ year: Number(to.slice(0, 4)), day: to });
  else if (what === "island") move({ island: to });
  else leadTo(PAGES[what], carried(new URLSearchParams({ [what]: to })));
}

const PAGES = { treaty: "treaties", event: "events" };
