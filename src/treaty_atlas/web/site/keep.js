/** Lets the browser keep a site of plain files, so that it goes on without a network (site/worker.js). */

/** @param {string} start where the site begins @param {string} lang */
export async function keepSite(start, lang) {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${start}sw.js`, { scope: start });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage({ lang, seen: [location.href, ...files] }); // what came before it was there
  } catch {
    // a browser that keeps nothing: the site needs the network
  }
}
