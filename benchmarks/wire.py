"""What a page takes over the wire, as the browser's own tools tell it."""

from __future__ import annotations

from collections import defaultdict
from math import inf
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page

QUIET = 0.5
"""Seconds without an answer under way and without a byte, after which a page has what it wants."""
PATIENCE = 120.0


class Wire:
    """Bytes received by one page: answers with their heads, and what came by websocket. ``asked``: its requests' paths.

    Give it the page before it goes anywhere.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.encodings = ""
        self._parts: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self._whole: dict[str, tuple[float, float]] = {}
        self._open: set[str] = set()
        self._last = monotonic()
        self._epoch: float | None = None
        self.session: CDPSession = page.context.new_cdp_session(page)
        for name, heard in {
            "requestWillBeSent": self._begin,
            "requestWillBeSentExtraInfo": self._headers,
            "responseReceived": lambda event: self._part(event, event["response"]["encodedDataLength"]),
            "dataReceived": lambda event: self._part(event, event["encodedDataLength"]),
            "loadingFinished": self._end,
            "loadingFailed": lambda event: self._open.discard(event["requestId"]),
            "webSocketFrameReceived": lambda event: self._part(event, payload(event["response"])),
        }.items():
            self.session.on(f"Network.{name}", heard)
        self.session.send("Network.enable")

    def until(self, when: float) -> float:
        """Bytes that had come at ``when``, in ms since 1970 (``performance.timeOrigin + now()``)."""
        assert self._epoch is not None
        at = when / 1000 - self._epoch
        had = {name: size for name, (time, size) in self._whole.items() if time <= at}
        parts = (part for name, parts in self._parts.items() if name not in had for part in parts)
        return sum(had.values()) + sum(size for time, size in parts if time <= at)

    def all(self) -> float:
        """Bytes of all that has come."""
        return self.until(inf)

    def rest(self) -> None:
        """Until nothing more comes. Raises ``TimeoutError`` where something always does."""
        end = monotonic() + PATIENCE
        while self._open or monotonic() - self._last < QUIET:
            if monotonic() > end:
                raise TimeoutError(f"{len(self._open)} requests are not answered")
            self.page.wait_for_timeout(50)

    def _begin(self, event: dict[str, Any]) -> None:
        if self._epoch is None:
            self._epoch = event["wallTime"] - event["timestamp"]
        place = urlsplit(event["request"]["url"])
        if place.scheme in ("http", "https"):
            self._open.add(event["requestId"])
            self.asked.append(place._replace(scheme="", netloc="", fragment="").geturl())
        self._last = monotonic()

    def _headers(self, event: dict[str, Any]) -> None:
        self.encodings = self.encodings or event["headers"].get("Accept-Encoding", "")

    def _part(self, event: dict[str, Any], size: float) -> None:
        self._parts[event["requestId"]].append((event["timestamp"], size))
        self._last = monotonic()

    def _end(self, event: dict[str, Any]) -> None:
        self._whole[event["requestId"]] = event["timestamp"], event["encodedDataLength"]
        self._open.discard(event["requestId"])
        self._last = monotonic()


def payload(response: dict[str, Any]) -> int:
    """Bytes of a websocket's message; binary ones come to us as base64. The server does not compress them."""
    text = str(response["payloadData"])
    return len(text) * 3 // 4 if response["opcode"] == 2 else len(text)
