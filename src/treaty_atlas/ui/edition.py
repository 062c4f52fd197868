"""When this edition of the atlas came out, for every way of citing it."""

from __future__ import annotations

from .. import clock


def released() -> str:
    """The day (ISO) on which this version came out; today where that is not known."""
    return clock.released() or clock.today().isoformat()
