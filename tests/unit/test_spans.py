"""Effects become spans: half-open, gap-free, the latest effect on or before the day."""

from __future__ import annotations

from datetime import date

import pytest

from treaty_atlas.chronology import boundary_spans, day_of, expand, island_spans, span_on
from treaty_atlas.model.atlas import LineEffect

from ..support import act, effect

GROUPS = {"pair": ("a", "b"), "single": ("c",)}


@pytest.fixture
def spans():
    first = act("first", effect("1850-01-01", "none", "no-border", ["pair"]))
    later = act("later", effect("1875-08-22", "russia", "sovereign", ["a"]))
    return island_spans([first, later], GROUPS)


@pytest.mark.parametrize(
    ("day", "holder"),
    [("1875-08-21", "none"), ("1875-08-22", "russia"), ("1875-08-23", "russia"), ("2999-12-31", "russia")],
)
def test_a_span_begins_on_its_first_day_and_not_before(spans, day, holder):
    assert span_on(spans["a"], day).administered_by == holder


def test_a_span_ends_on_the_day_the_next_begins(spans):
    before, after = spans["a"]
    assert before.end == after.start == "1875-08-22"


def test_the_last_span_has_no_end(spans):
    assert spans["a"][-1].end is None


def test_an_island_that_no_later_effect_names_keeps_its_first_span(spans):
    assert [s.start for s in spans["b"]] == ["1850-01-01"]


def test_no_span_holds_before_the_first_day(spans):
    assert span_on(spans["a"], "1849-12-31") is None


def test_no_span_holds_where_there_is_none():
    assert span_on([], "1900-01-01") is None


def test_effects_count_by_their_day_not_by_the_order_of_the_acts():
    late, early = act("late", effect("1945-01-01", "ussr")), act("early", effect("1905-01-01", "japan"))
    spans = island_spans([late, early], {})["a"]
    assert [(s.start, s.end, s.basis) for s in spans] == [
        ("1905-01-01", "1945-01-01", "early"),
        ("1945-01-01", None, "late"),
    ]


def test_a_span_carries_what_its_effect_says():
    one = effect("1905-07-07", "japan", "occupied", claimed_by=["russia"], article="9")
    span = island_spans([act("campaign", one)], {})["a"][0]
    assert (span.administered_by, span.status, span.claimed_by) == ("japan", "occupied", ("russia",))
    assert (span.basis, span.article, span.certainty) == ("campaign", "9", "high")


@pytest.mark.parametrize(
    ("named", "islands"),
    [
        (["pair"], ("a", "b")),
        (["single", "pair"], ("c", "a", "b")),
        (["b", "pair"], ("b", "a")),
        (["unknown"], ("unknown",)),
        ([], ()),
    ],
)
def test_a_group_stands_for_its_islands_each_once_and_in_order(named, islands):
    assert expand(named, GROUPS) == islands


@pytest.mark.parametrize(
    ("year", "day"), [(1850, "1850-12-31"), (1905, "1905-12-31"), (2025, "2025-12-31"), (2026, "2026-03-05")]
)
def test_a_year_shows_its_last_day_and_the_current_year_today(year, day):
    assert day_of(year, date(2026, 3, 5)) == day


def test_no_year_shows_a_day_after_today():
    assert day_of(2030, date(2026, 3, 5)) == "2026-03-05"


def test_a_boundary_line_ends_where_an_effect_says_none():
    drawn = LineEffect(line="strait", day="1875-08-22", kind="treaty", by=("japan", "russia"), article="2")
    ended = LineEffect(line="strait", day="1945-08-24", kind="none")
    spans = boundary_spans([act("t", lines=[drawn]), act("war", lines=[ended])])["strait"]
    assert [(s.kind, s.end) for s in spans] == [("treaty", "1945-08-24"), ("none", None)]
    assert spans[0].by == ("japan", "russia") and spans[0].article == "2"
