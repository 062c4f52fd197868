"""A part of the site for tests: every page as it opens, and a few entries of each kind, in two languages."""

from __future__ import annotations

from pathlib import Path

from treaty_atlas import clock
from treaty_atlas.export.site import write
from treaty_atlas.export.site.write import Order

TODAY = clock.today()
"""The day of the run, as the app has it beside which the site is tried."""
NAMES = frozenset(
    {
        "1855-shimoda", "1875-saint-petersburg", "1905-portsmouth", "1643-vries", "iturup", "kunashir",
        "border-in-six-steps", "1905", "1945-08-20", "japan", "WJ-1855",
    }
)  # fmt: skip


def order(*languages: str, base: str = "") -> Order:
    return Order(languages, base, TODAY, "9.9", NAMES, drawn=False)


def written(target: Path, *languages: str, base: str = "") -> Path:
    """The part, in ``target``."""
    return write.site(target, order(*languages, base=base))
