"""``python -m benchmarks.door [ROUNDS]``: the first visit, beside an empty Streamlit page; the second, and thirty at once.

By turns, each time with a new browser: seven rounds unless ROUNDS says otherwise.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from playwright.sync_api import Playwright, sync_playwright

from tests.browser.running import launch, serving

from . import lighthouse, site
from .crowd import First, crowd
from .drag import LAPTOP
from .figures import Figures, Row, say, table
from .visit import Kind, Line, Visit, noted, opened, visit

ROUNDS = 7
SLOW = 4
FAR = Line(down=1_600_000, up=750_000, latency=150)
"""A telephone in a village: Lighthouse's slow 4G."""
READERS = 30
EMPTY = "benchmarks/alternatives/empty.py"


@dataclass(frozen=True)
class Turns:
    """Visits of the atlas and of the empty page, the same number of each."""

    atlas: tuple[Visit, ...]
    empty: tuple[Visit, ...]


def main() -> None:
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    with sync_playwright() as playwright, serving() as address:
        found = rows(playwright, address, rounds)
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}\n")
    print(table(found))


def rows(playwright: Playwright, address: str, rounds: int = ROUNDS) -> list[Row]:
    """All that is asked of the first visit of the atlas at ``address``."""
    atlas = Kind(f"{address}/?year=1875")
    with serving(EMPTY) as empty_address:
        empty = Kind(empty_address, bare=True)
        say("first visits, whole")
        whole = turns(playwright, atlas, empty, rounds)
        atlas, empty = replace(atlas, whole=False), replace(empty, whole=False)
        say("first visits with a slow processor")
        slow = turns(playwright, replace(atlas, rate=SLOW), replace(empty, rate=SLOW), rounds)
        say("first visits by a slow network")
        far = turns(playwright, replace(atlas, line=FAR), replace(empty, line=FAR), rounds)
    follows = "first visit → painted map that follows the hand"
    return [
        time_row(f"{follows}, beside an empty Streamlit page", whole, lambda one: one.follows, 0.6),
        time_row(f"the same, processor slowed {SLOW} times", slow, lambda one: one.follows, 0.6),
        time_row("the same, 1.6 Mbit/s and 150 ms round trip", far, lambda one: one.follows, 0.35),
        time_row("first visit → first paint of the map", whole, lambda one: one.picture, 0.4),
        time_row("first visit → Streamlit's page complete", whole, lambda one: one.complete, 1.5),
        *size_rows(whole),
        crowd_row(playwright, address, rounds),
        *site_rows(playwright, address),
    ]


def turns(playwright: Playwright, atlas: Kind, empty: Kind, rounds: int) -> Turns:
    """One of each that does not count, then by turns."""
    seen = [(visit(playwright, atlas), visit(playwright, empty)) for _ in range(rounds + 1)]
    return Turns(*zip(*seen[1:], strict=True))


def time_row(what: str, seen: Turns, of: Callable[[Visit], float], limit: float) -> Row:
    """Beside the time in which the empty page is complete."""
    ours, plain = Figures(tuple(map(of, seen.atlas))), Figures(tuple(one.complete for one in seen.empty))
    ratio = ours.median / plain.median
    return Row(what, str(ours), str(plain), f"{ratio:.2f} times", f"≤ {limit} times", ratio <= limit)


def size_rows(seen: Turns) -> list[Row]:
    early, size, again = (kilobytes(seen.atlas, name) for name in ("early", "size", "again"))
    plain, plain_again = (kilobytes(seen.empty, name) for name in ("size", "again"))
    ratio, wire = size / plain, (f"{size:.0f} KB", f"{plain:.0f} KB")
    return [
        Row("over the wire until the map follows the hand", f"{early:.0f} KB", goal="≤ 350 KB", reached=early <= 350),
        Row("over the wire in all, beside the empty page", *wire, f"{ratio:.2f} times", "≤ 0.5 times", ratio <= 0.5),
        Row("over the wire at a second visit", f"{again:.0f} KB", f"{plain_again:.0f} KB", "", "≤ 60 KB", again <= 60),
    ]


def kilobytes(visits: tuple[Visit, ...], name: str) -> float:
    """The middle of one size of the visits."""
    return Figures(tuple(getattr(one, name) / 1024 for one in visits)).median


# ---------------------------------------------------------------- thirty at once


def crowd_row(playwright: Playwright, address: str, rounds: int) -> Row:
    """The last of thirty first visits, a browser, beside one alone; by turns."""
    say(f"{READERS} first visits at once")
    kind = Kind(f"{address}/?year=1875", whole=False)
    alone, among, failed = [], [], 0
    with crowd(recorded(playwright, address, kind.url), READERS - 1) as others:
        for _ in range(rounds):
            alone.append(visit(playwright, kind).follows)
            among.append(visit(playwright, kind, others.come).follows)
            failed += others.gone()
    figures, plain = Figures(tuple(among)), Figures(tuple(alone))
    ratio = figures.median / plain.median
    what = f"{READERS} first visits at once → the last one has a map that follows, beside one alone"
    told = f"{figures}, {failed} others failed"
    return Row(what, told, str(plain), f"{ratio:.2f} times", "≤ 3 times", ratio <= 3 and not failed)


def recorded(playwright: Playwright, address: str, url: str) -> First:
    """What a browser asks for on its first visit of ``url``."""
    browser = launch(playwright)
    page = browser.new_context(viewport=LAPTOP).new_page()
    sent: list[bytes | str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(data)))
    wire = opened(page, Kind(url))
    noted(page, "complete")
    wire.rest()
    browser.close()
    return First.of(address, wire.asked, wire.encodings, sent)


# ---------------------------------------------------------------- the site


def site_rows(playwright: Playwright, address: str) -> list[Row]:
    """The site beside the app, and what Lighthouse says of it."""
    with site.written() as folder:
        if folder is None:
            missing = "not measured: export writes no site"
            return [Row("the site's map beside the app's; Lighthouse", missing, goal="≤ 1.0 times; ≥ 95 each")]
        say("the site")
        browser = launch(playwright)
        found = site.rows(browser, address, folder)
        browser.close()
        if not lighthouse.PROGRAM.is_file():
            return [*found, Row("Lighthouse on the site", f"not measured. {lighthouse.MISSING}", goal="≥ 95")]
        return found + lighthouse.rows(folder)


if __name__ == "__main__":
    main()
