"""``python -m benchmarks.greedy [READERS]``: readers beside a client that asks for what costs much as fast as it can.

First the readers alone (30 when nothing is asked for), then beside a client with 16 connections that asks for pictures,
handouts or files, each time for another state, so that nothing is found among what is kept. Readers and client are
programs of their own on the same machine as the server, the client with the lowest right to the processor: what is
measured is the server.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from . import load
from .figures import Figures, Row, table

CONNECTIONS = 16
ASKED = {
    "pictures": "/picture.svg?lang={lang}&year={year}&width={width}",
    "handouts": "/handout.html?lang={lang}&year={year}&island={island}",
    "files": "/treaty-atlas.html?lang={file}",
}
LANGUAGES, FILES = ("en", "nl", "ja", "ru"), ("all", "en", "nl", "ja", "ru")
ISLANDS = ("sakhalin-south", "iturup", "kunashir", "shikotan", "paramushir")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    load.SECONDS, load.RAMP = 60.0, 5.0
    quiet = load.under_load("app.py", load.turn_page, count)
    alone = Figures(tuple(quiet.times))
    rows = [Row(f"{count} readers, nobody else", str(quiet))]
    for what in ASKED:
        print(f"beside a client that asks for {what}:", file=sys.stderr, flush=True)
        seen = load.under_load("app.py", load.turn_page, count, partial(_client, what))
        ratio = Figures(tuple(seen.times)).p95 / alone.p95
        times = f"{ratio:.2f} of its 95th"
        rows.append(Row(f"beside a client that asks for {what}", str(seen), str(alone), times, "≤ 2", ratio <= 2))
    print(table(rows))


@contextmanager
def _client(what: str, address: str) -> Iterator[None]:
    """A client of its own process that asks for ``what`` until the end."""
    command = [sys.executable, "-m", "benchmarks.greedy", "client", address, what]
    process = subprocess.Popen(command, preexec_fn=lambda: os.nice(19))
    try:
        yield
    finally:
        process.terminate()
        process.wait()


async def _greedy(address: str, what: str) -> None:
    """Ask on all connections without a pause, until it is ended."""
    await asyncio.gather(*(_ask(address, ASKED[what], n) for n in range(CONNECTIONS)))


async def _ask(address: str, path: str, first: int) -> None:
    n = first
    while True:
        state = {
            "lang": LANGUAGES[n % 4], "file": FILES[n % 5], "year": 1850 + n * 7 % 170,
            "width": 600 + n % 3000, "island": ISLANDS[n % 5],
        }  # fmt: skip
        await load.fetched(address, path.format(**state))
        n += CONNECTIONS


if __name__ == "__main__":
    if sys.argv[1:2] == ["client"]:
        asyncio.run(_greedy(*sys.argv[2:4]))
    else:
        main()
