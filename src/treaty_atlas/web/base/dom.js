/** The few helpers that make elements. Text is always set as text, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

/** The drawn signs, one path each. */
export const ICONS = {
  previous: "M3 2h2v12H3zM14 2v12L6 8z",
  next: "M11 2h2v12h-2zM2 2v12l8-6z",
  play: "M3.5 1.5v13L14 8z",
  pause: "M3 2h3.5v12H3zM9.5 2H13v12H9.5z",
  plus: "M8 2.5v11M2.5 8h11",
  minus: "M2.5 8h11",
  full: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  before: "M10 3 5 8l5 5",
  after: "M6 3l5 5-5 5",
  second: "M2.5 3.5h7.5v6H2.5zM6 12.5h7.5v-6h-1",
  fold: "M3.5 6 8 10.5 12.5 6",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
};

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string|number|boolean|undefined>} [attributes] `class` and all others as they are written
 * @param {...(Node|string|null|undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  return finish(document.createElement(tag), attributes, children);
}

/**
 * The same for SVG.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string|number|boolean|undefined>} [attributes]
 * @param {...(Node|string|null|undefined)} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes = {}, ...children) {
  return finish(document.createElementNS(SVG, tag), attributes, children);
}

function finish(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A drawn sign of 16 px. @param {keyof typeof ICONS} name */
export function icon(name) {
  return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: ICONS[name] }));
}

/**
 * A button that does nothing now. It keeps the focus: one that is `disabled` loses it, and who hears the page hears nothing
 * more. What it calls must do nothing by itself then.
 * @param {Element} button @param {boolean} off
 */
export function setOff(button, off) {
  if (off) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

/** @param {Element} button */
export const isOff = (button) => button.getAttribute("aria-disabled") === "true";

/**
 * Whether it is there to be seen. What is hidden may be laid out all the same, as the pieces of the panel are for their turn
 * (css/reading.css), and takes no focus.
 * @param {Element} one
 */
export const isSeen = (one) => !one.closest("[hidden]") && one.getClientRects().length > 0;

/**
 * The element in which something happened: what lies in a document has no other targets.
 * @param {{target: EventTarget|null}} event
 */
export const targetOf = ({ target }) => /** @type {HTMLElement} */ (target);

/** Fills {names} in a text. @param {string} text @param {Record<string, any>} values */
export function fill(text, values) {
  return (text ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Sets a text only where it differs: nothing to lay out again when nothing changed. The text node stays the same one,
 * for a new child makes the browser ask every `:has()` of the page's stylesheets again, and Streamlit's are many.
 */
export function setText(node, text) {
  const only = node.firstChild;
  if (only?.nodeType === Node.TEXT_NODE && !only.nextSibling) {
    if (only.data !== text) only.data = text;
  } else if (node.textContent !== text) node.textContent = text;
}
