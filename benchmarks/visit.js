/**
 * Runs before a page's own scripts: notes, in ms since the visit began, in `visit`
 *   picture   a map is painted: an svg with islands in it stands in the document, or in the map's frame
 *   follows   the painted map follows the hand: found out by moving the slider in every frame by the step from `home` to
 *             `away`, as soon as there are slider and map, until the islands of the map that is seen have other holders;
 *             and have their old ones again when it is moved back. Another map in its place does not pass for that
 *   complete  Streamlit's script has run, the map in its frame is ready, and no cover stands over it; of a page that has
 *             no map (`bare`) that its script has run
 * What is there in one frame's callbacks is painted by that frame: the time is that of the next one's.
 */
({ home, away, bare = false }) => {
  if (window !== top) return;
  const visit = (window.visit = {});
  const WIDE = 240; // px; a smaller one is a sign or a locator beside a text
  const FRAMES = 10; // so long the islands may take to follow back
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const note = (name) => requestAnimationFrame(() => (visit[name] ??= performance.now()));

  const frame = () => document.querySelector(".st-key-map iframe");
  const inside = () => frame()?.contentDocument;
  // what is only looked up comes first: to ask whether a thing is seen lays out the page
  const isMap = (svg) => svg.querySelector("[data-island]") && svg.getBoundingClientRect().width >= WIDE && isShown(svg);
  const hasMap = (page) => [...(page?.querySelectorAll("svg") ?? [])].some(isMap);
  /** The document with the map that is seen: one that stands in the page lies over the frame. */
  const pageWithMap = () => (hasMap(document) ? document : hasMap(inside()) && isShown(frame()) ? inside() : null);
  /** Who holds what; the same for a picture and for the map that takes its place. Empty where nothing tells. */
  const holders = (page) => {
    const paths = [...page.querySelectorAll("svg path[data-island][data-administered-by]")];
    return [...new Set(paths.map(({ dataset: d }) => `${d.island} ${d.administeredBy}`))].sort().join();
  };

  let before = ""; // who held what in the frame before
  let steps = 0; // each value is set in two frames: a map may paint in its own callback of the next frame
  let back = null; // {wanted, left, painted}: it has followed, and is to follow back within so many frames
  const set = (range, year) => {
    range.value = year;
    range.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const other = (range) => (Number(range.value) === home ? away : home);
  const move = (page, range) => {
    const now = holders(page);
    if (back) return check(now, range);
    if (before && now !== before) return follow(before);
    before = now;
    set(range, steps % 2 ? Number(range.value) : other(range));
    steps += 1;
    const then = holders(page);
    if (now && then !== now) follow(now);
  };
  const follow = (wanted) => (back = { wanted, left: FRAMES, painted: null });
  const check = (now, range) => {
    if (!back.painted) {
      back.painted = performance.now();
      set(range, other(range));
    } else if (now === back.wanted) {
      visit.follows = back.painted;
      set(range, home);
    } else if ((back.left -= 1) < 0) {
      before = "";
      back = null;
      steps = 0;
    }
  };

  const isIdle = () => document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");
  const isCovered = () => {
    const cover = document.querySelector("#cover");
    return cover && isShown(cover);
  };
  const isComplete = () => isIdle() && (bare || (inside()?.documentElement?.dataset.ready && !isCovered()));
  const look = () => {
    if (!bare && !visit.follows) {
      const page = pageWithMap();
      const range = document.querySelector("#cover .ta-range") ?? document.querySelector(".ta-range");
      if (page) note("picture");
      if (page && range) move(page, range);
    }
    if (isComplete()) note("complete");
    if (!visit.complete || !(bare || visit.follows)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
