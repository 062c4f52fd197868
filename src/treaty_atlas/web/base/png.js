/** A picture that the server draws as SVG, taken along as a PNG. */

import { el } from "./dom.js";

/**
 * Draws the picture on a canvas and hands it over as a file; fails where it cannot be had or drawn.
 * @param {{svg: string, name: string, width: number, height: number}} picture  `svg`: its address; `name`: of the file; px
 */
export async function takePng({ svg, name, width, height }) {
  const answer = await fetch(svg);
  if (!answer.ok) throw new Error(String(answer.status));
  offer(await drawn(await answer.text(), { width, height }), name);
}

/** @param {string} svg @param {{width: number, height: number}} size px @returns {Promise<Blob>} */
async function drawn(svg, { width, height }) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = Object.assign(new Image(width, height), { src: address });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("canvas");
    brush.drawImage(image, 0, 0, width, height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("canvas"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it when the dialogue is answered
}
