"""People who moved: each number stands where it was read, and nothing is drawn that was not counted."""

from __future__ import annotations

import csv
import re

from treaty_atlas import arrows
from treaty_atlas.catalog.moves import COLUMNS
from treaty_atlas.payload.moves import VIEW

from ..support import FOUR, GEODATA, every

with (GEODATA / "moves.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
IDS = [row["id"] for row in ROWS]
READ = {  # numbers as their sources have them
    "1875-ainu-soya": ("841", "854"), "1884-ainu-shikotan": ("97", "97"), "1944-koreans-kyushu": ("3000", "3000"),
    "1945-flight-karafuto": ("75000", "100000"), "1946-repatriation": ("280000", "310000"),
    "1947-islanders": ("8800", "8800"), "1995-koreans-home": ("4400", "4400"), "1946-settlers-soviet": ("", ""),
}  # fmt: skip
FIGURE = re.compile(r"(?<![\d-])\d{1,3}(?:[,. \u00a0]\d{3})+(?!\d)")


def test_the_table_has_its_columns_and_its_days_in_the_order_of_the_years():
    assert tuple(ROWS[0]) == COLUMNS
    assert [row["first"][:4] for row in ROWS] == sorted(row["first"][:4] for row in ROWS)


@every("name", READ)
def test_a_number_is_that_of_its_source(name):
    (row,) = [row for row in ROWS if row["id"] == name]
    assert (row["low"], row["high"]) == READ[name]


@every("name", IDS)
def test_a_difference_of_two_counts_is_that_of_people_csv(atlas, name):
    move = atlas.moves.rows[name]
    if move.kind != "difference" or move.low != move.high:
        return
    counted = {row.year: row.people for place in move.way for row in atlas.people.of(place) if row.group == "all"}
    assert abs(counted[move.years[1]] - counted[move.years[0]]) == move.low


@every(("name", "code"), [(name, code) for name in IDS for code in FOUR])
def test_what_is_not_known_is_said_in_the_text(atlas, name, code):
    move, text = atlas.moves.rows[name], atlas.words_of("moves", code)[name]
    said = " ".join(text.paragraphs)
    arrow = {"en": "no arrow", "nl": "geen pijl", "ja": "矢印は描いていない", "ru": "стрелки нет"}[code]
    assert (move.low is None) == (arrow in said)
    difference = {"en": "difference", "nl": "verschil", "ja": "差", "ru": "разность"}[code]
    assert (move.kind == "difference") == (difference in said)


@every("name", IDS)
def test_the_four_languages_tell_the_same_figures(atlas, name):
    told = {code: [re.sub(r"\D", "", f) for f in FIGURE.findall(" ".join(atlas.words_of("moves", code)[name].paragraphs))]
            for code in ("en", "nl")}  # fmt: skip
    assert told["en"] == told["nl"]


@every("name", IDS)
def test_every_arrow_begins_and_ends_on_the_map(atlas, name):
    (south, west), (north, east) = VIEW
    for lon, lat in arrows.points(atlas.moves.rows[name], atlas):
        assert west < lon < east and south - 0.4 < lat < north


def test_arrows_between_the_same_places_lie_beside_each_other(atlas):
    bends = arrows.bends(atlas)
    ways = {(move.start, move.end, bends[move.id]) for move in atlas.moves.rows.values()}
    assert len(ways) == len(bends)


def test_whoever_is_named_moves_somewhere_and_every_place_is_on_some_way(atlas):
    moves = atlas.moves.rows.values()
    assert {move.who for move in moves} == set(atlas.moves.who)
    assert set(atlas.moves.places) <= {place for move in moves for place in move.way}


def test_parts_are_no_more_than_their_whole(atlas):
    for move in atlas.moves.rows.values():
        if move.part_of and move.low:
            assert move.low <= atlas.moves.rows[move.part_of].low


def test_a_step_of_a_story_draws_nobody_who_moved_later(atlas):
    steps = [(story.id, step) for story in atlas.stories.values() for step in story.steps if step.moves]
    assert len(steps) >= 5
    late = [(story, step.day, name) for story, step in steps for name in step.moves
            if step.day != "today" and atlas.moves.rows[name].first[:4] > step.day[:4]]  # fmt: skip
    assert late == []
