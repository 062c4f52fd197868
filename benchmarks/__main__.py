"""``python -m benchmarks``: measure everything in one run and print the table."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from tests.browser.running import launch, serving

from . import compare, door, drag, release, single
from .drag import SLOW
from .figures import Figures, Row, say, table

LOCAL = ("data", "blob", "about")


def main() -> None:
    with sync_playwright() as playwright, serving() as address:
        browser = launch(playwright)
        foreign = Foreign(address)
        foreign.watch(browser)
        say("the drag")
        rows = drag_rows(browser, address)
        say("the release")
        rows += release_rows(browser, address)
        rows.append(foreign.row())
        browser.close()
        say("the first visit")
        rows[-1:-1] = door.rows(playwright, address)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(table(rows))


def drag_rows(browser: Browser, address: str) -> list[Row]:
    normal, slow = (drag.atlas(browser, address, rate) for rate in (1, SLOW))
    slider, plugin = drag.st_slider(browser), drag.timeline_drag(browser)
    step, dragged, changes = normal.every_year, slow.every_year, normal.changes
    messages, ratio = normal.messages + slow.messages, slider.median / changes.median
    beside = "step at which something changes → painted, beside st.slider with feature_group_to_add (from its release)"
    quick = step.median <= 16.7 and step.p95 <= 20
    return [
        Row("step of a drag → painted map, every year", str(step), goal="median 16.7 ms, 95th ≤ 20 ms", reached=quick),
        Row(f"the same, processor slowed {SLOW} times", str(dragged), goal="95th ≤ 33 ms", reached=dragged.p95 <= 33.4),
        Row("messages to the server during these drags", str(messages), goal="0", reached=not messages),
        Row(beside, str(changes), str(slider), f"{ratio:.1f} times faster", "≥ 6 times faster", ratio >= 6),
        *plugin_rows(normal.changes, slow.changes, plugin),
        *compare_rows(browser, address, {1: normal.every_year, SLOW: slow.every_year}),
        *file_rows(browser, {1: normal.every_year, SLOW: slow.every_year}),
    ]


def slowed(rate: float) -> str:
    """How the processor is held back, as the tail of what was measured."""
    return "" if rate == 1 else f", processor slowed {rate} times"


def file_rows(browser: Browser, ours: Mapping[int, Figures]) -> list[Row]:
    """The drag in the single file beside the app, in the same browser; and how large the file is."""
    size = single.size()
    what = "the atlas as one file in English"
    rows = [Row(what, f"{size / 1_000_000:.2f} MB", goal="≤ 2 MB", reached=size <= 2_000_000)]
    for rate, app in ours.items():
        file = single.every_year(browser, rate)
        ratio, limit = file.median / app.median, 20 if rate == 1 else 33.4
        what = f"step of a drag in that file → painted{slowed(rate)}, beside the app"
        goal = f"≤ 1.25 times, 95th ≤ {limit:.0f} ms"
        rows.append(Row(what, str(file), str(app), f"{ratio:.2f} of its time", goal, ratio <= 1.25 and file.p95 <= limit))
    return rows


def compare_rows(browser: Browser, address: str, ours: Mapping[int, Figures]) -> list[Row]:
    """Either date of a comparison beside the map page, in the same browser."""
    rows, messages = [], 0
    for rate, alone in ours.items():
        pair = compare.dates(browser, address, rate)
        ratio = pair.both.median / alone.median
        what = f"the same with two maps: a step of date A or B → painted{slowed(rate)}, beside the map page"
        rows.append(Row(what, str(pair.both), str(alone), f"{ratio:.2f} of its time", "≤ 1.25 times", ratio <= 1.25))
        messages += pair.messages
    what = "messages to the server during the drags of two maps"
    return [*rows, Row(what, str(messages), goal="0", reached=not messages)]


def plugin_rows(normal: Figures, slow: Figures, plugin: drag.TimelineDrag | None) -> list[Row]:
    what = "the same, beside folium.plugins.TimelineSlider"
    if plugin is None:
        missing = "not measured: its files come by npm, which did not give them"
        return [Row(what, str(normal), missing, goal="not slower")]
    rows = []
    for rate, ours, its in ((1, normal, plugin.normal), (SLOW, slow, plugin.slow)):
        ratio = ours.median / its.median
        rows.append(Row(what + slowed(rate), str(ours), str(its), f"{ratio:.2f} of its time", "not slower", ratio <= 1))
    return rows


def release_rows(browser: Browser, address: str) -> list[Row]:
    beside = release.st_slider(browser, release.titles(address))
    rows = []
    for rate, limit in ((1, 20.0), (SLOW, 50.0)):
        text = release.atlas(browser, address, rate)
        ratio = f"{text.median / beside.median:.2f} of its time"
        what = f"step of the hand → new text painted{slowed(rate)}, beside the same text behind st.slider (from its release)"
        rows.append(Row(what, str(text), str(beside), ratio, f"95th ≤ {limit:.0f} ms", text.p95 <= limit))
    sent, used = release.asked(browser, address)
    kilobytes = release.panel_bytes(browser, address) / 1024
    return [
        *rows,
        Row("messages to the server in 50 releases and 20 clicks", str(sent), goal="≤ 5", reached=sent <= 5),
        Row("processor time of the server for them", f"{used:.2f} s", goal="≤ 0.2 s", reached=used <= 0.2),
        Row("over the wire for the text to follow", f"{kilobytes:.0f} KB", goal="≤ 60 KB", reached=kilobytes <= 60),
    ]


class Foreign:
    """Counts the requests of the atlas's pages to any other host."""

    def __init__(self, address: str) -> None:
        self.home, self.all, self.others = urlsplit(address).netloc, 0, 0

    def watch(self, browser: Browser) -> None:
        browser.on("context", lambda context: context.on("request", self.note))

    def note(self, request: Request) -> None:
        page, asked = urlsplit(request.frame.page.url), urlsplit(request.url)
        if page.netloc == self.home and asked.scheme not in LOCAL:
            self.all += 1
            self.others += asked.netloc != self.home

    def row(self) -> Row:
        counted = f"{self.others} of {self.all}"
        return Row("requests to any other host, whole session", counted, goal="0", reached=not self.others)


if __name__ == "__main__":
    main()
