"""Where a name may stand (map/placing.js), by islands that are squares."""

from __future__ import annotations

ASIDE = """({ isAside }, cases) => {
  const square = ([left, top, right, bottom]) => ({
    box: [left, top, right, bottom],
    rings: [{ points: [left, top, right, top, right, bottom, left, bottom, left, top], box: [left, top, right, bottom] }],
  });
  return cases.map(([box, own, islands]) =>
    isAside(box, own, new Map(Object.entries(islands).map(([id, at]) => [id, square(at)])), 1));
}"""
LARGE = [0, 0, 30, 100]
FAR = [130, 40, 140, 50]
NEAR = [40, 40, 44, 44]
SMALL = [0, 30, 20, 60]


def test_a_name_is_not_taken_for_that_of_a_large_island_unless_its_own_lies_there(run):
    beside, away = [40, 40, 120, 54], [146, 40, 226, 54]
    cases = [
        [beside, ["far"], {"large": LARGE, "far": FAR}],
        [away, ["far"], {"large": LARGE, "far": FAR}],
        [beside, ["near"], {"large": LARGE, "near": NEAR}],
        [beside, ["far"], {"small": SMALL, "far": FAR}],
    ]
    assert run("map/placing.js", ASIDE, cases) == [False, True, True, True]
