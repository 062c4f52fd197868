"""What rests on a source: everything that names it, wherever it is named, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from treaty_atlas.citations import Citation, citations
from treaty_atlas.model.atlas import Act, EventFacts
from treaty_atlas.model.people import People

from ..support import GEODATA, SOURCES, act, every, toml


def named(data: Any) -> Iterator[str]:
    """Every source that a file of the dataset names, under ``sources`` or ``source``."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "sources":
                yield from value
            elif key == "source":
                yield value
            else:
                yield from named(value)
    elif isinstance(data, list):
        for value in data:
            yield from named(value)


NAMED = sorted({s for path in GEODATA.rglob("*.toml") if path.name != "sources.toml" for s in named(toml(path))})


@pytest.fixture(scope="module")
def found(atlas):
    return citations(atlas)


def test_every_source_has_its_list(found):
    assert list(found) == list(SOURCES)


@every("source", NAMED)
def test_a_source_that_any_file_names_has_something_that_rests_on_it(found, source):
    assert found[source]


@every("source", SOURCES)
def test_nothing_is_listed_twice_and_all_of_it_exists(atlas, found, source):
    counted = {"people": atlas.people.places, "person": atlas.people.persons}
    homes = (
        {"act": atlas.acts, "island": atlas.islands}
        | counted
        | {c: atlas.texts[c]["en"] for c in ("views", "errors", "traps")}
    )
    assert len(set(found[source])) == len(found[source])
    assert [c for c in found[source] if c.id not in homes[c.kind]] == []


def event_with(**changes: Any) -> Act:
    """An invented event that names the source S only where ``changes`` say so."""
    dates = [{"event": "start", "day": "1900-01-01"}]
    facts = {"id": "one", "kind": "border", "sources": [], "certainty": "high", "dates": dates} | changes
    return replace(act("one"), facts=EventFacts.model_validate(facts))


@pytest.mark.parametrize(
    "changes",
    [
        {"sources": ["S"]},
        {"dates": [{"event": "start", "day": "1900-01-01", "sources": ["S"]}]},
        {"effects": [
            {"islands": ["urup"], "day": "1900-01-01", "administered_by": "japan", "status": "sovereign",
             "claimed_by": ["japan"], "certainty": "high", "sources": ["S"]},
        ]},
        {"links": [{"lang": "en", "url": "https://example.org", "seen": True, "source": "S"}]},
    ],
    ids=["act", "date", "effect", "link"],
)  # fmt: skip
def test_an_act_rests_on_a_source_wherever_it_names_it(atlas, changes):
    sources, acts = {"S": atlas.sources["JC-1"]}, {"one": event_with(**changes)}
    small = replace(atlas, acts=acts, islands={}, sources=sources, topics=type(atlas.topics)(), people=People())
    assert citations(small) == {"S": (Citation("act", "one"),)}
