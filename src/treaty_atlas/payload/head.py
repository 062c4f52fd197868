"""What the head of a page is told in the browser: the words of the search, and the days that can be asked for. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..address.map import FIRST_YEAR
from ..i18n import Words
from ..model.atlas import Atlas


def head_data(atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """Words by place, and the calendar of the search; ``today`` is its last day."""
    return {
        "words": words.table("search")
        | {"kinds": words.table("search_kind"), "furigana": words("tools.furigana"), "failed_map": words("map.map_failed")}
        | {key: words(f"app.{key}") for key in ("away",)}
        | {"renewed": words("tools.renewed")},
        "calendar": {
            "lang": words.language,
            "first": FIRST_YEAR,
            "last": today.year,
            "windows": [[window.first, window.last] for window in atlas.windows],
        },
    }
