"""Which day it is: the one place that asks the computer's clock.

A computer without a battery for its clock says 1970 until a network tells it better, and one that was set by hand may
say anything. No day before this edition of the atlas came out can be today, so that day is the earliest one taken.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

EDITION = Path(__file__).resolve().parents[2] / "CITATION.cff"


def today() -> date:
    """The day of the computer's clock, but never one before this edition came out."""
    said = released()
    return max(date.today(), date.fromisoformat(said)) if said else date.today()


@cache
def released() -> str | None:
    """The day (ISO) on which this edition came out, as ``CITATION.cff`` says it; ``None`` where that file is not at hand."""
    text = EDITION.read_text(encoding="utf-8") if EDITION.is_file() else ""
    found = re.search(r'^date-released: *"?(\d{4}-\d\d-\d\d)', text, re.MULTILINE)
    return found[1] if found else None
