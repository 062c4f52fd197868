"""What holds on a day, the rows of the legend, and days in words, by the tables that the browser is held to as well."""

from __future__ import annotations

from datetime import date

from treaty_atlas.chronology import act_on, begun, day_of, headlines, span_on
from treaty_atlas.days import window_of
from treaty_atlas.drawing.scene import legend_on, scene
from treaty_atlas.holding import holder, russian_party
from treaty_atlas.i18n import Words
from treaty_atlas.style.svg import share

from ..support import CHRONOLOGY, DATES, FOUR, ISLANDS, LEGENDS, LINES, every


@every("row", CHRONOLOGY["islands"])
def test_an_island_is_held_as_the_table_says(atlas, row):
    shown = scene(atlas, row["day"], row.get("view")).islands[row["island"]]
    assert shown[1:5] == (row["administered_by"], row["status"], tuple(row["claimed_by"]), row["act"]), shown


@every("row", [row for row in CHRONOLOGY["begun"] if "view" not in row])
def test_what_holds_began_as_the_table_says(atlas, row):
    """A later document that changed neither holder nor kind of holding began nothing."""
    spans = atlas.spans[row["island"]]
    held = span_on(spans, row["day"])
    first = begun(spans, held)
    assert (first.start, first.basis, held.basis) == (row["since"], row["act"], row["last"])


@every("row", CHRONOLOGY["lines"])
def test_a_line_is_drawn_as_the_table_says(atlas, row):
    shown = scene(atlas, row["day"], row.get("view")).lines.get(row["line"])
    assert ((shown.kind, list(shown.by)) if shown else ("none", [])) == (row["kind"], row["by"]), shown


@every("row", CHRONOLOGY["acts"])
def test_the_act_in_force_is_the_one_of_the_table(atlas, row):
    assert act_on(headlines(atlas.acts, atlas.spans), f"{row['year']}-12-31").id == row["act"]


@every("row", CHRONOLOGY["years"])
def test_a_year_shows_the_day_of_the_table(row):
    assert day_of(row["year"], date.fromisoformat(row["today"])) == row["shows"]


@every("row", CHRONOLOGY["weeks"])
def test_a_day_lies_in_the_weeks_of_the_table(atlas, row):
    window = window_of(row["day"], atlas)
    assert (window.first if window else "") == row["first"]


@every("row", CHRONOLOGY["russian"])
def test_the_russian_party_is_called_as_the_table_says(words, row):
    assert (russian_party(row["day"]), holder("both", row["day"], words)) == (row["party"], row["both"])


@every("row", CHRONOLOGY["shares"])
def test_a_day_stands_on_the_axis_of_years_as_the_table_says(row):
    assert round(share(date.fromisoformat(row["day"]), row["first"], row["last"]) * 1000) == row["thousandths"]


@every("row", LEGENDS)
def test_the_legend_has_the_rows_of_the_table(atlas, row):
    for code in ("en", "ja"):
        rows = legend_on(atlas, row["day"], row.get("view"), Words(code))
        found = [f"{r.look or r.kind}: {r.who}{f' | {r.how}' if r.how else ''}" for r in rows]
        assert code not in row or found == row[code], found


@every("row", DATES["written"])
def test_a_day_is_written_as_the_table_says(row):
    assert {code: Words(code).date(row["day"]).replace("\u00a0", " ") for code in FOUR} == {code: row[code] for code in FOUR}


def test_the_tables_speak_of_every_line_view_status_and_kind(atlas):
    rows = CHRONOLOGY["islands"]
    assert {row["line"] for row in CHRONOLOGY["lines"]} == set(LINES) and {row["island"] for row in rows} <= set(ISLANDS)
    assert {row.get("view") for row in rows} == {None, "japan", "russia"} == {row.get("view") for row in LEGENDS} - {"both"}
    own = {span.status for spans in atlas.spans.values() for span in spans}
    assert own <= {row["status"] for row in rows}
