"""What holds on a day in the browser: by the table that Python is held to, and on both sides of every day of change."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from treaty_atlas.chronology import day_of
from treaty_atlas.drawing.scene import scene

from ...addresses import TODAY
from ...support import CHRONOLOGY

HELD = """({ spanAt, spansByView, spansIn, islandSpans, lineSpans }, rows) => rows.map(({ island, line, day, view }) => {
  const [entry, read] = island ? [atlases.en.islands[island], islandSpans] : [atlases.en.lines[line], lineSpans];
  const span = spanAt(spansIn(spansByView(entry, read), view), day);
  if (island) return [span.administeredBy, span.status, span.claimedBy, span.act];
  return span && span.kind !== 'none' ? [span.kind, span.by] : ['none', []];
})"""
MODES = (None, "japan", "russia")


def test_an_island_is_held_as_the_table_says(run):
    rows = CHRONOLOGY["islands"]
    wanted = [[row["administered_by"], row["status"], row["claimed_by"], row["act"]] for row in rows]
    assert run("base/chronology.js", HELD, rows) == wanted


def test_what_holds_began_as_the_table_says(run):
    script = """({ begun, spanAt, spansByView, spansIn, islandSpans }, rows) => rows.map(({ island, day, view }) => {
      const spans = spansIn(spansByView(atlases.en.islands[island], islandSpans), view);
      const held = spanAt(spans, day);
      const first = begun(spans, held);
      return [first.from, first.act, held.act];
    })"""
    rows = CHRONOLOGY["begun"]
    assert run("base/chronology.js", script, rows) == [[row["since"], row["act"], row["last"]] for row in rows]


def test_a_line_is_drawn_as_the_table_says(run):
    rows = CHRONOLOGY["lines"]
    assert run("base/chronology.js", HELD, rows) == [[row["kind"], row["by"]] for row in rows]


def test_the_act_in_force_is_the_one_of_the_table(run):
    script = """({ actAt, dayOf }, years) =>
      years.map((year) => actAt(atlases.en.acts, dayOf(year, atlases.en.today)).id)"""
    rows = CHRONOLOGY["acts"]
    assert run("base/chronology.js", script, [row["year"] for row in rows]) == [row["act"] for row in rows]


def test_a_year_shows_the_day_of_the_table(run):
    rows = CHRONOLOGY["years"]
    found = run("base/chronology.js", "({ dayOf }, rows) => rows.map(({ year, today }) => dayOf(year, today))", rows)
    assert found == [row["shows"] for row in rows]


def test_a_day_lies_in_the_weeks_of_the_table(run):
    rows = CHRONOLOGY["weeks"]
    script = "({ windowOf }, rows) => rows.map(({ day }) => windowOf(atlases.en, day)?.first ?? '')"
    assert run("base/chronology.js", script, rows) == [row["first"] for row in rows]


def test_the_russian_party_is_called_as_the_table_says(run):
    rows = CHRONOLOGY["russian"]
    assert run("base/chronology.js", "({ russianParty }, rows) => rows.map(({ day }) => russianParty(day))", rows) == [
        row["party"] for row in rows
    ]
    script = "({ holderName }, rows) => rows.map(({ day }) => holderName(atlases.en, 'both', day))"
    assert run("base/naming.js", script, rows) == [row["both"] for row in rows]


def test_a_day_stands_on_the_axis_of_years_as_the_table_says(run):
    rows = CHRONOLOGY["shares"]
    script = "({ shareOf }, rows) => rows.map(({ day, first, last }) => Math.round(shareOf(day, first, last) * 1000))"
    assert run("base/chronology.js", script, rows) == [row["thousandths"] for row in rows]


def around(atlas, mode) -> list[str]:
    """Every day on which anything begins, in the view of ``mode`` too, and the day before it."""
    begins = {span.start for spans in (*atlas.spans.values(), *atlas.line_spans.values()) for span in spans}
    begins |= {row.day for row in (*atlas.topics.maps, *atlas.topics.map_lines) if row.side == mode}
    ends = {(date.fromisoformat(day) - timedelta(days=1)).isoformat() for day in begins - {"1850-01-01"}}
    return sorted(begins | ends)


@pytest.mark.parametrize("mode", MODES, ids=str)
def test_every_span_ends_and_begins_on_the_day_that_python_says(atlas, run, mode):
    asked, wanted = [], []
    for day in around(atlas, mode):
        shown = scene(atlas, day, mode)
        for island, held in shown.islands.items():
            asked.append({"island": island, "day": day, "view": mode})
            wanted.append([held.administered_by, held.status, list(held.claimed_by), held.act])
        for line in atlas.line_spans:
            asked.append({"line": line, "day": day, "view": mode})
            drawn = shown.lines.get(line)
            wanted.append([drawn.kind, list(drawn.by)] if drawn else ["none", []])
    found = run("base/chronology.js", HELD, asked)
    wrong = [row for row, one, two in zip(asked, found, wanted, strict=True) if one != two]
    assert len(asked) > 1000 and not wrong, wrong[:5]


def test_every_year_shows_the_day_that_python_says(run):
    years = list(range(1850, TODAY.year + 2))
    script = "({ dayOf }, years) => years.map((year) => dayOf(year, atlases.en.today))"
    assert run("base/chronology.js", script, years) == [day_of(year, TODAY) for year in years]


def test_a_count_of_changes_grows_on_the_day_itself(run):
    script = """({ changeCounter }) => {
      const count = changeCounter(['1905-10-16', '1875-08-22', '1905-10-16']);
      return ['1875-08-21', '1875-08-22', '1905-10-15', '1905-10-16', '2026-01-01'].map(count);
    }"""
    assert run("base/chronology.js", script) == [0, 1, 1, 2, 2]


def test_days_are_counted_over_leap_days_and_centuries(run):
    script = """({ daysBetween, plusDays }, pairs) =>
      pairs.map(([from, to]) => [daysBetween(from, to), plusDays(from, daysBetween(from, to))])"""
    pairs = [["1904-02-28", "1904-03-01"], ["1900-02-28", "1900-03-01"]]
    pairs += [["1850-01-01", "2026-11-25"], ["1945-09-05", "1945-08-08"]]
    counts = [(date.fromisoformat(to) - date.fromisoformat(since)).days for since, to in pairs]
    assert run("base/chronology.js", script, pairs) == [[n, to] for n, (_, to) in zip(counts, pairs, strict=True)]
