"""The history of an island as rows that lead somewhere, on pages that the server draws."""

from __future__ import annotations

from datetime import date

from ... import cards, clock
from ...address.map import FIRST_YEAR
from ...model.spans import Span
from ...reading import islands
from ...style.svg import history_strip_svg
from ...tags import Markup, tag
from .. import visit
from ..parts import markup


def let_go() -> None:
    """No island is chosen any more."""
    visit.go(island=None)


def follow(to: dict[str, str]) -> None:
    """Follow a row: to the year of a span, or to another island."""
    if "year" in to:
        visit.to_year(int(to["year"]))
    else:
        visit.go(island=to["island"])


def history(card: cards.IslandCard, year: int) -> Markup:
    """The whole history of the island: a strip to click, and the same as rows."""
    words, last = visit.words(), clock.today().year
    alt = words("panel.history_alt", island=card.names)
    years = {r.year: str(r.year) for r in card.history if r.year in (1855, 1875, 1905, 1945)}
    svg = history_strip_svg(
        [(r.span.start, r.look) for r in card.history],
        FIRST_YEAR, last, year, markup.theme(), years | {last: words("panel.today")},
    )  # fmt: skip
    hits = tag("div", *(_hit(r.span, r.year, last) for r in card.history), class_="hits")
    strip = tag("div", markup.image(svg, alt), hits, class_="strip")
    return strip + islands.history_rows(markup.reader(), card)


def _hit(span: Span, year: int, last: int) -> Markup:
    """A clickable area over one piece of the strip; the rows below are the same for keyboard and screen reader."""

    def share(day: str | None) -> float:
        if day is None:
            return 100.0
        d = date.fromisoformat(day)
        return (d.toordinal() - _START) / (date(last + 1, 1, 1).toordinal() - _START) * 100

    left = share(span.start)
    place = f"left:{left:.2f}%;width:{share(span.end) - left:.2f}%"
    return tag("i", data_go="year", data_to=year, style=place, aria_hidden="true")


_START = date(FIRST_YEAR, 1, 1).toordinal()
