"""The projection of pictures: Web Mercator as on the live map, shapes cut off at the frame."""

from __future__ import annotations

from itertools import groupby
from math import pi

import pytest

from treaty_atlas.drawing.path import path_data
from treaty_atlas.drawing.projection import Projection, height_of, line_path, ring_path, rings

from ..support import corners

FRAME = (140.0, 43.0, 157.0, 55.0)
BOX = (0.0, 0.0, 1000.0, 600.0)


def test_what_is_asked_for_fits_in_the_middle_of_the_box():
    made = Projection.fitting(FRAME, BOX)
    (left, top), (right, bottom) = made.place((FRAME[0], FRAME[3])), made.place((FRAME[2], FRAME[1]))
    assert (top, bottom) == pytest.approx((0, 600), abs=1e-6) and left == pytest.approx(1000 - right)


@pytest.mark.parametrize(
    ("point", "zoom", "pixel"), [((0, 0), 0, (128, 128)), ((180, 0), 1, (512, 256)), ((139.6917, 35.6895), 10, None)]
)
def test_it_is_the_projection_of_the_live_map(point, zoom, pixel):
    """Tile arithmetic of the web: 256 px of world at zoom 0; the greatest latitude lies at its upper edge."""
    world = 256 * 2**zoom
    made = Projection(world / (2 * pi), 0, 0, world / 2, world / 2)
    assert made.zoom == pytest.approx(zoom)
    assert made.place((0, 85.05112878))[1] == pytest.approx(0, abs=1e-3 * 2**zoom)
    x, y = made.place(point)
    assert pixel is None or (x, y) == pytest.approx(pixel)
    assert pixel or (int(x / 256), int(y / 256)) == (909, 403)


def test_a_px_is_shorter_on_the_ground_farther_north():
    made = Projection.fitting(FRAME, BOX)
    north, south = made.metres_per_px(0), made.metres_per_px(600)
    assert north < south
    metres = made.metres_per_px(made.place((150, 50))[1]) * (made.place((151, 50))[0] - made.place((150, 50))[0])
    assert metres == pytest.approx(71_700, rel=0.005)  # a degree of longitude at 50° north


def test_a_picture_is_as_high_as_its_bounds_are():
    height = height_of(FRAME, 500)
    made = Projection.fitting(FRAME, (0, 0, 500, height))
    assert made.place((FRAME[0], FRAME[3])) == pytest.approx((0, 0), abs=1e-6)


def test_a_ring_is_cut_off_at_the_box():
    path = ring_path([(-50, 50), (50, -50), (150, 50), (50, 150)], (0, 0, 100, 100))
    assert path.startswith("M") and path.endswith("Z")
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in corners(path))
    assert {(0, 0), (100, 0), (100, 100), (0, 100)} <= set(corners(path)) or len(corners(path)) == 8


@pytest.mark.parametrize("ring", [[(200, 200), (300, 200), (250, 300)], [(1, 1), (1.05, 1), (1, 1.05)], []])
def test_what_is_outside_and_a_speck_are_left_out(ring):
    assert ring_path(ring, (0, 0, 100, 100)) == ""


def test_a_box_inside_a_ring_is_filled():
    assert set(corners(ring_path([(-9, -9), (109, -9), (109, 109), (-9, 109)], (0, 0, 100, 100)))) == {
        (0, 0), (100, 0), (100, 100), (0, 100),
    }  # fmt: skip


@pytest.mark.parametrize("digits", [0, 1])
def test_path_data_lead_where_the_points_are(digits):
    points = [(-0.4, 12.36), (0.04, 12.4), (3.5, -0.5), (-7, -0.55), (-7.04, 0), (100.25, 0.25)]
    way = corners(path_data(points, digits))
    places = [(round(x, digits), round(y, digits)) for x, y in points]
    assert way == [pytest.approx(place) for place, _ in groupby(places)]
    assert path_data([(3, 3), (3.04, 3)], digits, closed=True) == ""  # a speck


def test_a_line_stays_open():
    assert line_path([(0, 0), (0.1, 0), (10, 0)]) == "M0 0l10 0"


@pytest.mark.parametrize(
    ("kind", "coordinates", "count"),
    [
        ("LineString", [(0, 0), (1, 1)], 1),
        ("Polygon", [[(0, 0)], [(1, 1)]], 2),
        ("MultiPolygon", [[[(0, 0)], [(1, 1)]], [[(2, 2)]]], 3),
    ],
)
def test_every_ring_of_a_shape_is_found(kind, coordinates, count):
    assert len(list(rings({"type": kind, "coordinates": coordinates}))) == count
