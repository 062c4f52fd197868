"""The days of 1945, island by island, typed from the fact sheet: fighting from, occupied from, how sure."""

from __future__ import annotations

from ..support import every

HABOMAI = (
    "polonsky", "oskolki", "zelyony", "demina", "yuri", "anuchin", "tanfilyev", "storozhevoy", "rifovy",
    "signalny",
)  # fmt: skip
RECALLED = (
    "alaid", "kharimkotan", "chirinkotan", "ekarma", "shiashkotan", "lovushki", "raikoke", "toporkov",
    "rasshua",
    "srednego", "ryponkicha", "yankicha", "ketoy", "broughton", "chirpoy", "brat-chirpoyev",
)  # fmt: skip
LANDINGS = {
    **dict.fromkeys(("sakhalin-south", "moneron", "tyuleniy", "opasnosti"), ("08-11", "08-25", "high")),
    **dict.fromkeys(("shumshu", "paramushir"), ("08-18", "08-24", "high")),
    **dict.fromkeys(("antsiferov", "makanrushi", "onekotan", "matua"), (None, "08-25", "medium")),
    **dict.fromkeys(RECALLED, (None, "08-25", "low")),
    "simushir": (None, "08-27", "low"),
    "urup": (None, "08-31", "high"),
    "iturup": (None, "08-28", "high"),
    "kunashir": (None, "09-01", "high"),
    "shikotan": (None, "09-01", "high"),
    **dict.fromkeys(HABOMAI, (None, "09-03", "high")),
}


NAMED_BESIDE_THE_KURILS = ("shikotan", *HABOMAI)
"""Claimed by the USSR with the decree of 2 February 1946; the others with Stalin's address of 2 September 1945."""


def spans_of_1945(atlas, island, status):
    return [s for s in atlas.spans[island] if s.start.startswith("1945") and s.status == status]


def landing(atlas, island):
    """The span that begins when the island is held by Soviet troops."""
    return spans_of_1945(atlas, island, "occupied")[0]


@every(("island", "fighting", "occupied"), [(i, f, o) for i, (f, o, _) in LANDINGS.items()])
def test_the_days_of_1945_are_those_of_the_fact_sheet(atlas, island, fighting, occupied):
    assert [s.start for s in spans_of_1945(atlas, island, "fighting")] == ([f"1945-{fighting}"] if fighting else [])
    assert landing(atlas, island).start == f"1945-{occupied}"


@every(("island", "certainty"), [(i, c) for i, (_, _, c) in LANDINGS.items()])
def test_a_day_that_is_only_recalled_is_not_called_certain(atlas, island, certainty):
    assert landing(atlas, island).certainty == certainty


@every("island", LANDINGS)
def test_after_the_landing_the_ussr_holds_and_japan_has_the_title_until_the_ussr_claims_the_land(atlas, island):
    rows = [(s.administered_by, s.claimed_by, s.end) for s in spans_of_1945(atlas, island, "occupied")]
    if island in NAMED_BESIDE_THE_KURILS:
        assert rows == [("ussr", ("japan",), "1946-02-02")]
    else:
        assert rows == [("ussr", ("japan",), "1945-09-02"), ("ussr", ("japan", "ussr"), "1946-02-02")]


def test_every_island_but_northern_sakhalin_changed_hands_in_1945(atlas):
    assert set(LANDINGS) == set(atlas.islands) - {"sakhalin-north"}


@every("island", LANDINGS)
def test_each_landing_is_a_part_of_the_landings(atlas, island):
    assert atlas.acts[landing(atlas, island).basis].part_of == "1945-landings"
