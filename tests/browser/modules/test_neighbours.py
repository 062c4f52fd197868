"""Arrows between the marks of the map."""

from __future__ import annotations

from treaty_atlas.model.atlas import Atlas

REACHED = """({ neighbour }, marks) => marks.map((first) => {
  const seen = new Set([first.key]);
  const open = [first];
  while (open.length) {
    const from = open.pop();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      const to = neighbour(marks, from, key);
      if (!to || seen.has(to.key)) continue;
      seen.add(to.key);
      open.push(to);
    }
  }
  return marks.length - seen.size;
})"""


def marks(atlas: Atlas) -> list[dict[str, object]]:
    boxes = {island.id: island.bbox for island in atlas.islands.values()}
    return [{"key": name, "x": (w + e) / 2, "y": -(s + n) / 2} for name, (w, s, e, n) in boxes.items()]


def test_from_every_island_the_arrows_lead_to_every_other(atlas: Atlas, run) -> None:  # type: ignore[no-untyped-def]
    assert set(run("map/neighbours.js", REACHED, marks(atlas))) == {0}


def test_an_arrow_leads_to_the_nearest_in_its_direction(run) -> None:  # type: ignore[no-untyped-def]
    places = {"here": (0, 0), "near": (10, 4), "far": (30, 0), "above": (4, -10), "aside": (5, 30)}
    found = {"ArrowRight": "near", "ArrowUp": "above", "ArrowDown": "aside", "ArrowLeft": None, "a": None}
    given = [{"key": key, "x": x, "y": y} for key, (x, y) in places.items()]
    script = "({ neighbour }, [marks, keys]) => keys.map((key) => neighbour(marks, marks[0], key)?.key ?? null)"
    assert run("map/neighbours.js", script, [given, list(found)]) == list(found.values())
    order = run("map/neighbours.js", "({ northToSouth }, marks) => northToSouth(marks).map(({ key }) => key)", given)
    assert order == ["above", "here", "far", "near", "aside"]
