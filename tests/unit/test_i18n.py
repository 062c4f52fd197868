"""Interface words, dates and numbers."""

from __future__ import annotations

import re
import string

import pytest

from treaty_atlas.errors import AtlasError, UnknownWordError
from treaty_atlas.i18n import Words, catalogue, languages

LANGUAGES = languages()


def places(word: str) -> set[str]:
    """The names in braces that a word leaves open."""
    return {name for _, name, _, _ in string.Formatter().parse(word) if name is not None}


def test_a_word_that_no_catalogue_has_is_an_error_that_says_where_to_add_it(words):
    with pytest.raises(UnknownWordError) as caught:
        words("menu.nowhere")
    assert (caught.value.key, caught.value.language) == ("menu.nowhere", "en")
    assert "locale/en.toml" in str(caught.value) and "menu.nowhere" in str(caught.value)
    assert isinstance(caught.value, AtlasError)


def test_a_language_with_a_catalogue_speaks_for_itself(two_languages):
    assert languages() == ("en", "ja")
    assert Words("ja")("menu.map") == "地図"


def test_a_word_that_a_language_lacks_is_given_in_english(two_languages):
    assert Words("ja")("menu.table", count=3) == "Table of 3"


def test_a_table_of_words_is_complete_in_every_language(two_languages):
    assert Words("ja").table("menu") == {"map": "地図", "table": "Table of {count}"}


@pytest.mark.parametrize("code", ["xx", "", "EN", "../en", "<b>"])
def test_an_unknown_language_is_english(code):
    assert Words(code).language == "en"


def test_a_text_by_language_falls_back_to_english_and_then_to_nothing(words):
    assert words.pick({"en": "Sea", "ja": "海"}) == "Sea"
    assert words.pick({"ja": "海"}) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1895", "1895"),
        ("1945-07", "July 1945"),
        ("1875-08-22", "22 August 1875"),
        ("1945-09-02", "2 September 1945"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(words, text, said):
    assert words.date(text) == said


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (41273.4, 0, "41,273"),
        (3166.6, 3, "3,166.6"),
        (0.053, 3, "0.053"),
        (16.0, 3, "16"),
        (1851, 0, "1,851"),
    ],
)
def test_a_number_has_thousands_and_no_empty_decimals(words, value, digits, said):
    assert words.number(value, digits) == said


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [
        ("en", "22 August 1875", "July 1945", "41,273.5"),
        ("nl", "22 augustus 1875", "juli 1945", "41.273,5"),
        ("ja", "1875年8月22日", "1945年7月", "41,273.5"),
        ("ru", "22\u00a0августа 1875\u00a0года", "июль 1945\u00a0года", "41\u00a0273,5"),
    ],
)
def test_numbers_and_dates_follow_the_language(two_languages, language, day, month, number):
    (two_languages / f"{language}.toml").touch()
    words = Words(language)
    assert (words.date("1875-08-22"), words.date("1945-07"), words.number(41273.5, 1)) == (day, month, number)


def test_two_names_that_are_alike_are_said_once(words):
    assert words.both("Shikotan", "Shikotan") == "Shikotan"
    assert words.both("Etorofu", "Iturup") == "Etorofu · Iturup"
    assert words.both("Urup", "") == "Urup"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "1855-01-26", "26 January 1855"), ("en", "1890-10", "October 1890"), ("nl", "1890-10", "oktober 1890"),
        ("en", "Ansei 1/12/21", "Ansei 1, month 12, day 21"), ("nl", "Keiō 3/2/25", "Keiō 3, maand 2, dag 25"),
        ("ru", "Keiō 3/2/25", "25-й день 2-го месяца 3-го года Кэйо"), ("ja", "Ansei 1/12/21", "安政元年12月21日"),
        ("en", "about 1855", "about 1855"),
    ],
)  # fmt: skip
def test_a_day_of_another_calendar_is_written_as_the_language_does(language, text, said):
    assert Words(language).original(text).replace("\u00a0", " ") == said


@pytest.mark.parametrize(("language", "text"), [("en", "Place: Moscow"), ("ru", "Place: Moscow"), ("ja", "Place：Moscow")])
def test_a_value_stands_behind_its_label(language, text):
    assert Words(language).labelled("Place", "Moscow") == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_says_something_for_each_of_its_words(language):
    assert [key for key, word in catalogue(language).items() if not word.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_has_a_word_that_english_lacks(language):
    assert sorted(set(catalogue(language)) - set(catalogue("en"))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_leaves_the_same_places_open_as_english(language):
    own, english = catalogue(language), catalogue("en")
    assert [key for key in own if key in english and places(own[key]) != places(english[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_carries_markup(language):
    assert [key for key, word in catalogue(language).items() if re.search(r"<[a-z/]", word)] == []
