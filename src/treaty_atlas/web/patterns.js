/** The patterns: one hidden <svg><defs> in the same tree as the paths that say fill:url(#p-…). Drawn by style.py. */

/**
 * @param {ParentNode & Node} root a map or a timeline
 * @param {string} defs the text of tokens.defs
 * @returns {{scale: (factor: number) => void, remove: () => void}}
 */
export function mountPatterns(root, defs) {
  const holder = new DOMParser().parseFromString(defs, "text/html").body.firstElementChild;
  root.prepend(holder);
  const patterns = holder.querySelectorAll("pattern");
  return {
    scale(factor) {
      for (const pattern of patterns) pattern.setAttribute("patternTransform", `scale(${factor})`);
    },
    remove: () => holder.remove(),
  };
}
