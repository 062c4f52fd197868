/**
 * Parts that live on the page before Streamlit has drawn it. When it draws the same part, it is given the one that stands
 * already: with all that the reader has done, at the moment at which the page is taken over. What the part has told until
 * then is told to the server, and what it is told by the server from then on is Streamlit's.
 *
 * @typedef {HTMLElement & {data: any, sent?: number, kept?: Map<string, unknown>, tell: (name: string, value: unknown) => void,
 *   told?: ((name: string, value: unknown) => void)|null}} Host  `kept`: what was told before Streamlit was there; `told` hears
 *   what is told, and is null when the part has moved
 * @typedef {{host: Host, part: import("./part.js").Part, root: Host|null, given: (part: import("./part.js").Part) => void}} Standing
 */

const KEY = Symbol.for("treaty-atlas-standing");
/** @type {Map<string, Standing>} */
const all = new Map();

/** @param {string} key by which the part is known @param {Host} host in which it stands @param {import("./part.js").Part} part */
export function stand(key, host, part) {
  all.set(key, { host, part, root: null, given: () => {} });
  window[KEY] = adopt;
}

/**
 * For Streamlit's element of a part (ui/parts/component.py).
 * @param {Host} root where Streamlit has the part
 * @returns {Promise<import("./part.js").Part>|undefined} the part, as soon as it stands in `root`; nothing where none waits
 */
function adopt(root) {
  const standing = all.get(root.data.part);
  if (!standing) return undefined;
  const { host } = standing;
  standing.root = root;
  for (const [name, value] of host.kept ?? []) root.tell(name, value);
  host.told = (name, value) => root.tell(name, value);
  return new Promise((resolve) => (standing.given = resolve));
}

/** Whether Streamlit has a place for every part that stands, and has heard all that was told. */
export const allAwaited = () =>
  [...all.values()].every(({ root }) => root?.isConnected && root.data.told >= (root.sent ?? 0));

/** Moves every part to its place in Streamlit's page. What has the focus loses it by that, and cannot have it back before that page is seen. */
export function handOver() {
  for (const { host, root, part, given } of all.values()) {
    if (!root) continue;
    const [left, top] = [host, ...host.querySelectorAll(".ta-panel")].map((e) => e.scrollTop);
    host.told = null;
    Object.defineProperties(host, {
      data: { get: () => root.data },
      sent: { get: () => root.sent },
      tell: { value: (name, value) => root.tell(name, value) },
    });
    root.append(host);
    const panel = host.querySelector(".ta-panel");
    if (panel) panel.scrollTop = top ?? left;
    given(part);
  }
  all.clear();
  delete window[KEY];
}
