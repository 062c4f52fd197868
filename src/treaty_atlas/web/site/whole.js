/** A page that is printed in short by itself (css/print.css) is printed whole by its button. */

import { targetOf } from "../base/dom.js";

/** Listens on the whole page, for what stands in it comes and goes. */
export function mountWhole() {
  const { dataset } = document.documentElement;
  document.addEventListener("click", (event) => {
    if (!targetOf(event).closest?.(".paper-whole")) return;
    dataset.paper = "whole";
    window.print();
  });
  window.addEventListener("afterprint", () => delete dataset.paper);
}
