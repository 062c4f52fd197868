/** The patterns: one hidden <svg><defs> for a document, for its paths say fill:url(#p-…). Drawn by style/svg.py. */

const held = new WeakMap();

/**
 * @param {Node} root a map or a timeline
 * @param {string} defs the text of tokens.defs
 * @returns {{scale: (factor: number) => void, theme: (name: string) => void, remove: () => void}} the last one that removes them takes them away
 */
export function mountPatterns(root, defs) {
  const tree = /** @type {Document} */ (root.getRootNode());
  const home = tree.body ?? tree;
  const shared = held.get(home) ?? { holder: drawn(home, defs), users: 0 };
  held.set(home, shared);
  shared.users += 1;
  const patterns = shared.holder.querySelectorAll("pattern");
  return {
    scale(factor) {
      for (const pattern of patterns) pattern.setAttribute("patternTransform", `scale(${factor})`);
    },
    theme: (name) => void (shared.holder.dataset.theme = name), // a pattern takes its colours from where it stands
    remove() {
      shared.users -= 1;
      if (shared.users) return;
      shared.holder.remove();
      held.delete(home);
    },
  };
}

function drawn(home, defs) {
  const holder = new DOMParser().parseFromString(defs, "text/html").body.firstElementChild;
  home.prepend(holder);
  return holder;
}
