/** Things on a line that would stand on each other stand side by side, each as near to its own place as they can. Pure. */

/**
 * @param {number[]} wanted places, in order @param {number} apart that they keep from each other
 * @returns {number[]} in the same order; those that have room stay where they are
 */
export function spread(wanted, apart) {
  /** @type {Array<{sum: number, count: number}>} */
  const heaps = [];
  wanted.forEach((place, i) => {
    let heap = { sum: place - i * apart, count: 1 };
    for (let last = heaps.pop(); last; last = heaps.pop()) {
      if (last.sum / last.count <= heap.sum / heap.count) {
        heaps.push(last);
        break;
      }
      heap = { sum: heap.sum + last.sum, count: heap.count + last.count };
    }
    heaps.push(heap);
  });
  return heaps.flatMap(({ sum, count }) => Array(count).fill(sum / count)).map((place, i) => place + i * apart);
}
