/** How far from a sign a pointer may be that means it, px: half of what lies between two signs that stand side by side. */
export const TICK_REACH = 8;
/** The same for a finger. */
export const TOUCH_REACH = 14;
