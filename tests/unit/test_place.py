"""A place that the address names: an island, a group, or a place of search.toml; anything else is no place."""

from __future__ import annotations

import pytest

from treaty_atlas.payload.atlas import on_map
from treaty_atlas.payload.camera import of_act
from treaty_atlas.payload.place import around, names


def test_every_island_every_group_and_every_place_has_its_box(atlas):
    for name in names(atlas):
        (south, west), (north, east) = around(name, atlas) or ((0, 0), (0, 0))
        assert 40 < south < north < 60 and 135 < west < east < 160, name


@pytest.mark.parametrize("group", ["habomai", "disputed", "sakhalin-island"])
def test_the_box_of_a_group_holds_its_islands(atlas, group):
    (south, west), (north, east) = around(group, atlas)
    for island in atlas.groups[group].members:
        w, s, e, n = atlas.islands[island].bbox
        assert west < w < e < east and south < s < n < north


def test_a_place_is_shown_by_its_islands_or_its_own_box(atlas):
    (south, _), (north, _) = around("kurils", atlas)
    assert south < 43.5 and north > 50.7
    assert around("hokkaido", atlas) == [list(corner) for corner in atlas.usual.places["hokkaido"].box]


@pytest.mark.parametrize("name", ["", "article-2", "atlantis", "__proto__", "names"])
def test_what_is_no_place_moves_nothing(atlas, name):
    assert around(name, atlas) is None


def test_where_an_event_happened_is_seen_with_an_island(atlas):
    for act in atlas.acts.values():
        point = None if act.is_treaty else act.facts.point
        if not point or not on_map(point):
            continue
        (south, west), (north, east) = of_act(act, atlas)
        lon, lat = point
        assert south < lat < north and west < lon < east, act.id
        boxes = [island.bbox for island in atlas.islands.values()]
        assert any(w < east and e > west and s < north and n > south for w, s, e, n in boxes), act.id
