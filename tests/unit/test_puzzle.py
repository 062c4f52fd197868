"""The pieces of the puzzles and their answers, held against the table of the dataset."""

from __future__ import annotations

import csv

import pytest

from treaty_atlas.model.vocabulary import SIDES
from treaty_atlas.puzzle import PUZZLES, UNHELD, chosen, puzzle

from ..support import GEODATA, GEOGRAPHIC_GROUPS, ISLANDS, TREATIES

DAYS = {
    "1855-shimoda": "1855-02-07",
    "1875-saint-petersburg": "1875-08-22",
    "1905-portsmouth": "1905-10-16",
    "1951-san-francisco": "1952-04-28",
}
"""The day on which each treaty changed the map."""


def held(island: str, day: str) -> dict[str, str]:
    """The row of ``status.csv`` for an island on a day."""
    with (GEODATA / "status.csv").open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["island"] == island and r["from"] <= day]
    return max(rows, key=lambda row: row["from"])


def answer(row: dict[str, str]) -> str:
    """Whose an island is by treaty, read from its row."""
    if row["status"] == "sovereign":
        return {"japan": "japan", "russia": "russia", "ussr": "russia"}[row["administered_by"]]
    return "undivided" if row["status"] in ("undivided", "joint") else "unsettled"


def test_the_four_treaties_have_a_puzzle_on_the_day_they_changed_the_map(atlas):
    assert {name: puzzle(atlas, name).day for name in PUZZLES} == DAYS
    assert list(PUZZLES) == sorted(PUZZLES)


@pytest.mark.parametrize("name", PUZZLES)
def test_the_pieces_hold_every_island_once(atlas, name):
    islands = [i for piece in puzzle(atlas, name).pieces for i in piece.islands]
    assert sorted(islands) == sorted(ISLANDS)


@pytest.mark.parametrize("name", PUZZLES)
def test_a_piece_lies_in_one_group(atlas, name):
    for piece in puzzle(atlas, name).pieces:
        assert piece.group in GEOGRAPHIC_GROUPS
        assert set(piece.islands) <= set(atlas.groups[piece.group].members)


@pytest.mark.parametrize("name", PUZZLES)
def test_all_islands_of_a_piece_have_its_answer_by_the_same_act_and_article(atlas, name):
    for piece in puzzle(atlas, name).pieces:
        rows = [held(island, DAYS[name]) for island in piece.islands]
        assert {answer(row) for row in rows} == {piece.answer}
        assert {(row["basis"], row["article"]) for row in rows} == {(piece.span.basis, piece.span.article)}


def test_the_pieces_are_the_same_for_all_treaties_so_that_the_list_gives_nothing_away(atlas):
    assert len({tuple(p.islands for p in puzzle(atlas, name).pieces) for name in PUZZLES}) == 1


def test_the_pieces_are_as_few_as_the_answers_allow(atlas):
    seen = [
        (puzzle(atlas, PUZZLES[0]).pieces[k].group, *(answers(atlas, name)[k] for name in PUZZLES))
        for k in range(len(puzzle(atlas, PUZZLES[0]).pieces))
    ]
    assert len(seen) == len(set(seen))


def answers(atlas, name: str) -> list[tuple[str, str, str | None]]:
    return [(p.answer, p.span.basis, p.span.article) for p in puzzle(atlas, name).pieces]


def test_every_side_is_the_answer_somewhere(atlas):
    assert {p.answer for name in PUZZLES for p in puzzle(atlas, name).pieces} == {*SIDES, *UNHELD}


def test_in_1905_and_1875_what_an_earlier_treaty_settled_rests_on_that_treaty(atlas):
    by_group = {p.group: p.span.basis for p in puzzle(atlas, "1905-portsmouth").pieces}
    assert by_group["northern-kurils"] == by_group["middle-kurils"] == "1875-saint-petersburg"
    assert by_group["southern-kurils"] == by_group["habomai"] == "1855-shimoda"


def test_in_1952_only_northern_sakhalin_is_settled(atlas):
    settled = [p.islands for p in puzzle(atlas, "1951-san-francisco").pieces if p.answer != "unsettled"]
    assert settled == [("sakhalin-north",)]


def test_another_act_has_no_puzzle(atlas):
    with pytest.raises(ValueError, match="1945-yalta has no puzzle"):
        puzzle(atlas, "1945-yalta")


@pytest.mark.parametrize("name", PUZZLES)
def test_the_address_names_a_puzzle_whatever_its_year(atlas, name):
    assert chosen(name, 1900, atlas) == (name, None)


@pytest.mark.parametrize(
    ("year", "shown"),
    [(1850, "1855-shimoda"), (1855, "1855-shimoda"), (1874, "1855-shimoda"), (1875, "1875-saint-petersburg"),
     (1930, "1905-portsmouth"), (1952, "1951-san-francisco"), (2026, "1951-san-francisco")],
)  # fmt: skip
def test_without_a_treaty_the_last_puzzle_before_the_year_is_meant(atlas, year, shown):
    assert chosen(None, year, atlas) == (shown, None)


@pytest.mark.parametrize("treaty", [t for t in TREATIES if t not in PUZZLES])
def test_a_treaty_without_a_puzzle_leads_to_the_nearest_one_and_says_so(atlas, treaty):
    shown, notice = chosen(treaty, 1855, atlas)
    gaps = {name: abs(atlas.acts[name].year - atlas.acts[treaty].year) for name in PUZZLES}
    assert gaps[shown] == min(gaps.values())
    assert notice == ("puzzle.other_treaty", treaty, shown)
