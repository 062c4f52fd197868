"""The pages that are one text: the weeks day by day, both views, sentences with two readings, what is often read."""

from __future__ import annotations

from ...reading import pages
from ...reading.reader import Reader
from ...tags import join, tag
from ..sheet import Box, Columns, Sheet, Text
from ..state import State
from .words import leading, title

SINCE = 1956
"""The maps that the governments draw differ from this year on."""


def days(state: State, r: Reader) -> Sheet:
    """Both weeks, each with its days in order."""
    weeks = tuple([Text(pages.weeks(r, window))] for window in r.atlas.windows)
    return [Text(title(r.words("days.title"), r.words("days.intro"))), Columns((1,) * len(weeks), weeks)]


def views(state: State, r: Reader) -> Sheet:
    """What each government says, side by side and attributed; the peoples of the islands; other states; the names."""
    words, topics, year = r.words, r.atlas.topics, str(max(state.here.year, SINCE))
    maps = (
        leading(r, "map", words("views.on_map", party=words(f"parties.{side}")), year=year, view=side)
        for side in pages.in_order(r)
    )
    more = (
        join(tag("h2", words("views." + name), class_="title"), *(pages.topic(r, row) for row in rows))
        for name, rows in (("peoples", topics.peoples), ("others", topics.others))
    )
    return [
        Text(title(words("views.title"), words("views.intro"))),
        Box("view-leads", [Text(one) for one in maps], across=True),
        Text(pages.arguments(r)),
        *map(Text, more),
        Text(pages.names(r)),
    ]


def traps(state: State, r: Reader) -> Sheet:
    """One sentence, two readings: what each language version of an article says, and what follows."""
    rows = join(*(pages.trap(r, row) for row in r.atlas.topics.traps))
    return [Text(title(r.words("traps.title"), r.words("traps.intro"))), Text(rows)]


def errors(state: State, r: Reader) -> Sheet:
    """Often read, but: the common errors on this subject by era, what is so, and the source."""
    intro = r.words("errors.intro", count=len(r.atlas.topics.misreadings))
    return [Text(title(r.words("errors.title"), intro)), Box("reading", [Text(pages.errors(r))])]
