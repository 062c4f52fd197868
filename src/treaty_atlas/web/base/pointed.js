/**
 * Whether the focus came by a pointer: a browser calls the focus visible at any key after it, Escape too, and draws a frame
 * round the part of the page that scrolls. `data-pointed` on the root says so to the stylesheets, until Tab moves on.
 */

const NAME = "data-pointed";

/** For as long as the page lives. */
export function followPointer() {
  const tell = (pointed) => document.documentElement.toggleAttribute(NAME, pointed);
  window.addEventListener("pointerdown", () => tell(true), true);
  window.addEventListener("keydown", ({ key }) => key === "Tab" && tell(false), true);
}
