/** Streamlit 1.67.0: what the atlas uses of its page besides what is documented. A test asks for each of these names. */

/** What carries the theme. */
export const APP = "[data-testid=stApp]";
/** What says whether the server is there: its attribute, and the value while it is. */
export const CONNECTION = "data-test-connection-state";
export const CONNECTED = "CONNECTED";
/** Its value while it tries to reach the server, and when it has given up. */
export const CONNECTING = "CONNECTING";
export const GIVEN_UP = "DISCONNECTED_FOREVER";
/** Links that Streamlit follows itself. */
export const PAGE_LINK = "[data-testid=stPageLink]";
/** Closes what it says of a lost connection. */
export const CLOSE_DIALOG = "[data-testid=stDialog] [aria-label=Close]";

/** Where it keeps the theme that was chosen on the page that was opened at this path. @param {string} path */
export const themeKey = (path) => `stActiveTheme-${path}-v2`;

/** What it keeps there. */
export const LOOKS = { system: '"System"', light: '"Light"', dark: '"Dark"' };

/** It learns of an address that was written without it as of a step of Back. @param {unknown} state of the history */
export const tellAddress = (state) => window.dispatchEvent(new PopStateEvent("popstate", { state }));

/** How far a run of its script is: an attribute of the app, and its value when nothing runs. */
export const RUNNING = "data-test-script-state";
export const STILL = "notRunning";
/** What every page of ours draws before its own (ui/parts/line.py): before its first run Streamlit's page is still, too. */
export const DRAWN = ".st-key-line .part";
/** What stands where it has not loaded yet what draws an element. */
export const LOADING = "[data-testid=stSkeleton]";
/** What scrolls. */
export const MAIN = "[data-testid=stMain]";
/** The frame of the map, in our own container. */
export const MAP_FRAME = ".st-key-map iframe";

/** What its controls say in English whatever the language of the page, by the name of the word that they should say. */
export const IN_ENGLISH = {
  open: "Open",
  more: "Increment",
  less: "Decrement",
  choose: "Choose an option",
};

/** Whether the page is Streamlit's by now: it is loaded behind the page that the server sent at once (site/takeover.js). */
export const isTaken = () => document.documentElement.classList.contains("taken");

const ICONS = "Material Symbols";
const FACES = ["Source Sans", "Source Serif"];

/** At its start it asks for the face of all its icons (375 KB), whether one is drawn or not; one that is drawn asks for it anyway. */
export function leaveIcons() {
  const { fonts } = document;
  const load = fonts.load.bind(fonts);
  fonts.load = (font, text) => (font.includes(ICONS) ? Promise.resolve([]) : load(font, text));
}

/**
 * Its faces of words (170 to 430 KB) go out of its stylesheet: it writes in them until it knows of ours, and names them
 * behind ours, so that a letter that no face of the machine has would ask for one.
 * @param {CSSStyleSheet} sheet
 */
export function leaveFaces(sheet) {
  const { cssRules: rules } = sheet;
  for (let at = rules.length - 1; at >= 0; at -= 1) {
    const rule = rules[at];
    const family = rule instanceof CSSFontFaceRule ? rule.style.getPropertyValue("font-family") : "";
    if (FACES.some((face) => family.includes(face))) sheet.deleteRule(at);
  }
}
