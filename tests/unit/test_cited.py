"""What a reader meets of sources and of common errors: titles, no codes, and a question that can be answered."""

from __future__ import annotations

import re

from treaty_atlas.i18n import Words
from treaty_atlas.model.places import SHORT
from treaty_atlas.reading import misreadings, moves, persons
from treaty_atlas.reading.reader import Reader, relative

from ..support import book

LANGUAGES = ("en", "nl", "ja", "ru")


def reader(code: str) -> Reader:
    return Reader(book(), Words(code), relative(code))


def test_no_code_of_a_source_stands_alone():
    """A link that is nothing but a key tells a class nothing; beside a title it may stand."""
    r, atlas = reader("en"), book()
    read = [
        misreadings.cards(r),
        *(moves.piece(r, move) for move in atlas.moves.rows.values()),
        *(persons.also_named(r, act) for act in atlas.acts.values()),
        *(r.cited(act.facts.sources) for act in atlas.acts.values()),
    ]
    alone = {name for text in read for name in re.findall(r">([A-Z][A-Z0-9-]+)</a>", str(text)) if name in atlas.sources}
    assert not alone
    assert "Wikipedia" in str(r.cited(["WP-GEN"])) and "source=WP-GEN" in str(r.cited(["WP-GEN"]))


def test_a_short_title_is_short_and_tells_a_source_from_all_others():
    shorts = [source.short for source in book().sources.values()]
    assert max(map(len, shorts)) <= SHORT and min(map(len, shorts)) > 5
    assert len(set(shorts)) == len(shorts)


def test_a_card_asks_for_what_its_back_answers():
    """One of three, as many cards say them; never a question whose answer is always the same."""
    kinds = {row.kind for row in book().topics.misreadings}
    assert kinds == {"error", "doubtful", "imprecise"}
    for code in LANGUAGES:
        words = Words(code)
        ask = words("errors.ask").casefold()
        assert all(words("errors." + kind).casefold() in ask for kind in kinds), ask
