"""Both governments: one order wherever both are listed, and what is drawn of both maps at once."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from treaty_atlas import naming
from treaty_atlas.address.map import Address
from treaty_atlas.catalog import GEODATA
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.cover.first_map import first_map
from treaty_atlas.cover.map_page import body
from treaty_atlas.cover.state import State
from treaty_atlas.drawing.both import picture_of
from treaty_atlas.drawing.outlines import outlines
from treaty_atlas.drawing.picture import Style
from treaty_atlas.drawing.scene import legend_on
from treaty_atlas.export.handout import handout
from treaty_atlas.i18n import Words
from treaty_atlas.payload.atlas import payload
from treaty_atlas.payload.puzzle import puzzles
from treaty_atlas.reading import views
from treaty_atlas.reading.reader import Reader

TODAY = date(2026, 3, 5)
DAY = "2020-12-31"


@pytest.fixture(scope="module")
def shapes():
    return read_shapes(GEODATA)


@pytest.mark.parametrize(("language", "first"), [("en", "japan"), ("nl", "japan"), ("ja", "japan"), ("ru", "russia")])
def test_both_sides_stand_in_the_order_of_the_reader_s_alphabet_wherever_they_are_listed(atlas, language, first):
    words = Words(language)
    order = naming.sides(words)
    assert order[0] == first
    assert [view for view, _ in payload(atlas, words, TODAY)["views"]] == ["", *order, "both"]
    assert [[side["id"] for side in one["sides"]][:2] for one in puzzles(atlas, words)] == [order] * 4
    assert [row.look.rpartition("-")[2] for row in legend_on(atlas, "1900-12-31", None, words) if row.look] == order
    assert [row.claimant for row in legend_on(atlas, DAY, "both", words) if row.kind == "claim"] == order
    assert naming.claimants(["japan", "russia"], words) == naming.claimants(["russia", "japan"], words)
    said = re.findall("class='side'>([^<]*)", unescape(views.arguments(Reader(atlas, words, lambda *_: ""), TODAY)))
    assert said == [words("views.says", party=words(f"parties.{side}")) for side in order] * (len(said) // 2)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_picture_of_both_maps_has_each_government_s_paint_under_its_name(atlas, shapes, language):
    words = Words(language)
    svg = unescape(picture_of(atlas, shapes, words, DAY, "both", None, Style(1280, 720, "southern-kurils", theme="print")))
    maps = re.split("data-side=", svg)[1:]
    assert [one.split('"')[1] for one in maps] == naming.sides(words)
    for one in maps:
        side = one.split('"')[1]
        assert f'data-island="iturup" data-status="sovereign" data-look="sovereign-{side}"' in one
        assert words(f"view.{side}") in one
    rows = [row.look for row in legend_on(atlas, DAY, "both", words) if row.look]
    assert sorted(re.findall('data-legend="([^"]+)"', svg)) == sorted(rows)


def test_a_sheet_with_one_map_says_that_it_is_not_the_two_that_the_link_shows(atlas, shapes, words):
    here = Address(2020, view="both")
    sheet, alone = (unescape(handout(atlas, shapes, words, one, TODAY)) for one in (here, Address(2020)))
    assert words("handout.as_administered") in sheet and 'data-look="sovereign-japan"' not in sheet
    assert words("handout.as_administered") not in alone


def test_the_first_picture_of_both_maps_is_two_and_the_second_has_the_right_half(atlas, shapes, words):
    state = State("map", {"year": "2020", "view": "both"}, Address(2020, view="both"), atlas, words, TODAY, "")
    html = unescape(body(state, outlines(shapes)))
    first, second = html.split("first-other")
    assert "data-island='iturup' data-administered-by='japan'" in first
    assert "data-island='iturup' data-administered-by='russia'" in second
    assert "first-other" not in first_map(atlas, outlines(shapes), DAY, "japan", "the map")
    told = re.findall("<small>([^<]*)", html.split("first-legend")[1].split("</ul>")[0])
    assert told == [row.how for row in legend_on(atlas, "2020-12-31", "both", words) if row.how]
