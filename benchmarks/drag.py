"""From a step of the hand to the painted map: the atlas, and the two ways that folium users know."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Frame, Page

from tests.browser.atlas_page import AtlasPage
from tests.browser.running import serving

from .alternatives import timeline_slider
from .alternatives.shapes import colour, islands, span_on
from .figures import Figures
from .static_host import served

HERE = Path(__file__).parent
LAPTOP = {"width": 1280, "height": 800}
SLOW = 6
PASSES = 2
YEARS = range(1850, 2027)


@dataclass(frozen=True)
class Drag:
    """Times run from the input event until the rendering that shows the change is done (see probe.js)."""

    every_year: Figures
    changes: Figures
    messages: int


def script(name: str) -> str:
    """One of the scripts beside this file, as an expression."""
    text = (HERE / name).read_text(encoding="utf-8")
    return text[text.index("*/") + 2 :].strip()


def change_years() -> list[int]:
    """The years on whose last day an island has another colour than the year before, patterns left aside."""
    return [year for year in YEARS[1:] if _colours(year) != _colours(year - 1)]


def _colours(year: int) -> list[object]:
    day = f"{year}-12-30"
    return [colour(span_on(feature["properties"]["id"], day)) for feature in islands()["features"]]


def slow_down(page: Page, rate: float) -> None:
    """Let the browser's processor be ``rate`` times slower."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})


# ---------------------------------------------------------------- the atlas


def atlas(browser: Browser, address: str, rate: float) -> Drag:
    """Drag over every year, up and down; then the steps at which something changes."""
    page = browser.new_context(viewport=LAPTOP).new_page()
    here = AtlasPage(page, address).open("/?year=1855")
    here.settled()
    slow_down(page, rate)
    page.evaluate(script("steps.js"), {"range": ".ta-range"})
    here.press()
    page.mouse.move(here.x_of(1857), here.y_of_thumb())
    before = len(here.sent)
    steps = every_year(here)
    messages = len(here.sent) - before
    changes = _changes(page, here.frame)
    page.mouse.up()
    page.context.close()
    return Drag(steps, changes, messages)


def every_year(here: Any) -> Figures:
    """Drag over every year, up and down. ``here`` has the thumb's ``page`` and ``slider``, and the map's ``frame``."""
    here.frame.evaluate(script("probe.js"), {"watch": ".ta-legend-day", "ours": True})
    pairs = []
    up = [y for y in YEARS if y <= int(here.slider.get_attribute("max") or 0)]
    for years in (up, up[::-1]) * (PASSES // 2):
        here.frame.evaluate("window.seen.length = 0")
        sent = here.page.evaluate("(years) => window.drag(years)", years)
        seen = {note["text"]: note for note in here.frame.evaluate("window.seen")}
        words = {y: "today" if y == up[-1] else f"31 December {y}" for y in up}
        pairs += [(when, seen[words[year]]) for year, when in sent[1:] if words[year] in seen]
    return steps(pairs)


def _changes(page: Page, map_: Page | Frame) -> Figures:
    """Both pages are asked in the same way: the step before, a rest, the step."""
    map_.evaluate(script("probe.js"), {"watch": ".leaflet-map-pane", "ours": False})
    years = change_years()
    wanted = [[y - 1, y] for y in years] + [[y, y - 1] for y in years]
    pairs = []
    for _ in range(PASSES):
        sent = page.evaluate("(pairs) => window.steps(pairs)", wanted)
        seen = map_.evaluate("window.seen.splice(0)")
        for _, when in sent:
            first = next((note for note in seen if note["changed"] >= when), None)
            if first and first["changed"] - when < 1000:
                pairs.append((when, first))
    return steps(pairs)


def steps(pairs: list[tuple[float, dict[str, Any]]]) -> Figures:
    return Figures(tuple(note["drawn"] - when for when, note in pairs if "drawn" in note))


# ---------------------------------------------------------------- st.slider


def st_slider(browser: Browser) -> Figures:
    """From the release of ``st.slider`` to the islands in their new colours: a drag tells it nothing."""
    with serving("benchmarks/alternatives/slider_server.py") as address:
        page = browser.new_context(viewport=LAPTOP).new_page()
        page.goto(address)
        slider = Slider(page)
        frame = page.locator("iframe").element_handle().content_frame()
        assert frame is not None
        frame.wait_for_selector("path", state="attached")
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        frame.evaluate(script("probe.js"), {"watch": ".leaflet-map-pane", "ours": False})
        pairs = []
        for year in change_years()[1:] + change_years()[-2::-1]:
            frame.evaluate("window.seen.length = 0")
            when = slider.release_at(year)
            frame.wait_for_function("() => window.seen.some((note) => note.drawn)")
            pairs.append((when, frame.evaluate("window.seen.find((note) => note.drawn)")))
            page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        page.context.close()
    return steps(pairs)


RELEASED = """() => {
  const note = () => (window.released = performance.timeOrigin + performance.now());
  addEventListener('pointerup', note, true);
}"""


class Slider:
    """``st.slider`` under a hand."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.track = page.locator("[data-testid=stSlider] [role=group] > div")
        self.input = page.locator("[data-testid=stSlider] input[type=range]")
        self.track.wait_for()
        page.evaluate(RELEASED)

    def release_at(self, year: int) -> float:
        """Drag the thumb to a year and let go; when that was."""
        box = self.track.bounding_box()
        assert box
        first, last = (int(self.input.get_attribute(end) or 0) for end in ("min", "max"))
        x_of = lambda at: box["x"] + box["width"] * (at - first) / (last - first)  # noqa: E731
        self.page.mouse.move(x_of(int(self.input.input_value())), box["y"] + box["height"] / 2)
        self.page.mouse.down()
        self.page.mouse.move(x_of(year), box["y"] + box["height"] / 2)
        shown = "(year) => document.querySelector('[data-testid=stSlider] input').value === year"
        self.page.wait_for_function(shown, arg=str(year))
        self.page.mouse.up()
        return float(self.page.evaluate("window.released"))


# ---------------------------------------------------------------- TimelineSlider


@dataclass(frozen=True)
class TimelineDrag:
    normal: Figures
    slow: Figures


def timeline_drag(browser: Browser) -> TimelineDrag | None:
    """The steps at which something changes; ``None`` where the plugin's files cannot be had."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            timeline_slider.write(Path(folder))
        except (OSError, subprocess.SubprocessError):
            return None
        with served(Path(folder)) as address:
            normal, slow = (_timeline_steps(browser, address, rate) for rate in (1, SLOW))
            return TimelineDrag(normal, slow)


def _timeline_steps(browser: Browser, address: str, rate: float) -> Figures:
    page = browser.new_context(viewport=LAPTOP).new_page()
    page.goto(address)
    page.wait_for_selector(".time-slider")
    page.wait_for_selector("path", state="attached")
    slow_down(page, rate)
    days = {y: timeline_slider.milliseconds(f"{y}-12-30") for y in YEARS}
    page.evaluate(script("steps.js"), {"range": ".time-slider", "values": {str(y): day for y, day in days.items()}})
    steps = _changes(page, page)
    page.context.close()
    return steps
