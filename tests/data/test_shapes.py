"""The shapes of the islands: valid, tidy, apart from each other, and as large as they say."""

from __future__ import annotations

import json
import re

import pyproj
import pytest
import shapely
from shapely.geometry import shape

from ..support import GEODATA, ISLANDS, every, features

SHAPES = {name: shape(f["geometry"]) for name, f in features("islands.geojson").items()}
PROPERTIES = {name: f["properties"] for name, f in features("islands.geojson").items()}
FILES = ("islands.geojson", "land.geojson", "lines.geojson")
EARTH = pyproj.Geod(ellps="WGS84")
HALVES = ("sakhalin-north", "sakhalin-south")


@every("island", ISLANDS)
def test_the_rings_are_valid(island):
    assert shapely.is_valid_reason(SHAPES[island]) == "Valid Geometry"


@every("island", ISLANDS)
def test_outer_rings_run_counter_clockwise_and_inner_ones_clockwise(island):
    for part in shapely.get_parts(SHAPES[island]):
        assert shapely.is_ccw(part.exterior)
        assert not any(shapely.is_ccw(hole) for hole in part.interiors)


@every("island", ISLANDS)
def test_the_point_of_an_island_lies_on_it(island):
    assert SHAPES[island].contains(shapely.Point(PROPERTIES[island]["lon"], PROPERTIES[island]["lat"]))


@every("island", ISLANDS)
def test_the_box_of_an_island_encloses_it(island):
    assert tuple(PROPERTIES[island]["bbox"]) == pytest.approx(SHAPES[island].bounds, abs=1e-5)


@every("island", ISLANDS)
def test_the_area_that_is_told_is_that_of_the_shape(island):
    measured = abs(EARTH.geometry_area_perimeter(SHAPES[island])[0]) / 1e6
    assert PROPERTIES[island]["km2"] == pytest.approx(measured, rel=0.005, abs=0.0006)


@every("island", ISLANDS)
def test_the_parts_are_counted(island):
    assert PROPERTIES[island]["parts"] == len(shapely.get_parts(SHAPES[island]))


@pytest.mark.parametrize("file", FILES)
def test_coordinates_have_at_most_five_decimals(file):
    found: list[str] = []
    text = (GEODATA / file).read_text(encoding="utf-8")
    json.loads(text, parse_float=lambda number: found.append(number))
    assert [n for n in found if len(n.partition(".")[2]) > 5] == []
    assert not re.search(r"\d[eE][+-]?\d", text)


@pytest.mark.parametrize("file", FILES)
def test_every_shape_has_an_id_of_its_own(file):
    rows = json.loads((GEODATA / file).read_text(encoding="utf-8"))["features"]
    ids = [row["properties"]["id"] for row in rows]
    assert len(ids) == len(set(ids)) and all(ids)


def test_the_two_halves_of_sakhalin_share_their_edge_on_the_fiftieth_parallel():
    north, south = (SHAPES[name] for name in HALVES)
    assert shapely.coverage_is_valid([north, south])
    shared = north.intersection(south)
    assert shared.length > 1
    assert (shared.bounds[1], shared.bounds[3]) == (50.0, 50.0)
    assert north.bounds[1] == south.bounds[3] == 50.0


def test_no_two_islands_share_ground():
    names = list(SHAPES)
    tree = shapely.STRtree(list(SHAPES.values()))
    pairs = zip(*tree.query(list(SHAPES.values()), predicate="intersects"), strict=True)
    touching = [(names[a], names[b]) for a, b in pairs if a < b]
    assert [p for p in touching if SHAPES[p[0]].intersection(SHAPES[p[1]]).area > 0] == []
    assert touching == [HALVES]


@every("land", features("land.geojson"))
def test_the_land_around_is_valid_and_leaves_the_islands_out(land):
    around = shape(features("land.geojson")[land]["geometry"])
    assert around.is_valid
    assert [name for name, island in SHAPES.items() if around.intersection(island).area > 0] == []


def test_every_tint_is_for_a_region_of_the_land_around(atlas):
    regions = {f["properties"].get("region") for f in features("land.geojson").values()}
    assert set(atlas.land) <= regions
    assert {"hokkaido", "kamchatka"} <= regions


@pytest.mark.parametrize("region", ["hokkaido", "honshu", "kamchatka", "siberia", "amur-primorye", "korea"])
def test_the_tints_of_a_region_follow_each_other(atlas, region):
    rows = atlas.land[region]
    assert [year for year, _ in rows] == sorted({year for year, _ in rows})
    assert rows[0][0] == 1850
    assert {country for _, country in rows} <= {"japan", "russia", "none"}


def test_the_mainland_from_amur_to_primorye_is_paper_until_1860(atlas):
    assert atlas.land["amur-primorye"] == ((1850, "none"), (1860, "russia"))
