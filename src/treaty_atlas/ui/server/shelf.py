"""Answers that are kept as long as there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from .answers import Packed


class Shelf:
    """At most ``room`` bytes; what was not asked for longest goes first. For many threads."""

    def __init__(self, room: int) -> None:
        self._room, self._used, self._lock = room, 0, Lock()
        self._kept: OrderedDict[Hashable, Packed] = OrderedDict()

    def find(self, key: Hashable) -> Packed | None:
        """What is kept for ``key``."""
        with self._lock:
            found = self._kept.get(key)
            if found:
                self._kept.move_to_end(key)
            return found

    def put(self, key: Hashable, packed: Packed) -> None:
        """Keep ``packed`` for ``key``; what alone is larger than the room stays until the next."""
        with self._lock:
            before = self._kept.pop(key, None)
            self._used += packed.size - (before.size if before else 0)
            self._kept[key] = packed
            while self._used > self._room and len(self._kept) > 1:
                self._used -= self._kept.popitem(last=False)[1].size

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._used = 0
