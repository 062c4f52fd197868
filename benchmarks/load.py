"""``python -m benchmarks.load [READERS ...]``: many readers at once, beside the same text behind ``st.slider``.

A browser opens the page once, lets the thumb go and clicks an island; what it asked of the server for that is then asked
by as many real connections as are wanted (100 and 300 when nothing is), each for another year and island every five to ten
seconds. Behind ``st.slider`` that is a run of the script, from its sending until the server says that it has run; of the
atlas the text of an island, until it is there (a browser asks for each only once; here every time). The readers are
programs, on the same machine as the server.
"""

from __future__ import annotations

import asyncio
import os
import platform
import random
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.browser.atlas_page import AtlasPage
from tests.browser.running import launch, serving

from .drag import LAPTOP, Slider
from .figures import Figures, Row, table

READERS = (100, 300)
RAMP = 15.0
"""Seconds within which all readers arrive."""
REST = (5.0, 10.0)
"""Seconds between two releases of one reader."""
SECONDS = 90.0
PATIENCE = 120.0
"""Seconds after which a release without an answer is an error."""
YEARS = range(1850, 2027)
RECORDED = 1905
ISLAND, ISLANDS = "iturup", ("iturup", "kunashir", "shikotan", "urup", "paramushir", "shumshu", "onekotan", "simushir")


@dataclass(frozen=True)
class Recording:
    """What a browser sent: on arrival, and when the thumb was let go at ``RECORDED``: runs of the script, and paths."""

    first: bytes
    release: bytes | None
    asked: tuple[str, ...]

    def at(self, year: int) -> bytes:
        """The release at another year; only where the server was told of it."""
        assert self.release is not None
        message = BackMsg.FromString(self.release)
        for widget in message.rerun_script.widget_states.widgets:
            if widget.HasField("json_trigger_value"):
                widget.json_trigger_value = widget.json_trigger_value.replace(str(RECORDED), str(year))
            for numbers in (widget.int_array_value.data, widget.double_array_value.data):
                numbers[:] = [year for _ in numbers]
        return bytes(message.SerializeToString())


@dataclass
class Seen:
    """What the readers met: milliseconds of each release, errors, and the server's memory before and after (MB)."""

    times: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    errors: int = 0
    memory: tuple[float, float] = (0, 0)

    def __str__(self) -> str:
        before, after = self.memory
        memory = f"{before:.0f} → {after:.0f} MB" if after else "memory not known here"
        first = f"first run {Figures(tuple(self.first)).median:.0f} ms"
        return f"{Figures(tuple(self.times))}, {first}, {self.errors} errors, {memory}"


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] or READERS
    rows = []
    for count in counts:
        atlas, beside = under_load("app.py", _let_go, count), under_load(SLIDER, _slide, count)
        ratio = Figures(tuple(atlas.times)).median / Figures(tuple(beside.times)).median
        what = f"{count} readers, a release each {REST[0]:.0f}-{REST[1]:.0f} s, {SECONDS:.0f} s"
        rows.append(
            Row(what, str(atlas), str(beside), f"{ratio:.2f} of its median", *_goal(count, Figures(tuple(atlas.times))))
        )
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}\n")
    print(table(rows))


Act = Callable[[Page, str], Callable[[], None]]
"""Opens a page; what comes back is what a reader then does again and again."""
SLIDER = "benchmarks/alternatives/slider_text.py"


def _goal(count: int, seen: Figures) -> tuple[str, bool | None]:
    if count == READERS[0]:
        return "95th ≤ 150 ms", seen.p95 <= 150
    if count == READERS[1]:
        return "95th ≤ 300 ms", seen.p95 <= 300
    return "", None


def under_load(
    script: str,
    act: Act,
    count: int,
    beside: Callable[[str], AbstractContextManager[object]] = nullcontext,
) -> Seen:
    """What ``count`` readers of ``script`` meet; ``beside`` is given its address, and holds while they read."""
    print(f"{script}: {count} readers …", file=sys.stderr, flush=True)
    with serving(script) as address:
        recording = record(address, act)
        before = memory(address)
        with beside(address):
            seen = asyncio.run(_readers(address, recording, count))
        seen.memory = (before, memory(address))
    return seen


# ---------------------------------------------------------------- one browser


def record(address: str, act: Act) -> Recording:
    """What a browser sends when it opens the page, and for what ``act`` does there."""
    sent: list[bytes | str] = []
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_context(viewport=LAPTOP).new_page()
        page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(data)))
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        then = act(page, address)
        first = runs(sent)[0]
        sent.clear()
        asked.clear()
        then()
        browser.close()
    return Recording(first, next(iter(runs(sent)[-1:]), None), tuple(asked))


def runs(sent: list[bytes | str]) -> list[bytes]:
    """Of what a browser sent by websocket, the wishes for a run of the script."""
    return [data for data in sent if isinstance(data, bytes) and BackMsg.FromString(data).HasField("rerun_script")]


def _let_go(page: Page, address: str) -> Callable[[], None]:
    here = AtlasPage(page, address).open("/?year=1855&lang=en")
    here.settled()

    def then() -> None:
        here.drag(RECORDED)
        with page.expect_response(f"**/island/{ISLAND}.html"):
            here.click_island(ISLAND)

    return then


def turn_page(page: Page, address: str) -> Callable[[], None]:
    """From the map to the treaties and back: each time a run of the script."""
    here = AtlasPage(page, address).open("/?year=1855&lang=en")
    here.settled()

    def then() -> None:
        page.get_by_role("link", name="Treaties", exact=True).first.click()
        page.wait_for_selector(".article")

    return then


def _slide(page: Page, address: str) -> Callable[[], None]:
    page.goto(address)
    slider = Slider(page)
    page.wait_for_selector(".st-key-panel h2")

    def then() -> None:
        slider.release_at(RECORDED)
        page.wait_for_function("() => document.querySelector('.st-key-panel h2')?.textContent.includes('Portsmouth')")

    return then


# ---------------------------------------------------------------- many readers


async def _readers(address: str, recording: Recording, count: int) -> Seen:
    seen, chance = Seen(), random.Random(1855)
    delays = [RAMP * n / count for n in range(count)]
    await asyncio.gather(*(_reader(address, recording, delay, random.Random(chance.random()), seen) for delay in delays))
    return seen


async def _reader(address: str, recording: Recording, delay: float, chance: random.Random, seen: Seen) -> None:
    """One reader: arrives, and lets the thumb go until the time is over."""
    end = perf_counter() + SECONDS
    await asyncio.sleep(delay)
    url = address.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        async with connect(url, subprotocols=["streamlit"], max_size=None, compression=None) as socket:  # type: ignore[list-item]
            seen.first.append(await ask(socket, recording.first))
            while perf_counter() < end:
                await asyncio.sleep(chance.uniform(*REST))
                begun = perf_counter()
                if recording.release is not None:
                    await ask(socket, recording.at(chance.choice(YEARS)))
                for path in recording.asked:
                    async with asyncio.timeout(PATIENCE):
                        answer = await fetched(address, path.replace(ISLAND, chance.choice(ISLANDS)))
                    if not answer.startswith(b"HTTP/1.1 200"):
                        raise OSError(answer[:60])
                seen.times.append((perf_counter() - begun) * 1000)
    except (WebSocketException, TimeoutError, OSError):
        seen.errors += 1


async def ask(socket: ClientConnection, message: bytes) -> float:
    """Milliseconds from sending ``message`` until the script has run."""
    begun = perf_counter()
    await socket.send(message)
    async with asyncio.timeout(PATIENCE):
        while True:
            answer = await socket.recv()
            if len(answer) < SMALL and ForwardMsg.FromString(bytes(answer)).HasField("script_finished"):  # type: ignore[arg-type]
                return (perf_counter() - begun) * 1000


async def fetched(address: str, path: str, encodings: str = "gzip") -> bytes:
    """The whole answer, head and body, to a request for ``path`` as a browser makes it that unpacks ``encodings``."""
    place = urlsplit(address)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    head = (f"GET {path} HTTP/1.1", f"Host: {place.netloc}", f"Accept-Encoding: {encodings}", "Connection: close", "", "")
    writer.write("\r\n".join(head).encode())
    answer = await reader.read()
    writer.close()
    return answer


SMALL = 200
"""Bytes; the message that a script has run is smaller, and the others need not be read."""


def memory(address: str) -> float:
    """The server's resident memory in MB, where the system tells (Linux); else 0."""
    lines = told(address, "status").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0) / 1024


def processor(address: str) -> float:
    """Seconds of processor that the server has used since its start, where the system tells (Linux); else 0."""
    fields = told(address, "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


def told(address: str, file: str) -> str:
    """What the system tells of the server's process."""
    port = address.rpartition(":")[2].encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if port in (folder / "cmdline").read_bytes().split(b"\0"):
                return (folder / file).read_text()
        except OSError:
            continue
    return ""


if __name__ == "__main__":
    main()
