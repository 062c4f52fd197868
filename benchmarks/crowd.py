"""Many first visits at once, in a process of their own: each asks for what a browser asked for on its first visit.

The document first, then everything else by six connections at a time, as browsers do; beside them the websocket, on which
Streamlit's script runs for it once. Nothing is computed or painted, so that all arrive closer together than readers do.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from . import load

CONNECTIONS = 6


@dataclass(frozen=True)
class First:
    """What a browser asked of ``address``: paths with their queries, the document first; how its answers may be packed.

    ``run`` is its first message by websocket, in base64; empty where it sent none.
    """

    address: str
    asked: tuple[str, ...]
    encodings: str
    run: str

    @staticmethod
    def of(address: str, asked: list[str], encodings: str, sent: list[bytes | str]) -> First:
        runs = load.runs(sent)
        return First(address, tuple(asked), encodings, b64encode(runs[0]).decode() if runs else "")


class Crowd:
    """The process. A visit of each begins with ``come``; ``gone`` waits for the last one and gives how many failed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def tell(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def come(self) -> None:
        self.tell("come")

    def gone(self) -> int:
        assert self.process.stdout
        return int(self.process.stdout.readline())


@contextmanager
def crowd(first: First, count: int) -> Iterator[Crowd]:
    """``count`` clients, ready to come."""
    command = [sys.executable, "-m", "benchmarks.crowd"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        there = Crowd(process)
        try:
            there.tell(json.dumps(asdict(first) | {"count": count}))
            there.gone()  # 0: it is ready
            yield there
        finally:
            process.terminate()


def main() -> None:
    given: dict[str, Any] = json.loads(sys.stdin.readline())
    count = given.pop("count")
    first = First(**given)
    print(0, flush=True)
    for _ in sys.stdin:
        print(asyncio.run(_wave(first, count)), flush=True)


async def _wave(first: First, count: int) -> int:
    """How many of them did not get everything."""
    seen = await asyncio.gather(*(_visit(first) for _ in range(count)), return_exceptions=True)
    return sum(one is not None for one in seen)


async def _visit(first: First) -> None:
    document, *rest = first.asked
    await _get(first, document)
    left = iter(rest)
    await asyncio.gather(_run(first), *(_connection(first, left) for _ in range(CONNECTIONS)))


async def _connection(first: First, left: Iterator[str]) -> None:
    for path in left:
        await _get(first, path)


async def _get(first: First, path: str) -> None:
    async with asyncio.timeout(load.PATIENCE):
        answer = await load.fetched(first.address, path, first.encodings)
    if answer.split(b" ", 2)[1:2] != [b"200"]:
        raise OSError(f"{path}: {answer[:60]!r}")


async def _run(first: First) -> None:
    if not first.run:
        return
    url = first.address.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        async with connect(url, subprotocols=["streamlit"], max_size=None, compression=None) as socket:  # type: ignore[list-item]
            await load.ask(socket, b64decode(first.run))
    except WebSocketException as error:
        raise OSError(str(error)) from error


if __name__ == "__main__":
    main()
