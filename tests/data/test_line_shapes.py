"""The shapes of the boundary lines: at sea they stay in the middle; on land only the 50th parallel runs."""

from __future__ import annotations

import pyproj
import pytest
import shapely
from shapely.geometry import shape

from ..support import LINES, features

SHAPES = {name: shape(f["geometry"]) for name, f in features("lines.geojson").items()}
ISLANDS = {name: shape(f["geometry"]) for name, f in features("islands.geojson").items()}
LAND = {name: shape(f["geometry"]) for name, f in features("land.geojson").items()}
AT_SEA = [line for line in LINES if line != "parallel-50"]
FLAT = pyproj.Transformer.from_crs(4326, "+proj=stere +lat_0=47 +lon_0=148", always_xy=True)
SHORES = {  # the coasts between which a line runs, and a point of its strait
    "vries-strait": (["iturup"], ["urup"], (149.1, 45.7)),
    "first-kuril-strait": (["shumshu"], ["kamchatka"], (156.55, 50.85)),
    "la-perouse-strait": (["sakhalin-south"], ["hokkaido"], (142.0, 45.75)),
    "south-kuril-line": (["kunashir"], ["hokkaido"], (145.4, 43.95)),
}


def metres(geometry):
    return shapely.transform(geometry, lambda c: shapely.get_coordinates(shapely.points(*FLAT.transform(c[:, 0], c[:, 1]))))


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_one_simple_stroke(line):
    assert SHAPES[line].geom_type == "LineString" and SHAPES[line].is_simple


@pytest.mark.parametrize("line", AT_SEA)
def test_a_line_at_sea_crosses_no_island(line):
    assert [name for name, island in ISLANDS.items() if island.intersection(SHAPES[line]).length > 0] == []


@pytest.mark.parametrize("line", AT_SEA)
def test_a_line_at_sea_crosses_no_land_around(line):
    assert [name for name, land in LAND.items() if land.intersection(SHAPES[line]).length > 0] == []


def test_the_fiftieth_parallel_lies_on_fifty_degrees_all_along():
    assert {y for _, y in SHAPES["parallel-50"].coords} == {50.0}


def test_the_fiftieth_parallel_crosses_sakhalin_from_coast_to_coast_and_no_other_land():
    line, north = SHAPES["parallel-50"], ISLANDS["sakhalin-north"]
    west, _, east, _ = north.intersection(ISLANDS["sakhalin-south"]).bounds
    assert line.bounds[0] < west and line.bounds[2] > east
    assert [name for name, shape_ in ISLANDS.items() if shape_.intersection(line).length > 0] == [
        "sakhalin-north",
        "sakhalin-south",
    ]
    assert [name for name, land in LAND.items() if land.intersects(line)] == []


def test_the_fiftieth_parallel_begins_where_the_line_in_the_tatar_strait_ends():
    assert shapely.distance(SHAPES["parallel-50"], SHAPES["tatar-strait"]) == 0


@pytest.mark.parametrize(("line", "shores"), SHORES.items())
def test_a_line_at_sea_runs_midway_between_its_coasts(line, shores):
    one, other, place = shores
    coasts = ISLANDS | LAND
    near = metres(shapely.Point(SHAPES[line].interpolate(SHAPES[line].project(shapely.Point(place)))))
    to = [min(shapely.distance(near, metres(coasts[name])) for name in side) for side in (one, other)]
    assert to[0] == pytest.approx(to[1], rel=0.12)


@pytest.mark.parametrize("line", AT_SEA)
def test_a_line_at_sea_says_that_it_is_schematic(line):
    properties = features("lines.geojson")[line]["properties"]
    assert properties["certainty"] == "approximate" and "schematic" in properties["method"]


@pytest.mark.parametrize("line", LINES)
def test_a_line_has_its_name_for_the_table(words, line):
    assert words(f"line_name.{line}")
