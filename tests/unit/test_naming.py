"""How places and articles are called: both names, the holder's first; sets of islands by their groups."""

from __future__ import annotations

import pytest

from treaty_atlas import naming
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import ArticleFacts

from ..support import GEODATA, every, toml


@pytest.mark.parametrize(
    ("holder", "names"),
    [
        ("japan", "Etorofu · Iturup"),
        ("ussr", "Iturup · Etorofu"),
        ("russia", "Iturup · Etorofu"),
        ("none", "Iturup · Etorofu"),
    ],
)
def test_the_name_that_the_holder_uses_stands_first(atlas, words, holder, names):
    assert naming.island_name(atlas.islands["iturup"], holder, words) == names


@pytest.mark.parametrize("holder", ["japan", "russia"])
def test_a_name_that_both_sides_use_is_said_once(atlas, words, holder):
    assert naming.island_name(atlas.islands["shikotan"], holder, words) == "Shikotan"


@pytest.mark.parametrize("holder", ["japan", "russia"])
def test_a_japanese_reader_meets_the_own_name_first_whoever_holds(atlas, two_languages, holder):
    assert naming.island_name(atlas.islands["iturup"], holder, Words("ja")) == "択捉島（イトゥルップ）"


@pytest.mark.parametrize("holder", ["japan", "russia"])
def test_a_russian_reader_meets_the_own_name_first_whoever_holds(atlas, two_languages, holder):
    (two_languages / "ru.toml").write_text("", encoding="utf-8")
    assert naming.island_name(atlas.islands["iturup"], holder, Words("ru")) == "Итуруп · Эторофу"


def test_a_dutch_reader_meets_the_dutch_spelling(atlas, two_languages):
    (two_languages / "nl.toml").write_text("", encoding="utf-8")
    assert naming.island_name(atlas.islands["iturup"], "ussr", Words("nl")) == "Itoeroep · Etorofu"


@every("group", [k for k, g in toml(GEODATA / "islands.toml")["groups"].items() if len(g["members"]) > 1])
def test_the_islands_of_a_group_are_called_by_its_name(atlas, words, group):
    found = naming.set_names(atlas.groups[group].members, atlas, words, "japan")
    assert found == [atlas.groups[group].name["en"]]


def test_a_set_is_named_with_as_few_names_as_its_groups_allow(atlas, words):
    islands = [*atlas.groups["kurils-ceded-1875"].members, "iturup", "kunashir"]
    assert naming.set_names(islands, atlas, words, "japan") == [
        "Urup to Shumshu",
        "Iturup (Etorofu) and Kunashir (Kunashiri)",
    ]


def test_islands_of_no_group_are_named_one_by_one_from_north_to_south(atlas, words):
    assert naming.set_names(["urup", "matua"], atlas, words, "russia") == ["Matua · Matsuwa", "Urup · Uruppu"]


def test_no_islands_have_no_name(atlas, words):
    assert naming.set_names([], atlas, words, "japan") == []


@pytest.mark.parametrize(
    ("part", "number", "long", "short"),
    [
        ("main", "2", "Article 2", "Art. 2"),
        ("explanatory", "III", "Explanatory article III", "Expl. III"),
        ("protocol-a", "3", "Protocol A, article 3", "Prot. A 3"),
        ("preamble", "", "Preamble", "Preamble"),
        ("preamble", "1", "Preamble", "Preamble"),
        ("main", "", "Closing words", "Closing words"),
        ("declaration", "", "Declaration", "Declaration"),
        ("letter", "", "Letter", "Letter"),
    ],
)
def test_an_article_is_called_by_its_number_or_else_by_its_part(words, part, number, long, short):
    facts = ArticleFacts(id="x", part=part, number=number, seen="full")
    assert (naming.article(facts, words), naming.article(facts, words, short=True)) == (long, short)


def test_states_are_listed_with_commas(words):
    assert naming.parties(["japan", "ussr"], words) == "Japan, USSR"
    assert naming.parties([], words) == ""
