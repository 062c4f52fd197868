"""The colours can be read and told apart: contrast of text and lines, and every two paints of one day,
in normal vision, in three colour blindnesses and in grey."""

from __future__ import annotations

from itertools import combinations

import pytest

from treaty_atlas.chronology import span_on
from treaty_atlas.style.tokens import THEMES, look_of

from ..support import every
from .colour_science import ALL_LOOKS, BLIND, SEEN, contrast, difference, marks, paint, rgb, token, told_by

TEXT = """text.ink surface.page · text.ink surface.soft · text.ink surface.raised · text.muted surface.page
text.muted surface.soft · text.muted surface.raised · text.link surface.page · text.link surface.soft
text.on_accent control.accent · text.japan surface.page · text.russia surface.page · notice.text notice.ground
label.island map.sea · label.island label.island_halo · label.island map.land.none · label.water map.sea
label.land map.land.none · label.land map.land.japan · label.land map.land.russia · label.graticule map.sea
border.line label.island_halo · border.claim_japan label.island_halo · border.claim_russia label.island_halo
timeline.band_text timeline.band · timeline.band_text_active timeline.band_active · timeline.axis surface.page
timeline.tick surface.page"""
GRAPHIC = """control.border surface.page · control.accent surface.page · control.focus surface.page
control.focus map.sea
timeline.playhead surface.page · timeline.rail surface.page · timeline.tick_minor surface.page
party.japan.dark map.sea · party.russia.dark map.sea · party.none.coast map.sea
status.renounced.russia.coast map.sea
border.line map.sea · border.claim_japan map.sea · border.claim_russia map.sea · selection.outline map.sea"""
TOGETHER = """undivided-both sovereign-japan · undivided-both sovereign-russia · joint-both sovereign-japan
joint-both sovereign-russia · sovereign-japan sovereign-russia · occupied-japan sovereign-japan
occupied-japan sovereign-russia · fighting-both sovereign-japan · fighting-both sovereign-russia
fighting-both occupied-russia · occupied-russia sovereign-japan · occupied-russia sovereign-russia
incorporated-russia sovereign-russia · renounced-russia sovereign-russia · renounced-russia disputed-russia
disputed-russia sovereign-russia"""


def pairs(rows: str) -> list[tuple[str, ...]]:
    return [tuple(row.split()) for row in rows.replace("\n", " · ").split(" · ")]


@every("theme", THEMES)
@every(("text", "ground"), pairs(TEXT))
def test_text_can_be_read_on_its_ground(theme, text, ground):
    assert contrast(token(theme, text), token(theme, ground)) >= 4.5


@every("theme", THEMES)
@every(("mark", "ground"), pairs(GRAPHIC))
def test_a_line_or_control_stands_out_from_its_ground(theme, mark, ground):
    assert contrast(token(theme, mark), token(theme, ground)) >= 3


@every("theme", THEMES)
@every(("one", "other"), pairs(TOGETHER))
def test_two_paints_of_one_day_are_told_apart_by_every_eye(theme, one, other):
    assert told_by(theme, one, other)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("how", SEEN)
def test_the_two_hues_are_told_apart(theme, how):
    japan, russia = (rgb(token(theme, f"party.{who}.base")) for who in ("japan", "russia"))
    assert difference(japan, russia, how) >= 10


@pytest.mark.parametrize("theme", THEMES)
def test_the_two_hues_are_equally_strong(theme):
    sea = rgb(token(theme, "map.sea"))
    japan, russia = (difference(rgb(token(theme, f"party.{who}.base")), sea) for who in ("japan", "russia"))
    assert japan == pytest.approx(russia, rel=0.1)


@every("theme", THEMES)
@every("look", [look for look in ALL_LOOKS if marks("light", look)])
def test_the_marks_of_a_paint_stand_out_from_its_ground_in_grey(theme, look):
    ground = rgb(paint(theme, look)["ground"])
    assert min(difference(rgb(mark), ground, "grey") for mark in marks(theme, look)) >= 8


def test_every_pair_of_paints_that_shares_a_day_is_checked(atlas):
    days = {span.start for spans in atlas.spans.values() for span in spans}
    found: set[frozenset[str]] = set()
    for day in days:
        held = [span_on(spans, day) for spans in atlas.spans.values()]
        found |= set(map(frozenset, combinations({look_of(s.status, s.administered_by) for s in held if s}, 2)))
    assert sorted(map(sorted, found - set(map(frozenset, pairs(TOGETHER))))) == []


def test_the_simulation_knows_what_colour_blindness_is():
    red, green = rgb("#c00000"), rgb("#507800")
    assert difference(red, green) > 3 * min(difference(red, green, how) for how in BLIND)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
