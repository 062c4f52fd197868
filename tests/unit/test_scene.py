"""What pictures show on a day is what the dataset says of that day, and what the legend says is what is shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from treaty_atlas.chronology import span_on
from treaty_atlas.drawing.scene import legend, names, scene
from treaty_atlas.i18n import Words
from treaty_atlas.style.tokens import look_of

from ..support import FOUR, every

DAYS = (
    "1850-01-01",
    "1855-12-31",
    "1867-12-31",
    "1875-08-22",
    "1905-07-20",
    "1920-12-31",
    "1945-08-20",
    "1946-12-31",
    "1952-04-28",
    "2020-12-31",
)


@pytest.mark.parametrize("day", DAYS)
def test_every_island_has_the_look_of_its_span(atlas, day):
    shown = scene(atlas, day).islands
    spans = {name: span_on(own, day) for name, own in atlas.spans.items()}
    assert {n: s.look for n, s in shown.items()} == {n: look_of(s.status, s.administered_by) for n, s in spans.items()}


@pytest.mark.parametrize("day", DAYS)
def test_a_line_that_is_not_drawn_is_not_there(atlas, day):
    kinds = {name: span.kind for name, own in atlas.line_spans.items() if (span := span_on(own, day))}
    assert {n: s.kind for n, s in scene(atlas, day).lines.items()} == {n: k for n, k in kinds.items() if k != "none"}


@pytest.mark.parametrize("side", ["japan", "russia"])
def test_before_its_own_maps_differ_a_government_shows_the_same(atlas, side):
    first = min(m.day for m in (*atlas.topics.maps, *atlas.topics.map_lines) if m.side == side)
    day = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
    assert scene(atlas, day, side).islands == scene(atlas, day).islands and not scene(atlas, day, side).own_view


def test_a_government_s_map_shows_its_own_word(atlas):
    japan, russia = (scene(atlas, "2020-12-31", side) for side in ("japan", "russia"))
    assert japan.islands["iturup"].look == "sovereign-japan" and russia.islands["iturup"].look == "sovereign-russia"
    assert japan.own_view and russia.own_view


@every("mode", [None, "japan", "russia"])
@every("day", DAYS)
def test_the_legend_has_a_row_for_each_paint_and_line_and_no_other(atlas, words, day, mode):
    shown = scene(atlas, day, mode)
    rows = legend(shown, words)
    assert {r.look for r in rows if r.look} == {s.look for s in shown.islands.values()}
    assert {r.kind for r in rows if r.kind} == {s.kind for s in shown.lines.values()}
    assert len(rows) == len(set(rows)) and all(r.who for r in rows)


@every("language", FOUR)
@every("day", DAYS)
def test_no_place_in_the_words_is_left_unfilled(atlas, language, day):
    for mode in (None, "japan"):
        told = [r.who + r.how for r in legend(scene(atlas, day, mode), Words(language))]
        written = [line for n in names(scene(atlas, day, mode), atlas, Words(language), 6) for line in n.lines]
        assert [text for text in told + written if not text or "{" in text or "|" in text] == []


def test_sakhalin_is_named_once_while_its_halves_look_alike(atlas, words):
    whole = {n.label.when for n in names(scene(atlas, "1875-12-31"), atlas, words, 5)}
    split = {n.label.when for n in names(scene(atlas, "1905-12-31"), atlas, words, 5)}
    assert "whole" in whole and "split" not in whole
    assert "split" in split and "whole" not in split


def test_an_island_bears_both_its_names(atlas, words):
    (iturup,) = [n for n in names(scene(atlas, "1905-12-31"), atlas, words, 5) if n.label.id == "iturup"]
    assert iturup.lines == ("Etorofu · Iturup",)


def test_a_border_is_dated_to_the_year_in_which_it_became_one(atlas, words):
    (border,) = [n for n in names(scene(atlas, "1874-12-31"), atlas, words, 5) if n.label.line]
    assert border.lines == ("border of 1855",)
