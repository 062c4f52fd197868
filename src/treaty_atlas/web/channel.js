/**
 * How map and timeline talk. Inside one document a message is heard at once, so the map is painted in the same frame;
 * between documents (the map's frame and the page) it goes over a BroadcastChannel of the same name.
 *
 * Messages: {type: "year", year} | {type: "pulse", year} | {type: "day", day} | {type: "select", island} |
 * {type: "view", view} | {type: "theme", theme} | {type: "hello"}
 *
 * @typedef {{type: string, [key: string]: any}} Message
 * @typedef {{post: (message: Message) => void, on: (listener: (message: Message) => void) => (() => void), close: () => void}} Port
 */

/** Ports of this document by name. @type {Map<string, {ports: Set<Set<Function>>, wire: BroadcastChannel|null}>} */
const rooms = new Map();

/** @param {string} name the same on both sides, and of no one else: one for each session @returns {Port} */
export function open(name) {
  const room = enter(name);
  const mine = new Set();
  room.ports.add(mine);
  return {
    post(message) {
      for (const port of room.ports) if (port !== mine) hear(port, message);
      room.wire?.postMessage(message);
    },
    on(listener) {
      mine.add(listener);
      return () => mine.delete(listener);
    },
    close() {
      room.ports.delete(mine);
      if (room.ports.size === 0) leave(name, room);
    },
  };
}

const hear = (port, message) => [...port].forEach((listener) => listener(message));

function enter(name) {
  if (!rooms.has(name)) {
    const room = { ports: new Set(), wire: wireOf(name) };
    if (room.wire) room.wire.onmessage = ({ data }) => room.ports.forEach((port) => hear(port, data));
    rooms.set(name, room);
  }
  return rooms.get(name);
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
