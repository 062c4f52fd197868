"""Which day it is: the one place that asks the computer's clock.

A computer without a battery for its clock says 1970 until a network tells it better, and one that was set by hand may
say anything. No day before this edition of the atlas came out can be today, so that day is the earliest one taken.
``TREATY_ATLAS_TODAY`` sets the day: a site of plain files is then written the same again, and no test meets midnight.
"""

from __future__ import annotations

import logging
import os
import re
from datetime import date
from functools import cache
from pathlib import Path

VARIABLE = "TREATY_ATLAS_TODAY"
"""The environment variable that sets the day, such as ``2026-12-01``."""

EDITION = Path(__file__).resolve().parents[2] / "CITATION.cff"


def today() -> date:
    """The day that is set, or that of the computer's clock; never one before this edition came out."""
    now, said = _set(os.environ.get(VARIABLE, "")) or date.today(), released()
    return max(now, date.fromisoformat(said)) if said else now


@cache
def _set(text: str) -> date | None:
    """The day in ``text``, ``None`` where it is empty or no day, which the log says once."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        told = "%s is %r, which is no day such as 2026-12-01. Until it is one, the computer's clock counts."
        logging.getLogger(__name__).error(told, VARIABLE, text)
        return None


@cache
def released() -> str | None:
    """The day (ISO) on which this edition came out, as ``CITATION.cff`` says it; ``None`` where that file is not at hand."""
    text = EDITION.read_text(encoding="utf-8") if EDITION.is_file() else ""
    found = re.search(r'^date-released: *"?(\d{4}-\d\d-\d\d)', text, re.MULTILINE)
    return found[1] if found else None
