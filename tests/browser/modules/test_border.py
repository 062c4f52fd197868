"""What is found of a drawn line: how far off, which islands on which side, what is wrong with it, and its code."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from treaty_atlas import border
from treaty_atlas.i18n import Words
from treaty_atlas.payload import border as payload

from ...addresses import TODAY
from ...support import GEODATA, ROOT, book, toml

CASES = toml(ROOT / "tests" / "border_cases.toml")
DAY = TODAY.isoformat()
SHAPES = {
    one["properties"]["id"]: one["geometry"]["coordinates"]
    for one in json.loads((GEODATA / "lines.geojson").read_text(encoding="utf-8"))["features"]
}
JUDGED = """({ judge }, rows) => rows.map(([task, lines]) => {
  const { tasks, places, shapes } = window.border;
  return judge(lines, tasks.find(({ id }) => id === task), shapes, places);
})"""
Place = tuple[float, float]
Run = Callable[..., Any]


@pytest.fixture(scope="module", autouse=True)
def told(page: Page) -> None:
    """``border``: what the page is told, and the lines of the map."""
    words = Words("en")
    sent = {"tasks": payload.tasks(book(), words, DAY), "places": payload.places(book(), words), "shapes": SHAPES}
    page.evaluate("(sent) => { window.border = sent; }", sent)


def km(a: Place, b: Place) -> float:
    """By the law of cosines in space: the length of the chord, then of its arc."""

    def point(place: Place) -> tuple[float, float, float]:
        lon, lat = map(math.radians, place)
        return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

    return 2 * 6371.0088 * math.asin(math.dist(point(a), point(b)) / 2)


def places_on(line: list[Place], step: float = 1) -> list[Place]:
    found = [tuple(line[0])]
    for (x, y), (x2, y2) in pairwise(line):
        parts = max(1, math.ceil(km((x, y), (x2, y2)) / step))
        found += [(x + (x2 - x) * n / parts, y + (y2 - y) * n / parts) for n in range(1, parts + 1)]
    return found


def slowly(drawn: list[list[Place]], line: list[Place], step: float = 1) -> tuple[float, float]:
    """Mean and longest distance from place to place, each against each; what lies beyond an end is not counted."""
    ours, theirs = [p for one in drawn for p in places_on(one, step)], places_on(line, step)
    there = [min(km(a, b) for b in ours) for a in theirs]
    nearest = [min((km(a, b), n) for n, b in enumerate(theirs)) for a in ours]
    back = [far for far, n in nearest if n not in (0, len(theirs) - 1)]
    mean = (sum(there) / len(there) + sum(back) / len(back)) / 2 if back else sum(there) / len(there)
    return mean, max(there + back)


def test_a_degree_of_a_great_circle_is_as_long_as_it_should_be(run: Run) -> None:
    rows = [([0, 0], [0, 1]), ([0, 0], [1, 0]), ([148, 45], [149, 45]), ([145, 43], [145, 43]), ([0, 0], [180, 0])]
    found = run("border/measure.js", "({ kmBetween }, rows) => rows.map(([a, b]) => kmBetween(a, b))", rows)
    assert found == pytest.approx([km(a, b) for a, b in rows], abs=0.001)
    assert found[0] == pytest.approx(111.195, abs=0.001)


def test_distances_are_those_of_a_slower_way_of_measuring(run: Run) -> None:
    rows = [(case["lines"][:1], SHAPES[name]) for case in CASES["verdicts"] for name in SHAPES][::5]
    found = run(
        "border/measure.js",
        "({ distance }, rows) => rows.map((row) => distance(...row)).map(({ mean, most }) => [mean, most.km])",
        rows,
    )
    assert len(rows) > 15
    for own, row in zip(found, rows, strict=True):
        mean, most = slowly(*row)
        assert own == pytest.approx([mean, most], rel=0.02, abs=1), row


def test_the_lines_of_the_map_lie_nowhere_else_and_part_the_islands_as_their_holders_did(run: Run) -> None:
    rows = []
    for name in border.TASKS:
        for answer in border.task(name, book(), DAY).answers:
            rows.append([name, [SHAPES[line] for line in answer.lines]])
    assert len(rows) == 5
    for (name, lines), found in zip(rows, run("border/judge.js", JUDGED, rows), strict=True):
        assert found["mean"] < 0.01 and found["wrong"] == {"japan": [], "russia": []}, (name, found["wrong"])
        assert not any(found[key] for key in ("cut", "missing", "idle", "extra", "divides")), (name, found)
        assert len(found["measured"]) == len(lines)


def test_a_drawn_line_is_told_what_the_table_says(run: Run) -> None:
    cases = CASES["verdicts"]
    wrong = []
    for case, own in zip(cases, run("border/judge.js", JUDGED, [[c["task"], c["lines"]] for c in cases]), strict=True):
        found = {
            **own["wrong"], "cut": own["cut"], "missing": own["missing"], "idle": own["idle"], "extra": own["extra"],
            "divides": own["divides"],
        }  # fmt: skip
        table = {key: case.get(key, False if key in ("extra", "divides") else []) for key in found}
        low, high = case["km"]
        if found != table or not low <= own["mean"] <= high:
            wrong.append((case["task"], case["says"], round(own["mean"]), {k: v for k, v in found.items() if v != table[k]}))
    assert not wrong, wrong


def test_what_is_wrong_with_a_drawing_is_found(run: Run) -> None:
    cases = CASES["faults"]
    found = run("border/line.js", "({ fault }, rows) => rows.map(fault)", [case["lines"] for case in cases])
    assert found == [case["is"] for case in cases]


def test_a_scribble_of_ten_thousand_points_becomes_sixty_that_lie_on_it(run: Run) -> None:
    dice = Random(7)
    wave = [(142 + n / 1000, 45 + math.sin(n / 900)) for n in range(10_000)]
    line = [[x + dice.uniform(-0.01, 0.01), y + dice.uniform(-0.01, 0.01)] for x, y in wave]
    script = "({ shortened }, lines) => shortened(lines)"
    (short,) = run("border/line.js", script, [line])
    ends = [[round(x, 2) for x in place] for place in (line[0], line[-1])]
    assert 10 < len(short) <= 60 and [short[0], short[-1]] == ends
    assert slowly([short], line[::100], 5)[1] < 12
    several = run("border/line.js", script, [line, line[:5000], line[5000:]])
    assert sum(map(len, several)) <= 60


def drawings() -> list[tuple[int, list[list[list[float]]]]]:
    dice, found = Random(3), []
    for n in range(60):
        lines = [
            [[round(dice.uniform(111, 179), 2), round(dice.uniform(34, 65), 2)] for _ in range(dice.choice((2, 7, 10)))]
            for _ in range(dice.randint(1, 6))
        ]
        found.append((n % 4, lines))
    return [*found, (0, [[[110.0, 33.0], [180.0, 66.0]]])]


def test_a_code_holds_a_drawing_and_a_damaged_one_holds_none(run: Run) -> None:
    rows = drawings()
    script = """({ encode, decode }, rows) => rows.map(([task, lines]) => {
      const code = encode(task, lines);
      const cut = [...code].map((_, i) => code.slice(0, i));
      const less = [...code].map((_, i) => code.slice(0, i) + code.slice(i + 1));
      return { code, back: decode(code, 4), damaged: [...cut, ...less].filter((one) => decode(one, 4)) };
    })"""
    found = run("border/code.js", script, rows)
    for (task, lines), own in zip(rows, found, strict=True):
        assert own["back"] == {"task": task, "lines": lines}
        assert set(own["code"]) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    damaged = [one for own in found for one in own["damaged"] if one != own["code"]]
    tried = sum(2 * len(own["code"]) for own in found)
    assert len(damaged) < tried / 100, "a number of 251 ones tells it in all but one case of 251"


def test_no_text_at_all_breaks_the_reading_of_codes(run: Run) -> None:
    dice = Random(11)
    texts = ["", "x", "<b>", "択捉", "A" * 5000, "____", "-", "%00", "AAAA", "gICAgICA", "AIGAgICAgICAgAE"]
    texts += ["".join(chr(dice.randint(1, 0x2FFF)) for _ in range(dice.randint(1, 40))) for _ in range(300)]
    assert run("border/code.js", "({ decode }, texts) => texts.map((text) => decode(text, 4))", texts).count(None) >= 300


def test_codes_are_found_in_links_and_in_lists(run: Run) -> None:
    text = "abc, d-e_f\nhttps://x.example/border?lang=en&drawn=ghi.jkl&x=1#y  mno.pqr;"
    found = run("border/code.js", "({ codesIn }, text) => codesIn(text)", text)
    assert found == ["abc", "d-e_f", "ghi", "jkl", "mno", "pqr"]


def test_what_an_address_says_was_drawn_is_read_as_python_reads_it(run: Run) -> None:
    cases = [*CASES["drawn"], {"text": "x" * 5000, "is": "x" * border.LONGEST}]
    found = run("site/own.js", "({ drawnIn }, texts) => [drawnIn(null), ...texts.map(drawnIn)]", [c["text"] for c in cases])
    assert found == ["", *(case["is"] for case in cases)]
    assert [border.told_drawn(None), *(border.told_drawn(case["text"]) for case in cases)] == found
