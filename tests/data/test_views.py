"""Both views: equal in number and length, on the same subjects, attributed, and resting on what exists."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from treaty_atlas import chronology
from treaty_atlas.i18n import Words
from treaty_atlas.model.vocabulary import REGIONS
from treaty_atlas.regions import region_of

from ..support import ARGUMENTS, FOUR, LANGUAGES, VIEWS, WEB, every

SIDES = {"japan": "Japan's government", "russia": "Russia's government"}
SOVIET = "The Soviet government, in whose place Russia's stands, "
"""Whose argument it is where no Russian government is known to have put it forward itself."""
OFFICIALS = {
    "japan": ("Ministry of Foreign Affairs of Japan", "Cabinet", "National Diet of Japan"),
    "russia": ("Ministry of Foreign Affairs of Russia", "of the Russian Federation", "V. V. Putin", "Russian Federation"),
}
OTHERS_TELL = {"russia-treaties-ended", "russia-pact"}
"""Arguments that only others report: a Japanese page, and American papers on what Molotov said."""
CHOSEN = {"russia-discovery"}
"""Arguments that a government puts by the papers it chose for a collection, without a sentence of its own."""
PARTY_WORDS = (
    "Southern Kurils", "Northern Territories", "Zuidelijke Koerilen", "Noordelijke Gebieden", "南千島", "南クリル",
    "北方領土", "Южные Курилы", "Северные территории",
)  # fmt: skip
ENTRIES = tuple(row["id"] for table in ("arguments", "others", "peoples") for row in VIEWS[table])
NAMES = tuple(row["id"] for row in VIEWS["names"])


@pytest.fixture
def argument(atlas):
    return {a.id: a for a in atlas.topics.arguments}


def length(section, language: str) -> int:
    """Words; in Japanese, which writes no spaces, characters."""
    text = " ".join((section.heading, *section.paragraphs))
    return len(text) if language == "ja" else len(text.split())


def test_both_sides_have_the_same_number_of_arguments():
    count = Counter(row["side"] for row in VIEWS["arguments"])
    assert set(count) == set(SIDES) and count["japan"] == count["russia"]


def test_both_columns_have_the_same_subjects():
    subjects = {side: {row["about"] for row in VIEWS["arguments"] if row["side"] == side} for side in SIDES}
    assert subjects["japan"] == subjects["russia"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_are_told_at_about_the_same_length(atlas, language):
    sections = atlas.words_of("views", language)
    said = {side: sum(length(sections[a.id], language) for a in atlas.topics.arguments if a.side == side) for side in SIDES}
    assert max(said.values()) <= 1.25 * min(said.values())


QUESTIONS = {row["id"]: row for row in VIEWS["questions"]}
ANSWERS = {name: [row for row in VIEWS["arguments"] if row["question"] == name] for name in QUESTIONS}


@every("language", LANGUAGES)
@every("question", [name for name, rows in ANSWERS.items() if len(rows) == 2])
def test_both_answers_to_a_question_are_about_equally_long(atlas, question, language):
    said = [length(atlas.words_of("views", language)[row["id"]], language) for row in ANSWERS[question]]
    assert max(said) <= 1.35 * min(said), said


def test_a_question_has_an_answer_of_each_side_or_says_what_comes_near_one():
    alone = {name: rows[0]["side"] for name, rows in ANSWERS.items() if len(rows) == 1}
    assert alone == {"list-1875": "japan", "talks": "russia"}
    for name, side in alone.items():
        near = {row["side"] for row in VIEWS["arguments"] if row["id"] in QUESTIONS[name]["near"]}
        assert near == set(SIDES) - {side}


@every("name", ARGUMENTS)
def test_the_islands_of_a_reading_lie_on_the_map_beside_it(atlas, name):
    (row,) = [a for a in atlas.topics.arguments if a.id == name]
    named = [name for a in atlas.topics.arguments if a.question == row.question for name in a.islands]
    both = chronology.expand(named, atlas.members)
    assert region_of(both, atlas) in REGIONS and set(both) <= set(atlas.islands)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_is_attributed_in_its_first_sentence(atlas, argument, name):
    lead = atlas.words_of("views", "en")[name].lead
    assert lead.startswith((f"{SIDES[argument[name].side]} ", SOVIET))
    assert lead.endswith(".")


@every("name", ARGUMENTS)
def test_an_argument_gives_its_reasons_after_the_claim(atlas, name):
    assert len(atlas.words_of("views", "en")[name].paragraphs) >= 2


@every("name", ARGUMENTS)
def test_an_argument_rests_on_its_own_government_and_not_on_a_page_that_argues_for_or_against_it(atlas, argument, name):
    row = argument[name]
    authors = [atlas.sources[s].author or "" for s in row.sources]
    own = any(official in author for author in authors for official in OFFICIALS[row.side])
    assert own or (name in OTHERS_TELL and row.certainty != "high")


def test_both_sides_are_told_as_surely_on_the_same_kind_of_ground(atlas):
    sure = Counter(a.side for a in atlas.topics.arguments if a.certainty == "high")
    assert abs(sure["japan"] - sure["russia"]) <= len(OTHERS_TELL | CHOSEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_of_the_map_carries_the_name_of_one_side(language):
    labels = " ".join(Words(language)(f"region.{name}") for name in REGIONS)
    assert [word for word in PARTY_WORDS if word in labels] == []


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_rests_on_documents_of_the_atlas(atlas, argument, name):
    assert argument[name].rests_on
    for reference in argument[name].rests_on:
        act = atlas.acts[reference.act]
        assert reference.article is None or reference.article in {a.id for a in act.articles}


@every("name", ENTRIES)
def test_every_entry_has_a_heading_a_text_and_known_sources(atlas, name):
    rows = (*atlas.topics.arguments, *atlas.topics.others, *atlas.topics.peoples)
    (row,) = [r for r in rows if r.id == name]
    section = atlas.words_of("views", "en")[name]
    assert section.heading and section.lead
    assert row.sources and set(row.sources) <= set(atlas.sources)
    assert set(row.events) | set(row.treaties) <= set(atlas.acts)
    assert set(row.islands) <= set(atlas.islands) | set(atlas.groups)


@pytest.mark.parametrize("who", ["ainu", "nivkh", "uilta"])
def test_the_peoples_of_the_islands_are_told(who):
    assert who in {row["id"] for row in VIEWS["peoples"]}


@pytest.mark.parametrize("who", ["usa", "china"])
def test_what_other_states_hold_is_told(who):
    assert who in {row["id"] for row in VIEWS["others"]}


@every("name", NAMES)
def test_a_place_has_its_name_in_four_languages_each_in_its_script(name):
    (row,) = [r for r in VIEWS["names"] if r["id"] == name]
    assert all(row[language].strip() for language in FOUR)
    assert re.search(r"[\u0400-\u04ff]", row["ru"]) and re.search(r"[\u3040-\u9fff]", row["ja"])


def test_no_entry_of_both_views_stands_twice():
    assert len(set(ENTRIES)) == len(ENTRIES) and len(set(NAMES)) == len(NAMES)


@every("language", LANGUAGES)
@every("about", sorted({row["about"] for row in VIEWS["arguments"]}))
def test_every_subject_has_its_heading(about, language):
    assert Words(language)(f"views.about_{about.replace('-', '_')}")


@pytest.mark.parametrize("side", SIDES)
def test_a_government_s_own_map_rests_on_acts_and_shows_islands_of_the_atlas(atlas, side):
    maps = [m for m in atlas.topics.maps if m.side == side]
    lines = [m for m in atlas.topics.map_lines if m.side == side]
    assert maps and lines
    for change in (*maps, *lines):
        act = atlas.acts[change.act]
        assert change.article is None or change.article in {a.id for a in act.articles}
    assert {i for m in maps for i in m.islands} <= set(atlas.islands) | set(atlas.groups)
    assert {name for m in lines for name in m.lines} <= set(atlas.line_spans)


def test_the_two_views_begin_when_each_government_began_to_hold_them(atlas):
    first = {side: min(m.day for m in atlas.topics.maps if m.side == side) for side in SIDES}
    assert first == {"japan": "1956-02-11", "russia": "1946-02-02"}


def test_the_browser_knows_the_two_views_by_the_same_names():
    types = (WEB / "base/types.js").read_text(encoding="utf-8")
    assert all(f'"{side}"' in types for side in SIDES)
