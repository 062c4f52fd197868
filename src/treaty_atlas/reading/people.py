"""People over time as a table, and the persons whom several entries name."""

from __future__ import annotations

from collections.abc import Iterable

from .. import naming
from ..model.atlas import Atlas, Island
from ..model.people import Count, Person
from ..tags import NOTHING, Markup, join, listed, said, tag
from . import called, html
from . import persons as persons_of
from .html import table
from .reader import Reader

COLUMNS = ("place", "year", "group", "people", "kind", "certainty", "source")


def of_island(r: Reader, island: Island) -> Markup:
    """What is counted of an island and of the places around it, with its heading; empty where nothing is."""
    rows = [row for place in r.atlas.around(island.id) for row in r.atlas.people.of(place)]
    return tag("h3", r.words("people.title"), aria_level=2, id="people") + _table(r, rows) if rows else NOTHING


def everywhere(r: Reader) -> Markup:
    """All rows of the dataset."""
    return _table(r, r.atlas.people.counts)


def _table(r: Reader, rows: Iterable[Count]) -> Markup:
    number = {"people": "number"}
    head = (tag("th", r.words("people." + c), scope="col", class_=number.get(c)) for c in COLUMNS)
    body, last = [], ""
    for row in rows:
        body.append(_row(r, row, row.place != last))
        last = row.place
    return table(head, body, "plain-table people")


def _row(r: Reader, row: Count, first: bool) -> Markup:
    """A row; the place stands where it begins, and is heard with every row."""
    words = r.words
    place = naming.place_name(row.place, r.atlas, words)
    return html.row(
        tag("th", place if first else tag("span", place, class_="only-heard"), scope="row"),
        tag("td", words("people.in_year", year=row.year)),
        tag("td", naming.people_group(row.group, r.atlas, words)),
        tag("td", words.number(row.people), class_="number"),
        tag("td", words("people.kind_" + row.kind)),
        tag("td", words("certainty." + row.certainty)),
        tag("td", *(_titled(r, name) for name in row.source), class_="sources"),
        id=f"people-{row.place}" if first else None,
    )


def _titled(r: Reader, name: str) -> Markup:
    """The key of a source, which leads to its page, and beside it what it is called."""
    title = tag("small", called.title(r.atlas.sources[name], r.words.language))
    return tag("span", r.source(name), " ", title)


def persons(r: Reader) -> Markup:
    """Everybody of ``people_named.toml``: name and reading, years, who it was, the acts that name him or her, sources."""
    return tag("dl", *(_person(r, key, person) for key, person in r.atlas.people.persons.items()), class_="facts persons")


def _person(r: Reader, key: str, person: Person) -> Markup:
    words, kana = r.words, person.kana or ""
    reading = words("people.reading", kana=kana) if kana and words.language == "ja" else ""
    lived = words("people.years", born=person.born, died=person.died) if person.born and person.died else ""
    small = (join(" ", tag("small", text)) for text in (reading, lived) if text)
    sure = "" if person.certainty == "high" else words.aside("", words("certainty." + person.certainty))
    acts = listed(words.listed, (r.act_link(act) for act in naming_acts(person, r.atlas)))
    cited = said(words.labelled, words("panel.sources"), listed(words.joined, map(r.titled, person.sources)))
    return tag("dt", words.pick(person.name), *small, id=f"person-{key}") + tag(
        "dd", words.pick(person.who), sure, tag("br"), tag("small", acts, tag("br"), cited)
    )


def naming_acts(person: Person, atlas: Atlas) -> tuple[str, ...]:
    """The acts whose English text or signatories name ``person``, in their order."""
    return tuple(name for name, act in atlas.acts.items() if persons_of.names(person.find["en"], act.text("en").whole))
