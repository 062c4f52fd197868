"""What is asked for again and again is compressed once more, as small as it gets: beside the answers, by one thread.

The first reader does not wait for it, and what nobody asks for costs nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from queue import SimpleQueue

from .answers import BEST, BROTLI, Packed, pack

GIVING_WAY = 10
"""How far the thread steps back behind the readers (``nice``), where threads have that."""


class Shrinking:
    """Before :meth:`open` and after :meth:`close` everything stays as it is."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Packed | None] = SimpleQueue()
        self._smaller: dict[str, Packed] = {}
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Start the thread."""
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread after what it does just now."""
        self._thread = None
        self._waiting.put(None)

    def smaller(self, packed: Packed) -> Packed:
        """``packed`` at its smallest, if that is done already. Not for what depends on a query: all of it is kept."""
        if self._thread and BROTLI in packed.codings and packed.tag not in self._smaller:
            self._smaller[packed.tag] = packed
            self._waiting.put(packed)
        return self._smaller.get(packed.tag, packed)

    def _work(self) -> None:
        if sys.platform == "linux":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), GIVING_WAY)
        while packed := self._waiting.get():
            if self._thread:
                small = pack(packed.plain(), packed.kind, quality=BEST)
                self._smaller[packed.tag] = Packed(small.codings, packed.kind, packed.tag)


SHRINKING = Shrinking()
"""That of this server; its start opens it."""
