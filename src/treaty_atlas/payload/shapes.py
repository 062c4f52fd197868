"""The shapes as the browser loads them: one file, whole steps of a grid instead of degrees, half of the bytes.

``geodata/*.geojson`` is what people take; this is what the map fetches. ``web/base/shapes.js`` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

STEPS = 10_000
"""Steps of the grid in a degree, so that no point moves further than 7 m: a third of a pixel at the largest zoom."""
KEPT = ("id", "region", "kind")
"""The properties that the map reads."""
DIGITS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
"""92 letters that JSON writes as they are, for the values 0 to 91."""
LAST = 62
"""The value from which on a digit says that more of the number follows; found by trying what brotli makes smallest."""
WEIGHT = len(DIGITS) - LAST
"""Each further digit counts so many times more than the one before."""

Point = tuple[int, int]


def coded(collections: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """GeoJSON FeatureCollections by name, in degrees, as ``{"steps", "path", "shapes"}``.

    ``path`` is all points one after the other, each as its distance from the one before in steps, longitude first, in
    text (:func:`text`); the first is told from 0° 0°. ``shapes`` has for each feature its properties, the type of its
    geometry and, where that has a list of points, their number; a ring is not closed. The same degrees are the same step
    everywhere: what touches goes on to touch.
    """
    points: list[Point] = []
    shapes = {name: [_feature(feature, points) for feature in one["features"]] for name, one in collections.items()}
    before = [(0, 0), *points]
    moves = (now - then for pair in zip(points, before, strict=False) for now, then in zip(*pair, strict=True))
    return {"steps": STEPS, "path": text(moves), "shapes": shapes}


def _feature(feature: Mapping[str, Any], points: list[Point]) -> list[Any]:
    kind, own = feature["geometry"]["type"], feature["properties"]
    counts = _counts(feature["geometry"]["coordinates"], kind.endswith("Polygon"), points)
    return [{key: own[key] for key in KEPT if key in own}, kind, counts]


def _counts(coordinates: Sequence[Any], closed: bool, points: list[Point]) -> Any:
    """How many points each list of ``coordinates`` has; they are added to ``points``."""
    if not isinstance(coordinates[0][0], (int, float)):
        return [_counts(inner, closed, points) for inner in coordinates]
    taken = coordinates[:-1] if closed else coordinates
    points += [(round(place[0] * STEPS), round(place[1] * STEPS)) for place in taken]
    return len(taken)


def text(numbers: Iterable[int]) -> str:
    """Whole numbers, also below zero, as text: most steps of a coast are one letter.

    A number is doubled, and one less when it was below zero, so that its sign is its last bit; then it is the sum of its
    digits, each of which counts ``WEIGHT`` times more than the one before. The digit below ``LAST`` ends it.

    >>> [text([number]) for number in (0, -1, 1, 31, -500)]
    ['!', '#', '$', 'a!', 'hA']
    """
    return "".join(letter for number in numbers for letter in _digits(number))


def _digits(number: int) -> Iterable[str]:
    rest = 2 * number if number >= 0 else -2 * number - 1
    while rest >= LAST:
        rest, digit = divmod(rest - LAST, WEIGHT)
        yield DIGITS[LAST + digit]
    yield DIGITS[rest]
