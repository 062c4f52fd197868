/** What a visit remembers in its tab: the kinds of events that are shown, and where the map stands. */

const KINDS = "treaty-atlas-kinds";

/** @param {string} key @returns {any} undefined where nothing is kept, or nothing may be kept */
export function recall(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} key @param {any} value */
export function keep(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // a browser that keeps nothing: the visit goes on without
  }
}

/** True where the reader has loaded this page anew, not come to it. */
export function isReloaded() {
  const [came] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming|undefined} */ (came)?.type === "reload";
}

/** The kinds that are shown: all of them until the reader chooses. @param {import("./types.js").Atlas} atlas @returns {string[]} */
export function recallKinds(atlas) {
  const all = (atlas.kinds ?? []).map(([kind]) => kind);
  const kept = recall(KINDS);
  return Array.isArray(kept) ? all.filter((kind) => kept.includes(kind)) : all;
}

/** @param {string[]} kinds */
export const keepKinds = (kinds) => keep(KINDS, kinds);
