"""Figures and the table they are printed in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True)
class Figures:
    """Many measurements of one thing, in milliseconds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def p95(self) -> float:
        """The value that 95 of 100 measurements do not pass."""
        return sorted(self.values)[ceil(0.95 * len(self.values)) - 1]

    def __str__(self) -> str:
        return f"{self.median:.1f} ms, 95th {self.p95:.1f} ms (n {len(self.values)})"


@dataclass(frozen=True)
class Row:
    """A line of the table; ``reached`` is ``None`` where there is no goal."""

    what: str
    atlas: str
    beside: str = ""
    ratio: str = ""
    goal: str = ""
    reached: bool | None = None


HEAD = ("what", "atlas", "beside", "ratio", "goal", "reached")


def table(rows: Sequence[Row]) -> str:
    """The rows as one Markdown table."""
    marks = {True: "yes", False: "no", None: ""}
    cells = [HEAD, ("---",) * len(HEAD)]
    cells += [(r.what, r.atlas, r.beside, r.ratio, r.goal, marks[r.reached]) for r in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in cells)


def say(what: str) -> None:
    """Tell who waits for the table how far it is."""
    print(f"measuring {what} …", file=sys.stderr, flush=True)
