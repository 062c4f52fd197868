"""What costs much is made by few at a time, once for each state, and kept as long as there is room."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable

from starlette.concurrency import run_in_threadpool

from .answers import Packed
from .shelf import Shelf
from .workshop import SHOP

LATER = 5
"""Seconds after which someone who was turned away may ask again."""


class Busy(Exception):
    """Too many wait already."""


class Turns:
    """``at_once`` things are made at a time, up to ``waiting`` more wait for their turn; for more there is :class:`Busy`.

    Those who wait hold no thread: the pages stay as quick as they are.
    """

    def __init__(self, at_once: int = 1, waiting: int = 24) -> None:
        self._free, self._most, self._asked = asyncio.Semaphore(at_once), at_once + waiting, 0

    @property
    def full(self) -> bool:
        """Whether the next one would be turned away."""
        return self._asked >= self._most

    async def take(self, make: Callable[[], Packed]) -> Packed:
        """What ``make`` gives, made in the workshop when its turn has come."""
        if self.full:
            raise Busy
        self._asked += 1
        try:
            async with self._free:
                return await run_in_threadpool(SHOP.make, make)
        finally:
            self._asked -= 1


class Kept:
    """What was made, by its state: at most ``room`` bytes, what was not asked for longest goes first."""

    def __init__(self, turns: Turns, room: int) -> None:
        self._turns, self._made = turns, Shelf(room)
        self._making: dict[Hashable, asyncio.Task[Packed]] = {}

    def has(self, state: Hashable) -> bool:
        """Whether what stands for ``state`` is there to be given at once."""
        return self._made.find(state) is not None

    async def get(self, state: Hashable, make: Callable[[], Packed]) -> Packed:
        """What stands for ``state``: kept, being made for another already, or made now.

        Raises :class:`Busy`, and what ``make`` raises.
        """
        if found := self._made.find(state):
            return found
        if state not in self._making:
            if self._turns.full:
                raise Busy
            self._making[state] = asyncio.create_task(self._take(state, make))
        return await asyncio.shield(self._making[state])  # one who leaves does not take it from the others

    async def _take(self, state: Hashable, make: Callable[[], Packed]) -> Packed:
        try:
            made = await self._turns.take(make)
        finally:
            del self._making[state]
        self._made.put(state, made)
        return made
