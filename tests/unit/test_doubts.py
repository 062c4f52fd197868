"""The mark of certainty: one form everywhere, and behind it what is uncertain, what was looked at, what would settle it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from treaty_atlas import days
from treaty_atlas.i18n import Words
from treaty_atlas.model.vocabulary import Certainty, Doubt, Settling
from treaty_atlas.reading import acts, doubts
from treaty_atlas.reading.reader import Reader

from ..support import FOUR, LANGUAGES, every

ROWS = ("uncertain", "looked_at", "settled_by")


def reader(atlas, words) -> Reader:
    return Reader(atlas, words, lambda page, query: f"{page}?source={query.get('source')}")


@pytest.fixture
def mine(atlas, words):
    return reader(atlas, words)


def test_what_is_certain_is_a_word_and_what_is_not_opens(mine):
    assert doubts.mark(mine, "high", "day", "army", ["HOPPOU"]) == mine.words("certainty.high")
    for certainty in ("medium", "low"):
        shown = doubts.mark(mine, certainty, "day", "army", ["HOPPOU"])
        assert shown.startswith(f"<details class='doubt'><summary>{mine.words(f'certainty.{certainty}')}</summary>")
        assert all(mine.words(f"doubt_rows.{row}") in shown for row in ROWS)


def test_behind_the_mark_each_source_leads_to_its_page_and_says_whether_it_was_opened(mine):
    shown = doubts.mark(mine, "low", "day", "army", ["HOPPOU", "HOPPOU", "KUTAKOV"])
    assert shown.count("data?source=HOPPOU") == 1 and "data?source=KUTAKOV" in shown
    assert mine.words("source_seen.no") in shown and mine.words("source_seen.stands_japan").replace("'", "&#39;") in shown


@every("language", FOUR)
def test_every_doubt_and_what_settles_it_has_words(language):
    words = Words(language)
    assert all(words(f"certainty.{key}") for key in get_args(Certainty))
    assert len({words(f"doubt.{key}") for key in get_args(Doubt)}) == len(get_args(Doubt))
    assert len({words(f"settled_by.{key}") for key in get_args(Settling)}) == len(get_args(Settling))


@every("language", LANGUAGES)
def test_every_statement_that_is_not_certain_carries_the_same_mark(atlas, language):
    own = reader(atlas, Words(language))
    for act in atlas.acts.values():
        unsure = sum(dated.certainty != "high" for dated in act.facts.dates)
        assert acts.dates_table(own, act).count("<details class='doubt'>") == unsure, act.id
        if not act.is_treaty:
            more = act.facts.certainty != "high"
            assert acts.event_facts(own, act).count("<details class='doubt'>") == unsure + more, act.id
        for article in act.articles:
            assert ("<details class='doubt'>" in acts.article(own, act, article)) == (article.seen != "full"), article.id
    for row in atlas.topics.misreadings:
        assert ("<details class='doubt'>" in acts.misreading(own, row)) == (row.certainty != "high"), row.id


def test_a_statement_may_say_what_of_it_is_uncertain(atlas, mine):
    act = next(a for a in atlas.acts.values() if not a.is_treaty and a.facts.certainty == "low")
    facts = act.facts.model_copy(update={"doubt": "number", "settled_by": "registers"})
    shown = doubts.of_act(mine, replace(act, facts=facts))
    assert mine.words("doubt.number") in shown and mine.words("settled_by.registers") in shown


def test_the_last_day_of_what_began_before_says_so(atlas, mine):
    act, dates = next((act, act.facts.dates) for act in atlas.acts.values() if len(act.facts.dates) == 2
                      and act.facts.dates[1].event == "end" and len(act.facts.dates[1].day) == 10)  # fmt: skip
    said = [mine.words("day.end") in acts.day_entry(mine, days.DayEntry(act, d, "high")).split("</h3>")[0] for d in dates]
    assert said == [False, True]


def test_an_entry_under_a_day_that_is_not_certain_carries_the_mark(atlas, mine):
    dates = [(act, d) for act in atlas.acts.values() for d in act.facts.dates if len(d.day) == 10 and not d.also]
    entries = [days.DayEntry(act, dated, dated.certainty) for act, dated in dates]
    assert any(row.certainty != "high" for row in entries)
    for row in entries:
        assert ("<details class='doubt'>" in acts.day_entry(mine, row)) == (row.certainty != "high"), row.act.id
