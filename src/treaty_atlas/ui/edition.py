"""When this edition of the atlas came out, from ``CITATION.cff``: said there once, for every way of citing it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from ..catalog import GEODATA

FILE = GEODATA.parent / "CITATION.cff"


@cache
def released() -> str:
    """The day (ISO) on which this version came out; today where the file does not say."""
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    found = re.search(r'^date-released: *"?(\d{4}-\d\d-\d\d)', text, re.MULTILINE)
    return found[1] if found else date.today().isoformat()
