"""One visit of a page with a new browser: when its map is painted, follows the hand, is complete; and what it takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, Playwright

from tests.browser.running import launch

from .drag import LAPTOP, script, slow_down
from .wire import Wire

YEARS = {"home": 1875, "away": 1874}
"""On 31 December of the one another state holds the Kuril Islands than of the other."""
PATIENCE_MS = 180_000


@dataclass(frozen=True)
class Line:
    """A network: bits a second down and up, and milliseconds of a round trip."""

    down: float
    up: float
    latency: float


@dataclass(frozen=True)
class Kind:
    """A page and how it is visited. ``bare``: it has no map. ``whole``: until it is complete, and then once more."""

    url: str
    bare: bool = False
    whole: bool = True
    rate: float = 1
    line: Line | None = None


@dataclass(frozen=True)
class Visit:
    """Times in ms since the navigation began, see visit.js; sizes in bytes. 0 for what was not waited for, or is not there.

    ``early`` had come when the map followed the hand, ``size`` in all, ``again`` comes at a second visit.
    """

    picture: float = 0
    follows: float = 0
    complete: float = 0
    early: float = 0
    size: float = 0
    again: float = 0


def visit(playwright: Playwright, kind: Kind, begin: Callable[[], None] = lambda: None) -> Visit:
    """A visit with an empty cache; where it is ``whole`` a second one by the same browser. ``begin``: told just before."""
    browser = launch(playwright)
    page = browser.new_context(viewport=LAPTOP).new_page()
    begin()
    wire = opened(page, kind)
    if not kind.whole:
        times = noted(page, "complete" if kind.bare else "follows")
        browser.close()
        return Visit(**times)
    times = noted(page, *(["complete"] if kind.bare else ["follows", "complete"]))
    wire.rest()
    origin = float(page.evaluate("performance.timeOrigin"))
    early = wire.until(origin + times.get("follows", times["complete"]))
    second = page.context.new_page()
    page.close()
    again = opened(second, kind)
    noted(second, "complete")
    again.rest()
    browser.close()
    return Visit(**times, early=early, size=wire.all(), again=again.all())


def opened(page: Page, kind: Kind) -> Wire:
    """Go there; what comes over the wire from then on."""
    wire = Wire(page)
    slow_down(page, kind.rate)
    if kind.line:
        down, up = kind.line.down / 8, kind.line.up / 8
        conditions = {"offline": False, "latency": kind.line.latency, "downloadThroughput": down, "uploadThroughput": up}
        wire.session.send("Network.emulateNetworkConditions", conditions)
    page.add_init_script(f"({script('visit.js')})({json.dumps(YEARS | {'bare': kind.bare})})")
    page.goto(kind.url, wait_until="commit")
    return wire


def noted(page: Page, *names: str) -> dict[str, float]:
    """What visit.js has noted, when it has noted all of these."""
    page.wait_for_function("(names) => names.every((name) => window.visit?.[name])", arg=list(names), timeout=PATIENCE_MS)
    return {name: float(time) for name, time in page.evaluate("window.visit").items()}
