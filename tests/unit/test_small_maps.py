"""Small maps in the text: the day by the rules of the map, one set of shapes for all of them, the fitting region."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.drawing.small import SmallMaps, definitions, every_definition, small_maps
from treaty_atlas.i18n import Words
from treaty_atlas.reading.before_after import seen
from treaty_atlas.reading.reader import Reader, relative
from treaty_atlas.regions import SmallMap, region_of
from treaty_atlas.ui.cache import shapes

from ..support import book


@pytest.fixture(scope="module")
def maps() -> SmallMaps:
    return small_maps(book(), shapes())


def looks_of(svg: str) -> dict[str, str]:
    """Island to look, as the groups of the map say."""
    groups = re.findall(r'<g data-look="([\w-]+)"[^>]*>(.*?)</g>', svg)
    return {name: look for look, inside in groups for name in re.findall(r'href="#small-(?!coast-)([\w-]+)', inside)}


def test_each_island_has_the_paint_of_its_day(maps: SmallMaps) -> None:
    looks = looks_of(maps.svg(SmallMap("1906-12-31"), None))
    assert looks["sakhalin-north"] == "sovereign-russia"
    assert looks["sakhalin-south"] == looks["iturup"] == "sovereign-japan"
    assert set(looks) == set(book().islands)


def test_a_government_s_map_is_drawn_as_that_government_draws_it(maps: SmallMaps) -> None:
    japan, administered = (maps.svg(SmallMap("2020-12-31", side=side), None) for side in ("japan", None))
    assert looks_of(japan)["iturup"] != looks_of(administered)["iturup"]


def test_the_map_of_a_treaty_that_moved_nothing_is_of_the_islands_that_it_is_about() -> None:
    """In 1956 only Shikotan and the Habomai islands matter: on a map of the whole chain they are dots."""
    asked: list[SmallMap] = []
    r = Reader(book(), Words("en"), relative("en"), maps=lambda shown, theme: str(asked.append(shown) or "<svg/>"))
    for name in ("1956-joint-declaration", "1945-yalta"):
        seen(r, book().acts[name])
    joint, yalta = asked
    assert joint.region == "southern-kurils" and "shikotan" in joint.marked
    assert yalta.region == "whole" and not yalta.marked


def test_a_region_has_only_what_lies_in_it(maps: SmallMaps) -> None:
    looks = looks_of(maps.svg(SmallMap("1906-12-31", "southern-kurils"), None))
    assert "iturup" in looks and "sakhalin-north" not in looks and "shumshu" not in looks


def test_islands_that_stand_out_have_a_stronger_coast(maps: SmallMaps) -> None:
    svg = maps.svg(SmallMap("1906-12-31", marked=frozenset({"iturup"})), None)
    strong = [group for group in svg.split("<g ") if 'stroke-width="2.2"' in group]
    assert len(strong) == 1 and "#small-iturup" in strong[0]


def test_everything_a_page_draws_from_is_defined_once_and_nothing_else(maps: SmallMaps) -> None:
    page = maps.svg(SmallMap("1906-12-31", "sakhalin"), None) + maps.svg(SmallMap("2020-12-31", "sakhalin"), None)
    defined = re.findall(r'id="([\w-]+)"', definitions(page, maps.shapes))
    assert sorted(defined) == sorted(set(re.findall(r"#(small-[\w-]+)", page)))
    assert definitions("<p>no map</p>", maps.shapes) == ""
    assert set(defined) <= set(re.findall(r'id="([\w-]+)"', every_definition(maps.shapes)))


def test_a_picture_that_stands_alone_needs_nothing_of_the_page(maps: SmallMaps) -> None:
    svg = maps.svg(SmallMap("2020-12-31", "southern-kurils", point=(148, 45)), "dark")
    assert "var(" not in svg and "<use" not in svg
    assert set(re.findall(r"url\(#([\w-]+)\)", svg)) <= set(re.findall(r'id="([\w-]+)"', svg))


@pytest.mark.parametrize(
    ("islands", "region"),
    [
        (["iturup", "kunashir"], "southern-kurils"),
        (["yuri"], "southern-kurils"),
        (["shumshu", "onekotan"], "northern-kurils"),
        (["sakhalin-north", "moneron"], "sakhalin"),
        (["sakhalin-north", "iturup"], "whole"),
        ([], "whole"),
    ],
)
def test_a_small_map_shows_the_smallest_region_with_all_islands(islands: list[str], region: str) -> None:
    assert region_of(islands, book()) == region
