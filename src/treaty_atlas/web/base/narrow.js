/**
 * What a list of events is narrowed to: the rule of address/events.py. Pure.
 *
 * @typedef {{kinds: string[], group: string, era: string}} Filter  what is empty takes all
 */

/** @param {Filter} filter @param {string[]} marks kind, period and groups of an event */
export const takes = ({ kinds, group, era }, [kind, ...others]) =>
  (!kinds.length || kinds.includes(kind)) && [group, era].every((one) => !one || others.includes(one));
