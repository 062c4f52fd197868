"""What the address says of the page of disputed wording: which version of each sentence is chosen. What is unknown is left
out, and it is told.

The browser reads it by the same rule (``web/site/own.js``); ``tests/addresses.toml`` holds both to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.topics import Topics
from .map import Address, Notice

KEY = "reading"
"""The parameter of the address, besides those of every page: ids of versions with commas between them."""
UNKNOWN = "notice.reading_unknown"
MOST = 3
"""So many unknown names are told; nobody reads on."""


@dataclass(frozen=True)
class Readings:
    """The version that is chosen of each sentence, by the sentence's id; of the others the first one is."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The parameter that leads back here.

        >>> Readings({"1855-kurils": "1855-kurils-ja", "1875-kurils": "1875-kurils-ru"}).query()
        {'reading': '1855-kurils-ja,1875-kurils-ru'}
        """
        return {KEY: ",".join(self.chosen.values())} if self.chosen else {}


def read(query: Mapping[str, str], here: Address, topics: Topics) -> Readings:
    """Read ``query`` (values as typed by anyone) and the place on the page that ``here`` names: of two versions of one
    sentence the later counts. One that stands there anyway is not said."""
    known = {version.id: version.trap for version in topics.versions}
    asked = {text: text.strip().lower() for text in query.get(KEY, "").split(",") if text.strip()}
    unknown = [text for text, name in asked.items() if name not in known]
    names = [name for name in (here.at or "", *asked.values()) if name in known]
    last = {known[name]: name for name in names}
    firsts = {trap.id: topics.versions_of(trap.id)[0].id for trap in topics.traps}
    chosen = {trap: last[trap] for trap, first in firsts.items() if last.get(trap, first) != first}
    return Readings(chosen, tuple(Notice(UNKNOWN, text, "") for text in unknown[:MOST]))
