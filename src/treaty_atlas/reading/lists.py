"""Lists whose rows lead to an act or an island. ``data-go`` says what a row sets, ``data-to`` to what: see ``ui/choices.py``
and ``web/single/main.js``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .. import naming
from ..address.map import FIRST_YEAR
from ..model.atlas import Act, EventFacts
from ..tags import NOTHING, Markup, join, tag
from . import acts
from .reader import Reader

MOST = 6
"""So many islands of an event are named, the others counted."""


def listed(r: Reader, rows: Iterable[Act], chosen: str | None = None, *, kinds: bool = False) -> Markup:
    """Acts of the page that is open, as buttons in their order: year and title, with ``kinds`` also what kind of event."""

    def button(act: Act) -> Markup:
        current = "true" if act.id == chosen else None
        return tag("button", *_told(r, act, kinds), type="button", **_goes(act), aria_current=current)

    return _list(map(button, rows))


def linked(r: Reader, rows: Iterable[Act], **along: str) -> Markup:
    """Acts on pages of their own, as links: year and title; ``along`` is what the addresses keep besides."""
    return _list(tag("a", *_told(r, act), href=_address(r, act, along), **_goes(act)) for act in rows)


def related(r: Reader, act: Act) -> Markup:
    """The treaties, the larger event and the islands to which an event belongs; empty where there is none."""
    if not isinstance(act.facts, EventFacts):
        return NOTHING
    whole = [act.part_of] if act.part_of else []
    named = [r.atlas.acts[name] for name in (*act.facts.treaties, *whole)]
    return join(linked(r, named) if named else "", _islands(r, acts.concerned(act, r.atlas.members)))


def _islands(r: Reader, names: tuple[str, ...]) -> Markup:
    rows = [_island(r, name) for name in names[:MOST]]
    if len(names) > MOST:
        rows.append(tag("li", r.words("timeline.more_entries", count=len(names) - MOST), class_="muted"))
    return tag("ul", *rows, class_="neighbours") if rows else NOTHING


def _island(r: Reader, name: str) -> Markup:
    label = naming.island_name(r.atlas.islands[name], "", r.words)
    return tag("li", tag("a", label, href=r.href("islands", {"island": name}), data_go="island", data_to=name))


def _list(rows: Iterable[Markup]) -> Markup:
    return tag("ul", *(tag("li", row) for row in rows), class_="history contents")


def _told(r: Reader, act: Act, kinds: bool = False) -> tuple[str, ...]:
    kind = tag("small", r.words(f"kind.{act.facts.kind}")) if kinds else ""
    return tag("b", act.facts.dates[0].day[:4]), " ", tag("span", act.text(r.words.language).title, kind)


def _goes(act: Act) -> dict[str, str]:
    return {"data_go": _key(act), "data_to": act.id}


def _key(act: Act) -> str:
    return "treaty" if act.is_treaty else "event"


def _address(r: Reader, act: Act, along: Mapping[str, str]) -> str:
    year = {"year": str(act.year)} if act.year >= FIRST_YEAR else {}
    return r.href("treaties" if act.is_treaty else "events", {**year, **along, _key(act): act.id})
