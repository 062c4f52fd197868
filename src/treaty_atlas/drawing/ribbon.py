"""Who held an island, as a ribbon over the years. Pure: spans in, SVG out.

As in ``people_chart.py`` all is told in parts of the place that it has; what is written on it stands in the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ..style.svg import coast_of, fill_svg, share


def edges(starts: Sequence[str], first_year: int, last_year: int) -> list[tuple[float, float]]:
    """Where each span begins and ends, 0 to 1: ``starts`` are first days (ISO), each span ends where the next begins."""
    begins = [share(date.fromisoformat(day), first_year, last_year) for day in starts]
    return list(pairwise([*begins, 1.0]))


def ribbon_svg(spans: Sequence[tuple[str, str]], first_year: int, last_year: int, theme: str | None) -> str:
    """The ribbon of ``spans``: (first day as ISO text, look), in order. Without a ``theme`` it follows the page's."""
    places = edges([start for start, _ in spans], first_year, last_year)
    pieces = (
        _piece(look, theme, left, right, f"r{n}")
        for n, ((_, look), (left, right)) in enumerate(zip(spans, places, strict=True))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">{"".join(pieces)}</svg>'


def _piece(look: str, theme: str | None, left: float, right: float, ident: str) -> str:
    place = f'x="{left:.3%}" y="0" width="{right - left:.3%}" height="100%"'
    if theme is None:
        return f'<rect {place} class="ta-paint" data-look="{look}"/>'
    definition, fill = fill_svg(look, theme, ident)
    return f'<defs>{definition}</defs><rect {place} fill="{fill}" stroke="{coast_of(look, theme)}"/>'
