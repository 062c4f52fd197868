"""Every island: a complete history, looks that can be painted, names and figures that can be trusted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from treaty_atlas.style.tokens import look_of, looks

from ..support import GEODATA, GEOGRAPHIC_GROUPS, ISLANDS, every, features, toml

TABLES = toml(GEODATA / "islands.toml")
LANGUAGES = ("en", "nl", "ja", "ru")
CERTAIN_AREAS = {  # km², as published by surveys; the figures that several sources agree on
    "shumshu": 388, "paramushir": 2053, "iturup": 3166.6, "kunashir": 1489.3, "shikotan": 247.7,
    "polonsky": 10.9, "zelyony": 58.3, "yuri": 9.9, "anuchin": 2.1, "tanfilyev": 12.1,
}  # fmt: skip


def test_there_are_42_islands():
    assert len(ISLANDS) == 42


@every("island", ISLANDS)
def test_the_history_begins_in_1850_without_a_border(atlas, island):
    first = atlas.spans[island][0]
    assert (first.start, first.status, first.administered_by) == ("1850-01-01", "no-border", "none")


@every("island", ISLANDS)
def test_the_history_has_no_gap_and_no_overlap(atlas, island):
    spans = atlas.spans[island]
    assert [(a.end, b.start) for a, b in pairwise(spans) if a.end != b.start] == []
    assert all(s.end is None or s.start < s.end for s in spans)


@every("island", ISLANDS)
def test_the_history_holds_to_this_day(atlas, island):
    assert [s.end for s in atlas.spans[island]].index(None) == len(atlas.spans[island]) - 1


@every("island", ISLANDS)
def test_every_span_has_a_look(atlas, island):
    assert [s for s in atlas.spans[island] if look_of(s.status, s.administered_by) not in looks()] == []


@every("island", ISLANDS)
def test_every_span_rests_on_a_known_act_and_its_article(atlas, island):
    for span in atlas.spans[island]:
        articles = {a.id for a in atlas.acts[span.basis].articles}
        assert span.article is None or span.article in articles


@every("island", ISLANDS)
def test_a_disputed_island_is_claimed_by_both_and_a_renounced_one_not_by_japan(atlas, island):
    for span in atlas.spans[island]:
        claimed = set(span.claimed_by)
        if span.status == "disputed":
            assert claimed == {"japan", span.administered_by}
        elif span.status in ("renounced", "sovereign"):
            assert claimed == {span.administered_by}
        elif span.status == "no-border":
            assert claimed == set()


@every("island", ISLANDS)
def test_an_occupied_island_has_its_title_elsewhere(atlas, island):
    occupied = [s for s in atlas.spans[island] if s.status in ("occupied", "incorporated")]
    assert [s for s in occupied if not set(s.claimed_by) - {s.administered_by}] == []


@pytest.mark.parametrize(("island", "published"), CERTAIN_AREAS.items())
def test_the_measured_area_agrees_with_the_surveys(atlas, island, published):
    assert atlas.islands[island].km2 == pytest.approx(published, rel=0.025)


@pytest.mark.parametrize(("island", "published"), CERTAIN_AREAS.items())
def test_the_published_area_is_that_of_the_surveys(atlas, island, published):
    assert [float(f.value) for f in atlas.islands[island].facts.facts if f.what == "area"] == [published]


@every("island", ISLANDS)
def test_an_area_that_is_called_certain_agrees_with_the_coastline(atlas, island):
    certain = [float(f.value) for f in atlas.islands[island].facts.facts if f.what == "area" and f.certainty == "high"]
    assert certain == pytest.approx([atlas.islands[island].km2] * len(certain), rel=0.025)


@every("island", ISLANDS)
def test_the_figures_are_numbers_and_their_sources_known(atlas, island):
    for fact in atlas.islands[island].facts.facts:
        assert set(fact.sources) <= set(atlas.sources)
        if fact.what in ("area", "height"):
            assert float(fact.value) > 0


@every("island", ISLANDS)
def test_the_names_are_in_their_own_scripts(atlas, island):
    names = atlas.islands[island].names
    assert all("\u0400" <= c <= "\u04ff" for c in names.ru if c.isalpha())
    assert any(c >= "\u3040" for c in names.ja)
    assert all(c < "\u0250" for c in names.en + names.nl + names.ja_latn if c.isalpha())
    assert "(" not in names.en


@every("island", ISLANDS)
def test_the_island_stands_in_one_geographic_group_its_own(island):
    homes = [g for g in GEOGRAPHIC_GROUPS if island in TABLES["groups"][g]["members"]]
    assert homes == [TABLES[island]["group"]]


@every("island", ISLANDS)
def test_the_island_has_a_shape_and_a_text(atlas, island):
    assert island in features("islands.geojson")
    assert atlas.islands[island].texts["en"].lead


@every("group", TABLES["groups"])
def test_a_group_has_a_name_in_four_languages_and_no_island_twice(group):
    table = TABLES["groups"][group]
    assert set(table["name"]) >= set(LANGUAGES) and all(table["name"].values())
    assert len(set(table["members"])) == len(table["members"])


def test_the_disputed_group_is_disputed_and_no_other_island_is(atlas):
    disputed = {i for i, spans in atlas.spans.items() if spans[-1].status == "disputed"}
    assert disputed == set(atlas.groups["disputed"].members)


def test_the_islands_handed_over_in_1875_are_those_from_urup_to_shumshu(atlas):
    moved = {
        i
        for i, spans in atlas.spans.items()
        if any(s.basis == "1875-saint-petersburg" and s.administered_by == "japan" for s in spans)
    }
    assert moved == set(atlas.groups["kurils-ceded-1875"].members)
    assert moved == set(atlas.groups["northern-kurils"].members) | set(atlas.groups["middle-kurils"].members)
