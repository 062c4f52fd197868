"""The pages that are one text: the weeks day by day, both views, common errors."""

from __future__ import annotations

from ...address import errors as asked
from ...reading import misreadings, pages, views
from ...reading.reader import Reader
from ..sheet import Box, Columns, Part, Sheet, Text
from ..state import State
from .on_paper import with_sources
from .words import title

SINCE = 1956
"""The maps that the governments draw differ from this year on."""
CARDS = "error-cards"
"""The key of the part that turns the cards."""


def days(state: State, r: Reader) -> Sheet:
    """Both weeks, each with its days in order."""
    weeks = tuple([Text(pages.weeks(r, window))] for window in r.atlas.windows)
    head = Text(title(r.words("days.title"), r.words("days.intro")))
    return with_sources([head, Columns((1,) * len(weeks), weeks)], r)


def both_views(state: State, r: Reader) -> Sheet:
    """What each government answers, question by question; the peoples of the islands; other states; the names."""
    words, known = r.words, r.atlas.topics
    pieces = [
        Text(title(words("views.title"), words("views.intro"))),
        Text(views.contents(r)),
        Text(views.arguments(r, state.today)),
        *(Text(views.topics(r, name, rows)) for name, rows in (("peoples", known.peoples), ("others", known.others))),
        Text(views.names(r)),
    ]
    return with_sources(pieces, r)


def errors(state: State, r: Reader) -> Sheet:
    """Common errors on this subject as cards to turn: those of a period, those with a text, five drawn by a number."""
    words, eras = r.words, misreadings.eras(r.atlas)
    here = asked.read(state.query, eras)
    data = {
        "era": here.era,
        "five": here.five,
        "find": here.find,
        "at": state.here.at,
        "words": words.table("errors"),
        "sources": {name: str(row) for name, row in misreadings.sources(r).items()},
        "wall": words.table("wall"),
        "eras": {era: words("era." + era) for era in eras},
    }
    intro = words("errors.intro", count=len(r.atlas.topics.misreadings))
    return [
        Text(title(words("errors.title"), intro)),
        Box("cards", [Part(CARDS, "cards/main.js", data, misreadings.cards(r), takes_first=True)]),
    ]
