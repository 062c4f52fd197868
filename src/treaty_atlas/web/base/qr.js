/**
 * The QR code of a text (ISO/IEC 18004): bytes, error correction M, versions 1 to 10. Of an address that the server does
 * not know when it writes the page; tests hold it to what segno makes of the same text. Pure but for `qrSvg`.
 */

import { svg } from "./dom.js";

/** By version from 1: code words for error correction in each block, and blocks. */
const BLOCKS = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
];
/** Modules of white around the code, which a scanner needs. */
const QUIET = 4;
const FORMAT_MASK = 0x5412;
/** @type {Array<(x: number, y: number) => boolean>} */
const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** @typedef {{size: number, dark: boolean[][], fixed: boolean[][]}} Grid  rows of modules; `fixed` ones carry no data */

/**
 * The code as rows of modules, true for a dark one, without the white around it.
 * @param {string} text at most 213 bytes as UTF-8 @returns {boolean[][]|null} null for a longer one
 */
export function qrOf(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = BLOCKS.findIndex((_, at) => bitsFor(at + 1, bytes) <= dataWords(at + 1) * 8) + 1;
  if (!version) return null;
  const coded = interleaved(version, wordsOf(version, bytes));
  const grids = MASKS.map((mask, at) => drawn(version, coded, mask, at));
  const marks = grids.map(penalty);
  return grids[marks.indexOf(Math.min(...marks))].dark;
}

/** The same as SVG, black on white; null where the text is too long. @param {string} text @param {string} name what it is, for who does not see it */
export function qrSvg(text, name) {
  const rows = qrOf(text);
  if (!rows) return null;
  const size = rows.length + 2 * QUIET;
  const d = rows.map((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET},${y + QUIET}h1v1h-1z` : "")).join("")).join("");
  const told = { role: "img", "aria-label": name, viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges" };
  const ground = svg("rect", { width: size, height: size, fill: "#fff" });
  return svg("svg", { class: "ta-qr", ...told }, ground, svg("path", { d, fill: "#000" }));
}

/** All code words of a version, those for error correction too. */
function allWords(version) {
  const aligned = Math.floor(version / 7) + 2;
  const modules = (16 * version + 128) * version + 64;
  const own = version < 2 ? 0 : (25 * aligned - 10) * aligned - 55;
  return Math.floor((modules - own - (version < 7 ? 0 : 36)) / 8);
}

const dataWords = (version) => allWords(version) - BLOCKS[version - 1][0] * BLOCKS[version - 1][1];
const bitsFor = (version, bytes) => 4 + (version < 10 ? 8 : 16) + bytes.length * 8;

/** Mode, length, text, end, and what fills the rest. */
function wordsOf(version, bytes) {
  const bits = [];
  const put = (value, length) => {
    for (let n = length - 1; n >= 0; n -= 1) bits.push((value >>> n) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  const room = dataWords(version) * 8;
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: bits.length / 8 }, (_, n) => parseInt(bits.slice(n * 8, n * 8 + 8).join(""), 2));
}

/** Each block with its error correction, word by word in turn. */
function interleaved(version, data) {
  const [extra, count] = BLOCKS[version - 1];
  const all = allWords(version);
  const short = Math.floor(all / count) - extra;
  const shorts = count - (all % count);
  const divisor = divisorOf(extra);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, n) => {
    const own = data.slice(at, (at += short + (n < shorts ? 0 : 1)));
    return { own, more: remainder(own, divisor) };
  });
  const out = [];
  for (let n = 0; n <= short; n += 1) for (const { own } of blocks) if (n < own.length) out.push(own[n]);
  for (let n = 0; n < extra; n += 1) for (const { more } of blocks) out.push(more[n]);
  return out;
}

/** Product in the field of 256 elements. */
function times(a, b) {
  let z = 0;
  for (let n = 7; n >= 0; n -= 1) z = (z << 1) ^ ((z >>> 7) * 0x11d) ^ (((b >>> n) & 1) * a);
  return z;
}

function divisorOf(degree) {
  const out = [...Array(degree - 1).fill(0), 1];
  for (let n = 0, root = 1; n < degree; n += 1, root = times(root, 2))
    for (let k = 0; k < degree; k += 1) out[k] = times(out[k], root) ^ (out[k + 1] ?? 0);
  return out;
}

function remainder(data, divisor) {
  const out = Array(divisor.length).fill(0);
  for (const word of data) {
    const factor = word ^ out.shift();
    out.push(0);
    divisor.forEach((one, n) => (out[n] ^= times(one, factor)));
  }
  return out;
}

/** @returns {Grid} */
function drawn(version, coded, mask, number) {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array(size).fill(false));
  const grid = { size, dark: rows(), fixed: rows() };
  fixedParts(grid, version, number);
  placeWords(grid, coded);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (!grid.fixed[y][x] && mask(x, y)) grid.dark[y][x] = !grid.dark[y][x];
  return grid;
}

function fixedParts(grid, version, number) {
  const { size } = grid;
  const set = (x, y, dark) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    grid.dark[y][x] = Boolean(dark);
    grid.fixed[y][x] = true;
  };
  for (let n = 0; n < size; n += 1)
    for (const [x, y] of [
      [6, n],
      [n, 6],
    ])
      set(x, y, n % 2 === 0);
  const squares = (middle, far, isDark) => {
    for (let dy = -far; dy <= far; dy += 1)
      for (let dx = -far; dx <= far; dx += 1)
        set(middle[0] + dx, middle[1] + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  const corners = [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ];
  for (const corner of corners) squares(corner, 4, (far) => far !== 2 && far !== 4);
  const at = alignment(version, size);
  for (const x of at)
    for (const y of at) {
      const isCorner = (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
      if (!isCorner) squares([x, y], 2, (far) => far !== 1);
    }
  formatParts(set, size, number);
  if (version >= 7) versionParts(set, size, version);
}

function alignment(version, size) {
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, n) => size - 7 - n * step)];
}

/** The remainder that protects a short number. */
function protect(value, bits, polynomial) {
  let rest = value;
  for (let n = 0; n < bits; n += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return (value << bits) | rest;
}

function formatParts(set, size, number) {
  const bits = protect(number, 10, 0x537) ^ FORMAT_MASK; // correction M is 0 in its two bits
  const bit = (n) => (bits >>> n) & 1;
  for (let n = 0; n <= 5; n += 1) set(8, n, bit(n));
  for (const [x, y, n] of [
    [8, 7, 6],
    [8, 8, 7],
    [7, 8, 8],
  ])
    set(x, y, bit(n));
  for (let n = 9; n < 15; n += 1) set(14 - n, 8, bit(n));
  for (let n = 0; n < 8; n += 1) set(size - 1 - n, 8, bit(n));
  for (let n = 8; n < 15; n += 1) set(8, size - 15 + n, bit(n));
  set(8, size - 8, true);
}

function versionParts(set, size, version) {
  const bits = protect(version, 12, 0x1f25);
  for (let n = 0; n < 18; n += 1) {
    const [a, b] = [size - 11 + (n % 3), Math.floor(n / 3)];
    set(a, b, (bits >>> n) & 1);
    set(b, a, (bits >>> n) & 1);
  }
}

/** Two columns at a time, up and down, from the right. */
function placeWords({ size, dark, fixed }, coded) {
  let n = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (fixed[y][x] || n >= coded.length * 8) continue;
        dark[y][x] = ((coded[n >>> 3] >>> (7 - (n & 7))) & 1) === 1;
        n += 1;
      }
    }
  }
}

/** How hard a code is to read: long runs, squares, what looks like a corner, too much of one colour. @param {Grid} grid */
function penalty({ size, dark }) {
  const columns = dark.map((_, x) => dark.map((row) => row[x]));
  let sum = 0;
  for (const line of [...dark, ...columns]) {
    const text = line.map((one) => (one ? 1 : 0)).join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
    for (const like of [/(?=00001011101)/g, /(?=10111010000)/g]) sum += 40 * (text.match(like)?.length ?? 0);
  }
  for (let y = 1; y < size; y += 1)
    for (let x = 1; x < size; x += 1) {
      const own = dark[y][x];
      if (dark[y - 1][x] === own && dark[y][x - 1] === own && dark[y - 1][x - 1] === own) sum += 3;
    }
  const share = dark.flat().filter(Boolean).length / size ** 2;
  return sum + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}
