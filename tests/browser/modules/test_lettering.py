"""Letters on maps: each stands by its own islands, reaches no other, and its line leads over nobody else's island."""

from __future__ import annotations

import json

import pytest

from treaty_atlas import quiz_maps
from treaty_atlas.catalog.geometry import collections
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload
from treaty_atlas.payload.shapes import coded

from ...support import GEODATA, QUIZZES, book

SIZES = {"paper": 320, "small phone": 230, "phone": 290, "laptop": 560}
"""How wide the islands lie on the map, px."""
CROWD = 14
"""Of islands that lie no farther apart, px, the line alone tells which one is meant."""
FOUND = """async ({ lettering }, [sets, wide, radius, apart]) => {
  const { shapesFrom } = await import("/base/shapes.js");
  const { world } = await import("/map/world.js");
  const shapes = shapesFrom(window.shapes);
  const { islands } = shapes;
  const [[left, bottom], [right, top]] = [world(42.9, 140.4), world(54.6, 157.2)];
  const scale = wide / (right - left);
  const place = ([lon, lat]) => { const [x, y] = world(lat, lon); return [(x - left) * scale, (y - top) * scale]; };
  const room = [-radius, radius / 2, wide + radius, (bottom - top) * scale + 2 * radius];
  const coasts = islands.features.map(({ properties: { id }, geometry: { type, coordinates } }) =>
    [id, (type === "MultiPolygon" ? coordinates.flat() : coordinates).flat().map(place)]);
  const few = (points) => points.filter((_, at) => at % Math.ceil(points.length / 400) === 0);
  return sets.map((rows) => lettering(rows, shapes, { place, room, radius, apart }).map(({ at, by, ties }, n) => {
    const [x, y] = place(at);
    const middle = [x + by[0], y + by[1]];
    const far = (mine) => Math.min(...coasts.filter(([id]) => rows[n].islands.includes(id) === mine)
      .flatMap(([, points]) => points.map(([a, b]) => Math.hypot(a - middle[0], b - middle[1]))));
    const [mine, others] = [true, false].map((own) => coasts.filter(([id]) => rows[n].islands.includes(id) === own)
      .flatMap(([, points]) => few(points)));
    const crowd = rows[n].islands.length > 1 ? Infinity
      : Math.min(...mine.map(([a, b]) => Math.min(...others.map(([c, d]) => Math.hypot(a - c, b - d)))));
    return { crowd, middle, own: far(true), others: far(false), ties: ties.length, on: rows[n].mark === "on",
      inside: middle[0] >= room[0] && middle[1] >= room[1] && middle[0] <= room[2] && middle[1] <= room[3] };
  }));
}"""
PLACES = """async ({ questionsOf }, [pools, codes]) => codes.map((code) =>
  questionsOf(pools, code).find(({ way }) => way === "letters").options)"""


@pytest.fixture(scope="module", autouse=True)
def shapes(page):
    page.evaluate("(sent) => { window.shapes = JSON.parse(sent); }", json.dumps(coded(collections(GEODATA))))


@pytest.mark.parametrize("size", SIZES)
def test_a_letter_is_nearest_to_its_own_islands_stands_on_no_other_and_a_finger_finds_each(run, size):
    """The six groups, and the five islands of the quiz of every code that was written down."""
    pools = json.loads(json.dumps(quiz_payload.pools(book(), Words("en"))))
    groups = [{"islands": row["islands"], "mark": row["mark"]} for row in pools["groups"]]
    asked = [
        [{"islands": one["islands"], **({"mark": one["mark"]} if "mark" in one else {})} for one in options]
        for options in run("quiz/draw.js", PLACES, [pools, list(QUIZZES)[:12]])
    ]
    radius, apart = (11, 26) if size == "paper" else (13, 46)
    wide = SIZES[size]
    for number, found in enumerate(run("map/lettering.js", FOUND, [[groups, *asked], wide, radius, apart])):
        for one in found:
            assert one["on"] or (min(one["own"], one["others"]) > radius and one["inside"]), (size, number, one)
            is_told = one["on"] or one["own"] < one["others"]
            assert is_told or (number and one["crowd"] < CROWD), (size, number, one)
        for at, one in enumerate(found):
            for other in found[:at]:
                far = max(abs(a - b) for a, b in zip(one["middle"], other["middle"], strict=True))
                assert far >= (34 if wide >= 290 and apart > 44 else 2 * radius), (size, number, at, far)


def test_the_islands_of_a_letter_hang_together(run):
    groups = [{"islands": list(group.islands)} for group in quiz_maps.groups(book())]
    (found,) = run("map/lettering.js", FOUND, [[groups], 290, 13, 46])
    assert [one["ties"] for one in found] == [len(group["islands"]) - 1 for group in groups]
