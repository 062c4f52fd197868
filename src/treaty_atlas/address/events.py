"""What the address says of the list of events: of what kinds they are, which islands they concern, of which period, and
which event is read where the address names none. Unknown values are left out, and it is told.

The browser narrows the list by the same rule (``web/site/entries.js``) and reads the same address (``web/site/own.js``);
``tests/addresses.toml`` holds both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from .. import chronology
from ..model.atlas import Act, Atlas, EventFacts
from ..model.vocabulary import EventKind
from .map import Address, Notice

KEYS = ("kind", "group", "era")
"""The parameters of the address, besides those of every page."""
KINDS: tuple[EventKind, ...] = get_args(EventKind)
UNKNOWN = "notice.filter_unknown"
MOST = 3
"""So many unknown kinds are told; nobody reads on."""
Marks = tuple[str, ...]
"""By what an event is found: its kind, its period, and the groups of the islands that it concerns."""


@dataclass(frozen=True)
class Filter:
    """Events of one of ``kinds``, that concern an island of ``group``, in the period ``era``; what is empty takes all."""

    kinds: tuple[str, ...] = ()
    group: str = ""
    era: str = ""
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The parameters that lead back here; what takes all is left out.

        >>> Filter(("war", "law"), era="1855-shimoda").query()
        {'kind': 'war,law', 'era': '1855-shimoda'}
        """
        said = {"kind": ",".join(self.kinds), "group": self.group, "era": self.era}
        return {key: value for key, value in said.items() if value}

    def takes(self, marks: Marks) -> bool:
        """Whether the list shows an event that has these ``marks``.

        >>> Filter(("war",), "habomai").takes(("war", "1945-landings", "habomai", "southern-kurils"))
        True
        """
        kind, *others = marks
        return (not self.kinds or kind in self.kinds) and {self.group, self.era} - {""} <= set(others)


def read(query: Mapping[str, str], atlas: Atlas) -> Filter:
    """Read ``query`` (values as typed by anyone): kinds with commas between them, in any case and order."""
    notices: list[Notice] = []

    def known(key: str, names: Iterable[str]) -> list[str]:
        typed = query.get(key, "")
        asked = {text: text.strip().lower() for text in (typed.split(",") if key == "kind" else [typed]) if text}
        of = [*names]
        unknown = [text for text, name in asked.items() if name not in of]
        notices.extend(Notice(UNKNOWN, text, "") for text in unknown[:MOST])
        return [name for name in of if name in asked.values()]

    kinds = known("kind", KINDS)
    group, era = known("group", groups(atlas)), known("era", eras(atlas))
    return Filter(tuple(kinds), "".join(group), "".join(era), tuple(notices))


def groups(atlas: Atlas) -> list[str]:
    """The groups of islands that can be asked for."""
    return [name for name, group in atlas.groups.items() if group.geographic]


def eras(atlas: Atlas) -> list[str]:
    """The periods, each by the act with which it begins, in order."""
    return [era.act for era in atlas.eras]


def concerned(act: Act, members: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The islands that an event concerns: those it names and those it moves."""
    named = act.facts.islands if isinstance(act.facts, EventFacts) else ()
    moved = [i for e in act.facts.effects for i in e.islands]
    return chronology.expand((*named, *moved), members)


def marks(atlas: Atlas) -> dict[str, Marks]:
    """What each event is found by, by its id, in the order of their days. What was before the first period stands in it."""
    starts = {era.act: chronology.first_year(era.act, atlas.acts) for era in atlas.eras}
    parted = {name: set(atlas.members[name]) for name in groups(atlas)}
    latest = [*reversed(starts.items())]
    members = atlas.members

    def of(act: Act) -> Marks:
        era = next((name for name, year in latest if year <= act.year), atlas.eras[0].act)
        islands = set(concerned(act, members))
        return (str(act.facts.kind), era, *(name for name, own in parted.items() if islands & own))

    return {act.id: of(act) for act in atlas.acts.values() if not act.is_treaty}


def openings(atlas: Atlas) -> dict[int, str]:
    """The event that stands for each year that has any, in order: the one that the timeline has there, else the first."""
    lines = dict(chronology.yearly(chronology.headlines(atlas.acts, atlas.spans)))
    found: dict[int, str] = {}
    for act in atlas.acts.values():
        if not act.is_treaty and (act.year not in found or lines.get(act.year) is act):
            found[act.year] = act.id
    return dict(sorted(found.items()))


def event_shown(here: Address, atlas: Atlas, narrowed: Filter | None = None) -> str:
    """The event to read where the address names none: that of its year or, where nothing happened in it, of the last year
    before; the first one before all of them. Where the list is ``narrowed`` and shows it not, the first that it shows."""
    if here.event:
        return here.event
    opens = openings(atlas)
    shown = next((opens[year] for year in reversed(opens) if year <= here.year), next(iter(opens.values())))
    if not narrowed or not narrowed.query():
        return shown
    own = marks(atlas)
    return shown if narrowed.takes(own[shown]) else next((name for name, of in own.items() if narrowed.takes(of)), shown)
