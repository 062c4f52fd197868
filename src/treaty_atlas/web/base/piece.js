/** Pieces of HTML that Python made and escaped (reading/): they are only put in their place here. */

/** @param {string} html it carries no scripts @returns {Node[]} */
export function nodesOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.childNodes];
}
