"""The shapes come to the browser as they lie in the dataset, to the nearest step of the grid."""

from __future__ import annotations

from typing import Any

from treaty_atlas.catalog.geometry import collections
from treaty_atlas.payload.shapes import KEPT, STEPS, coded, text

from ...support import GEODATA

READ = "({ shapesFrom }, coded) => shapesFrom(coded)"
WHOLE = (0, -1, 1, 30, -31, 31, 1000, -1000, 10**6, -(10**6), 3 * 10**8)
"""Numbers of one digit and of several, at both sides of where a digit is added."""


def on_the_grid(coordinates: Any) -> Any:
    if isinstance(coordinates, list):
        return [on_the_grid(inner) for inner in coordinates]
    return round(coordinates * STEPS) / STEPS


def test_every_point_of_every_feature_is_there_and_none_is_moved_further_than_half_a_step(run) -> None:
    files = collections(GEODATA)
    wanted = {
        name: [
            {
                "type": "Feature",
                "properties": {key: value for key, value in feature["properties"].items() if key in KEPT},
                "geometry": feature["geometry"] | {"coordinates": on_the_grid(feature["geometry"]["coordinates"])},
            }
            for feature in one["features"]
        ]
        for name, one in files.items()
    }
    found = run("base/shapes.js", READ, coded(files))
    assert {name: one["features"] for name, one in found.items()} == wanted


def test_numbers_of_any_size_are_read(run) -> None:
    given = {"steps": 1, "path": text([0, *WHOLE]), "shapes": {"x": [[{}, "LineString", len(WHOLE) // 2 + 1]]}}
    points = run("base/shapes.js", READ, given)["x"]["features"][0]["geometry"]["coordinates"]
    steps = [number for point in points for number in point]
    assert [now - then for now, then in zip(steps[2:], steps, strict=False)] == list(WHOLE[1:])
    assert steps[:2] == [0, WHOLE[0]]
