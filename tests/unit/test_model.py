"""What a value of the dataset may be: days, dates, addresses, lists of claimants."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from treaty_atlas.errors import DatasetError, Problem
from treaty_atlas.model.atlas import Claimants, Day, PartDate, Section, Url

from ..support import act, effect


@pytest.mark.parametrize(
    "text",
    [
        "1875-02-30",
        "1900-02-29",
        "1875-8-22",
        "22-08-1875",
        "1875-13-01",
        "1875",
        "yesterday",
        "",
        "1875-08-22T00:00",
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_refused(text):
    with pytest.raises(ValidationError, match="not a day of the calendar"):
        TypeAdapter(Day).validate_python(text)


def test_a_leap_day_that_exists_is_a_day():
    assert TypeAdapter(Day).validate_python("1904-02-29") == "1904-02-29"


def test_a_date_without_quotes_in_toml_is_taken_as_its_day():
    assert TypeAdapter(Day).validate_python(datetime.date(1875, 8, 22)) == "1875-08-22"


@pytest.mark.parametrize("text", ["1895", "1945-07", "1945-08-28"])
def test_a_year_or_a_month_alone_may_stand_for_a_date(text):
    assert TypeAdapter(PartDate).validate_python(text) == text


@pytest.mark.parametrize("text", ["1945-13", "45", "1945-7", "July 1945", "1945-02-30"])
def test_a_date_that_does_not_exist_is_refused(text):
    with pytest.raises(ValidationError, match="not a date"):
        TypeAdapter(PartDate).validate_python(text)


@pytest.mark.parametrize("text", ["https://www.mofa.go.jp/a", "http://docs.cntd.ru", "https://example.org/a?b=c#d"])
def test_a_web_address_is_taken_as_it_stands(text):
    assert TypeAdapter(Url).validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "www.mofa.go.jp",
        "ftp://a.org/b",
        "https://",
        "https://nodot/x",
        "https://a.org/a b",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_web_address_is_refused(text):
    with pytest.raises(ValidationError, match="not a web address"):
        TypeAdapter(Url).validate_python(text)


@pytest.mark.parametrize("codes", [("russia", "japan"), ("japan", "japan")])
def test_claimants_stand_in_alphabetical_order_each_once(codes):
    with pytest.raises(ValidationError, match="alphabetical order"):
        TypeAdapter(Claimants).validate_python(codes)


def test_an_unknown_status_is_refused():
    with pytest.raises(ValidationError):
        effect("1900-01-01", status="conquered")


def test_an_act_stands_on_the_day_of_its_first_effect():
    later, first = effect("1945-08-25", "ussr", "occupied"), effect("1945-08-11", "both", "fighting")
    assert act("war", later, first).day == "1945-08-11"


def test_an_act_without_effects_stands_on_its_first_date():
    assert act("talks").day == "1900-01-01"


def test_words_that_a_language_lacks_are_given_in_english():
    assert act("talks").text("ja").title == "Talks"


def test_the_first_paragraph_leads_a_section():
    assert Section("Heading", ("one", "two")).lead == "one"
    assert Section("Heading", ()).lead == ""


def test_a_problem_says_file_place_fault_and_remedy_in_this_order():
    assert str(Problem("events.toml", "event x", "is missing.", "Add it.")) == "events.toml, event x: is missing. Add it."
    assert str(Problem("land.toml", "", "is missing.", "Add it.")) == "land.toml: is missing. Add it."


def test_a_dataset_error_lists_every_problem_by_file():
    error = DatasetError([Problem("z.toml", "", "is late.", ""), Problem("a.toml", "", "is early.", "")])
    assert [p.file for p in error.problems] == ["a.toml", "z.toml"]
    assert str(error).splitlines() == ["a.toml: is early.", "z.toml: is late."]
