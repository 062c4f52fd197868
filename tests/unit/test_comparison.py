"""What the address says of two dates, whatever stands there."""

from __future__ import annotations

from datetime import date

import pytest

from treaty_atlas.address import map as address
from treaty_atlas.address.compare import Comparison, day_of, read

from ..support import every

TODAY = date(2026, 8, 15)


def dates(atlas, query, here=None):
    found = read(query, atlas, TODAY, here)
    return found.first, found.second


def keys(atlas, query):
    return [notice.key for notice in read(query, atlas, TODAY).notices]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1855", "1875"),
        ("1850", "2026"),
        ("1905-07-07", "1905"),
        ("1945-08-08", "1945-09-05"),
        ("1850-01-01", "2026-08-14"),
        (" 1875 ", "1905"),
        ("1904-02-29", "1905"),
    ],
)
def test_two_dates_are_taken_as_they_stand(atlas, first, second):
    assert read({"from": first, "to": second}, atlas, TODAY) == Comparison(first.strip(), second)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("1905-12-31", "1905"), ("2026-08-15", "2026"), ("+1905", "1905"), ("01905", "1905"), ("１９０５", "1905")],
)
def test_one_date_has_one_way_to_be_written(atlas, typed, shown):
    assert dates(atlas, {"from": "1855", "to": typed}) == ("1855", shown)
    assert keys(atlas, {"from": "1855", "to": typed}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("1905", "1875"), ("1945", "1945-08-20"), ("2026", "1850"), ("1945-09-05", "1945-08-08"), ("1905", "1905-07-07")],
)
def test_dates_the_wrong_way_round_are_put_in_order_and_told(atlas, first, second):
    assert dates(atlas, {"from": first, "to": second}) == (second, first)
    assert keys(atlas, {"from": first, "to": second}) == ["compare.ordered"]


@pytest.mark.parametrize("text", ["1875", "1945-08-20", "1850", "2026"])
def test_equal_dates_are_no_fault(atlas, text):
    assert read({"from": text, "to": text}, atlas, TODAY) == Comparison(text, text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1849", "1850"),
        ("-5", "1850"),
        ("0", "1850"),
        ("1", "1850"),
        ("1700-05-05", "1850-01-01"),
        ("1849-12-31", "1850-01-01"),
        ("2027", "2026"),
        ("99999", "2026"),
        ("2026-08-16", "2026"),
        ("9999-12-31", "2026"),
    ],
)
def test_a_date_outside_is_its_nearest_end_and_told(atlas, typed, shown):
    own, other = ("from", {"to": "1900"}) if shown < "1900" else ("to", {"from": "1900"})
    found = read({own: typed, **other}, atlas, TODAY)
    assert shown in (found.first, found.second)
    assert [(n.key, n.asked, n.shown) for n in found.notices] == [("compare.outside", typed, shown)]


@every(
    "typed",
    [
        "",
        "abc",
        "1875.5",
        "1e3",
        "18 75",
        "²",
        "١٨٧٥",
        "1_875",
        " 1905-07-07",
        "1945-8-20",
        "1945-13-01",
        "1905-02-29",
        "20-08-1945",
        "1945-08",
        "1945-W33-1",
        "19450820",
        "99999999999999999999",
        "today",
        "<b>1</b>",
        "1945-08-20T00:00",
        "\x00",
        "--",
        "-",
    ],
)
def test_what_is_no_date_falls_back_to_one_that_shows_something(atlas, typed):
    found = read({"from": typed, "to": "1905"}, atlas, TODAY)
    assert (found.first, found.second) == ("1904", "1905")
    assert [(n.key, n.asked, n.shown) for n in found.notices] == [("compare.unreadable", typed, "1904")]
    assert dates(atlas, {"from": typed, "to": typed}) == ("1855", "1875")
    assert keys(atlas, {"from": typed, "to": typed}) == ["compare.unreadable"] * 2


def test_all_faults_of_one_address_are_told(atlas):
    found = keys(atlas, {"from": "3000", "to": "1700", "way": "diagonal"})
    assert found == ["compare.outside", "compare.outside", "compare.ordered", "compare.way_unknown"]


@pytest.mark.parametrize(("way", "taken"), [("side", "side"), ("swipe", "swipe"), ("", None), ("SIDE", None), ("<b>", None)])
def test_a_way_is_taken_or_the_screen_decides(atlas, way, taken):
    found = read({"way": way}, atlas, TODAY)
    assert found.way == taken
    assert [n.key for n in found.notices] == ([] if taken else ["compare.way_unknown"])


def test_without_a_way_the_screen_decides_and_nothing_is_told(atlas):
    assert read({}, atlas, TODAY) == Comparison("1855", "1875", None, ())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"from": "1875"}, ("1875", "1905")),
        ({"from": "1945-08-20"}, ("1945-08-20", "1945")),
        ({"from": "2026"}, ("2026", "2026")),
        ({"to": "1910"}, ("1904", "1910")),
        ({"to": "1850"}, ("1850", "1850")),
        ({"to": "1945-08-20"}, ("1924", "1945-08-20")),
    ],
)
def test_a_date_alone_gets_a_partner_on_the_other_side_of_a_change(atlas, query, expected):
    assert dates(atlas, query) == expected
    assert keys(atlas, query) == []


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, ("1855", "1875")),
        ({"year": "1855"}, ("1855", "1875")),
        ({"year": "1910"}, ("1904", "1910")),
        ({"year": "1850"}, ("1850", "1855")),
        ({"year": "2026"}, ("1990", "2026")),
        ({"treaty": "1875-saint-petersburg"}, ("1874", "1875")),
        ({"treaty": "1855-shimoda"}, ("1854", "1855")),
        ({"event": "1910-korea"}, ("1904", "1910")),
        ({"day": "1945-08-20"}, ("1945-08-08", "1945-08-20")),
        ({"day": "1945-08-08"}, ("1945-08-08", "1945-09-05")),
    ],
    ids=str,
)
def test_a_comparison_begins_at_what_the_address_is_about(atlas, place, expected):
    here = address.read(place, atlas, TODAY.year)
    assert dates(atlas, {}, here) == expected


def test_the_start_shows_something_for_every_year(atlas):
    for year in range(1850, TODAY.year + 1):
        first, second = dates(atlas, {}, address.read({"year": str(year)}, atlas, TODAY.year))
        assert day_of(first, TODAY) < day_of(second, TODAY), year
        assert str(year) in (first, second), year


@pytest.mark.parametrize("query", [{"from": "1875", "to": "1945-08-20", "way": "swipe"}, {"from": "1850", "to": "2026"}, {}])
def test_what_is_read_leads_back_to_itself(atlas, query):
    found = read(query, atlas, TODAY)
    assert read(found.query(), atlas, TODAY) == found
