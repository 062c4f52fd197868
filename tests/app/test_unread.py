"""A client that asks and never reads: it is asked to take its answers first, and let go when it does not."""

from __future__ import annotations

import asyncio

import pytest

from treaty_atlas.ui.server.unread import Unread

QUESTION = {"type": "websocket.receive", "bytes": b"?"}
GONE = "websocket.disconnect"


class Client:
    """Asks as often as it is heard; takes answers only after ``reads`` is set."""

    def __init__(self) -> None:
        self.asked, self.got, self.reads = 0, 0, asyncio.Event()

    async def receive(self) -> dict[str, object]:
        self.asked += 1
        return QUESTION

    async def send(self, message: object) -> None:
        await self.reads.wait()
        self.got += 1


async def streamlit(scope, receive, send) -> None:
    """As Streamlit does it: questions are taken at once, answers are sent by a task of their own."""
    queue: asyncio.Queue[object] = asyncio.Queue()

    async def sender() -> None:
        while True:
            await send(await queue.get())

    task = asyncio.create_task(sender())
    while (await receive())["type"] != GONE and not (scope["client"].got > 100):
        queue.put_nowait({"type": "websocket.send", "bytes": b"!"})
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises((asyncio.CancelledError, TimeoutError)):
        await task


def visit(patience: float, reads: bool) -> Client:
    async def run() -> Client:
        client = Client()
        if reads:
            client.reads.set()
        scope = {"type": "websocket", "client": client}
        await asyncio.wait_for(Unread(streamlit, patience)(scope, client.receive, client.send), 30)
        return client

    return asyncio.run(run())


def test_who_does_not_read_asks_no_more_and_is_let_go():
    client = visit(0.05, reads=False)
    assert client.got == 0 and client.asked <= 3


def test_who_reads_is_answered_as_before():
    client = visit(30, reads=True)
    assert client.got > 100 and client.asked >= client.got


def test_http_is_not_touched():
    seen: list[object] = []

    async def app(scope, receive, send) -> None:
        seen.append((receive, send))

    asyncio.run(Unread(app)({"type": "http"}, len, max))  # type: ignore[arg-type]
    assert seen == [(len, max)]
