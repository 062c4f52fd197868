/**
 * What a part tells the server comes back to it later, one answer after the other. Only what it has not told is a wish
 * of the page: the reader went back in the browser, or followed a link.
 *
 * @template T compared as JSON
 * @param {T} known what the page says at first
 * @param {(value: T) => void} send
 * @returns {{tell: (value: T) => void, wish: (value: T) => T|undefined}}
 */
export function echo(known, send) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  let waiting = [];
  return {
    tell(value) {
      if (same(value, waiting.at(-1) ?? known)) return;
      waiting.push(value);
      send(value);
    },
    wish(value) {
      const at = waiting.findIndex((told) => same(told, value));
      if (at < 0 && waiting.length) return undefined; // the answers are still under way
      waiting = waiting.slice(at + 1);
      const own = at < 0 && !same(value, known);
      known = value;
      return own ? value : undefined;
    },
  };
}
