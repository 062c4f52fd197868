/** Streamlit 1.67.0: what the atlas uses of its page besides what is documented. A test asks for each of these names. */

/** What carries the theme. */
export const APP = "[data-testid=stApp]";
/** What says whether the server is there: its attribute, and the value while it is. */
export const CONNECTION = "data-test-connection-state";
export const CONNECTED = "CONNECTED";
/** Links that Streamlit follows itself. */
export const PAGE_LINK = "[data-testid=stPageLink]";
/** Where the links of its menu stand; on a phone in the sidebar, which a button closes. */
export const MENU = "[data-testid=stHeader],[data-testid=stSidebar],[data-testid^=stTopNav]";
export const SIDEBAR = "[data-testid=stSidebar]";
export const CLOSE_SIDEBAR = "[data-testid=stSidebarCollapseButton] button";
/** Closes what it says of a lost connection. */
export const CLOSE_DIALOG = "[data-testid=stDialog] [aria-label=Close]";

/** Where it keeps the theme that was chosen on the page that was opened at this path. @param {string} path */
export const themeKey = (path) => `stActiveTheme-${path}-v2`;

/** It learns of an address that was written without it as of a step of Back. @param {unknown} state of the history */
export const tellAddress = (state) => window.dispatchEvent(new PopStateEvent("popstate", { state }));
