/**
 * The bands under the rail. Each leads to its beginning, and tells its name and years where it has no room for them; they
 * are one stop of the Tab key, the arrows go from one to the next. Without a place to lead to they are a drawing.
 */

import { el } from "../base/dom.js";

const INSET_REM = 0.6875;
const ROOT_PX = 16;
/** A band that is narrower than this may be pressed so far beside it, px. */
const TARGET = 24;
/** A band shows its name where this much is left beside it, px. */
const BAND_MARGIN = 10;
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -Infinity, End: Infinity };

/**
 * @param {{root: HTMLElement, atlas: import("../base/types.js").Atlas, scale: import("./scale.js").Scale,
 *   hint: ReturnType<typeof import("./hint.js").mountHint>, onBand: ((at: number) => void)|null}} options `root`: the rail
 */
export function mountBands({ root, atlas, scale, hint, onBand }) {
  const bands = scale.bands.map(([from, to, name]) => ({
    from,
    to,
    name,
    years: yearsOf(scale, from, to),
    element: made(name),
    wide: 0,
  }));
  const holder = el("div", { class: "ta-bands" }, ...bands.map(({ element }) => element));
  root.append(holder);
  if (onBand) press(holder, bands, atlas, onBand);
  else holder.setAttribute("aria-hidden", "true");
  for (const { element, name, years } of bands) {
    const tell = () => hint.over(element, [name, years]);
    element.addEventListener("pointerenter", tell);
    element.addEventListener("pointerleave", ({ pointerType }) => pointerType === "touch" || hint.hide());
    element.addEventListener("focus", tell);
    element.addEventListener("blur", hint.hide);
  }
  /** @param {string} name @returns {HTMLElement} */
  function made(name) {
    const text = el("span", {}, el("em", {}, name));
    return onBand ? el("button", { type: "button", tabindex: -1 }, text) : el("div", {}, text);
  }
  return {
    /** @param {{width: number, share: (at: number) => number}} place @param {number} k how much larger than the design */
    layOut({ width, share }, k) {
      const inset = INSET_REM * ROOT_PX * k;
      bands.forEach((band, i) => {
        const { from, to, element } = band;
        const left = i === 0 ? 0 : inset + share(from) * width;
        const right = i === bands.length - 1 ? width + 2 * inset : inset + share(to) * width;
        band.wide = right - left;
        const more = onBand ? Math.max(TARGET - band.wide, 0) / 2 : 0;
        const seen = { padding: `0 ${more}px`, zIndex: more ? "1" : "" };
        Object.assign(element.style, { left: `${left - more}px`, width: `${band.wide + 2 * more}px`, ...seen });
      });
    },
    /** Reads which names have room. @param {number} k @returns {() => void} hides the others */
    measure(k) {
      const texts = bands.map(({ element }) => /** @type {HTMLElement} */ (element.querySelector("em")));
      const wide = texts.map((text, i) => text.offsetWidth <= bands[i].wide - BAND_MARGIN * k);
      return () => texts.forEach((text, i) => (text.style.visibility = wide[i] ? "" : "hidden"));
    },
    /** @param {number} at */
    show(at) {
      for (const { from, to, element } of bands) {
        const on = at >= from && at < to;
        if (element.classList.contains("ta-on") === on) continue;
        element.classList.toggle("ta-on", on);
        if (!onBand) continue;
        element.tabIndex = on ? 0 : -1;
        if (on) element.setAttribute("aria-current", "true");
        else element.removeAttribute("aria-current");
      }
    },
  };
}

/** First and last year or day, both inclusive. */
function yearsOf({ figure, last }, from, to) {
  const end = Math.min(to - 1, last);
  return from === end ? figure(from) : `${figure(from)} – ${figure(end)}`;
}

function press(holder, bands, atlas, onBand) {
  holder.setAttribute("role", "group");
  holder.setAttribute("aria-label", atlas.words.eras);
  bands.forEach(({ element, name, years, from }) => {
    element.setAttribute("aria-label", `${name}, ${years}`);
    element.addEventListener("click", () => onBand(from));
    element.addEventListener(
      "pointerdown",
      ({ pointerType }) => pointerType === "touch" && element.focus({ preventScroll: true }),
    ); // its name stays
  });
  holder.addEventListener("mousedown", (event) => event.preventDefault()); // the keys stay where they were
  const elements = bands.map(({ element }) => element);
  holder.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // here the arrows do not turn the year
    const next = elements.indexOf(event.target) + step;
    elements[Math.max(0, Math.min(elements.length - 1, next))].focus({ preventScroll: true });
  });
}
