"""The tasks of drawing a border, held against the dataset."""

from __future__ import annotations

from treaty_atlas import border
from treaty_atlas.border import TASKS, task, ways
from treaty_atlas.i18n import Words
from treaty_atlas.payload import border as payload
from treaty_atlas.reading import borders
from treaty_atlas.reading.reader import Reader

from ..support import FOUR

DAY = "2026-11-25"
LINES = {
    "1855": {"vries-strait": "treaty"},
    "1875": {"la-perouse-strait": "treaty", "first-kuril-strait": "treaty"},
    "1905": {"parallel-50": "treaty"},
    "today": {"la-perouse-strait": "administration", "south-kuril-line": "administration", "vries-strait": "claim"},
}


def test_each_task_has_the_lines_that_its_treaty_draws_and_today_has_both_views(atlas):
    made = {name: task(name, atlas, DAY) for name in TASKS}
    assert {name: {line: span.kind for line, span in one.lines.items()} for name, one in made.items()} == LINES
    assert all(span.article for one in made.values() if one.act for span in one.lines.values())
    assert [answer.kind for answer in made["today"].answers] == ["administration", "claim"]
    assert [*made["today"].lines][-1] == "vries-strait", "what is stands before what is claimed"


def test_the_sides_are_those_of_the_dataset_on_the_day(atlas):
    sides = {name: task(name, atlas, DAY).answers[0].sides for name in TASKS}
    assert {sides["1855"][half] for half in ("sakhalin-north", "sakhalin-south")} == {"undivided"}
    assert [sides["1855"][name] for name in ("iturup", "urup")] == ["japan", "russia"]
    assert set(sides["1875"].values()) == {"japan", "russia"} and sides["1875"]["shumshu"] == "japan"
    assert [sides["1905"][name] for name in ("sakhalin-south", "sakhalin-north")] == ["japan", "russia"]
    assert set(sides["today"].values()) == {"russia"}
    claimed = task("today", atlas, DAY).answers[1].sides
    assert {name for name, side in claimed.items() if side == "japan"} == {"iturup", "kunashir", "shikotan", "zelyony"}


def test_every_way_begins_where_one_before_it_ends_and_comes_to_its_island(atlas):
    ends = dict(border._SHORES)
    for way in ways(atlas):
        assert way.over[0] == ends[way.start], way
        ends[way.id] = way.along[-1] if way.along else way.over[-1]
        if way.id in atlas.islands:
            west, south, east, north = atlas.islands[way.id].bbox
            assert all(west <= lon <= east and south <= lat <= north for lon, lat in (way.over[-1], *way.along)), way
    assert len(ends) == len(ways(atlas)) + len(border._SHORES) - 1, "each but Kamchatka, which is a shore, is one more"


def test_a_task_is_chosen_by_its_name_else_by_the_year():
    assert [border.chosen(None, year)[0] for year in (1850, 1855, 1874, 1904, 1944, 1945)] == [
        "1855", "1855", "1855", "1875", "1905", "today",
    ]  # fmt: skip
    assert border.chosen("nothing", 1910)[1].shown == "1905"


def test_every_task_has_its_texts_in_every_language(atlas):
    for language in FOUR:
        words = Words(language)
        read = borders.texts(Reader(atlas, words, lambda *_: "x"), DAY)
        for one in payload.tasks(atlas, words, DAY):
            assert one["question"] and one["title"] and one["badge"] and "<article>" in read[one["id"]]
            assert all(line["name"] and line["says"] and line["basis"] for line in one["lines"].values())
            bases = {line["basis"] for line in one["lines"].values()}
            assert read[one["id"]].count("<article>") == len(bases) + (not one["act"])
        assert all(place["name"] for name, place in payload.places(atlas, words).items() if name != "kamchatka")
