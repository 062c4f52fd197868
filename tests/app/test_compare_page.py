"""What the comparison is given: dates, words, groups, and addresses that lead somewhere."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from treaty_atlas import clock
from treaty_atlas.i18n import Words, catalogue

from ..support import FOUR, PAGES
from .conftest import components, text


def given(at):
    return components(at)["comparison"]


@pytest.mark.parametrize("language", FOUR)
def test_dates_way_and_words_arrive(visit, language):
    at = visit("compare", **{"from": "1905", "to": "1945-08-20", "way": "swipe", "lang": language, "view": "japan"})
    data = given(at)
    assert not at.exception
    assert (data["from"], data["to"], data["way"], data["view"]) == ("1905", "1945-08-20", "swipe", "japan")
    assert {key for key in catalogue("en") if key.startswith("compare.")} <= {f"compare.{key}" for key in data["words"]}


def test_a_visit_from_the_map_begins_at_what_it_showed(visit):
    data = given(visit("compare", year="1910"))
    assert (data["from"], data["to"], data["way"]) == ("1904", "1910", None)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"from": "1905", "to": "1875"}, "The later date stood first; the two were put in order."),
        ({"from": "1700", "to": "1875"}, "The map runs from 1850 to today; 1850 is shown instead of 1700."),
        ({"from": "1700-01-01", "to": "1875"}, "1 January 1850 is shown instead of 1700-01-01."),
        ({"from": "<i>x</i>", "to": "1905"}, "“<i>x</i>” is neither a year nor a day; 1904 is shown."),
        ({"from": "1855", "to": "1875", "way": "up"}, "not “up”."),
        ({"from": "9" * 500, "year": "abc"}, "“abc” is not a year"),
    ],
)
def test_what_was_wrong_is_told(visit, query, told):
    at = visit("compare", **query)
    assert not at.exception
    assert told in text(at)
    assert "9" * 41 not in text(at)


def test_a_good_address_is_told_nothing(visit):
    assert "role='status'" not in text(visit("compare", **{"from": "1875", "to": "1875"}))


@pytest.mark.parametrize("language", FOUR)
def test_links_keep_the_language_and_lead_to_pages_that_are_there(visit, language):
    hrefs = given(visit("compare", lang=language))["hrefs"]
    for href in hrefs.values():
        place = urlsplit(href)
        assert place.path in {"./", "compare.svg", *PAGES}
        assert dict(parse_qsl(place.query))["lang"] == language


def test_every_act_that_decides_is_known_with_its_page_and_its_event(visit, atlas):
    deeds = given(visit("compare"))["deeds"]
    for spans in atlas.spans.values():
        for span in spans:
            act, deed = atlas.acts[span.basis], deeds[span.basis]
            assert deed["treaty"] == act.is_treaty
            assert deed.get("part_of") == act.part_of
            assert not act.part_of or deed["whole"] == atlas.acts[act.part_of].text("en").title


@pytest.mark.parametrize("language", FOUR)
def test_groups_come_largest_first_with_their_names(visit, atlas, language):
    groups = given(visit("compare", lang=language))["groups"]
    sizes = [len(members) for _, members in groups]
    assert sizes == sorted(sizes, reverse=True) and min(sizes) > 1
    assert {name for name, _ in groups} == {
        Words(language).pick(g.name) for g in atlas.groups.values() if len(g.members) > 1
    }


def test_today_is_the_latest_date(visit):
    data = given(visit("compare", **{"from": "1990", "to": "9999-01-01"}))
    assert data["to"] == str(clock.today().year)
