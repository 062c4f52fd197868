"""A first visit: time to the painted map and bytes over the wire, beside an empty Streamlit page."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Playwright

from tests.browser.running import launch, serving

from .drag import LAPTOP
from .figures import Figures

ROUNDS = 7
PAINTED = """
if (window === top) {
  const done = () => DONE;
  const note = () => (window.painted = performance.now());
  const look = () => requestAnimationFrame(() => (done() ? requestAnimationFrame(note) : look()));
  look();
}
"""
MAP = "document.querySelector('.st-key-map iframe')?.contentDocument?.documentElement?.dataset.ready"
EMPTY = "document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')"


@dataclass(frozen=True)
class Visits:
    """Time, and bytes over the wire: answers with their heads, and what came by websocket."""

    time: Figures
    bytes: Figures


@dataclass(frozen=True)
class Cold:
    atlas: Visits
    empty: Visits


def measure(playwright: Playwright, address: str) -> Cold:
    """By turns, each time with a new browser."""
    with serving("benchmarks/alternatives/empty.py") as empty:
        pages = {"atlas": (f"{address}/?year=1875", MAP), "empty": (empty, EMPTY)}
        for url, done in pages.values():
            visit(playwright, url, done)
        visits = {name: [] for name in pages}  # type: dict[str, list[tuple[float, float]]]
        for _ in range(ROUNDS):
            for name, (url, done) in pages.items():
                visits[name].append(visit(playwright, url, done))
    return Cold(*(Visits(*(Figures(column) for column in zip(*visits[name], strict=True))) for name in pages))


def visit(playwright: Playwright, url: str, done: str) -> tuple[float, float]:
    """(milliseconds, bytes) of one visit with an empty cache."""
    browser = launch(playwright)
    page = browser.new_context(viewport=LAPTOP).new_page()
    wire = page.context.new_cdp_session(page)
    received: list[float] = []
    wire.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    wire.on("Network.webSocketFrameReceived", lambda event: received.append(_payload(event["response"])))
    wire.send("Network.enable")
    page.add_init_script(PAINTED.replace("DONE", done))
    page.goto(url)
    page.wait_for_function("() => window.painted")
    time = float(page.evaluate("window.painted"))
    page.wait_for_load_state("networkidle")
    browser.close()
    return time, sum(received)


def _payload(response: dict[str, object]) -> int:
    """Binary messages come to us as base64."""
    text = str(response["payloadData"])
    return len(text) * 3 // 4 if response["opcode"] == 2 else len(text)
