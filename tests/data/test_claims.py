"""Who claims an island rests on the acts that made and dropped claims, and like occupations are told alike."""

from __future__ import annotations

import pytest

from treaty_atlas.chronology import expand, family, span_on
from treaty_atlas.model.vocabulary import FIRST_DAY

from ..support import GEODATA, every, toml

FACTS = toml(GEODATA / "islands.toml")["groups"]["all"]["members"]
OCCUPATIONS = {
    "1905-sakhalin-campaign": ("japan", True),
    "1920-northern-sakhalin-occupation": ("japan", False),
    "1945-landings": ("ussr", True),
}
"""Each occupation: whose army, and whether the events tell of fighting on these islands."""
SUCCESSOR = {"russia": "ussr"}
RUNS = [(name, island) for name in OCCUPATIONS for island in FACTS]


def said_of(atlas, island, day):
    """What the acts say last, by ``day``, of each state's claim to ``island``: ``{state: "makes" or "drops"}``."""
    rows = [
        (claim.day, claim.says, claim.by)
        for act in atlas.acts.values()
        for claim in act.facts.claims
        if claim.day <= day and island in expand(claim.islands, atlas.members)
    ]
    return {by: says for _, says, by in sorted(rows)}


@every("island", FACTS)
def test_a_state_claims_an_island_while_the_acts_say_so_and_no_longer(atlas, island):
    days = {span.start for span in atlas.spans[island]}
    days |= {claim.day for act in atlas.acts.values() for claim in act.facts.claims}
    for day in sorted(day for day in days if day >= FIRST_DAY):
        claiming = {by for by, says in said_of(atlas, island, day).items() if says == "makes"}
        assert set(span_on(atlas.spans[island], day).claimed_by) == claiming, day


@pytest.mark.parametrize("island", ["iturup", "kunashir"])
@pytest.mark.parametrize(
    ("day", "status", "claimed", "certainty", "basis"),
    [
        ("1952-04-28", "renounced", ("ussr",), "medium", "1951-san-francisco"),
        ("1953-07-07", "renounced", ("ussr",), "medium", "1951-san-francisco"),
        ("1955-08-29", "renounced", ("ussr",), "medium", "1951-san-francisco"),
        ("1955-08-30", "disputed", ("japan", "ussr"), "medium", "1955-08-30-four-islands"),
        ("1956-02-11", "disputed", ("japan", "ussr"), "high", "1956-02-11-government-view"),
    ],
)
def test_iturup_and_kunashir_are_claimed_from_the_demand_of_1955(atlas, island, day, status, claimed, certainty, basis):
    span = span_on(atlas.spans[island], day)
    assert (span.status, span.claimed_by, span.certainty, span.basis) == (status, claimed, certainty, basis)


def test_the_acts_that_speak_of_the_claim_of_1952_to_1956_carry_it(atlas):
    told = {act.id: {(c.by, c.says) for c in act.facts.claims} for act in atlas.acts.values()}
    assert told["1951-nishimura"] == {("japan", "drops")}
    assert told["1955-08-30-four-islands"] == told["1956-02-11-government-view"] == {("japan", "makes")}


@pytest.mark.parametrize("island", ["shikotan", "zelyony"])
def test_shikotan_and_habomai_stay_claimed_from_1952(atlas, island):
    span = span_on(atlas.spans[island], "1952-04-28")
    assert (span.status, span.claimed_by, span.certainty) == ("disputed", ("japan", "ussr"), "high")


def run_of(atlas, occupation, island):
    """The span before an occupation of ``island`` and the spans of it, in order; nothing where it was not occupied."""
    ids = {act.id for act in family(occupation, atlas.acts)}
    spans = atlas.spans[island]
    first = next((i for i, span in enumerate(spans) if span.basis in ids), None)
    if first is None:
        return None, []
    end = next(i for i in range(first, len(spans)) if spans[i].status not in ("fighting", "occupied"))
    return spans[first - 1], list(spans[first:end])


@every(("occupation", "island"), RUNS)
def test_an_occupation_begins_with_fighting_where_there_was_any_and_control_is_then_nobodys_alone(atlas, occupation, island):
    army, fought = OCCUPATIONS[occupation]
    _, run = run_of(atlas, occupation, island)
    statuses = [span.status for span in run]
    assert statuses == sorted(statuses) and (fought or "fighting" not in statuses)
    assert {s.administered_by for s in run if s.status == "fighting"} <= {"both"}
    assert {s.administered_by for s in run if s.status == "occupied"} <= {army}


@pytest.mark.parametrize("occupation", [name for name, (_, fought) in OCCUPATIONS.items() if fought])
def test_where_there_was_fighting_some_island_shows_it(atlas, occupation):
    assert any(s.status == "fighting" for i in atlas.islands for s in run_of(atlas, occupation, i)[1])


@every(("occupation", "island"), RUNS)
def test_an_army_claims_nothing_by_landing(atlas, occupation, island):
    """The title stays where it was; the state of the army claims the land from the act that says so, and not before."""
    army, _ = OCCUPATIONS[occupation]
    before, run = run_of(atlas, occupation, island)
    for span in run:
        titled = {before.administered_by, SUCCESSOR.get(before.administered_by, "")} & set(span.claimed_by)
        assert len(titled) == 1, span
        says = said_of(atlas, island, span.start).get(army) == "makes"
        assert (army in span.claimed_by) == says and (span.status != "fighting" or not says), span
    assert not run or army not in run[0].claimed_by


@pytest.mark.parametrize(
    ("occupation", "island", "act", "day"),
    [
        ("1905-sakhalin-campaign", "sakhalin-north", "1905-08-10-conditions", "1905-08-10"),
        ("1905-sakhalin-campaign", "sakhalin-south", "1905-08-10-conditions", "1905-08-10"),
        ("1920-northern-sakhalin-occupation", "sakhalin-north", None, None),
        ("1945-landings", "sakhalin-south", "1945-09-02-stalin-address", "1945-09-02"),
        ("1945-landings", "iturup", "1945-09-02-stalin-address", "1945-09-02"),
        ("1945-landings", "shikotan", None, None),
    ],
)
def test_the_state_of_the_army_claims_the_land_from_this_act_on(atlas, occupation, island, act, day):
    army, _ = OCCUPATIONS[occupation]
    claiming = [s for s in run_of(atlas, occupation, island)[1] if army in s.claimed_by]
    assert [(s.basis, s.start) for s in claiming[:1]] == ([(act, day)] if act else [])
