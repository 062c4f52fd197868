/** What a map has and has not on which a question is asked. */

/** Left, top, right, bottom at root 16: no legend stands on such a map, so every view may take its room. */
const PADDING = { blank: [12, 12, 12, 40], near: [24, 56, 24, 30] };

/** The tokens of a map on which a question is asked. @param {import("../base/types.js").Atlas["tokens"]} tokens */
export function askingTokens(tokens) {
  const near = Object.fromEntries(Object.keys(tokens.views).map((name) => [name, PADDING.near]));
  return { ...tokens, padding: { ...near, whole: PADDING.blank, phone: PADDING.near, "phone-whole": PADDING.blank } };
}

/** What such a map does without; its legend stands beside it. */
export const ASKING_BARE = "legend";
