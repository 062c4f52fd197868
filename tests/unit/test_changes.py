"""What acts changed, and which act is in force: umbrella events, headlines, the year timeline."""

from __future__ import annotations

import pytest

from treaty_atlas import chronology
from treaty_atlas.chronology import act_on, changes, family, headlines, island_spans, repaints, yearly

from ..support import act, effect, named

START = act("start", effect("1850-01-01", "none", "no-border", ["a", "b", "c"]))
UMBRELLA = act("landings")
NORTH = act("north", effect("1945-08-18", "ussr", "occupied", ["a"]), part_of="landings")
SOUTH = act("south", effect("1945-09-01", "ussr", "occupied", ["b"]), part_of="landings")
CLAIM = act("claim", effect("1950-01-01", "ussr", "occupied", ["a"], claimed_by=["japan"]))


def spans_of(*acts):
    return island_spans(acts, {})


def test_islands_that_change_alike_stand_together():
    treaty = act(
        "treaty",
        effect("1855-02-07", "japan", islands=["a", "b"]),
        effect("1855-02-07", "russia", islands=["c"]),
    )
    rows = changes([treaty], spans_of(START, treaty))
    assert [(row.islands, row.before.administered_by, row.after.administered_by) for row in rows] == [
        (("a", "b"), "none", "japan"),
        (("c",), "none", "russia"),
    ]


def test_islands_moved_by_different_articles_stand_apart():
    treaty = act(
        "treaty",
        effect("1855-02-07", islands=["a"], article="1"),
        effect("1855-02-07", islands=["b"], article="2"),
    )
    assert [row.islands for row in changes([treaty], spans_of(START, treaty))] == [("a",), ("b",)]


def test_an_act_with_two_steps_counts_from_before_the_first_to_after_the_last():
    war = act("war", effect("1945-08-11", "both", "fighting"), effect("1945-08-25", "ussr", "occupied"))
    (row,) = changes([war], spans_of(START, war))
    assert (row.before.status, row.after.status) == ("no-border", "occupied")


def test_the_first_act_of_all_changed_nothing():
    assert changes([START], spans_of(START)) == []


def test_an_umbrella_event_changed_what_its_parts_changed():
    acts = named(START, UMBRELLA, NORTH, SOUTH)
    members = family("landings", acts)
    assert {m.id for m in members} == {"landings", "north", "south"}
    (row,) = changes(members, spans_of(*acts.values()))
    assert row.islands == ("a", "b")


def test_an_act_without_parts_is_its_own_family():
    assert [a.id for a in family("north", named(START, UMBRELLA, NORTH))] == ["north"]


def test_a_new_holder_repaints_the_map():
    assert repaints(NORTH, spans_of(START, NORTH))


def test_a_new_claim_alone_does_not_repaint_the_map():
    assert not repaints(CLAIM, spans_of(START, NORTH, CLAIM))


@pytest.fixture
def lines():
    acts = named(START, UMBRELLA, NORTH, SOUTH, CLAIM)
    return headlines(acts, spans_of(*acts.values()))


def test_the_parts_of_an_umbrella_event_are_shown_as_the_umbrella(lines):
    assert [(day, a.id) for day, a in lines] == [
        ("1850-01-01", "start"),
        ("1945-08-18", "landings"),
        ("1945-09-01", "landings"),
    ]


def test_an_event_that_repaints_nothing_is_never_in_force(lines):
    assert "claim" not in {a.id for _, a in lines}


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1849-01-01", "start"),
        ("1850-01-01", "start"),
        ("1945-08-17", "start"),
        ("1945-08-18", "landings"),
        ("2020-01-01", "landings"),
    ],
)
def test_the_act_in_force_is_the_latest_on_or_before_the_day(lines, day, name):
    assert act_on(lines, day).id == name


def test_a_year_with_two_acts_shows_the_one_in_force_on_its_last_day():
    war = act("war", effect("1905-07-07", "japan", "occupied"))
    peace = act("peace", effect("1905-10-16", "japan", "sovereign"))
    acts = named(START, war, peace)
    rows = yearly(headlines(acts, spans_of(*acts.values())))
    assert [(year, a.id) for year, a in rows] == [(1850, "start"), (1905, "peace")]


def test_two_acts_that_change_the_map_on_one_day_are_both_headlines():
    one = act("one", effect("1920-01-01", "japan", islands=["a"]))
    two = act("two", effect("1920-01-01", "russia", islands=["b"]))
    acts = named(START, one, two)
    shown = chronology.headlines(acts, spans_of(*acts.values()))
    assert {a.id for _, a in shown} == {"start", "one", "two"}
