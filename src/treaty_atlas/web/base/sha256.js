/**
 * SHA-256 (FIPS 180-4), at once: what browsers have of their own answers later, and only over https. For short texts. Pure.
 */

const K = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
  0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
  0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const FIRST = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

const turned = (word, by) => (word >>> by) | (word << (32 - by));

/**
 * The digest of a text (as UTF-8): eight words of 32 bits, the first one first.
 * `sha256("abc")[0]` is `0xba7816bf`.
 * @param {string} text @returns {Uint32Array}
 */
export function sha256(text) {
  const bytes = padded(new TextEncoder().encode(text));
  const state = new Uint32Array(FIRST);
  const words = new Uint32Array(64);
  for (let at = 0; at < bytes.byteLength; at += 64) mix(state, words, bytes, at);
  return state;
}

/** A 1, noughts, and the length in bits at the end of the last 64 bytes. */
function padded(text) {
  const bytes = new DataView(new ArrayBuffer((((text.length + 8) >> 6) << 6) + 64));
  text.forEach((byte, at) => bytes.setUint8(at, byte));
  bytes.setUint8(text.length, 0x80);
  bytes.setUint32(bytes.byteLength - 4, text.length * 8);
  return bytes;
}

/** Takes 64 bytes into the state; `words` is room to work in. */
function mix(state, words, bytes, at) {
  for (let n = 0; n < 16; n += 1) words[n] = bytes.getUint32(at + 4 * n);
  for (let n = 16; n < 64; n += 1) {
    const near = words[n - 2];
    const far = words[n - 15];
    const one = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    const nought = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    words[n] = one + words[n - 7] + nought + words[n - 16];
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let n = 0; n < 64; n += 1) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[n] + words[n];
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g; // one by one: a list would be made anew in each round
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] += word));
}
