/** What is done to a page for paper only. */

/**
 * Lays something out before the page is printed, and takes it back afterwards.
 * @param {() => void} before @param {() => void} after @returns {() => void} listens no more
 */
export function aroundPrint(before, after) {
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
