/** What lies over a page: all that is beside it can neither be reached nor heard until it is gone. */

/**
 * @param {HTMLElement} element that stands in the page @param {string} [spared] a selector of what stays within reach with it
 * @returns {() => void} gives back what was shut off
 */
export function shutOff(element, spared = "") {
  const passed = ["script, style, link", spared].filter(Boolean).join(", ");
  /** @type {HTMLElement[]} */
  const under = [];
  for (let one = element; one.parentElement && one !== document.body; one = one.parentElement)
    for (const other of /** @type {Iterable<HTMLElement>} */ (one.parentElement.children))
      if (other !== one && !other.inert && !other.matches(passed)) under.push(other);
  for (const one of under) {
    one.inert = true;
    one.setAttribute("aria-hidden", "true");
  }
  return () => {
    for (const one of under) {
      one.inert = false;
      one.removeAttribute("aria-hidden");
    }
  };
}
