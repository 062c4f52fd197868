"""People over time as a table, and the persons whom several entries name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from .. import naming
from ..model.atlas import Atlas, Island
from ..model.people import Count, Person
from .reader import Reader

_NUMBER = {"people": " class='number'"}
COLUMNS = ("place", "year", "group", "people", "kind", "certainty", "source")


def of_island(r: Reader, island: Island) -> str:
    """What is counted of an island and of the places around it, with its heading; empty where nothing is."""
    rows = [row for place in r.atlas.around(island.id) for row in r.atlas.people.of(place)]
    return f"<h3 id='people'>{r.words('people.title')}</h3>{_table(r, rows)}" if rows else ""


def everywhere(r: Reader) -> str:
    """All rows of the dataset."""
    return _table(r, r.atlas.people.counts)


def _table(r: Reader, rows: Iterable[Count]) -> str:
    head = "".join(f"<th scope='col'{_NUMBER.get(c, '')}>{r.words('people.' + c)}</th>" for c in COLUMNS)
    body, last = "", ""
    for row in rows:
        body += _row(r, row, row.place != last)
        last = row.place
    table = f"<table class='plain-table people'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<div class='scroll'>{table}</div>"


def _row(r: Reader, row: Count, first: bool) -> str:
    """A row; the place stands where it begins, and is heard with every row."""
    words = r.words
    place = escape(naming.place_name(row.place, r.atlas, words))
    sources = words.listed(r.inner("data", name, at=f"source-{name}") for name in row.source)
    at = f" id='people-{row.place}'" if first else ""
    shown = place if first else f"<span class='only-heard'>{place}</span>"
    group = naming.people_group(row.group, r.atlas, words)
    return (
        f"<tr{at}><th scope='row'>{shown}</th><td>{words('people.in_year', year=row.year)}</td><td>{escape(group)}</td>"
        f"<td class='number'>{words.number(row.people)}</td><td>{escape(words('people.kind_' + row.kind))}</td>"
        f"<td>{escape(words('certainty.' + row.certainty))}</td><td>{sources}</td></tr>"
    )


def persons(r: Reader) -> str:
    """Everybody of ``people_named.toml``: name and reading, years, who it was, the acts that name him or her, sources."""
    rows = "".join(_person(r, key, person) for key, person in r.atlas.people.persons.items())
    return f"<dl class='facts persons'>{rows}</dl>"


def _person(r: Reader, key: str, person: Person) -> str:
    words = r.words
    name, kana = words.pick(person.name), person.kana or ""
    reading = f" <small>{words('people.reading', kana=escape(kana))}</small>" if kana and words.language == "ja" else ""
    lived = words("people.years", born=person.born, died=person.died) if person.born and person.died else ""
    years = f" <small>{lived}</small>" if lived else ""
    acts = words.listed(r.act_link(act) for act in naming_acts(person, r.atlas))
    keys = words.listed(r.inner("data", name, at=f"source-{name}") for name in person.sources)
    sure = "" if person.certainty == "high" else words.aside("", escape(words("certainty." + person.certainty)))
    cited = words.labelled(words("panel.sources"), keys)
    return (
        f"<dt id='person-{escape(key)}'>{escape(name)}{reading}{years}</dt>"
        f"<dd>{escape(words.pick(person.who))}{sure}<br><small>{acts}<br>{cited}</small></dd>"
    )


def naming_acts(person: Person, atlas: Atlas) -> tuple[str, ...]:
    """The acts whose English text or signatories name ``person``, in their order."""
    told = re.compile(rf"\b{re.escape(person.find['en'])}")
    return tuple(name for name, act in atlas.acts.items() if told.search(act.text("en").whole))
