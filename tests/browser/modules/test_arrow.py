"""Arrows of people who moved: the browser draws them by the same table as Python; and the years of their timeline."""

from __future__ import annotations

from pathlib import Path

from treaty_atlas.i18n import Words
from treaty_atlas.payload import moves

from ...support import toml

CASES = toml(Path(__file__).parents[2] / "arrow_cases.toml")["cases"]


def test_an_arrow_is_that_of_the_table(run):
    drawn = run("map/arrow.js", "({ arrowOf }, cases) => cases.map(({ way, k, ...move }) => arrowOf(way, move, k))", CASES)
    assert drawn == [{key: case[key] for key in ("line", "tip", "width", "most")} for case in CASES]


def test_the_years_stop_where_a_move_begins_and_one_step_before_them_stands_for_all(run, atlas):
    rows, words = moves.moves(atlas, Words("en")), Words("en").table("moves")
    script = """({ moveScale }, [rows, words]) => {
      const scale = moveScale(atlases.en, rows, words);
      const ids = (at) => scale.among(at).map(({ id }) => id);
      return [scale.stops, scale.first, ids(scale.all).length, ids(1947), ids(1850 + 10), scale.shown(1942).caption];
    }"""
    stops, first, every, in_1947, before, said = run("moves/scale.js", script, [rows, words])
    assert stops == sorted({row["first"] for row in rows}) and first == 1854
    assert every == len(rows) and before == []
    assert in_1947 == [row["id"] for row in rows if row["first"] <= 1947 <= row["last"]] and "1947-islanders" in in_1947
    assert said == "Koreans · 30,000 to 150,000"
