/**
 * What a part of a page needs in the page's own document: styles, the atlas in the reader's language and, for a part
 * with a map of its own, the shapes and Leaflet. Everything is asked for once, whoever asks.
 *
 * @typedef {{base: string, lang: string, failed?: string}} Data  what Python tells every part, besides its own
 * @typedef {{update: (data: any) => void, destroy: () => void}} Part
 * @typedef {{L?: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry?: import("../base/types.js").Shapes,
 *   own?: unknown}} Ready
 * @typedef {{sheets?: string[], map?: boolean, file?: string}} Needs  own stylesheets below web/css/; `map`: Leaflet and the
 *   shapes; `file`: what is in the JSON of its own in the reader's language, in the place of the atlas, or beside it for a map
 */

import { el, fill } from "../base/dom.js";
import { breath } from "../base/idle.js";
import { atlasOf, json, missingFile, named, shapesOf } from "../base/fetch.js";
import { fitQueries } from "../base/text-size.js";
import { onTheme, themeNow } from "../base/theme.js";
import { leaflet } from "../map/leaflet.js";

const SHEETS = ["tokens.css", "web/css/map.css", "web/css/timeline.css"];

/**
 * Mounts a part and builds it anew when the language changes. The host keeps one element; `data` on it is what the
 * page wants now; its theme is the one that the page shows, of which Python hears late.
 * @param {HTMLElement & {data: Data}} root
 * @param {Needs} needs
 * @param {(ready: Ready, data: any) => Part|Promise<Part>} make called when everything is there
 * @returns {Promise<Part>}
 */
export async function hold(root, needs, make) {
  let lang = root.data.lang;
  /** @type {Part|null} */
  let part = await build(root, needs, make);
  const stop = onTheme(() => part?.update(dressed(root.data)));
  return {
    update(data) {
      if (data.lang === lang) return part?.update(dressed(data));
      lang = data.lang;
      part?.destroy();
      part = null;
      return build(root, needs, make).then((built) => (root.data.lang === data.lang ? (part = built) : built.destroy()));
    },
    destroy() {
      stop();
      part?.destroy();
    },
  };
}

const dressed = (data) => ({ ...data, theme: themeNow(data.theme) });

/**
 * @param {HTMLElement & {data: Data}} root @param {Needs} needs
 * @param {(ready: Ready, data: any) => Part|Promise<Part>} make @returns {Promise<Part>}
 */
async function build(root, { sheets = [], map = false, file = "" }, make) {
  const { base, lang, failed = "" } = root.data;
  const styles = [...(map ? ["leaflet/leaflet.css"] : []), ...SHEETS, ...sheets.map((name) => `web/css/${name}`)];
  try {
    const [atlas, own, L, geometry] = await Promise.all([
      file && !map ? undefined : atlasOf(base, lang),
      file ? json(`${base}${named(file, lang)}`) : undefined,
      map ? leaflet(base) : undefined,
      map ? shapesOf(base) : undefined,
      ...styles.map((name) => dress(root, base, name)),
    ]);
    fitQueries();
    await breath(); // or all parts of a page that wait for the same file are made in one long task
    return make({ L, atlas, own, geometry }, dressed(root.data));
  } catch (error) {
    root.append(el("p", { class: "ta-failed-timeline", role: "alert" }, fill(failed, { file: missingFile(error) })));
    throw error;
  }
}

/** A stylesheet, once for each tree; the part waits for it, so that it never stands there undressed. */
function dress(root, base, name) {
  const tree = root.getRootNode();
  const home = tree.head ?? tree;
  if (home.querySelector(`[data-holds~="${name}"]`)) return undefined; // it lies in one that the page came with
  const address = base + name;
  if (home.querySelector(`link[href="${address}"]`)) return undefined;
  const link = el("link", { rel: "stylesheet", href: address });
  const arrived = new Promise((resolve) => (link.onload = link.onerror = resolve));
  home.append(link);
  return arrived;
}
