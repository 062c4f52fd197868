"""The drag of either date of a comparison, step by step, in the way in which the drag of the map page is measured."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.browser.atlas_page import QUIET, AtlasPage

from .drag import LAPTOP, PASSES, script, slow_down, steps
from .figures import Figures


@dataclass(frozen=True)
class Pair:
    """Times from the input event until both maps are drawn, while A or B is dragged over every year."""

    a: Figures
    b: Figures
    messages: int

    @property
    def both(self) -> Figures:
        return Figures(self.a.values + self.b.values)


def dates(browser: Browser, address: str, rate: float, way: str = "side") -> Pair:
    """Drag A over all years with B at the last one, and B with A at the first one, up and down."""
    page = browser.new_context(viewport=LAPTOP).new_page()
    here = AtlasPage(page, address).open(f"/compare?from=1850&to=9999&way={way}")
    page.locator(".ta-compare-list li").first.wait_for()
    page.evaluate(QUIET, 250)
    slow_down(page, rate)
    before = len(here.sent)
    found = {which: _drag(page, which) for which in ("a", "b")}
    messages = len(here.sent) - before
    page.context.close()
    return Pair(found["a"], found["b"], messages)


def _drag(page: Page, which: str) -> Figures:
    range_ = page.locator(f".ta-compare-range[data-range={which}]")
    first, last = (int(range_.get_attribute(end) or 0) for end in ("min", "max"))
    page.evaluate(script("steps.js"), {"range": f".ta-compare-range[data-range={which}]"})
    page.evaluate(script("probe.js"), {"watch": f".ta-compare-thumb[data-thumb={which}] span", "ours": True})
    up = list(range(first, last + 1))
    pairs = []
    for years in ((up, up[::-1]) if which == "a" else (up[::-1], up)) * (PASSES // 2):
        page.evaluate("window.seen.length = 0")
        sent = page.evaluate("(years) => window.drag(years)", years)
        seen = {note["text"]: note for note in page.evaluate("window.seen")}
        pairs += [(when, seen[str(year)]) for year, when in sent[1:] if str(year) in seen]
    return steps(pairs)
