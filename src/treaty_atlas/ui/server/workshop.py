"""What costs much is made in a process of its own: two threads of one Python share one processor, and readers would wait.

``python -m treaty_atlas.ui.server.workshop`` is that process. It reads pickled calls from its input, one after the
other, and writes what they give; it ends when its input does, so it never outlives the server.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any

from .answers import Packed

COMMAND = (sys.executable, "-m", "treaty_atlas.ui.server.workshop")
GIVING_WAY = 10
"""How far the process steps back behind the readers where both want the processor (``nice``)."""
BROKEN = (EOFError, OSError, ValueError, pickle.UnpicklingError)


class Workshop:
    """Makes one thing at a time; before :meth:`open` and after :meth:`close` in the process that asks.

    The other process starts with the first thing that is asked for. Where it can't be started or dies, what was asked
    for is made here: slower for the readers, but made.
    """

    def __init__(self) -> None:
        self._lock, self._open = Lock(), False
        self._process: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """From now on there is a process of its own."""
        self._open = True

    def close(self) -> None:
        """End the process."""
        self._open = False
        with self._lock:
            self._end()

    def make(self, make: Callable[[], Packed]) -> Packed:
        """What ``make`` gives, which must be a function of a module or a ``partial`` of one.

        Raises what ``make`` raises.
        """
        if not self._open:
            return make()
        with self._lock:
            try:
                good, made = self._ask(make)
            except BROKEN:
                self._end()
                return make()
        if not good:
            raise made
        return made  # type: ignore[no-any-return]

    def _ask(self, make: Callable[[], Packed]) -> tuple[bool, Any]:
        if self._process is None:
            self._process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        to, back = self._process.stdin, self._process.stdout
        assert to and back
        pickle.dump(make, to)
        to.flush()
        answer: tuple[bool, Any] = pickle.load(back)
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(OSError):
            process.communicate()


SHOP = Workshop()
"""That of this server; the start of the server opens it."""


def main() -> None:
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed on the way is no answer
    if hasattr(os, "nice"):
        os.nice(GIVING_WAY)
    while True:
        try:
            make = pickle.load(asked)
        except EOFError:
            return
        answers.write(_answer(make))
        answers.flush()


def _answer(make: Callable[[], Packed]) -> bytes:
    try:
        return pickle.dumps((True, make()))
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
            return pickle.dumps((False, error))
        except Exception:
            return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


if __name__ == "__main__":
    main()
