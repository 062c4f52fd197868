/**
 * Entry for a component beside the map's frame: fetches the atlas in the reader's language and mounts the timeline.
 * The host keeps one element; `data` and `release` on it are what it wants now and whom it tells.
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, year: number, island: string|null,
 *   focus: Array|string|null, mode?: string|null, failed?: string}} Data
 */

import { el, fill } from "./dom.js";
import { mountPage } from "./page.js";

const SHEETS = ["tokens.css", "web/atlas.css"];

/**
 * @param {HTMLElement & {data: Data, release: (year: number) => void}} root
 * @returns {Promise<{update: (data: Data) => void, destroy: () => void}>}
 */
export async function mount(root) {
  let lang = root.data.lang;
  let page = await build(root);
  return {
    update(data) {
      if (data.lang === lang) return page?.set(wanted(data));
      lang = data.lang;
      page?.destroy();
      page = null;
      return build(root).then((built) => (root.data.lang === data.lang ? (page = built) : built.destroy()));
    },
    destroy: () => page?.destroy(),
  };
}

/** The timeline in the language of the data. */
async function build(root) {
  const { base, lang, failed = "" } = root.data;
  const [atlas] = await Promise.all([load(`${base}atlas.json?lang=${encodeURIComponent(lang)}`), ...SHEETS.map((name) => dress(root, base + name))])
    .catch((error) => {
      root.append(el("p", { class: "ta-failed-timeline", role: "alert" }, fill(failed, { file: "atlas.json" })));
      throw error;
    });
  return mountPage(root, { atlas, ...wanted(root.data), channel: root.data.channel, onRelease: (year) => root.release(year) });
}

/** What the page is to show; a host that says nothing of a mode leaves it as it is. */
function wanted({ year, theme, island, focus, mode }) {
  return { year, theme, island, view: focus, ...(mode === undefined ? {} : { mode: mode || null }) };
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** A stylesheet, once for each tree; the timeline waits for it, so that it never stands there undressed. */
function dress(root, address) {
  const tree = root.getRootNode();
  const home = tree.head ?? tree;
  if (home.querySelector(`link[href="${address}"]`)) return undefined;
  const link = el("link", { rel: "stylesheet", href: address });
  const arrived = new Promise((resolve) => (link.onload = link.onerror = resolve));
  home.append(link);
  return arrived;
}
