"""Names of sets, the other party, names by zoom and in one line, by the table that the browser is held to as well."""

from __future__ import annotations

from types import SimpleNamespace

from treaty_atlas.chronology import expand
from treaty_atlas.drawing.scene import is_wanted
from treaty_atlas.holding import other_party
from treaty_atlas.i18n import Words
from treaty_atlas.naming import cited, claimants, set_names

from ..support import FOUR, NAMINGS, every


@every("row", NAMINGS["sets"])
def test_a_set_of_islands_is_named_as_the_table_says(atlas, row):
    islands = expand(row["islands"], atlas.members)
    named = {code: set_names(islands, atlas, Words(code), row["held_by"]) for code in FOUR}
    assert named == {code: row[code] for code in FOUR}, named


@every("row", NAMINGS["others"])
def test_the_other_party_is_the_one_of_the_table(row):
    span = SimpleNamespace(administered_by=row["administered_by"], claimed_by=tuple(row["claimed_by"]), status="")
    assert other_party(span, row["day"]) == row["other"]


@every("row", NAMINGS["zooms"]["cases"])
def test_a_name_is_asked_for_at_the_zooms_of_the_table(row):
    assert is_wanted(tuple(row["between"]), row["zoom"]) == row["wanted"]


def test_the_table_names_every_group(atlas):
    assert set(atlas.groups) <= {name for row in NAMINGS["sets"] for name in row["islands"]}


@every("table", ["both", "labelled", "cited", "claimants"])
@every("code", FOUR)
def test_names_and_values_are_put_together_as_the_table_says(table, code):
    words = Words(code)
    made = {
        "both": lambda row: words.both(*row["names"]),
        "labelled": lambda row: words.labelled(row["label"], row["value"]),
        "cited": lambda row: cited(row["title"], row["article"], words),
        "claimants": lambda row: claimants(row["codes"], words),
    }
    for row in NAMINGS[table]:
        assert made[table](row) == row[code], row
