/**
 * Parts that live on the page before Streamlit has drawn it. When it draws the same part, it is given the one that stands
 * already: with all that the reader has done, at the moment at which the page is taken over.
 *
 * @typedef {{host: HTMLElement, part: import("./part.js").Part, root: HTMLElement|null, given: (part: any) => void}} Standing
 */

const KEY = Symbol.for("treaty-atlas-standing");
/** @type {Map<string, Standing>} */
const all = new Map();

/** @param {string} module by which the part is known @param {HTMLElement} host in which it stands @param {import("./part.js").Part} part */
export function stand(module, host, part) {
  all.set(module, { host, part, root: null, given: () => {} });
  window[KEY] = adopt;
}

/**
 * For Streamlit's element of a part (ui/parts/component.py).
 * @param {string} module @param {HTMLElement} root where Streamlit has the part
 * @returns {Promise<import("./part.js").Part>|undefined} the part, as soon as it stands in `root`; nothing where none waits
 */
function adopt(module, root) {
  const standing = all.get(module);
  if (!standing) return undefined;
  standing.root = root;
  return new Promise((resolve) => (standing.given = resolve));
}

/** Whether Streamlit has a place for every part that stands. */
export const allAwaited = () => [...all.values()].every(({ root }) => root?.isConnected);

/** Moves every part to its place in Streamlit's page; what has the focus keeps it. */
export function handOver() {
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  for (const { host, root, part, given } of all.values()) {
    if (!root) continue;
    const [left, top] = [host, ...host.querySelectorAll(".ta-panel")].map((e) => e.scrollTop);
    root.append(host);
    const panel = host.querySelector(".ta-panel");
    if (panel) panel.scrollTop = top ?? left;
    given(part);
  }
  all.clear();
  delete window[KEY];
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
}
