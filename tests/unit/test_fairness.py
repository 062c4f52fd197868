"""The watchman himself: in invented texts he finds each kind of breach, and nothing where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from treaty_atlas import fairness
from treaty_atlas.model.atlas import ActText, Section

from ..support import act

WORD = {"word": "stolen", "why": "a verdict"}
LISTS = {
    "en": {"both": [["Iturup", "Etorofu"], ["Kunashir", "Kunashiri"]], "occupation": "occup", "party": [WORD]},
    "ja": {
        "both": [["択捉", "イトゥルップ"]], "ignore": ["択捉海峡"], "occupation": "占領",
        "party": [{"word": "奪わ", "why": "評価"}],
    },
    "occupations": {"acts": []},
}  # fmt: skip


@pytest.fixture
def told(atlas):
    """What is found in one invented section of a collection."""

    def problems(text: str, collection: str = "method", language: str = "en"):
        texts = {collection: {language: {"page": Section("", tuple(text.split("\n")))}}}
        return fairness.problems(replace(atlas, acts={}, islands={}, texts=texts), LISTS)

    return problems


def test_a_party_word_is_found_with_language_page_word_and_reason(told):
    (problem,) = told("The land was stolen.")
    assert (problem.file, problem.place) == ("en: method/page", "'stolen'")
    assert "a verdict" in str(problem)


@pytest.mark.parametrize("text", ["Stolen land.", "It was STOLEN.", "A first line.\nThen it was stolen."])
def test_a_party_word_is_found_wherever_it_stands(told, text):
    assert [p.place for p in told(text)] == ["'stolen'"]


@pytest.mark.parametrize("text", ['He said "stolen".', "He said “stolen goods”.", "«stolen»", "„stolen“", "‘stolen’"])
def test_a_party_word_in_quotation_marks_is_allowed(told, text):
    assert told(text) == []


def test_quotation_marks_around_other_words_excuse_nothing(told):
    assert [p.place for p in told('The "land" was stolen from the "people".')] == ["'stolen'"]


def test_a_word_that_only_contains_a_party_word_is_allowed(told):
    assert told("Unstolen waters.") == []


def test_japanese_has_no_spaces_between_words(told):
    assert [p.place for p in told("島が奪われた。", language="ja")] == ["'奪わ'"]
    assert told("「奪われた」と言う。", language="ja") == []


def test_both_views_may_say_party_words(told):
    assert told("The land was stolen.", "views") == []


def test_what_is_often_read_may_say_them_and_what_is_so_may_not(told):
    assert told("Often read: it was stolen.\nIn fact it was not.", "errors") == []
    assert len(told("Often read: it was lost.\nIn fact it was stolen.", "errors")) == 1


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Ships came to Iturup.", "Etorofu"),
        ("Ships came to Etorofu.", "Iturup"),
        ("Ships came to Kunashir.", "Kunashiri"),
        ("Ships came to Kunashiri.", "Kunashir"),
    ],
)
def test_a_disputed_place_with_one_name_is_found(told, text, lacking):
    (problem,) = told(text)
    assert f"'{lacking}'" in problem.remedy


@pytest.mark.parametrize("text", ["Iturup (Etorofu)", "Kunashiri (Kunashir)", "Urup and Shikotan"])
def test_a_disputed_place_with_both_names_is_allowed(told, text):
    assert told(text) == []


def test_a_strait_that_is_named_after_an_island_is_not_the_island(told):
    assert told("択捉海峡を通る。", language="ja") == []
    assert len(told("択捉を通る。", language="ja")) == 1


def test_a_language_without_lists_is_not_judged(told):
    assert told("Gestolen, stolen.", language="nl") == []


@pytest.mark.parametrize(("caption", "found"), [("An army occupies the island.", 0), ("An army takes the island.", 1)])
def test_an_occupation_called_by_another_word_is_found(atlas, caption, found):
    war = replace(act("war"), texts={"en": ActText("War", caption)})
    lists = LISTS | {"occupations": {"acts": ["war"]}}
    problems = fairness.problems(replace(atlas, acts={"war": war}, islands={}, texts={}), lists)
    assert [p.file for p in problems] == ["en: war"] * found


@pytest.mark.parametrize(
    "text",
    [
        ActText("Stolen", "A caption."),
        ActText("T", "It is stolen."),
        ActText("T", "A caption.", introduction=("It was stolen.",)),
        ActText("T", "A caption.", long_title="Treaty of stolen land"),
        ActText("T", "A caption.", sections={"1": Section("Stolen", ("Words.",))}),
        ActText("T", "A caption.", sections={"1": Section("H", ("It was stolen.",))}),
        ActText("T", "A caption.", sections={"1": Section("H", ("Words.",), "Stolen?", ("Words.",))}),
        ActText("T", "A caption.", sections={"1": Section("H", ("Words.",), "Trap", ("It was stolen.",))}),
    ],
    ids=["title", "caption", "introduction", "long title", "heading", "article", "heading of a trap", "trap"],
)
def test_every_part_of_an_act_is_read(atlas, text):
    told = replace(act("treaty"), texts={"en": text})
    assert len(fairness.problems(replace(atlas, acts={"treaty": told}, islands={}, texts={}), LISTS)) == 1


def test_the_texts_of_islands_are_read(atlas):
    urup = replace(atlas.islands["urup"], texts={"en": Section("", ("It was stolen.",))})
    problems = fairness.problems(replace(atlas, acts={}, islands={"urup": urup}, texts={}), LISTS)
    assert [p.file for p in problems] == ["en: urup"]


@pytest.mark.parametrize("collection", ["method", "traps"])
def test_the_headings_of_sections_are_read(atlas, collection):
    texts = {collection: {"en": {"page": Section("Stolen land", ("Often read: words.", "Words."))}}}
    problems = fairness.problems(replace(atlas, acts={}, islands={}, texts=texts), LISTS)
    assert [p.file for p in problems] == [f"en: {collection}/page"]
