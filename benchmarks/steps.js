/**
 * Installed in the page that holds a range input: `step(years)` sets one value in each animation frame, as often as a
 * hand can, and gives [[year, when], …]; `steps(pairs)` sets the first value of each pair, lets the page rest, and
 * times the second. `values`: what the range holds for each year, where that is not the year itself.
 */
({ range: selector, values = null }) => {
  const now = () => performance.timeOrigin + performance.now();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const range = document.querySelector(selector);
  const toValue = (year) => (values ? values[year] : year);
  const set = (year) => {
    const when = now();
    range.value = toValue(year);
    range.dispatchEvent(new Event("input", { bubbles: true }));
    return [year, when];
  };
  const rest = async (frames) => {
    for (let i = 0; i < frames; i += 1) await frame();
  };
  window.drag = async (years) => {
    const sent = [];
    for (const year of years) {
      await frame();
      sent.push(set(year));
    }
    await rest(8);
    return sent;
  };
  window.steps = async (pairs) => {
    const sent = [];
    for (const [before, after] of pairs) {
      await frame();
      set(before);
      await rest(8);
      sent.push(set(after));
      await rest(8);
    }
    return sent;
  };
}
