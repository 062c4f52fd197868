"""The locator: a small picture of the whole map on which one island is marked."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from treaty_atlas.drawing.locator import WIDTH, locator_svg
from treaty_atlas.style.tokens import THEMES, tokens

from ..support import ISLANDS, corners, every, features

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {name: f["geometry"] for name, f in features("islands.geojson").items()}
LAND = [f["geometry"] for f in features("land.geojson").values() if f["geometry"]["type"].endswith("Polygon")]
POINTS = {name: (f["properties"]["lon"], f["properties"]["lat"]) for name, f in features("islands.geojson").items()}


def picture(island: str, theme: str = "light"):
    return ElementTree.fromstring(locator_svg(SHAPES, LAND, island, theme, POINTS[island]))


def size(svg) -> tuple[float, float]:
    return float(svg.get("width")), float(svg.get("height"))


def ring(svg) -> tuple[float, float]:
    (circle,) = svg.findall(f"{SVG}circle")
    return float(circle.get("cx")), float(circle.get("cy"))


@every("island", ISLANDS)
def test_the_island_is_ringed_inside_the_picture(island):
    svg = picture(island)
    (width, height), (x, y) = size(svg), ring(svg)
    assert width == WIDTH and 0 < x < width and 0 < y < height


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("island", ["sakhalin-north", "iturup", "shumshu"])
def test_only_the_island_is_painted_in_the_colour_of_a_choice(island, theme):
    accent = tokens()["colour"][theme]["control"]["accent"]
    marked = [p for p in picture(island, theme).findall(f"{SVG}path") if p.get("fill") == accent]
    assert len(marked) == 1


@pytest.mark.parametrize("island", ["iturup", "sakhalin-south"])
def test_the_ring_lies_on_the_painted_island(island):
    svg = picture(island)
    accent = tokens()["colour"]["light"]["control"]["accent"]
    (marked,) = [p for p in svg.findall(f"{SVG}path") if p.get("fill") == accent]
    xs, ys = zip(*(place for path in marked.get("d").split("Z") for place in corners(path)), strict=True)
    x, y = ring(svg)
    assert min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)


def test_north_is_up_and_east_is_right():
    (west, north), (east, south) = ring(picture("sakhalin-north")), ring(picture("iturup"))
    assert west < east and north < south


def test_islands_to_the_same_scale_keep_their_distances():
    """A degree of latitude is longer than one of longitude, by the cosine of the middle of the picture."""
    island = {"a": SHAPES["urup"]}
    places = [
        ring(ElementTree.fromstring(locator_svg(island, [], "a", "light", point)))
        for point in ((148.0, 48.0), (149.0, 48.0), (148.0, 49.0))
    ]
    across, up = places[1][0] - places[0][0], places[0][1] - places[2][1]
    assert across / up == pytest.approx(0.66, abs=0.02)


@pytest.mark.parametrize("theme", THEMES)
def test_the_picture_names_nothing_foreign_and_runs_nothing(theme):
    svg = locator_svg(SHAPES, LAND, "urup", theme, POINTS["urup"])
    assert set(re.findall(r"https?://[^\"]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|\son\w+=|href", svg)
