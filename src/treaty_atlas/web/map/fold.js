/** The legend in the map can be folded to its first line; it begins so where it would take much of a small map. */

import { el, icon } from "../base/dom.js";
import { keep, recall } from "../base/visit.js";
import { rootScale } from "../base/device.js";

const KEPT = "treaty-atlas-legend";
/** A map smaller than this in both directions begins with a folded legend, px at root 16. */
const [WIDE, HIGH] = [760, 420];

/**
 * @param {HTMLElement} root the map @param {HTMLElement} legend @param {Record<string, string>} words
 * @returns {{measure: () => void}} `measure`: the map has another size
 */
export function mountFold(root, legend, words) {
  const button = el(
    "button",
    { type: "button", class: "ta-legend-fold", title: words.legend, "aria-expanded": "true" },
    el("span", {}, words.legend),
    icon("fold"),
  );
  legend.prepend(button);
  const fold = (folded) => {
    if (legend.hasAttribute("data-folded") === folded) return;
    legend.toggleAttribute("data-folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
  };
  const measure = () => {
    const k = rootScale();
    fold(recall(KEPT) ?? (root.clientWidth < WIDE * k && root.clientHeight < HIGH * k));
  };
  button.addEventListener("click", () => {
    keep(KEPT, !legend.hasAttribute("data-folded"));
    measure();
  });
  return { measure };
}
