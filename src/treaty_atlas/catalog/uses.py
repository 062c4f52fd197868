"""Finds what rests on each source, wherever the dataset names one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.atlas import Act, Atlas
from ..model.uses import Use

Found = Iterator[tuple[str, Use]]


def uses(atlas: Atlas) -> Mapping[str, tuple[Use, ...]]:
    """For every source what rests on it, in the order of the dataset; an empty tuple where nothing does."""
    found: dict[str, dict[Use, None]] = {name: {} for name in atlas.sources}
    for source, use in _all(atlas):
        found[source][use] = None
    return {name: tuple(rows) for name, rows in found.items()}


def _all(atlas: Atlas) -> Found:
    for act in atlas.acts.values():
        yield from _of_act(act)
    for island in atlas.islands.values():
        for at, fact in enumerate(island.facts.facts):
            yield from ((source, Use("island", island.id, "fact", at)) for source in fact.sources)
    for at, row in enumerate(atlas.people.counts):
        yield from ((source, Use("people", row.place, "count", at)) for source in row.source)
    for move in atlas.moves.rows.values():
        yield from ((source, Use("moves", move.id)) for source in move.source)
    for name, person in atlas.people.persons.items():
        yield from ((source, Use("person", name)) for source in person.sources)
    topics = atlas.topics
    for one in (*topics.arguments, *topics.others, *topics.peoples):
        yield from ((source, Use("views", one.id)) for source in one.sources)
    for one in topics.misreadings:
        yield from ((source, Use("errors", one.id)) for source in one.sources)
    for one in (*topics.traps, *topics.versions):
        yield from ((source, Use("traps", one.id)) for source in one.sources)


def _of_act(act: Act) -> Found:
    """An effect without sources of its own rests on those of its act: what an island's history says of it does."""
    facts = act.facts
    yield from ((source, Use("act", act.id)) for source in facts.sources)
    for at, dated in enumerate(facts.dates):
        yield from ((source, Use("act", act.id, "date", at)) for source in dated.sources)
    for at, effect in enumerate(facts.effects):
        yield from ((source, Use("act", act.id, "effect", at)) for source in effect.sources or facts.sources)
    for at, article in enumerate(act.articles):
        yield from ((source, Use("act", act.id, "article", at)) for source in article.sources)
    yield from ((link.source, Use("act", act.id, "link", at)) for at, link in enumerate(facts.links) if link.source)
