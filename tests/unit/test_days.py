"""What is dated to a day, and which act the timeline names on it."""

from __future__ import annotations

import pytest

from treaty_atlas import days
from treaty_atlas.address.map import Notice, read

LAST = 2026


@pytest.fixture(scope="module")
def august(atlas):
    return next(w for w in atlas.windows if w.year == 1945)


@pytest.fixture(scope="module")
def rows(atlas, august):
    return days.entries(august, atlas)


def test_both_ends_belong_to_a_window(atlas, august):
    assert days.window_of("1945-08-08", atlas) is days.window_of("1945-09-05", atlas) is august
    assert days.window_of("1945-08-07", atlas) is days.window_of("1945-09-06", atlas) is None
    assert days.window_of(None, atlas) is None


def test_a_window_has_every_day_once_in_order(august):
    listed = days.days_of(august)
    assert listed[0] == "1945-08-08" and listed[-1] == "1945-09-05"
    assert listed == sorted(set(listed)) and len(listed) == 29


@pytest.mark.parametrize(
    ("day", "act"),
    [
        ("1945-08-08", "1945-08-08-declaration"),
        ("1945-08-11", "1945-08-11-sakhalin"),
        ("1945-08-13", "1945-08-11-sakhalin"),  # nothing that day: the last one still stands there
        ("1945-08-18", "1945-08-18-shumshu"),
        ("1945-08-20", "1945-08-20-maoka"),
        ("1945-08-24", "1945-08-24-toyohara"),  # named by the window
        ("1945-08-28", "1945-08-28-iturup"),
        ("1945-09-02", "1945-surrender"),  # named by the window
    ],
)
def test_each_day_is_led_by_what_matters_for_the_islands(rows, day, act):
    assert days.leading(rows, day).act.id == act


def test_nothing_leads_before_the_first_entry(rows):
    assert days.leading(rows, "1945-08-07") is None


def test_the_umbrella_event_leaves_the_days_to_its_parts(rows, august):
    assert august.event not in {row.act.id for row in rows}
    assert {row.act.part_of for row in rows} >= {august.event}


def test_a_day_is_as_sure_as_the_least_sure_that_is_said_of_it(rows):
    (landing,) = [row for row in rows if row.act.id == "1945-08-22-shirutoru"]
    assert landing.certainty == "medium"


def test_other_days_that_sources_give_stand_with_the_entry(rows):
    (urup,) = [row for row in rows if row.act.id == "1945-08-24-31-middle" and row.day == "1945-08-31"]
    assert urup.also == ("1945-08-30",)


@pytest.mark.parametrize(
    ("query", "year", "day", "notices"),
    [
        ({"day": "1945-08-20"}, 1945, "1945-08-20", ()),
        ({"day": "1945-08-20", "year": "1875"}, 1945, "1945-08-20", ()),
        ({"day": " 1905-07-24 ", "year": "1905"}, 1905, None, (Notice("notice.day_unreadable", " 1905-07-24 ", "1905"),)),
        ({"day": "1945-10-01"}, 1945, "1945-09-05", (Notice("notice.day_outside", "1945-10-01", "1945-09-05"),)),
        ({"day": "1945-01-01"}, 1945, "1945-08-08", (Notice("notice.day_outside", "1945-01-01", "1945-08-08"),)),
        ({"day": "1875-05-07"}, 1875, None, (Notice("notice.day_outside", "1875-05-07", "1875"),)),
        ({"day": "0987-05-07"}, 1850, None, (Notice("notice.day_outside", "0987-05-07", "1850"),)),
        ({"day": "1945-08-32", "year": "1905"}, 1905, None, (Notice("notice.day_unreadable", "1945-08-32", "1905"),)),
        ({"day": "", "year": "1905"}, 1905, None, (Notice("notice.day_unreadable", "", "1905"),)),
    ],
)
def test_the_day_of_an_address(atlas, query, year, day, notices):
    here = read(query, atlas, LAST)
    assert (here.year, here.day, here.notices) == (year, day, notices)


def test_another_year_lets_go_of_the_day_and_another_day_keeps_the_rest(atlas):
    here = read({"day": "1945-08-20", "island": "urup"}, atlas, LAST)
    assert here.moved(year=1905).query() == {"year": "1905", "island": "urup"}
    assert here.moved(day="1945-08-21").query() == {"year": "1945", "day": "1945-08-21", "island": "urup"}
