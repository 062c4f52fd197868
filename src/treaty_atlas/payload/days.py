"""The weeks that the timeline shows day by day, as the browser needs them."""

from __future__ import annotations

from typing import Any

from .. import days
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Window


def windows(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """For each window its days as written (long, short), its bands and what leads on each day that has an entry."""
    return [_window(window, atlas, words) for window in atlas.windows]


def _window(window: Window, atlas: Atlas, words: Words) -> dict[str, Any]:
    rows = days.entries(window, atlas)
    leads = [row for i, row in enumerate(rows) if i == 0 or rows[i - 1].day != row.day]
    return {
        "event": window.event,
        "year": window.year,
        "first": window.first,
        "days": [[words.month_day(day), words.month_day(day, short=True)] for day in days.days_of(window)],
        "bands": [[band.first, words.pick(band.name)] for band in window.bands],
        "entries": [_entry(row, sum(r.day == row.day for r in rows) - 1, words) for row in leads],
    }


def _entry(row: days.DayEntry, more: int, words: Words) -> dict[str, Any]:
    text = row.act.text(words.language)
    doubts = [words("day.uncertain")] if row.certainty != "high" else []
    if row.also:
        doubts.append(words("day.also", days=words.listed(words.month_day(d) for d in row.also)))
    if more:
        doubts.append(words("timeline.more_entries", count=more))
    return {
        "id": row.act.id,
        "day": row.day,
        "sign": row.act.facts.sign,
        "title": words.aside(text.title, words("day.end")) if row.dated.event == "end" else text.title,
        "caption": text.caption,
        "note": " · ".join(doubts),
        "sure": row.certainty == "high",
    }
