"""What the panel says about an act: before and after, which islands, which article, what was left alone."""

from __future__ import annotations

import pytest

from treaty_atlas.cards import act_card

DISPUTED = "Iturup (Etorofu), Kunashir (Kunashiri), Shikotan and the Habomai islands"
ITURUP_KUNASHIR, SHIKOTAN_HABOMAI = "Iturup (Etorofu) and Kunashir (Kunashiri)", "Shikotan and the Habomai islands"


@pytest.fixture
def card(atlas, words):
    return lambda name: act_card(atlas.acts[name], atlas, words)


@pytest.mark.parametrize(
    ("act", "rows"),
    [
        (
            "1875-saint-petersburg",
            [
                ("joint-both", "sovereign-russia", "Sakhalin and nearby islands", "Art. 1"),
                ("sovereign-russia", "sovereign-japan", "Urup to Shumshu", "Art. 2"),
            ],
        ),
        (
            "1905-portsmouth",
            [
                ("occupied-japan", "sovereign-russia", "Northern Sakhalin · Kita-Karafuto", "Art. 9"),
                ("occupied-japan", "sovereign-japan", "Southern Sakhalin and nearby islands", "Art. 9"),
            ],
        ),
        (
            "1951-san-francisco",
            [
                (
                    "incorporated-russia",
                    "renounced-russia",
                    "Southern Sakhalin and nearby islands, Urup to Shumshu",
                    "Art. 2",
                ),
                ("incorporated-russia", "renounced-russia", ITURUP_KUNASHIR, "Art. 2"),
                ("incorporated-russia", "disputed-russia", SHIKOTAN_HABOMAI, "Art. 2"),
            ],
        ),
    ],
)
def test_a_treaty_shows_what_it_moved_and_by_which_article(card, act, rows):
    assert [(r.before, r.after, r.islands, r.article) for r in card(act).changes] == rows


@pytest.mark.parametrize(
    ("act", "left_alone"),
    [
        ("1855-shimoda", ()),
        ("1875-saint-petersburg", (DISPUTED,)),
        ("1905-portsmouth", ("Urup to Shumshu", DISPUTED)),
        ("1951-san-francisco", ("Northern Sakhalin · Kita-Karafuto",)),
    ],
)
def test_a_treaty_names_the_islands_it_left_alone(card, act, left_alone):
    assert card(act).untouched == left_alone


def test_the_landings_of_1945_are_one_step_from_before_the_first_to_after_the_last(card):
    (row,) = card("1945-landings").changes
    assert (row.before, row.after, row.article) == ("sovereign-japan", "occupied-russia", "")


def test_a_new_holder_of_the_same_look_is_said_in_words(card):
    rows = card("1991-12-successor").changes
    assert {(row.was.who, row.becomes.who) for row in rows} == {("USSR", "Russia")}
    assert all(row.before == row.after for row in rows)


def test_an_act_that_moved_nothing_has_neither_changes_nor_islands_left_alone(card):
    pact = card("1941-neutrality-pact")
    assert (pact.changes, pact.untouched) == ((), ())


def test_the_short_panel_shows_the_key_articles_with_their_words(card):
    shown = card("1875-saint-petersburg").articles
    assert [label for _, label, _ in shown] == ["Art. 1", "Art. 2", "Art. 5"]
    assert all(section.lead for _, _, section in shown)


@pytest.mark.parametrize(
    ("act", "line"),
    [
        (
            "1875-saint-petersburg",
            "signed 7 May 1875 · in force 22 August 1875",
        ),
        ("1951-san-francisco", "signed 8 September 1951 · in force 28 April 1952"),
        ("1945-landings", "from 11 August 1945 · to 5 September 1945"),
        ("1945-denunciation", "notified 5 April 1945"),
        ("2023-victory-day", "promulgated 24 June 2023"),
        ("1905-katsura-taft", "27 July 1905"),
        ("1945-08-14-surrender", "accepted 14 August 1945 · published 15 August 1945 · signed 2 September 1945"),
    ],
)
def test_the_main_dates_stand_on_one_line_each_day_once(card, act, line):
    assert card(act).dates == line


def test_every_act_says_when_it_was(card, atlas):
    assert [name for name in atlas.acts if not card(name).dates] == []
