"""Text that is cut, stands out of its card or lies over other text: ``python -m tests.browser.cut`` looks everywhere.

The command starts the app and goes through all pages × languages × widths (dark at two of them, for colour moves
nothing) and prints one line for each fault; its exit code is 1 when there is any. Names of pages or languages after it
take the others out, and so do widths: ``python -m tests.browser.cut map "map by day" ru 390``; ``--spacing`` sets the
reader's own text spacing. What it means by a fault stands in ``cut.js``. ``test_cut.py`` looks at a sample of the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Page, TimeoutError, expect, sync_playwright

from ..support import LANGUAGES
from .atlas_page import IDLE, QUIET, TAKEN, WAIT_MS
from .running import launch, serving

Size = tuple[int, int]
SIZES: tuple[Size, ...] = (
    (320, 640), (390, 844), (768, 1024), (820, 1180), (1024, 768), (1280, 720), (1920, 1080), (2560, 1440), (844, 390),
)  # fmt: skip
QUIET_MS, OPEN_MS = 180, WAIT_MS  # names that have no room go when the map has rested for 120 ms
DARK: tuple[Size, ...] = ((390, 844), (1280, 720))
STAGE = "stage"
PLACES = {
    "map": "/?year=1945", "map by day": "/?day=1945-08-22", "island on the map": "/?year=1956&island=shumshu",
    "treaty": "/treaties?treaty=1875-saint-petersburg", "event": "/events?event=1945-landings",
    "events": "/events?kind=war,law&group=habomai",
    "islands": "/islands", "island": "/islands?island=shumshu",
    "compare": "/compare?from=1855&to=1945", "swipe": "/compare?from=1855&to=1945&way=swipe", "days": "/days",
    "stories": "/present", STAGE: "/present?story=border-in-six-steps&step=1", "border": "/border?border=today",
    "puzzle": "/puzzle", "quiz": "/quiz?code=KMNPRT", "share": "/share?year=1905",
    "moves": "/moves?year=1947&move=1947-islanders", "views": "/views", "traps": "/traps", "errors": "/errors",
    "series": "/series", "table": "/table?year=1905", "data": "/data", "guide": "/guide", "about": "/about",
    "map with people": "/?year=1930&people=1",
}  # fmt: skip
READY = {
    "map": ".ta-timeline", "map by day": ".ta-timeline", "island on the map": ".ta-timeline",
    "map with people": ".ta-people-said .ta-live",
    "compare": ".ta-compare path[data-island]", "swipe": ".ta-compare path[data-island]",
    STAGE: ".ta-stage path[data-island]", "border": ".ta-border path[data-island]",
    "puzzle": ".ta-puzzle path[data-island]",
}  # fmt: skip
"""What stands on a page when it is all there; else the heading."""
EXCEPT = (
    "[data-testid=stToolbarActions]",  # Streamlit's own tools beside the menu
    "[data-testid=stDecoration]",
    "[data-testid=stVegaLiteChart]",  # draws its letters itself, at places of its own
    "[data-testid=stSkeleton]",  # stands there for a moment only, before a part has come
    ".ta-compare-swipe",  # lies where the reader puts it, over whatever is on the map
    ".share-copy",  # an address to copy, longer than any field; the field lets it be moved
    ".ta-label-chain",  # stands askew: test_layout.py looks at it letter by letter
    ".ta-parallels",  # figures of the net of degrees, which lie under the names and give way to them
)
"""What is not looked at, and why."""
SCRIPT = (Path(__file__).parent / "cut.js").read_text(encoding="utf-8")
_CUT = """
  const half = (one) => parseFloat(getComputedStyle(one).fontSize) / 2; // a font's own air is no text
  const cut = (one) => one.scrollHeight > one.clientHeight + half(one) || one.scrollWidth > one.clientWidth + 1;
  const all = () => [...document.querySelectorAll('.ta-live')].filter((one) => one.checkVisibility() && cut(one));
  const told = () => all().map((one) => `${one.className} has no room for: ${one.textContent.slice(0, 40)}`);
"""
LIVE = f"() => {{{_CUT}  return told(); }}"
"""What has no room in the places that keep room for the longest text (base/rooms.js)."""
MOMENTS = f"""async () => {{{_CUT}
  const range = document.querySelector('.ta-range');
  const [first, last] = [range.min, range.max].map(Number);
  const {{ acts, windows }} = await (await fetch('/atlas.en.json')).json();
  const weeks = windows.find(({{ days }}) => days.length - 1 === last);
  const place = ({{ day }}) => Math.round((Date.parse(day) - Date.parse(weeks.first)) / 864e5);
  const moments = first ? acts.map(({{ year }}) => year) : weeks.entries.map(place);
  const [now, found] = [range.value, []];
  const show = (at) => {{ range.value = at; range.dispatchEvent(new Event('input')); }};
  for (const at of new Set([first, ...moments.filter((one) => one >= first && one <= last)])) {{
    show(at);
    found.push(...told().map((one) => `at ${{at}}: ${{one}}`));
  }}
  show(now);
  return found;
}}"""
"""Every moment of the timeline at which it says something else, as a drag shows it."""
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
"""What a reader may set without anything being lost (WCAG 1.4.12)."""


class Turn(NamedTuple):
    """How a place is looked at once: light or dark, in one language, in two windows."""

    scheme: Literal["light", "dark"]
    language: str
    sizes: tuple[Size, ...]


def turn_of(place: str) -> Turn:
    """Turned from place to place, so that every size and every language is met by many of them."""
    n = list(PLACES).index(place)
    scheme: Literal["light", "dark"] = "dark" if n // 2 % 2 else "light"
    return Turn(scheme, LANGUAGES[n % len(LANGUAGES)], tuple(SIZES[(2 * n + k) % len(SIZES)] for k in range(2)))


def open_place(page: Page, address: str, place: str, language: str) -> None:
    """Go to a place in a language; until it is all there."""
    where = PLACES[place]
    page.goto(f"{address}{where}{'&' if '?' in where else '?'}lang={language}", timeout=OPEN_MS)
    page.wait_for_function(TAKEN, timeout=OPEN_MS)
    page.wait_for_selector(IDLE, timeout=OPEN_MS)
    page.wait_for_selector(READY.get(place, "h1"), state="attached", timeout=OPEN_MS)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=OPEN_MS)
    if place.startswith("map") or place == "island on the map":
        expect(page.frame_locator(".st-key-map iframe").locator("html[data-ready]")).to_be_attached(timeout=OPEN_MS)


def look(page: Page, place: str, size: Size) -> Iterator[str]:
    """The faults of a place at a size; the stage is looked at with all that can open on it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    if place != STAGE:
        yield from _faults(page)
        if place.startswith("map"):
            yield from page.evaluate(MOMENTS)
        return
    for keys in (("Home",), ("q",), ("q", "n"), ("n", "a"), ("a", "End", "PageDown")):
        for key in keys:
            page.keyboard.press(key)
        yield from (f"after {' '.join(keys)}: {fault}" for fault in _faults(page))
    page.keyboard.press("PageUp")


def _faults(page: Page) -> list[str]:
    page.evaluate(QUIET, QUIET_MS)
    frames = [frame for frame in page.frames if not frame.is_detached() and frame.url.startswith("http")]
    for frame in frames[1:]:
        frame.evaluate(QUIET, QUIET_MS)
    return [fault for frame in frames for fault in frame.evaluate(f"({SCRIPT})({list(EXCEPT)})")]


def everywhere(
    page: Page, address: str, places: Iterable[str], languages: Iterable[str], sizes: Sequence[Size], spacing: bool
) -> Iterator[str]:
    """All faults, one line each."""
    for place in places:
        for language in languages:
            try:
                yield from _all_sizes(page, address, place, language, sizes, spacing)
            except TimeoutError as error:
                yield f"{place}, {language}: not looked at: {str(error).splitlines()[0]}"


def _all_sizes(page: Page, address: str, place: str, language: str, sizes: Sequence[Size], spacing: bool) -> Iterator[str]:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    open_place(page, address, place, language)
    if spacing:
        page.add_style_tag(content=SPACING)
    for theme, these in (("light", sizes), ("dark", [size for size in sizes if size in DARK])):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
        for size in these:
            for fault in look(page, place, size):
                yield f"{place}, {language}, {size[0]}×{size[1]}, {theme}: {fault}"


def main(arguments: list[str]) -> int:
    places = [name for name in PLACES if name in arguments] or list(PLACES)
    languages = [code for code in LANGUAGES if code in arguments] or list(LANGUAGES)
    sizes = [size for size in SIZES if str(size[0]) in arguments] or SIZES
    count = 0
    with serving() as address, sync_playwright() as playwright:
        page = launch(playwright).new_context(viewport={"width": 1280, "height": 720}).new_page()
        for line in everywhere(page, address, places, languages, sizes, "--spacing" in arguments):
            count += 1
            print(line, flush=True)
    print(f"{count} faults: {len(places)} places, {len(languages)} languages, {len(sizes)} sizes", file=sys.stderr)
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
