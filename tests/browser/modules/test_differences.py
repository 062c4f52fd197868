"""What differs between two days: every island that is held otherwise, once, with the act that decided and those between."""

from __future__ import annotations

from itertools import combinations

import pytest

from treaty_atlas.drawing.scene import scene

from .test_chronology import MODES

DAYS = ("1850-12-31", "1855-12-31", "1867-12-31", "1875-08-21", "1875-08-22", "1905-07-20", "1905-12-31", "1922-12-30")
DAYS += ("1945-08-20", "1945-09-05", "1946-12-31", "1952-12-31", "1956-12-31", "1991-12-25", "1991-12-26", "2026-11-25")
OF = """({ mountDifferences }, pairs) => {
  const { of } = mountDifferences(atlases.en);
  return pairs.map(([a, b, mode]) => of(a, b, mode));
}"""


def differing(atlas, a: str, b: str, mode: str | None) -> set[str]:
    """The islands that Python shows otherwise on the second day."""
    one, two = scene(atlas, a, mode).islands, scene(atlas, b, mode).islands
    return {i for i in one if one[i][1:4] != two[i][1:4]}


@pytest.mark.parametrize("mode", MODES, ids=str)
def test_the_islands_that_differ_are_those_that_python_shows_otherwise(atlas, run, mode):
    pairs = [[a, b, mode] for a, b in combinations(DAYS, 2)]
    for (a, b, _), rows in zip(pairs, run("compare/differences.js", OF, pairs), strict=True):
        named = [island for row in rows for island in row["islands"]]
        assert len(named) == len(set(named)) and set(named) == differing(atlas, a, b, mode), (a, b)
        shown = scene(atlas, b, mode).islands
        for row in rows:
            own = {(s.administered_by, s.status, s.claimed_by, s.act, s.article) for s in (shown[i] for i in row["islands"])}
            after = row["after"]
            kind = after["administeredBy"], after["status"], tuple(after["claimedBy"]), after["act"], after["article"]
            assert own == {kind}, (a, b)


def test_equal_days_and_days_of_one_span_differ_in_nothing(run):
    pairs = [["1905-12-31", "1905-12-31", None], ["1875-08-22", "1905-07-06", None], ["1991-12-26", "2026-11-25", "japan"]]
    assert run("compare/differences.js", OF, pairs) == [[], [], []]


def test_the_acts_on_the_way_stand_once_in_the_order_of_their_days(run):
    (rows,) = run("compare/differences.js", OF, [["1850-12-31", "2026-11-25", None]])
    (south,) = [row for row in rows if "sakhalin-south" in row["islands"]]
    acts = [span["act"] for span in south["between"]]
    begins = [span["from"] for span in south["between"]]
    assert begins == sorted(begins) and len(acts) == len(set(acts))
    order = ["1855-shimoda", "1867-provisional-regulations", "1875-saint-petersburg", "1905-portsmouth"]
    assert [act for act in acts if act in order] == order
    assert south["after"]["act"] not in acts


def test_what_changed_in_the_same_way_by_the_same_act_stands_together(run):
    (rows,) = run("compare/differences.js", OF, [["1875-08-21", "1875-08-22", None]])
    islands = {row["after"]["administeredBy"]: row["islands"] for row in rows}
    assert set(islands) == {"japan", "russia"} and len(rows) == 2
    assert {"urup", "shumshu"} <= set(islands["japan"]) and {"sakhalin-north", "sakhalin-south"} <= set(islands["russia"])


def test_while_the_count_stays_the_same_nothing_differs_otherwise(run):
    script = "({ mountDifferences }, days) => { const { count } = mountDifferences(atlases.en); return days.map(count); }"
    before, day, after = run("compare/differences.js", script, ["1875-08-21", "1875-08-22", "1905-07-06"])
    assert before < day == after
