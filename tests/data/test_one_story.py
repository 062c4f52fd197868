"""One thing is told in one way on all pages: what was counted, what a government holds, what a people is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from treaty_atlas import chronology
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Atlas

from ..support import FOUR

COUNTED = {
    "en": "more than a hundred of the 221 of 1860",
    "nl": "meer dan honderd van de 221 van 1860",
    "ja": "1860年の221人のうち",
    "ru": "из 221 человека, учтённого в 1860 году, ушло больше ста",
}
UNDETERMINED = {"en": "undetermined", "nl": "onbepaald", "ja": "未定", "ru": "неопределённой"}
ONE_WORD = {"ru": {"Нэмуро": "Немуро", "уильт": "уйльт", "ороки": "уйльта", "изгнани": "выселение"}}
"""Other spellings and words for one thing, and what the atlas writes."""
FOUR_ISLANDS = {
    "en": r"four (?:southern |disputed )?islands\b(?! of the middle)",
    "nl": r"vier (?:zuidelijke |betwiste )?eilanden\b(?! in het midden)",
    "ja": "四島",
    "ru": r"четыр\w+ (?:южн\w+ |спорн\w+ )?остров\w*\b(?! средней)",
}
"""How Japan's government counts the islands south of Urup; others count more."""
COUNTS = {
    "en": r"Japan|Tokyo|United States|American|government",
    "nl": r"Japan|Tokio|Verenigde Staten|Amerika|regering",
    "ja": r"日本|東京|アメリカ|政府|ロシアは",
    "ru": r"Япони|япон|Токио|Соединённые Штаты|правительств",
}
"""Who may be told to count so: the sentence, or the one before it, says whose words they are."""
REPORTS = {"1955-08-30-four-islands"}
"""Entries that are about a demand for four islands, and name them."""


def told(atlas: Atlas, language: str) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text: headings, texts, captions, notes."""
    for name, act in atlas.acts.items():
        text = act.text(language)
        yield name, "\n".join([text.title, text.caption, *text.introduction, *(s.whole for s in text.sections.values())])
    for collection in ("moves", "method"):
        for name, section in atlas.words_of(collection, language).items():
            yield name, f"{section.heading}\n{section.whole}"
    for name, story in atlas.stories.items():
        for step in story.steps:
            yield name, "\n".join((step.caption[language], step.notes[language]))
    for key, who in atlas.moves.who.items():
        yield key, who.name[language]


@pytest.mark.parametrize("language", FOUR)
def test_how_many_kuril_ainu_left_for_kamchatka_is_told_alike(atlas, language):
    """One account has 83, another more than a hundred with those before them; the arrow shows the first."""
    texts = (
        atlas.words_of("moves", language)["1877-ainu-kamchatka"].whole,
        atlas.words_of("views", language)["kuril-ainu"].whole,
        atlas.acts["1877-ainu-simushir"].text(language).introduction[-1],
    )
    for text in texts:
        assert "83" in text and COUNTED[language] in text
    row = atlas.moves.rows["1877-ainu-kamchatka"]
    assert (row.low, row.high) == (83, 83)
    for sources in (row.source, atlas.acts["1877-ainu-simushir"].facts.sources):
        assert {"WP-AINU-RUSSIA", "KURIL-AINU"} <= set(sources)


@pytest.mark.parametrize("language", FOUR)
def test_what_japan_holds_of_the_islands_it_renounced_is_told_by_one_word(atlas, language):
    assert UNDETERMINED[language] in Words(language)("panel.renounced")
    assert UNDETERMINED[language] in atlas.words_of("method", language)["colours"].whole


@pytest.mark.parametrize("language", ONE_WORD)
def test_a_people_a_place_and_a_reported_term_have_one_spelling(atlas, language):
    for where, text in told(atlas, language):
        for other, ours in ONE_WORD[language].items():
            assert other not in text, f"{where}: {other}, elsewhere {ours}"


@pytest.mark.parametrize("language", FOUR)
def test_four_islands_are_counted_by_those_alone_who_count_so(atlas, language):
    for where, text in told(atlas, language):
        if where in REPORTS:
            continue
        before = ""
        for sentence in re.split(r"(?<=[.。!?])\s*|\n", text):
            if re.search(FOUR_ISLANDS[language], sentence):
                assert re.search(COUNTS[language], before + sentence), f"{where}: {sentence}"
            before = sentence
    assert not re.search(FOUR_ISLANDS[language], Words(language)("people_band.disputed"), re.IGNORECASE)


def test_where_claims_of_1945_differ_between_neighbours_the_text_says_why(atlas):
    def claims(island: str) -> tuple[str, ...]:
        return chronology.span_on(atlas.spans[island], "1945-12-31").claimed_by

    assert claims("iturup") == claims("kunashir") == ("japan", "ussr")
    for island in ("shikotan", "zelyony"):
        span = chronology.span_on(atlas.spans[island], "1945-12-31")
        assert span.claimed_by == ("japan",)
        for act in (span.basis, "1945-09-02-stalin-address"):
            assert "decree of February 1946" in atlas.acts[act].text("en").introduction[-1]
