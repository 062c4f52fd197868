"""Which boundary lines are drawn on the last day of a year, typed from the treaties."""

from __future__ import annotations

import pytest

from treaty_atlas.chronology import span_on

from ..support import every

BOTH, SOVIET = ("japan", "russia"), ("japan", "ussr")
AFTER_PORTSMOUTH = {
    "parallel-50": ("treaty", BOTH),
    "first-kuril-strait": ("treaty", BOTH),
    "tatar-strait": ("administration", BOTH),
}
AFTER_THE_WAR = {
    "la-perouse-strait": ("administration", SOVIET),
    "south-kuril-line": ("administration", SOVIET),
}
DRAWN = {
    1850: {},
    1854: {},
    1855: {"vries-strait": ("treaty", BOTH)},
    1867: {"vries-strait": ("treaty", BOTH)},
    1874: {"vries-strait": ("treaty", BOTH)},
    1875: {"la-perouse-strait": ("treaty", BOTH), "first-kuril-strait": ("treaty", BOTH)},
    1904: {"la-perouse-strait": ("treaty", BOTH), "first-kuril-strait": ("treaty", BOTH)},
    1905: AFTER_PORTSMOUTH,
    1920: AFTER_PORTSMOUTH,
    1925: AFTER_PORTSMOUTH | {"tatar-strait": ("administration", SOVIET)},
    1944: AFTER_PORTSMOUTH | {"tatar-strait": ("administration", SOVIET)},
    1945: AFTER_THE_WAR,
    1951: AFTER_THE_WAR,
    1952: AFTER_THE_WAR,
    1954: AFTER_THE_WAR,
    1955: AFTER_THE_WAR | {"vries-strait": ("claim", ("japan",))},
    1991: {
        "la-perouse-strait": ("administration", BOTH),
        "south-kuril-line": ("administration", BOTH),
        "vries-strait": ("claim", ("japan",)),
    },
}


@every(("year", "lines"), DRAWN.items())
def test_the_lines_at_the_end_of_a_year_are_those_in_force(atlas, year, lines):
    held = {name: span_on(spans, f"{year}-12-31") for name, spans in atlas.line_spans.items()}
    assert {name: (s.kind, s.by) for name, s in held.items() if s and s.kind != "none"} == lines


def test_the_lines_of_2024_are_those_of_1991(atlas):
    held = {name: span_on(spans, "2024-12-31") for name, spans in atlas.line_spans.items()}
    assert {name: (s.kind, s.by) for name, s in held.items() if s and s.kind != "none"} == DRAWN[1991]


@pytest.mark.parametrize(
    "line", ["vries-strait", "la-perouse-strait", "first-kuril-strait", "tatar-strait", "south-kuril-line"]
)
def test_a_line_at_sea_is_schematic(atlas, line):
    assert {s.certainty for s in atlas.line_spans[line]} == {"approximate"}


def test_only_the_fiftieth_parallel_is_exact(atlas):
    assert {s.certainty for s in atlas.line_spans["parallel-50"]} == {"exact"}


@pytest.mark.parametrize(
    "line",
    [
        "vries-strait",
        "la-perouse-strait",
        "first-kuril-strait",
        "parallel-50",
        "tatar-strait",
        "south-kuril-line",
    ],
)
def test_a_line_that_a_treaty_draws_names_treaty_and_article(atlas, line):
    for span in atlas.line_spans[line]:
        if span.kind == "treaty":
            assert atlas.acts[span.basis].is_treaty and span.article
