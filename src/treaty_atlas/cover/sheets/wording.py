"""Disputed wording: what each language version of an article says, its islands on a map with their names, what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import naming
from ...address import readings
from ...drawing.small import share
from ...model.places import Label
from ...reading import traps
from ...reading.reader import Reader
from ...tags import Markup, join, tag
from ..sheet import Sheet, Text
from ..state import State
from .on_paper import with_sources
from .words import title

ROWS = "wording"
"""The key of the sentences: the browser chooses among their readings whenever they are drawn (``web/site/readings.js``)."""
FAR, NEAR = 4, 5
"""Names that the map shows from zoom ``FAR`` on, stand here; of islands of a small group from zoom ``NEAR``."""
SMALL = 3
"""So many islands are a small group."""


def sheet(state: State, r: Reader) -> Sheet:
    """The page; what is chosen of each sentence stands in the address."""
    topics = r.atlas.topics
    chosen = readings.read(state.query, state.here, topics).chosen

    def names(region: str, islands: Iterable[str]) -> Markup:
        return _names(r, region, frozenset(islands))

    rows = (traps.trap(r, row, chosen.get(row.id, topics.versions_of(row.id)[0].id), names) for row in topics.traps)
    head = Text(title(r.words("traps.title"), r.words("traps.intro")))
    return with_sources([head, Text(tag("div", *rows, class_="stHtml traps"), ROWS)], r)


def _names(r: Reader, region: str, islands: frozenset[str]) -> Markup:
    """The names of the larger of ``islands`` beside their coasts; the map under them says the rest in its caption."""
    return join(*(_name(region, label, text) for label, text in _labels(r, islands)))


def _name(region: str, label: Label, text: str) -> Markup:
    lat, lon = label.at
    x, y = share((lon, lat), region)
    side = "left" if label.side == "W" else "right"
    return tag("b", text, class_=f"trap-name {side}", style=f"left:{x:.2%};top:{y:.2%}", aria_hidden="true")


def _labels(r: Reader, islands: frozenset[str]) -> Iterator[tuple[Label, str]]:
    """Where a name stands, and both names of the island; one in two halves has one."""
    atlas, words, seen = r.atlas, r.words, set[str]()
    few = {name for group in atlas.groups.values() if len(group.members) <= SMALL for name in group.members}
    for label in atlas.labels:
        if label.of and label.text and label.when == "whole" and islands.issuperset(atlas.groups[label.of].members):
            yield label, words.pick(label.text)
        elif label.id and label.id in islands - seen and not label.when:
            seen.add(label.id)
            if label.zoom[0] <= (NEAR if label.id in few else FAR):
                names = naming.island_names(atlas.islands[label.id], "russia", words)
                yield label, " · ".join(dict.fromkeys(filter(None, names)))
