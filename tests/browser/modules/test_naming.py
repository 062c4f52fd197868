"""The browser names sets, parties, holders, acts and the names of a zoom as Python does, by the same tables."""

from __future__ import annotations

import pytest

from treaty_atlas.chronology import expand
from treaty_atlas.drawing.scene import is_wanted
from treaty_atlas.i18n import Words
from treaty_atlas.payload import compare as compare_payload

from ...support import FOUR, HOLDINGS, NAMINGS, every

ZOOMS = """({ isWanted }, rows) => rows.map(
  ([zoom, at]) => isWanted({ label: { zoom } }, at, { layout: 'laptop', chosen: null }, []))"""
OTHERS = """({ otherParty }, rows) => rows.map(
  ({ administered_by: administeredBy, claimed_by: claimedBy, day }) => otherParty({ administeredBy, claimedBy }, day))"""
HOLDING = """({ holdingText }, [rows, code, words]) => rows.map(
  ({ administered_by: administeredBy, claimed_by: claimedBy, status, view, day }) =>
    holdingText(atlases[code], { administeredBy, claimedBy, status, view }, day, words))"""


@every("code", FOUR)
def test_a_set_of_islands_is_named_as_the_table_says(atlas, run, code):
    asked = [[list(expand(row["islands"], atlas.members)), row["held_by"]] for row in NAMINGS["sets"]]
    script = """({ setNames }, [rows, code, groups]) => rows.map(
      ([islands, administeredBy]) => setNames(atlases[code], groups, { islands, after: { administeredBy } }))"""
    groups = compare_payload.comparison(atlas, Words(code))["groups"]
    assert run("base/naming.js", script, [asked, code, groups]) == [row[code] for row in NAMINGS["sets"]]


@every("code", FOUR)
def test_each_kind_of_holding_is_told_as_the_table_says(run, code):
    told = run("base/naming.js", HOLDING, [HOLDINGS, code, Words(code).table("panel")])
    assert told == [row[code] for row in HOLDINGS]


@every(
    ("table", "call"),
    [
        ("both", "({ joinNames }, { names }, atlas) => joinNames(atlas, [...new Set(names)].filter(Boolean))"),
        ("labelled", "({ labelled }, { label, value }, atlas) => labelled(atlas, label, value)"),
        ("cited", "({ cited }, { title, article }, atlas) => cited(atlas, title, article)"),
        ("claimants", "({ claimantNames }, { codes }, atlas) => claimantNames(atlas, codes)"),
    ],
)
def test_names_and_values_are_put_together_as_the_table_says(run, table, call):
    script = f"(naming, rows) => rows.map((row) => Object.keys(atlases).map((code) => ({call})(naming, row, atlases[code])))"
    assert run("base/naming.js", script, NAMINGS[table]) == [[row[code] for code in FOUR] for row in NAMINGS[table]]


def test_an_act_without_an_article_is_cited_alone(run):
    script = "({ cited }) => Object.values(atlases).map((atlas) => cited(atlas, 'Treaty', undefined))"
    assert run("base/naming.js", script) == ["Treaty"] * 4


def test_the_other_party_is_the_one_of_the_table(run):
    rows = NAMINGS["others"]
    assert run("base/chronology.js", OTHERS, rows) == [row["other"] for row in rows]


def test_a_name_is_asked_for_at_the_zooms_of_the_table_and_at_every_other(atlas, run):
    rows = NAMINGS["zooms"]["cases"]
    every_step = [(label.zoom, n / 8) for label in atlas.labels for n in range(4 * 8, 12 * 8 + 1)]
    asked = [[row["between"], row["zoom"]] for row in rows] + [[list(zoom), at] for zoom, at in every_step]
    wanted = [row["wanted"] for row in rows] + [is_wanted(zoom, at) for zoom, at in every_step]
    assert run("map/labels.js", ZOOMS, asked) == wanted


@pytest.mark.parametrize(
    ("layout", "chosen", "zoom", "wanted"),
    [("laptop", None, 5, False), ("phone", None, 5, True), ("laptop", "a", 3, True), ("laptop", "b", 3, False)],
)
def test_a_phone_asks_for_a_name_earlier_and_a_chosen_island_at_every_zoom(run, layout, chosen, zoom, wanted):
    script = """({ isWanted }, [layout, chosen, zoom]) => {
      const name = { label: { id: 'a', zoom: [6, 9], zoom_from_phone: 5 } };
      return isWanted(name, zoom, { layout, chosen }, [name]);
    }"""
    assert run("map/labels.js", script, [layout, chosen, zoom]) == wanted
