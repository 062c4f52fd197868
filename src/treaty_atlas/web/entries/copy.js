/** A text to copy, as a part of its own. */

import { mountCopy } from "../base/copy.js";

/**
 * @param {HTMLElement & {data: import("../base/copy.js").Copy}} root
 * @returns {{update: (data: import("../base/copy.js").Copy) => void, destroy: () => void}}
 */
export function mount(root) {
  const part = mountCopy(root, root.data);
  return { update: part.update, destroy: () => part.element.remove() };
}
