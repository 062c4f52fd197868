"""The texts take no side: in every language, no party word, both names of a disputed place, one word for occupation."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from treaty_atlas import fairness
from treaty_atlas.i18n import catalogue
from treaty_atlas.model.atlas import Section

from ..support import EVENTS, FOUR, ISLANDS, LANGUAGES, TREATIES, every

PAGES = {
    "treaties": TREATIES,
    "events": EVENTS,
    "islands": ISLANDS,
    "errors": "errors/",
    "traps": "traps/",
    "method": "method/",
    "stories": "stories/",
}


@pytest.fixture(scope="module")
def found(atlas):
    return fairness.problems(atlas, fairness.rules())


def read_as(atlas, name: str, texts) -> list[str]:
    """The problems of ``texts`` (language, then id) when they are read as neutral texts."""
    lists = fairness.rules() | {"occupations": {"acts": []}}
    read = replace(atlas, acts={}, islands={}, texts={name: texts})
    return [str(p) for p in fairness.problems(read, lists)]


@every("language", FOUR)
@every("page", PAGES)
def test_the_neutral_texts_take_no_side(found, page, language):
    mine = [p for p in found if p.file.startswith(f"{language}: ")]
    names = PAGES[page]
    of_page = [p for p in mine if (p.file[4:].startswith(names) if isinstance(names, str) else p.file[4:] in names)]
    assert [str(p) for p in of_page] == []


def test_no_text_breaks_the_rules_of_fairness(found):
    assert [str(p) for p in found] == []


@pytest.mark.parametrize("language", FOUR)
def test_party_words_of_both_views_stand_in_quotation_marks(atlas, language):
    texts = {language: atlas.texts["views"][language]}
    assert [p for p in read_as(atlas, "quoted", texts) if "takes a side" in p] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_interface_take_no_side(atlas, language):
    words = {key: Section("", (word,)) for key, word in catalogue(language).items() if not key.startswith("line_name")}
    assert [p for p in read_as(atlas, "words", {language: words}) if "takes a side" in p] == []


@pytest.mark.parametrize("language", FOUR)
def test_the_notes_of_the_table_of_names_take_no_side(atlas, language):
    notes = {n.id: Section("", (n.note[language],)) for n in atlas.topics.names if language in n.note}
    assert read_as(atlas, "notes", {language: notes}) == []


@pytest.mark.parametrize("language", FOUR)
def test_every_language_has_its_word_lists_and_a_reason_for_each_word(language):
    lists = fairness.rules()[language]
    assert lists["occupation"] and len(lists["both"]) >= 2 and len(lists["party"]) >= 5
    assert [entry for entry in lists["party"] if not entry["word"].strip() or not entry["why"].strip()] == []


@pytest.mark.parametrize("language", FOUR)
def test_a_word_of_the_lists_is_lower_case_so_that_it_can_be_found(language):
    assert [e["word"] for e in fairness.rules()[language]["party"] if e["word"] != e["word"].lower()] == []


@pytest.mark.parametrize("language", FOUR)
def test_the_disputed_islands_with_two_names_are_on_the_list(atlas, language):
    pairs = ["".join(pair) for pair in fairness.rules()[language]["both"]]
    for island in ("iturup", "kunashir"):
        names = atlas.islands[island].names
        russian = {"ja": "", "ru": names.ru, "nl": names.nl}.get(language, names.en)
        japanese = {"ja": re.sub("島$", "", names.ja), "ru": ""}.get(language, names.ja_latn)
        assert [pair for pair in pairs if russian in pair and japanese in pair]


@pytest.mark.parametrize("act", ["1905-sakhalin-campaign", "1920-northern-sakhalin-occupation", "1945-landings"])
def test_1905_1920_and_1945_are_held_to_one_word(act):
    assert act in fairness.rules()["occupations"]["acts"]
