"""On paper, in grey, every two paints of one day are told apart, and each means what it means on the screen."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from treaty_atlas.style.svg import fill_svg, line_stroke, swatch_svg
from treaty_atlas.style.tokens import PAPER, tokens

from ..support import every
from .colour_science import ALL_LOOKS, contrast, difference, marks, paint, rgb, token
from .test_colours import TOGETHER, pairs

VIEWS = [("undetermined-none", "sovereign-japan"), ("undetermined-none", "sovereign-russia")]
"""Paints that share a day only on the map as a government draws it."""


@every(("one", "other"), [*pairs(TOGETHER), *VIEWS])
def test_two_paints_of_one_day_differ_in_grey_or_by_their_pattern(one, other):
    grounds = [rgb(paint(PAPER, look)["ground"]) for look in (one, other)]
    patterns = {paint(PAPER, look)["pattern"] for look in (one, other)}
    assert len(patterns) == 2 or difference(*grounds, "grey") >= 10


@every("look", ALL_LOOKS)
def test_paper_has_no_colour(look):
    shades = [value for part, value in paint(PAPER, look).items() if part != "pattern"]
    assert [shade for shade in shades if len(set(rgb(shade))) != 1] == []


@pytest.mark.parametrize("look", [look for look in ALL_LOOKS if marks(PAPER, look)])
def test_at_least_one_mark_stands_out_from_its_ground(look):
    ground = rgb(paint(PAPER, look)["ground"])
    assert max(difference(rgb(mark), ground, "grey") for mark in marks(PAPER, look)) >= 15


@every("look", ALL_LOOKS)
def test_a_look_keeps_the_kind_of_pattern_that_it_has_on_the_screen(look):
    assert paint(PAPER, look)["pattern"].removeprefix("print-") == paint("light", look)["pattern"]


@pytest.mark.parametrize("status", ["sovereign", "disputed", "occupied", "incorporated"])
def test_the_ground_says_who_holds_an_island(status):
    for who in ("japan", "russia"):
        assert paint(PAPER, f"{status}-{who}")["ground"] == tokens()["print"][who]["fill"]


@pytest.mark.parametrize("text", ["text.ink", "text.muted", "label.island", "label.water", "label.land"])
def test_text_can_be_read_on_paper_and_on_the_land_around(text):
    for ground in ("surface.page", "map.land.none"):
        assert contrast(token(PAPER, text), token(PAPER, ground)) >= 4.5


@pytest.mark.parametrize("look", [look for look in ALL_LOOKS if marks(PAPER, look)])
def test_the_lines_of_a_pattern_meet_at_the_edges_of_its_tile(look):
    """A line that leaves a tile at its right edge enters the next one at the same height: at 45° by whole tiles."""
    definition, _ = fill_svg(look, PAPER, "p")
    side = float(re.search(r'width="([\d.]+)"', definition)[1])
    starts = [tuple(map(float, pair)) for pair in re.findall(r"M(-?[\d.]+),(-?[\d.]+) L", definition)]
    if "cross" in paint(PAPER, look)["pattern"]:
        return  # the tile of the screen, whose lines are checked by eye
    for path in re.findall(r'<path d="([^"]+)"', definition):
        heights = [float(y) - float(x) if "L" in path else float(y) for x, y in re.findall(r"M(-?[\d.]+),(-?[\d.]+)", path)]
        gaps = {round(b - a, 1) for a, b in zip(sorted(heights), sorted(heights)[1:], strict=False)}
        assert gaps <= {round(side, 1)}, starts


@pytest.mark.parametrize(("kind", "least"), [("treaty", 2), ("administration", 1.5), ("claim", 2)])
def test_border_lines_are_black_and_wide_enough_for_a_copier(kind, least):
    stroke = line_stroke(kind, PAPER, "ussr")
    assert 'stroke="#000000"' in stroke and float(re.search(r'width="([\d.]+)"', stroke)[1]) >= least


@every("look", ALL_LOOKS)
def test_every_look_has_its_swatch_on_paper(look):
    assert ElementTree.fromstring(swatch_svg(look, PAPER)).tag.endswith("svg")
