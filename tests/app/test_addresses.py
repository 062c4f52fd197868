"""Bad addresses: something true is shown, a notice says what was not taken, and what was typed stays text."""

from __future__ import annotations

import pytest

from .conftest import markup, text

PAGES = ("map", "treaties", "table", "data")
MARKUP = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"year": "abc"}, "“abc” is not a year; 1855 is shown."),
        ({"year": ""}, "“” is not a year; 1855 is shown."),
        ({"year": "99999"}, "is shown instead of 99999."),
        ({"year": "-1"}, "1850 is shown instead of -1."),
        ({"island": "atlantis"}, "There is no island “atlantis” on this map; none is selected."),
        ({"island": "iturop"}, "There is no island “iturop”; Iturup is shown."),
        ({"treaty": ""}, "There is no treaty “” here; none is selected."),
        ({"treaty": "versailles"}, "There is no treaty “versailles” here; none is selected."),
        ({"treaty": "1855-shimodo"}, "There is no treaty “1855-shimodo”; Treaty of Shimoda is shown."),
    ],
    ids=lambda value: "&".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else "",
)
def test_a_bad_address_is_answered_with_a_notice(visit, query, told):
    at = visit(**query)
    assert not at.exception
    assert told in text(at)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_tells_every_fault_of_its_address(visit, page):
    told = text(visit(page, year="abc", island="atlantis", treaty="versailles"))
    assert all(word in told for word in ("“abc”", "“atlantis”", "“versailles”"))


@pytest.mark.parametrize("page", PAGES)
def test_markup_in_an_address_never_becomes_markup(visit, page):
    at = visit(page, **dict.fromkeys(("year", "island", "treaty", "lang", "anything"), MARKUP))
    assert not at.exception
    assert "<img src=x" not in markup(at) and text(at).count(MARKUP) == 3


@pytest.mark.parametrize("key", ["year", "island", "treaty"])
def test_a_very_long_address_is_cut_in_the_notice(visit, key):
    at = visit(**{key: "x" * 5000})
    assert not at.exception
    assert "x" * 40 in text(at) and "x" * 41 not in text(at)


@pytest.mark.parametrize(
    "query", [{}, {"year": "1875"}, {"island": "iturup"}, {"treaty": "1905-portsmouth"}, {"embed": "true"}]
)
def test_a_good_address_needs_no_notice(visit, query):
    assert "role='status'" not in markup(visit(**query))
