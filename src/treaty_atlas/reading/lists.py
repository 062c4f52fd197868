"""Lists whose rows lead to an act or an island. ``data-go`` says what a row sets, ``data-to`` to what: see ``ui/choices.py``
and ``web/single/main.js``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from .. import naming
from ..address.map import FIRST_YEAR
from ..model.atlas import Act, EventFacts
from . import acts
from .reader import Reader

MOST = 6
"""So many islands of an event are named, the others counted."""


def listed(r: Reader, rows: Iterable[Act], chosen: str | None = None, *, kinds: bool = False) -> str:
    """Acts of the page that is open, as buttons in their order: year and title, with ``kinds`` also what kind of event."""
    return _list(_row(r, act, f"{_button(act)}{_current(act, chosen)}", "button", kinds) for act in rows)


def linked(r: Reader, rows: Iterable[Act], **along: str) -> str:
    """Acts on pages of their own, as links: year and title; ``along`` is what the addresses keep besides."""
    return _list(_row(r, act, f'href="{escape(_address(r, act, along))}" {_goes(act)}', "a", False) for act in rows)


def related(r: Reader, act: Act) -> str:
    """The treaties, the larger event and the islands to which an event belongs; empty where there is none."""
    if not isinstance(act.facts, EventFacts):
        return ""
    whole = [act.part_of] if act.part_of else []
    named = [r.atlas.acts[name] for name in (*act.facts.treaties, *whole)]
    return (linked(r, named) if named else "") + _islands(r, acts.concerned(act, r.atlas.members))


def _islands(r: Reader, names: tuple[str, ...]) -> str:
    rows = [_island(r, name) for name in names[:MOST]]
    if len(names) > MOST:
        rows.append(f"<li class='muted'>{r.words('timeline.more_entries', count=len(names) - MOST)}</li>")
    return f"<ul class='neighbours'>{''.join(rows)}</ul>" if rows else ""


def _island(r: Reader, name: str) -> str:
    label = naming.island_name(r.atlas.islands[name], "", r.words)
    href = escape(r.href("islands", {"island": name}))
    return f"<li><a href=\"{href}\" data-go='island' data-to='{name}'>{escape(label)}</a></li>"


def _list(rows: Iterable[str]) -> str:
    return f"<ul class='history contents'>{''.join(rows)}</ul>"


def _row(r: Reader, act: Act, attributes: str, tag: str, kinds: bool) -> str:
    title = escape(act.text(r.words.language).title)
    kind = f"<small>{escape(r.words(f'kind.{act.facts.kind}'))}</small>" if kinds else ""
    return f"<li><{tag} {attributes}><b>{act.facts.dates[0].day[:4]}</b> <span>{title}{kind}</span></{tag}></li>"


def _button(act: Act) -> str:
    return f"type='button' {_goes(act)}"


def _goes(act: Act) -> str:
    return f"data-go='{_key(act)}' data-to='{act.id}'"


def _key(act: Act) -> str:
    return "treaty" if act.is_treaty else "event"


def _current(act: Act, chosen: str | None) -> str:
    return " aria-current='true'" if act.id == chosen else ""


def _address(r: Reader, act: Act, along: Mapping[str, str]) -> str:
    year = {"year": str(act.year)} if act.year >= FIRST_YEAR else {}
    return r.href("treaties" if act.is_treaty else "events", {**year, **along, _key(act): act.id})
