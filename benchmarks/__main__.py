"""``python -m benchmarks``: measure everything in one run and print the table."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from tests.browser.running import launch, serving

from . import cold, drag, release
from .drag import SLOW
from .figures import Row, table

LOCAL = ("data", "blob", "about")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        times = Path(folder, "times")
        times.touch()
        with serving("benchmarks/timed_app.py", ATLAS_TIMES=str(times)) as address:
            browser = launch(playwright)
            foreign = Foreign(address)
            foreign.watch(browser)
            say("the drag")
            rows = drag_rows(browser, address)
            say("the release")
            rows += release_rows(browser, address, times)
            rows.append(foreign.row())
            browser.close()
            say("the first visit")
            rows[-1:-1] = cold_rows(playwright, address)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(table(rows))


def say(what: str) -> None:
    print(f"measuring {what} …", file=sys.stderr, flush=True)


def drag_rows(browser: Browser, address: str) -> list[Row]:
    normal, slow = (drag.atlas(browser, address, rate) for rate in (1, SLOW))
    slider, plugin = drag.st_slider(browser), drag.timeline_drag(browser)
    step, dragged = normal.every_year.next, slow.every_year.next
    rows = [
        Row("step of a drag → frame after the painted map, every year, 42 islands", str(step), goal="median 16.7 ms, 95th ≤ 20 ms", reached=step.median <= 17 and step.p95 <= 20),
        Row(f"the same, processor slowed {SLOW} times", str(dragged), goal="95th ≤ 33 ms", reached=dragged.p95 <= 33.4),
        Row("step → rendering that shows it is done", str(normal.every_year.drawn)),
        Row(f"the same, processor slowed {SLOW} times", str(slow.every_year.drawn)),
        Row("messages to the server during both drags", str(normal.messages + slow.messages), goal="0", reached=not normal.messages + slow.messages),
    ]
    changes = normal.changes.next
    ratio = slider.next.median / changes.median
    rows.append(Row("step at which something changes, beside st.slider with feature_group_to_add (from its release)", str(changes), str(slider.next), f"{ratio:.1f} times faster", "≥ 6 times faster", ratio >= 6))
    return rows + plugin_rows(normal.changes, slow.changes, plugin)


def plugin_rows(normal: drag.Steps, slow: drag.Steps, plugin: drag.TimelineDrag | None) -> list[Row]:
    what = "step at which something changes, beside folium.plugins.TimelineSlider"
    if plugin is None:
        return [Row(what, str(normal.next), "not measured: its files come with npm, which is missing here", goal="not slower")]
    rows = []
    for speed, ours, theirs in (("", normal, plugin.normal), (f", processor slowed {SLOW} times", slow, plugin.slow)):
        for end, mine, its in (("", ours.next, theirs.next), (", until drawn", ours.drawn, theirs.drawn)):
            # A clock tick of a frame is not exact: within half a millisecond both are in the same frame.
            reached = None if end else mine.median <= its.median + 0.5
            rows.append(Row(what + end + speed, str(mine), str(its), f"{mine.median / its.median:.2f} of its time", "" if end else "not slower", reached))
    return rows


def release_rows(browser: Browser, address: str, times: Path) -> list[Row]:
    shown, run = release.atlas(browser, address, times)
    beside = release.st_slider(browser, release.titles(address))
    return [
        Row("one rerun after release, in Python", str(run), goal="median ≤ 15 ms", reached=run.median <= 15),
        Row("release → new text on the page, beside the same text behind st.slider", str(shown), str(beside), f"{shown.median / beside.median:.2f} of its time", "median ≤ 250 ms, not slower", shown.median <= 250 and shown.median <= beside.median),
    ]


def cold_rows(playwright: object, address: str) -> list[Row]:
    seen = cold.measure(playwright, address)  # type: ignore[arg-type]
    ratio = seen.atlas.time.median / seen.empty.time.median
    more = (seen.atlas.bytes.median - seen.empty.bytes.median) / 1024
    return [
        Row("cold load → painted map, beside an empty Streamlit page", str(seen.atlas.time), str(seen.empty.time), f"{ratio:.2f} times", "≤ 1.4 times", ratio <= 1.4),
        Row("over the wire", f"{seen.atlas.bytes.median / 1024:.0f} KB", f"{seen.empty.bytes.median / 1024:.0f} KB", f"{more:.0f} KB more", "≤ 450 KB more", more <= 450),
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
        return Row("requests to any other host, whole session", f"{self.others} of {self.all}", goal="0", reached=not self.others)


if __name__ == "__main__":
    main()
