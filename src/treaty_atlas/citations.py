"""What rests on each source: acts, islands, arguments, errors, word traps. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .model import Act, Atlas
from .topics import Topic


class Citation(NamedTuple):
    """Something that names a source: its ``kind`` (``act``, ``island``, ``views``, ``errors``, ``traps``) and id."""

    kind: str
    id: str


def citations(atlas: Atlas) -> Mapping[str, tuple[Citation, ...]]:
    """For every source what rests on it, in the order of the dataset; an empty tuple where nothing does."""
    found: dict[str, dict[Citation, None]] = {name: {} for name in atlas.sources}
    for source, citation in _all(atlas):
        found[source][citation] = None
    return {name: tuple(rows) for name, rows in found.items()}


def _all(atlas: Atlas) -> Iterator[tuple[str, Citation]]:
    for act in atlas.acts.values():
        yield from ((source, Citation("act", act.id)) for source in _of_act(act))
    for island in atlas.islands.values():
        yield from ((source, Citation("island", island.id)) for fact in island.facts.facts for source in fact.sources)
    topics = atlas.topics
    collections: tuple[tuple[str, tuple[Topic, ...]], ...] = (
        ("views", (*topics.arguments, *topics.others, *topics.peoples)),
        ("errors", topics.misreadings),
        ("traps", (*topics.traps, *topics.versions)),
    )
    for kind, rows in collections:
        yield from ((source, Citation(kind, row.id)) for row in rows for source in row.sources)


def _of_act(act: Act) -> Iterator[str]:
    yield from act.facts.sources
    for part in (*act.facts.dates, *act.facts.effects, *act.articles):
        yield from part.sources
    yield from (link.source for link in act.facts.links if link.source)
