/** The way through cards that are shown one by one: each closed, then turned, and behind the last one the end. Pure. */

/**
 * `sideAt(3, 5)` is the second card, turned; `sideAt(10, 5)` the end.
 * @param {number} step from 0 @param {number} count of the cards
 * @returns {{card: number, turned: boolean, ended: boolean}} `card`: from 0; of the end the last one
 */
export function sideAt(step, count) {
  const ended = step >= 2 * count;
  return { card: ended ? count - 1 : Math.floor(step / 2), turned: ended || step % 2 === 1, ended };
}

/** One step on or back: not before the first card, and null for one more than the end. @param {number} step @param {number} count @param {1|-1} way */
export const stepFrom = (step, count, way) => (step + way > 2 * count ? null : Math.max(step + way, 0));
