"""Websockets of clients that do not read: they may ask no more until they have taken what they asked for before."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATIENCE = 30.0
"""Seconds until a client that takes nothing is let go; it may connect again. As long as Streamlit waits for a pong."""


class Unread:
    """ASGI middleware around ``receive`` and ``send`` of every websocket.

    Streamlit takes every question at once and puts the answers into a queue; one that asks and never reads makes the
    server work for nothing. Here the next question waits while the last answer is not taken.
    """

    def __init__(self, app: ASGIApp, patience: float = PATIENCE) -> None:
        self.app, self.patience = app, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            return await self.app(scope, receive, send)
        taken, gone = asyncio.Event(), asyncio.Event()
        taken.set()

        async def give(message: Message) -> None:
            taken.clear()
            try:
                async with asyncio.timeout(self.patience):
                    await send(message)
            except TimeoutError:
                gone.set()
                raise
            finally:
                taken.set()

        async def ask() -> Message:
            await taken.wait()
            return {"type": "websocket.disconnect", "code": 1008} if gone.is_set() else await self._next(receive, gone)

        await self.app(scope, ask, give)

    async def _next(self, receive: Receive, gone: asyncio.Event) -> Message:
        """The next message, or that the client has gone."""
        asked, left = asyncio.ensure_future(receive()), asyncio.ensure_future(gone.wait())
        try:
            await asyncio.wait((asked, left), return_when=asyncio.FIRST_COMPLETED)
            return asked.result() if asked.done() else {"type": "websocket.disconnect", "code": 1008}
        finally:
            asked.cancel()
            left.cancel()
