"""The same drag in the single file, opened from a disk without network."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from playwright.sync_api import Browser

from treaty_atlas.catalog import GEODATA, load
from treaty_atlas.export import single

from . import drag
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
        # the file forbids itself to evaluate text as a script; the probes are such text
        context = browser.new_context(viewport=drag.LAPTOP, offline=True, bypass_csp=True)
        page = context.new_page()
        page.goto(path.as_uri() + "#/map?year=1855")
        page.wait_for_selector("path[data-island]", state="attached")
        drag.slow_down(page, rate)
        page.evaluate(drag.script("steps.js"), {"range": ".ta-range"})
        figures = drag.every_year(SimpleNamespace(page=page, frame=page.main_frame, slider=page.locator(".ta-range")))
        context.close()
    return figures
