"""A puzzle as the browser gets it: names, sides and groups, in every language."""

from __future__ import annotations

import json

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.naming import sides
from treaty_atlas.payload import puzzle as puzzle_payload
from treaty_atlas.puzzle import PUZZLES, UNHELD
from treaty_atlas.romaji import russian_name

from ..support import FOUR

PAIRS = {
    "en": ("Iturup (Etorofu)", "Kunashir (Kunashiri)"),
    "nl": ("Itoeroep (Etorofu)", "Koenasjir (Kunashiri)", "Sjikotan (Shikotan)"),
    "ja": ("択捉島（イトゥルップ）", "国後島（クナシル）"),
    "ru": ("Итуруп (Эторофу)", "Кунашир (Кунасири)"),
}
"""Both names of what is disputed, as each language writes them."""


@pytest.fixture(scope="module")
def sent(atlas):
    """``{language: {treaty: puzzle}}``, through JSON and back."""
    return {code: {p["id"]: p for p in json.loads(json.dumps(puzzle_payload.puzzles(atlas, Words(code))))} for code in FOUR}


def every(sent):
    """``(language, puzzle, piece)`` of everything that is sent."""
    return [(code, p, piece) for code, all_ in sent.items() for p in all_.values() for piece in p["pieces"]]


@pytest.mark.parametrize("language", FOUR)
def test_the_four_puzzles_come_in_order_with_their_sides(sent, language):
    assert tuple(sent[language]) == PUZZLES
    for one in sent[language].values():
        assert [side["id"] for side in one["sides"]] == [*sides(Words(language)), *UNHELD]
        assert all(side["name"] for side in one["sides"]) and len({side["look"] for side in one["sides"]}) == 4
        assert one["date"] in one["question"]


def test_russia_bears_the_name_it_had_on_the_day(sent):
    names = {name: one["sides"][1]["name"] for name, one in sent["en"].items()}
    assert names == dict.fromkeys(PUZZLES, "Russia") | {"1951-san-francisco": "USSR"}


def test_what_has_no_owner_s_name_is_explained(sent):
    for all_ in sent.values():
        for one in all_.values():
            assert [bool(side["note"]) for side in one["sides"]] == [False, False, True, True]


@pytest.mark.parametrize("language", FOUR)
def test_a_disputed_place_has_both_its_names(sent, language):
    for one in sent[language].values():
        name = one["pieces"][-2]["name"]
        assert [pair for pair in PAIRS[language] if pair not in name] == []


def test_the_islands_of_a_piece_are_named_by_both_their_names(atlas, sent):
    for code, _, piece in every(sent):
        for island in piece["islands"]:
            names = atlas.islands[island].names
            russian = {"nl": names.nl, "en": names.en}.get(code, names.ru)
            own = {"ja": names.ja, "ru": russian if names.en == names.ja_latn else russian_name(names.ja_latn)}
            japanese = own.get(code, names.ja_latn)
            if russian in piece["members"]:
                assert japanese in piece["members"]
        assert piece["members"] or len(piece["islands"]) <= 3


def test_a_letter_stands_within_the_map_beside_the_largest_island(atlas, sent):
    for _, _, piece in every(sent):
        largest = max((atlas.islands[i] for i in piece["islands"]), key=lambda island: island.km2)
        assert piece["at"] == [largest.lat, largest.lon]
    assert [piece["mark"] for piece in sent["en"][PUZZLES[0]]["pieces"]] == ["on", "on", *["beside"] * 4]


def test_the_year_of_a_puzzle_is_that_of_the_map_and_the_tab_says_when_it_was_signed(sent):
    assert [(p["signed"], p["year"]) for p in sent["en"].values()] == [
        ("1855", 1855), ("1875", 1875), ("1905", 1905), ("1951", 1952),
    ]  # fmt: skip
