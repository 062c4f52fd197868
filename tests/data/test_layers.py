"""The layers for other programs: they open as GeoJSON with the columns promised and show the right day."""

from __future__ import annotations

import json
from functools import cache

import geopandas
import pyogrio
import pytest

from ..support import GEODATA, ISLANDS, every

YEARS = tuple(sorted(path.stem for path in (GEODATA / "layers").glob("????.geojson")))
DAYS = {"1855": "1855-02-07", "1875": "1875-08-22", "1905": "1905-10-16", "1945": "1945-09-05"}
ISLAND_KEYS = {
    "id", "name:en", "name:nl", "name:ja", "name:ru", "administered_by", "claimed_by", "status", "start_date",
    "end_date", "treaty", "article",
}  # fmt: skip
LINE_KEYS = {"kind", "by", "treaty", "article", "certainty"}
HELD = {  # who administers what on the day of the layer
    "1855": {"sakhalin-north": "both", "urup": "russia", "iturup": "japan", "signalny": "japan"},
    "1875": {"sakhalin-north": "russia", "sakhalin-south": "russia", "shumshu": "japan", "iturup": "japan"},
    "1905": {"sakhalin-north": "russia", "sakhalin-south": "japan", "moneron": "japan", "shumshu": "japan"},
    "1945": {"sakhalin-south": "ussr", "shumshu": "ussr", "iturup": "ussr", "signalny": "ussr"},
}


@cache
def rows(year):
    found = json.loads((GEODATA / "layers" / f"{year}.geojson").read_text(encoding="utf-8"))
    assert found["type"] == "FeatureCollection"
    polygons = [f for f in found["features"] if f["geometry"]["type"].endswith("Polygon")]
    return found, polygons, [f for f in found["features"] if f not in polygons]


@pytest.mark.parametrize("year", ["1855", "1875", "1905", "1945", "1867", "1920", "1925", "1946", "1952", "1956", "1991"])
def test_the_layer_is_there(year):
    assert year in YEARS


@pytest.mark.parametrize("year", YEARS)
def test_the_layer_opens_in_gdal_with_all_islands_and_its_coordinate_system(year):
    path = GEODATA / "layers" / f"{year}.geojson"
    info = pyogrio.read_info(path)
    assert info["crs"] == "EPSG:4326"
    assert set(info["fields"]) >= ISLAND_KEYS | LINE_KEYS
    frame = geopandas.read_file(path)
    islands = frame[frame.geom_type.isin(["Polygon", "MultiPolygon"])]
    assert sorted(islands["id"]) == sorted(ISLANDS)
    assert frame.geometry.is_valid.all()


@pytest.mark.parametrize("year", YEARS)
def test_every_island_of_a_layer_says_all_that_is_promised(year):
    _, islands, _ = rows(year)
    assert [f["id"] for f in islands if not set(f["properties"]) >= ISLAND_KEYS] == []
    assert all(isinstance(f["properties"]["claimed_by"], list) for f in islands)


@pytest.mark.parametrize("year", YEARS)
def test_every_line_of_a_layer_says_all_that_is_promised(year):
    _, _, lines = rows(year)
    assert lines and all(set(f["properties"]) >= LINE_KEYS for f in lines)
    assert {f["properties"]["kind"] for f in lines} <= {"treaty", "administration", "claim"}
    assert {f["geometry"]["type"] for f in lines} == {"LineString"}


@pytest.mark.parametrize("year", YEARS)
def test_all_that_a_layer_shows_holds_on_its_day(year):
    found, islands, lines = rows(year)
    day = DAYS.get(year, found["name"])
    assert found["name"] == day and day.startswith(year)
    held = [f["properties"] for f in (*islands, *lines)]
    assert [p["id"] for p in held if p["start_date"] > day or (p["end_date"] and p["end_date"] <= day)] == []


@pytest.mark.parametrize("year", YEARS)
def test_a_layer_writes_no_coordinate_system_because_geojson_has_only_one(year):
    assert "crs" not in rows(year)[0]


@every(("year", "island", "holder"), [(y, i, h) for y, row in HELD.items() for i, h in row.items()])
def test_a_layer_shows_who_held_an_island(year, island, holder):
    _, islands, _ = rows(year)
    (found,) = [f for f in islands if f["id"] == island]
    assert found["properties"]["administered_by"] == holder


@pytest.mark.parametrize("year", YEARS)
def test_the_parts_of_a_layer_are_the_layer_for_formats_with_one_kind_of_shape_and_no_lists(year):
    """Shapefile and its kin: one kind of shape, plain values, and no column that belongs to the other kind."""
    _, islands, lines = rows(year)
    for kind, whole, shape in (("islands", islands, "MultiPolygon"), ("lines", lines, "LineString")):
        part = json.loads((GEODATA / "layers" / f"{year}-{kind}.geojson").read_text(encoding="utf-8"))["features"]
        assert {f["geometry"]["type"] for f in part} == {shape}
        assert [f["id"] for f in part] == [f["id"] for f in whole]
        assert not [v for f in part for v in f["properties"].values() if isinstance(v, (list, dict))]
        own = {key for f in whole for key in f["properties"] if not key.endswith("_text")}
        assert {key for f in part for key in f["properties"]} == own


@pytest.mark.parametrize("year", YEARS)
def test_every_list_of_a_layer_stands_beside_it_as_text(year):
    found, _, _ = rows(year)
    lists = [(p, k) for f in found["features"] for p in [f["properties"]] for k, v in p.items() if isinstance(v, list)]
    assert lists and [p["id"] for p, key in lists if p[f"{key}_text"] != ";".join(p[key])] == []
