/**
 * How map and timeline talk. Where the documents can reach each other (one page, and the map's frame in it) they share
 * their rooms, and a message is heard at once: map and timeline are painted in the same frame of the screen. Between
 * windows it goes over a BroadcastChannel of the same name.
 *
 * Messages: {type: "year", year} | {type: "pulse", year} | {type: "day", day, pulse} | {type: "select", island} |
 * {type: "view", view} | {type: "theme", theme} | {type: "mode", mode} | {type: "kinds", kinds} | {type: "hello"}
 *
 * @typedef {{type: string, [key: string]: any}} Message
 * @typedef {{post: (message: Message) => void, on: (listener: (message: Message) => void) => (() => void), close: () => void}} Port
 */

const KEY = Symbol.for("treaty-atlas-rooms");
const home = outermost();
/** Ports of all documents in reach, by name. Made of the outermost window's own classes: it outlives its frames. */
const rooms = (home[KEY] ??= new home.Map());

/** @param {string} name the same on both sides, and of no one else: one for each session @returns {Port} */
export function open(name) {
  const room = enter(name);
  const mine = { window, listeners: new Set() };
  const close = () => {
    window.removeEventListener("pagehide", close);
    room.ports.delete(mine);
    if (room.ports.size === 0) leave(name, room);
  };
  room.ports.add(mine);
  window.addEventListener("pagehide", close);
  return {
    post(message) {
      for (const port of [...room.ports]) {
        if (port.window.closed) room.ports.delete(port); // a frame that was taken away
        else if (port !== mine) hear(port, message);
      }
      if (room.heard || message.type === "hello") room.wire?.postMessage(message); // nobody there, nothing to send
    },
    on(listener) {
      mine.listeners.add(listener);
      return () => mine.listeners.delete(listener);
    },
    close,
  };
}

const hear = (port, message) => [...port.listeners].forEach((listener) => listener(message));

function enter(name) {
  if (!rooms.has(name)) rooms.set(name, { ports: new home.Set(), wire: null, heard: false });
  const room = rooms.get(name);
  if (home === window && !room.wire) {
    room.wire = wireOf(name);
    if (room.wire) {
      room.wire.onmessage = ({ data }) => {
        room.heard = true;
        room.ports.forEach((port) => hear(port, data));
      };
    }
  }
  return room;
}

/** The outermost window that we may look at. */
function outermost() {
  let found = window;
  try {
    while (found.parent !== found && found.parent.document) found = found.parent;
  } catch {
    // a page of another origin around us
  }
  return found;
}

/** A file opened from a disk may not be allowed one; inside one document none is needed. */
function wireOf(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

function leave(name, room) {
  room.wire?.close();
  rooms.delete(name);
}
