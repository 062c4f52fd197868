"""The anchors of the history, typed from the fact sheet and not from the dataset: nine areas and their spans.

The days of 1945 differ from island to island; they stand in ``test_landings.py``.
"""

from __future__ import annotations

import pytest

from ..support import every

SOVEREIGN_RUSSIA, SOVEREIGN_JAPAN = "russia sovereign russia", "japan sovereign japan"
UNDIVIDED = [("1855-02-07", "both undivided japan;russia"), ("1867-03-30", "both joint japan;russia")]
SAKHALIN = [*UNDIVIDED, ("1875-08-22", SOVEREIGN_RUSSIA)]
DECREE = ("1946-02-02", "ussr incorporated japan;ussr")
RENOUNCED = [DECREE, ("1952-04-28", "ussr renounced ussr"), ("1991-12-26", "russia renounced russia")]
DISPUTED = [
    DECREE,
    ("1952-04-28", "ussr disputed japan;ussr"),
    ("1991-12-26", "russia disputed japan;russia"),
]
URUP_AND_NORTH = [("1855-02-07", SOVEREIGN_RUSSIA), ("1875-08-22", SOVEREIGN_JAPAN), *RENOUNCED]
SOUTH_OF_URUP = [("1855-02-07", SOVEREIGN_JAPAN), *DISPUTED]
# Japan's officials counted these two among the islands given up, until it asked for them in London on 30 August 1955.
ITURUP_KUNASHIR = [
    ("1855-02-07", SOVEREIGN_JAPAN),
    DECREE,
    ("1952-04-28", "ussr renounced ussr"),
    ("1955-08-30", "ussr disputed japan;ussr"),
    ("1991-12-26", "russia disputed japan;russia"),
]
# Control changes hands from the landing to the surrender of 31 July; Japan asks for all of Sakhalin on 10 August.
OCCUPATION_1905 = [("1905-07-31", "japan occupied russia"), ("1905-08-10", "japan occupied japan;russia")]

AREAS = {
    "northern Sakhalin": (
        ["sakhalin-north"],
        [
            *SAKHALIN,
            ("1905-07-24", "both fighting russia"),
            *OCCUPATION_1905,
            ("1905-10-16", SOVEREIGN_RUSSIA),
            ("1920-04-21", "japan occupied russia"),
            ("1922-12-30", "japan occupied ussr"),  # the claim passes to the USSR, founded on this day
            ("1925-05-15", "ussr sovereign ussr"),
            ("1991-12-26", SOVEREIGN_RUSSIA),
        ],
    ),
    "southern Sakhalin": (
        ["sakhalin-south", "moneron", "tyuleniy", "opasnosti"],
        [*SAKHALIN, ("1905-07-07", "both fighting russia"), *OCCUPATION_1905, ("1905-10-16", SOVEREIGN_JAPAN), *RENOUNCED],
    ),
    "northern Kurils": (["shumshu", "paramushir", "alaid", "antsiferov"], URUP_AND_NORTH),
    "middle Kurils": (
        [
            "makanrushi",
            "onekotan",
            "kharimkotan",
            "ekarma",
            "chirinkotan",
            "shiashkotan",
            "lovushki",
            "raikoke",
            "matua",
            "toporkov",
            "rasshua",
            "srednego",
            "ryponkicha",
            "yankicha",
            "ketoy",
            "simushir",
            "broughton",
            "chirpoy",
            "brat-chirpoyev",
        ],
        URUP_AND_NORTH,
    ),
    "Urup": (["urup"], URUP_AND_NORTH),
    "Iturup": (["iturup"], ITURUP_KUNASHIR),
    "Kunashir": (["kunashir"], ITURUP_KUNASHIR),
    "Shikotan": (["shikotan"], SOUTH_OF_URUP),
    "Habomai": (
        [
            "polonsky",
            "oskolki",
            "zelyony",
            "demina",
            "yuri",
            "anuchin",
            "tanfilyev",
            "storozhevoy",
            "rifovy",
            "signalny",
        ],
        SOUTH_OF_URUP,
    ),
}
CASES = [(island, rows) for islands, rows in AREAS.values() for island in islands]


def told(spans) -> list[tuple[str, str]]:
    """First day and paint of each span after 1850 and outside 1945; a new basis alone begins no row."""
    rows: list[tuple[str, str]] = []
    for span in spans[1:]:
        paint = f"{span.administered_by} {span.status} {';'.join(span.claimed_by)}"
        if not span.start.startswith("1945") and (not rows or rows[-1][1] != paint):
            rows.append((span.start, paint))
    return rows


@every(("island", "rows"), CASES)
def test_the_history_outside_1945_is_that_of_the_fact_sheet(atlas, island, rows):
    assert told(atlas.spans[island]) == rows


def test_the_nine_areas_hold_all_islands_once(atlas):
    islands = [i for names, _ in AREAS.values() for i in names]
    assert sorted(islands) == sorted(atlas.islands)


@pytest.mark.parametrize("island", ["shikotan", *AREAS["Habomai"][0]])
def test_the_declaration_of_1956_is_what_shikotan_and_habomai_rest_on_until_1991(atlas, island):
    rows = [(s.basis, s.article, s.end) for s in atlas.spans[island] if s.start == "1956-12-12"]
    assert rows == [("1956-joint-declaration", "9", "1991-12-26")]


@pytest.mark.parametrize("island", ["iturup", "kunashir", "urup", "sakhalin-south"])
def test_the_declaration_of_1956_touches_no_other_island(atlas, island):
    assert "1956-joint-declaration" not in {s.basis for s in atlas.spans[island]}


@pytest.mark.parametrize(
    ("day", "basis", "article"),
    [
        ("1855-02-07", "1855-shimoda", "2"),
        ("1867-03-30", "1867-provisional-regulations", None),
        ("1875-08-22", "1875-saint-petersburg", "1"),
        ("1905-10-16", "1905-portsmouth", "9"),
        ("1925-05-15", "1925-basic-convention", "prot-a-3"),
    ],
)
def test_each_change_of_northern_sakhalin_rests_on_its_treaty(atlas, day, basis, article):
    (span,) = [s for s in atlas.spans["sakhalin-north"] if s.start == day]
    assert span.basis == basis and article in (None, span.article)
