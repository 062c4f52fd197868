"""The shapes as they go to the browser: small, and what touches goes on to touch."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise

from treaty_atlas.catalog.geometry import collections
from treaty_atlas.payload.shapes import coded, text

from ..support import GEODATA


def test_the_shapes_are_less_than_half_of_the_downloads_on_the_wire():
    files = collections(GEODATA)
    before = sum(len(gzip.compress(json.dumps(one, separators=(",", ":")).encode(), 9)) for one in files.values())
    assert len(gzip.compress(json.dumps(coded(files)).encode(), 9)) < before / 2


def test_a_point_of_two_features_is_one_step():
    """And a ring is told without its last point, which is its first."""
    corners = [[1.00004, 2], [1, 2.00006], [1.5, 2.5], [1.00004, 2]]
    one = {"properties": {"id": "a", "note": "n"}, "geometry": {"type": "Polygon", "coordinates": [corners]}}
    other = {"properties": {"kind": "k"}, "geometry": {"type": "LineString", "coordinates": corners[::-1]}}
    told = coded({"land": {"features": [one, other]}})
    assert told["shapes"] == {"land": [[{"id": "a"}, "Polygon", [3]], [{"kind": "k"}, "LineString", 4]]}
    first, second, third = (10_000, 20_000), (10_000, 20_001), (15_000, 25_000)
    passed = [(0, 0), first, second, third, first, third, second, first]
    assert told["path"] == text(now[k] - then[k] for then, now in pairwise(passed) for k in (0, 1))
