"""The same drag without a server of ours: in the single file, opened from a disk without network, and on the site's map."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from playwright.sync_api import Browser, Page

from tests.browser.atlas_page import AtlasPage
from treaty_atlas.catalog import GEODATA, load
from treaty_atlas.export import single

from . import drag, release
from .figures import Figures


def size() -> int:
    """Bytes of the file in English."""
    return len(_text().encode())


def _text() -> str:
    return single.build(load(), GEODATA, ["en"], date.today(), "0")


def every_year(browser: Browser, rate: float) -> Figures:
    """Step of a drag → painted map, every year up and down, as in the app (see drag.py)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "atlas.html")
        path.write_text(_text(), encoding="utf-8")
        return drag_at(browser, path.as_uri() + "#/map?year=1855", rate, offline=True)


def drag_at(browser: Browser, address: str, rate: float, *, offline: bool = False) -> Figures:
    """The drag at an address whose page holds map and timeline in one document."""

    def dragged(page: Page) -> Figures:
        return drag.every_year(SimpleNamespace(page=page, frame=page.main_frame, slider=page.locator(".ta-range")))

    return _pressed(browser, address, rate, dragged, offline)


def text_at(browser: Browser, address: str, rate: float, years: dict[int, str]) -> Figures:
    """A step of the hand → the text of another act painted beside the map there; ``years`` as release.py's ``titles``."""
    return _pressed(browser, address, rate, lambda page: release.texts(page, years), offline=False)


def _pressed(browser: Browser, address: str, rate: float, measure: Callable[[Page], Figures], offline: bool) -> Figures:
    """What is measured while the thumb is held, as in the app: a step without a hand lets the islands pulse besides."""
    # the page forbids itself to evaluate text as a script; the probes are such text
    context = browser.new_context(viewport=drag.LAPTOP, offline=offline, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready] path[data-island]", state="attached")
    drag.slow_down(page, rate)
    page.evaluate(drag.script("steps.js"), {"range": ".ta-range"})
    here = AtlasPage(page, address)
    here.press()
    page.mouse.move(here.x_of(here.year() + 2), here.y_of_thumb())
    figures = measure(page)
    context.close()
    return figures
