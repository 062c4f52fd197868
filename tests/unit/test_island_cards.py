"""What the panel says about an island on a day: names, holder, claims, basis, history, facts, neighbours."""

from __future__ import annotations

import pytest

from treaty_atlas.cards import basis_text, island_card, neighbours

from ..support import ISLANDS, every


@pytest.fixture
def card(atlas, words):
    return lambda island, day: island_card(atlas.islands[island], day, atlas, words)


@pytest.fixture
def iturup(card):
    return card("iturup", "1946-12-31")


def test_the_names_of_the_day_lead_and_the_others_follow(iturup):
    assert iturup.names == "Iturup · Etorofu"
    assert iturup.other_names == ("択捉島", "Итуруп")


def test_the_ainu_name_stands_with_what_it_means_and_how_surely(iturup):
    assert iturup.ainu == "etu-oro-p, “place of capes” (fairly certain)"


def test_who_holds_and_who_claims_are_two_things(iturup):
    assert (iturup.span.administered_by, iturup.span.status) == ("ussr", "incorporated")
    assert iturup.claimed_by == "Japan, USSR"


def test_the_basis_names_the_act(iturup, atlas, words):
    assert basis_text(iturup.since, atlas, words) == "Soviet decrees of 2 February 1946"


def test_the_basis_names_the_article_where_there_is_one(card, atlas, words):
    assert basis_text(card("iturup", "1900-12-31").since, atlas, words) == "Treaty of Shimoda, Art. 2"


def test_the_history_has_a_row_for_each_span_and_marks_the_present_one(iturup):
    assert [(r.year, r.look) for r in iturup.history] == [
        (1850, "no-border-none"),
        (1855, "sovereign-japan"),
        (1945, "occupied-russia"),  # the landing, then the address of 2 September that claims the island
        (1945, "occupied-russia"),
        (1946, "incorporated-russia"),
        (1952, "renounced-russia"),  # by the reading of Japan's officials of that time
        (1955, "disputed-russia"),  # Japan asks for it
        (1956, "disputed-russia"),  # Japan's government states its reading
        (1991, "disputed-russia"),
    ]
    assert [r.year for r in iturup.history if r.current] == [1946]


@pytest.mark.parametrize(
    ("day", "year"), [("1945-08-27", 1855), ("1945-08-28", 1945), ("1946-02-01", 1945), ("1946-02-02", 1946)]
)
def test_the_card_follows_the_day(card, day, year):
    assert [r.year for r in card("iturup", day).history if r.current] == [year]


def test_before_the_first_border_it_is_not_said_that_nobody_claims_an_island(card):
    assert card("urup", "1850-01-01").claimed_by == "reach disputed"


def test_the_measured_and_the_published_area_stand_side_by_side(iturup):
    assert iturup.facts[:2] == (("Area, measured", "3,165 km²"), ("Area, published", "3,166.6 km²"))


def test_the_last_figure_of_people_says_its_year_and_how_sure_it_is(iturup):
    assert ("People", "6,916 (2023, fairly certain)") in iturup.facts


def test_people_of_the_place_around_are_told_with_its_name(card):
    people = dict(card("paramushir", "1900-12-31").facts)["People (of a larger area)"]
    assert people == "2,507 (2018, Severo-Kurilsky District (Russia), fairly certain)"


def test_a_fact_that_is_not_certain_says_so(card):
    published = dict(card("moneron", "1900-12-31").facts)["Area, published"]
    assert published == "16 km² (fairly certain)"


def test_a_rock_is_measured_in_parts_of_a_square_kilometre(card):
    assert dict(card("tyuleniy", "1900-12-31").facts)["Area, measured"] == "0.051 km²"


@pytest.mark.parametrize(
    ("island", "nearest"),
    [
        ("shumshu", "paramushir"),
        ("sakhalin-north", "sakhalin-south"),
        ("toporkov", "matua"),
        ("yankicha", "ryponkicha"),
    ],
)
def test_the_nearest_island_comes_first_among_the_neighbours(atlas, island, nearest):
    assert neighbours(atlas.islands[island], atlas)[0] == nearest


def test_the_neighbours_of_iturup_are_those_across_its_straits(atlas):
    assert set(neighbours(atlas.islands["iturup"], atlas, 2)) == {"kunashir", "urup"}


@every("island", ISLANDS)
def test_every_island_has_four_neighbours_and_is_none_of_them(atlas, island):
    found = neighbours(atlas.islands[island], atlas)
    assert len(set(found)) == 4 and island not in found


@pytest.mark.parametrize("day", ["1855-12-31", "1905-12-31", "1945-08-20", "1956-12-31", "2020-12-31"])
@pytest.mark.parametrize("island", ISLANDS)
def test_every_island_has_a_full_card_on_every_day(card, island, day):
    made = card(island, day)
    assert made.names and made.since and made.claimed_by and made.text
    assert sum(row.current for row in made.history) == 1
