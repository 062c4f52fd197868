/**
 * Installed in a document that holds a map: notes when a change of its shapes is drawn. All times are on the one clock
 * that pages and frames share (timeOrigin + now).
 *
 * `seen` gets, for each burst of changes, {text, changed, drawn}:
 *   changed  the shapes have their new attributes
 *   drawn    the rendering that shows it is done. An IntersectionObserver that begins to watch is served by the very
 *            next rendering and reports after it; requestAnimationFrame would tell of the frame after that, or, where
 *            the change comes before a frame's own callbacks, of the beginning of the same one
 */
({ watch, ours }) => {
  const now = () => performance.timeOrigin + performance.now();
  const root = document.querySelector(watch);
  const counts = (change) =>
    ours || change.target.nodeName === "path" || [...change.addedNodes].some((node) => node.nodeName === "path");
  window.seen = [];
  window.probe?.disconnect();
  window.probe = new MutationObserver((changes) => {
    if (!changes.some(counts)) return;
    const note = { text: ours ? root.textContent : "", changed: now() };
    window.seen.push(note);
    const watcher = new IntersectionObserver(() => {
      note.drawn ??= now();
      watcher.disconnect();
    });
    watcher.observe(document.body);
  });
  window.probe.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
}
