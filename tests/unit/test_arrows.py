"""Arrows are drawn by the table that the browser's half is held to as well."""

from __future__ import annotations

from pathlib import Path

from treaty_atlas.arrows import KEY, THIN, arrow, width

from ..support import every, toml

CASES = toml(Path(__file__).parents[1] / "arrow_cases.toml")["cases"]


@every("case", CASES)
def test_an_arrow_is_that_of_the_table(case):
    way = [tuple(place) for place in case["way"]]
    made = arrow(way, case["low"], case["high"], case["bend"], case["k"])
    assert made == (case["line"], case["tip"], case["width"], case["most"])


def test_the_ground_of_an_arrow_grows_with_the_number():
    assert [round(width(4 * n) / width(n), 2) for n in (10_000, 50_000)] == [2, 2]
    assert width(20) == width(2_000) == THIN and width(KEY[-1]) > 19
