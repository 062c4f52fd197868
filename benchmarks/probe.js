/**
 * Installed in a document that holds a map: notes when a change of its shapes is drawn. All times are on the one clock
 * that pages and frames share (timeOrigin + now).
 *
 * `seen` gets, for each burst of changes, {text, changed, next, drawn}:
 *   changed  the shapes have their new attributes
 *   next     the first animation frame after that begins
 *   drawn    the rendering that shows it has been done: an IntersectionObserver that begins to watch reports after it
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
    requestAnimationFrame(() => (note.next = now()));
    const watcher = new IntersectionObserver(() => {
      note.drawn ??= now();
      watcher.disconnect();
    });
    watcher.observe(document.body);
  });
  window.probe.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
}
