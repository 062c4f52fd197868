"""Bad addresses: something true is shown, a notice says what was not taken, and what was typed stays text."""

from __future__ import annotations

import pytest

from ..support import PAGES
from .conftest import markup, text

MARKUP = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"year": "abc"}, "“abc” is not a year; 1855 is shown."),
        ({"year": ""}, "“” is not a year; 1855 is shown."),
        ({"year": "99999"}, "is shown instead of 99999."),
        ({"year": "-1"}, "1850 is shown instead of -1."),
        ({"island": "atlantis"}, "There is no island “atlantis” on this map; none is selected."),
        ({"island": "iturop"}, "There is no island “iturop”; Iturup · Etorofu is shown."),
        ({"treaty": ""}, "There is no treaty “” here; none is selected."),
        ({"treaty": "versailles"}, "There is no treaty “versailles” here; none is selected."),
        ({"treaty": "1855-shimodo"}, "There is no treaty “1855-shimodo”; Treaty of Shimoda is shown."),
        ({"event": "1648-westphalia"}, "There is no event “1648-westphalia” here; none is selected."),
        ({"event": "1875-saint-petersburg"}, "There is no event “1875-saint-petersburg” here"),
        ({"event": "1910-corea"}, "There is no event “1910-corea”; Annexation of Korea is shown."),
        ({"view": "china"}, "There is no map “china”; the map as administered is shown."),
        ({"view": "rusia"}, "There is no map “rusia”; As Russia's government maps it is shown."),
        ({"lang": "xx"}, "The atlas has no language “xx”; another is shown."),
        ({"lang": ""}, "The atlas has no language “”; another is shown."),
    ],
    ids=lambda value: "&".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else "",
)
def test_a_bad_address_is_answered_with_a_notice(visit, query, told):
    at = visit(**query)
    assert not at.exception
    assert told in text(at)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_tells_every_fault_of_its_address(visit, page):
    faults = {
        "year": "abc",
        "day": "someday",
        "island": "atlantis",
        "treaty": "versailles",
        "event": "waterloo",
        "view": "mars",
        "lang": "xx",
    }
    told = text(visit(page, **faults))
    assert [fault for fault in faults.values() if f"“{fault}”" not in told] == []


@pytest.mark.parametrize("page", PAGES)
def test_markup_in_an_address_never_becomes_markup(visit, page):
    ours = ("year", "day", "island", "treaty", "event", "at", "view", "lang")
    at = visit(page, **dict.fromkeys((*ours, "anything"), MARKUP))
    assert not at.exception
    assert "<img src=x" not in markup(at) and text(at).count(MARKUP) == len(ours) - 1  # `at` is a place, not told


@pytest.mark.parametrize("key", ["year", "day", "island", "treaty", "event", "view", "lang"])
def test_a_very_long_address_is_cut_in_the_notice(visit, key):
    at = visit(**{key: "x" * 5000})
    assert not at.exception
    assert "x" * 40 in text(at) and "x" * 41 not in text(at)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"year": "1875"},
        {"island": "iturup"},
        {"treaty": "1905-portsmouth"},
        {"event": "1910-korea"},
        {"at": "article-2"},
        {"view": "japan", "year": "1990"},
        {"lang": "en"},
        {"embed": "true"},
    ],
    ids=str,
)
def test_a_good_address_needs_no_notice(visit, query):
    assert "role='status'" not in markup(visit(**query))
