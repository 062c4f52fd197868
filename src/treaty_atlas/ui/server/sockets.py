"""The sockets of the server: what is written to a reader leaves at once.

Streamlit opens its socket without naming the protocol, and asyncio sets ``TCP_NODELAY`` only where it is named. An answer
of two parts, head and body, then waits for the reader's acknowledgement of the first, up to 40 ms, with each of the sixty
files of a first visit.
"""

from __future__ import annotations

import os
import socket

OPEN = "/dev/fd"
"""Where Linux and macOS list what a process has open."""


def answer_at_once() -> None:
    """Set ``TCP_NODELAY`` on every socket of this process that is bound and not connected; what is accepted inherits it.

    Elsewhere than on Linux and macOS nothing is done.
    """
    for number in _numbers():
        try:
            found = socket.socket(fileno=os.dup(number))
        except OSError:  # no socket, or closed meanwhile
            continue
        with found:
            if found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM and _waits(found):
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _numbers() -> list[int]:
    return [int(name) for name in os.listdir(OPEN) if name.isdigit()] if os.path.isdir(OPEN) else []


def _waits(found: socket.socket) -> bool:
    """Whether readers come to it."""
    try:
        found.getpeername()
    except OSError:
        return bool(found.getsockname()[1])
    return False
