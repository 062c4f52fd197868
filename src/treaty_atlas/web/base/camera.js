/**
 * Where the map stands, as an address says it: a region by name, or zoom, latitude and longitude of its middle
 * (address/camera.py reads and the site reads it: site/address.js). Pure.
 *
 * @typedef {{centre: [number, number], zoom: number}} Place  latitude, longitude
 * @typedef {string|Place} Camera
 */

const short = (number, places) => String(Number(number.toFixed(places)));
const within = (number, least, most) => Math.max(least, Math.min(number, most));

/**
 * As an address has it: "6.25_45.123_147.9".
 * @param {{lat: number, lng: number}} centre @param {number} zoom @param {[[number, number], [number, number]]} middle south, west;
 *   north, east: what the centre may be
 */
export function cameraText({ lat, lng }, zoom, [[south, west], [north, east]]) {
  return [short(zoom, 2), short(within(lat, south, north), 3), short(within(lng, west, east), 3)].join("_");
}

/** What an address says, once it was understood. @param {string} text @returns {Camera} */
export function cameraOf(text) {
  const [zoom, lat, lng] = text.split("_").map(Number);
  return lng === undefined ? text : { centre: [lat, lng], zoom };
}
