/** Full screen of a part of the page, with all that it is worked with. */

/** Whether there is such a thing: an iPhone has none, a page of another site may not allow it. @param {Window} page */
export const canFull = (page) => Boolean(page.document.fullscreenEnabled);

/** @param {Element} element its document may be one around the frame that was pressed: a press there counts here too */
export function toggleFull(element) {
  const { ownerDocument: page } = element;
  if (page.fullscreenElement) page.exitFullscreen();
  else element.requestFullscreen().catch(() => {}); // the reader or the browser does not want it
}
