"""Lists whose rows lead to an act or an island: links, so they lead there before and without a script. ``data-go`` says what
a row sets, ``data-to`` to what: see ``ui/parts/choices.py``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .. import naming
from ..address.events import concerned
from ..address.map import FIRST_YEAR
from ..model.atlas import Act, EventFacts
from ..tags import NOTHING, Markup, join, tag
from .reader import Reader

MOST = 6
"""So many islands of an event are named at first, the others when their number is opened."""


def linked(r: Reader, rows: Iterable[Act], **along: str) -> Markup:
    """Acts on pages of their own, as links: year and title; ``along`` is what the addresses keep besides."""

    def row(act: Act) -> Markup:
        return tag("a", *_told(r, act), href=_address(r, act, _moment(act) | along | {_key(act): act.id}), **_goes(act))

    return _list(map(row, rows))


def related(r: Reader, act: Act) -> Markup:
    """The treaties, the larger event and the islands to which an event belongs; empty where there is none."""
    if not isinstance(act.facts, EventFacts):
        return NOTHING
    whole = [act.part_of] if act.part_of else []
    named = [r.atlas.acts[name] for name in (*act.facts.treaties, *whole)]
    return join(linked(r, named) if named else "", _islands(r, concerned(act, r.atlas.members)))


def _islands(r: Reader, names: tuple[str, ...]) -> Markup:
    rows = [_island(r, name) for name in names[:MOST]]
    if len(names) > MOST:
        others = tag("ul", *(_island(r, name) for name in names[MOST:]), class_="neighbours")
        said = tag("summary", r.words("timeline.more_entries", count=len(names) - MOST))
        rows.append(tag("li", tag("details", said, others), class_="others"))
    return tag("ul", *rows, class_="neighbours") if rows else NOTHING


def _island(r: Reader, name: str) -> Markup:
    label = naming.island_name(r.atlas.islands[name], "", r.words)
    return tag("li", tag("a", label, href=r.href("islands", {"island": name}), data_go="island", data_to=name))


def _list(rows: Iterable[Markup], css: str = "history contents") -> Markup:
    return tag("ul", *(tag("li", row) for row in rows), class_=css)


def _told(r: Reader, act: Act, kinds: bool = False) -> tuple[str, ...]:
    kind = tag("small", r.words(f"kind.{act.facts.kind}")) if kinds else ""
    return tag("b", act.facts.dates[0].day[:4]), " ", tag("span", act.text(r.words.language).title, kind)


def _goes(act: Act) -> dict[str, str]:
    return {"data_go": _key(act), "data_to": act.id}


def _key(act: Act) -> str:
    return "treaty" if act.is_treaty else "event"


def _moment(act: Act) -> dict[str, str]:
    """The year of an act, where the map has it."""
    return {"year": str(act.year)} if act.year >= FIRST_YEAR else {}


def _address(r: Reader, act: Act, query: Mapping[str, str]) -> str:
    return r.href("treaties" if act.is_treaty else "events", query)
