/**
 * How map and timeline talk. Their documents can reach each other (one page, and the map's frame in it), so they share
 * their rooms and a message is heard at once: map and timeline are painted in the same frame of the screen, and no other
 * tab hears it.
 *
 * Messages: {type: "moment", iso, byDay, pulse} | {type: "select", island} |
 * {type: "view", view} | {type: "theme", theme} | {type: "mode", mode} | {type: "kinds", kinds} | {type: "hello"} |
 * {type: "chosen", island|event|mode} | {type: "key", key, shift} | {type: "stage"}
 *
 * @typedef {{type: string, [key: string]: any}} Message
 * @typedef {{post: (message: Message) => void, on: (listener: (message: Message) => void) => (() => void), close: () => void}} Port
 * @typedef {typeof globalThis & Window & {[key: symbol]: Map<string, Set<any>>}} Home
 */

const KEY = Symbol.for("treaty-atlas-rooms");
const home = outermost();
/** Ports of all documents in reach, by name. Made of the outermost window's own classes: it outlives its frames. */
const rooms = (home[KEY] ??= new home.Map());

/** @param {string} name the same on both sides @returns {Port} */
export function open(name) {
  if (!rooms.has(name)) rooms.set(name, new home.Set());
  const room = /** @type {Set<any>} */ (rooms.get(name));
  const mine = { window, listeners: new Set() };
  const close = () => {
    window.removeEventListener("pagehide", close);
    room.delete(mine);
  };
  room.add(mine);
  window.addEventListener("pagehide", close);
  return {
    post(message) {
      for (const port of [...room]) {
        if (port.window.closed)
          room.delete(port); // a frame that was taken away
        else if (port !== mine) hear(port, message);
      }
    },
    on(listener) {
      mine.listeners.add(listener);
      return () => mine.listeners.delete(listener);
    },
    close,
  };
}

const hear = (port, message) => [...port.listeners].forEach((listener) => listener(message));

/** The outermost window that we may look at. */
function outermost() {
  let found = /** @type {Home} */ (window);
  try {
    while (found.parent !== found && found.parent.document) found = /** @type {Home} */ (found.parent);
  } catch {
    // a page of another origin around us
  }
  return found;
}
