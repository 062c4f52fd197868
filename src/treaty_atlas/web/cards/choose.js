/**
 * Which cards are shown: those of a period that have the words sought and, where a number is drawn, five of them. Pure.
 *
 * @typedef {{id: string, era: string, text: string}} Card  `text`: all that is read on both sides
 * @typedef {{era?: string|null, five?: number|null, find?: string|null}} Wish
 */

import { sha256 } from "../base/sha256.js";
import { fold } from "../search/fold.js";

const DRAWN = 5;

/**
 * The ids of the cards shown, in the order of `cards`. A number draws the same five for everyone.
 * @param {Card[]} cards @param {Wish} wish @returns {string[]}
 */
export function chosen(cards, { era, five, find }) {
  const sought = fold(find ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const found = cards.filter((card) => (!era || card.era === era) && sought.every((word) => fold(card.text).includes(word)));
  const ids = found.map(({ id }) => id);
  return five ? drawn(ids, five) : ids;
}

/** The five whose digests with the number come first: a card that is added later seldom changes a draw. */
function drawn(ids, number) {
  const lots = new Map(ids.map((id) => [id, sha256(`${number}/${id}`)[0]]));
  const first = [...ids].sort((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0)).slice(0, DRAWN);
  return ids.filter((id) => first.includes(id));
}
