"""How many people lived somewhere, as bars over the years: nothing is drawn between them, for nothing is known there. Pure.

All lengths across and along are parts of the place that the chart has, so it has the same years under each other as any
other drawing over time, whatever its size; what is written on it stands in the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..style.svg import colour, share

HEAD = 0.14
"""The part of the height above the highest line, where figures are written."""
_STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)


class Bar(NamedTuple):
    """A figure of one year; ``counted``: by census or count, not estimated."""

    year: int
    people: int
    counted: bool


def top_of(most: int) -> int:
    """The figure of the highest line above ``most``: one whose half is round as well.

    >>> [top_of(most) for most in (0, 7, 3608, 391_825)]
    [2, 8, 4000, 400000]
    """
    if most < 2:
        return 2
    power = 10 ** (len(str(most)) - 1)
    return int(next(step * power for step in _STEPS if step * power >= most))


def across(year: int, first_year: int, last_year: int) -> float:
    """Where the middle of ``year`` stands on an axis from ``first_year`` to ``last_year`` (both whole): 0 to 1."""
    return share(date(year, 7, 1), first_year, last_year)


def up(people: float, top: int) -> float:
    """How far from the upper edge a figure stands where ``top`` is the highest line: 0 to 1."""
    return 1 - (1 - HEAD) * people / top


def people_chart_svg(bars: Sequence[Bar], first_year: int, last_year: int, theme: str | None) -> str:
    """The chart of ``bars``, in order of their years: a bar for each, a full head where people were counted and an open one
    where they were estimated; lines for zero, the half and the top. Without a ``theme`` it follows the page's."""
    top = top_of(max(bar.people for bar in bars))
    rule, ink = colour(theme, "surface", "rule"), colour(theme, "control", "accent")
    ground = colour(theme, "surface", "page")
    axis = colour(theme, "timeline", "axis")
    lines = "".join(_line(up(top * part, top), axis if part == 0 else rule) for part in (0, 0.5, 1))
    drawn = "".join(_bar(bar, across(bar.year, first_year, last_year), top, ink, ground) for bar in bars)
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">{lines}{drawn}</svg>'


def _line(y: float, ink: str) -> str:
    # the lowest lies within the picture, not half of it below
    at = min(y, 0.995)
    return f'<line x1="0" x2="100%" y1="{at:.2%}" y2="{at:.2%}" stroke="{ink}" stroke-width="1"/>'


def _bar(bar: Bar, x: float, top: int, ink: str, ground: str) -> str:
    y, foot = up(bar.people, top), up(0, top)
    place = f'x1="{x:.2%}" x2="{x:.2%}" y1="{foot:.2%}" y2="{y:.2%}"'
    stem = (
        f'<line {place} stroke="{ink}" stroke-width="5" stroke-opacity="{1 if bar.counted else 0.45}"/>'
        if bar.people
        else ""
    )
    head = f'cx="{x:.2%}" cy="{min(y, 0.955):.2%}" r="4" stroke="{ink}" stroke-width="2"'
    return f'{stem}<circle {head} fill="{ink if bar.counted else ground}"/>'
