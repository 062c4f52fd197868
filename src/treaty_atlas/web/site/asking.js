/** What understands an address where no server does (asked.js): loaded when there is something to understand. */

/** @param {string} base where the atlas's own files lie @returns {Promise<typeof import("./asked.js")>} the module */
export const asking = async (base) => (await import(`${location.origin}${base}bundle/asked.js`)).need("site/asked.js");
