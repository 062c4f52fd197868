"""Reads ``people.csv`` with the names of ``people.toml``, the persons of ``people_named.toml``, and ``review.toml``."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from ..chronology import expand
from ..errors import Problem
from ..model.atlas import Act
from ..model.people import ALL, Count, Counted, District, People, Person, Review
from .reader import Reader

TABLE, NAMES, PERSONS, REVIEW = "people.csv", "people.toml", "people_named.toml", "review.toml"
COLUMNS = ("place", "year", "kind", "group", "people", "source", "certainty")
FOUR = ("en", "nl", "ja", "ru")
FIRST = 1600
"""Nobody was counted here before this year."""
SCRIPTS = {"ja": re.compile("[\u3040-\u30ff\u4e00-\u9fff]"), "ru": re.compile("[\u0400-\u04ff]")}
_KANA = re.compile("[\u3041-\u3096ー]+(?: [\u3041-\u3096ー]+)*")


def read_people(
    reader: Reader, islands: Collection[str], groups: Mapping[str, tuple[str, ...]], sources: Collection[str], today: date
) -> People:
    """Everything about people; what is faulty is reported. ``groups``: the islands of every group of ``islands.toml``."""
    names = reader.toml(NAMES)
    tables = names or {}
    districts = reader.tables(District, tables.get("districts"), NAMES) if names is not None else {}
    counted = reader.tables(Counted, tables.get("groups"), NAMES) if names is not None else {}
    for kind, made in (("districts", districts), ("groups", counted)):
        for key, entry in made.items():
            report_languages(reader, NAMES, f"[{kind}.{key}] name", entry.name)
    for key, district in districts.items():
        if key in islands or key in groups:
            reader.report(NAMES, f"[districts.{key}]", "is an island or group of islands.toml.", "Give it another name.")
        for name in district.islands:
            if islands and name not in islands and name not in groups:
                reader.report(NAMES, f"[districts.{key}]", f"there is no island or group '{name}'.", "Mend the name.")
    places = {i: (i,) for i in islands} | dict(groups)
    places |= {key: tuple(i for i in expand(d.islands, groups) if i in islands) for key, d in districts.items()}
    rows = _rows(reader)
    counts = [count for line, row in rows if (count := _count(reader, line, row))]
    told_of, told_apart = (tables.get(key) for key in ("districts", "groups"))
    if islands and sources and isinstance(told_of, Mapping) and isinstance(told_apart, Mapping):
        reader.problems += problems(counts, set(places) | set(told_of), {ALL, *told_apart}, sources, today.year)
    told = dict.fromkeys(count.place for _, count in counts)
    order = {place: number for number, place in enumerate(told)}
    return People(
        counts=tuple(sorted((c for _, c in counts), key=lambda c: (order[c.place], c.year, c.group != ALL))),
        places={place: places[place] for place in told if place in places},
        districts=districts,
        groups=counted,
        persons=_persons(reader, sources),
        reviewed=_reviewed(reader, today),
    )


def _rows(reader: Reader) -> list[tuple[int, list[str]]]:
    """The rows of the table under its heading, each with its line."""
    text = reader.text(TABLE)
    if text is None:
        return []
    lines = csv.reader(text.splitlines())
    try:
        rows = [(lines.line_num, row) for row in lines if row]
    except csv.Error as error:
        reader.report(TABLE, f"line {lines.line_num}", f"is no row of a table: {error}.", "Mend the line named here.")
        return []
    if not rows or tuple(rows[0][1]) != COLUMNS:
        reader.report(TABLE, "line 1", "is not the heading of this table.", f"Write {','.join(COLUMNS)}.")
        return []
    if len(rows) == 1:
        reader.report(TABLE, "", "holds no row.", "Write one row for each place, year and group.")
    return rows[1:]


def _count(reader: Reader, line: int, row: list[str]) -> tuple[int, Count] | None:
    """A row as a count with its line, or ``None`` after reporting what is wrong with it."""
    place = f"line {line}"
    if len(row) != len(COLUMNS):
        reader.report(TABLE, place, f"has {len(row)} cells.", f"Write {len(COLUMNS)}: {', '.join(COLUMNS)}.")
        return None
    cells: dict[str, object] = dict(zip(COLUMNS, row, strict=True))
    sound = True
    for key in ("year", "people"):
        text = str(cells[key])
        if re.fullmatch(r"[0-9]{1,9}", text):
            cells[key] = int(text)
        else:
            wrong = f"'{text[:20]}' is not a number."
            reader.report(TABLE, f"{place} {key}", wrong, "Write it in digits, without sign, point or blank.")
            sound = False
    cells["source"] = tuple(filter(None, str(cells["source"]).split(";")))
    made = reader.table(Count, cells, TABLE, place) if sound else None
    return (line, made) if made else None


def problems(
    counts: Collection[tuple[int, Count]],
    places: Collection[str],
    groups: Collection[str],
    sources: Collection[str],
    year: int,
) -> Iterator[Problem]:
    """Rows whose place, group or source nobody knows, that stand twice, or whose groups are more than all people."""
    seen: dict[tuple[str, int, str], int] = {}
    parts: dict[tuple[str, int], int] = defaultdict(int)
    for line, row in counts:
        where = f"line {line}"
        if row.place not in places:
            remedy = "Mend the name, or add it under [districts] of people.toml."
            yield Problem(TABLE, where, f"there is no island, group or district '{row.place}'.", remedy)
        if row.group not in groups:
            remedy = f"Write {ALL}, or add it under [groups] of people.toml."
            yield Problem(TABLE, where, f"there is no group of people '{row.group}'.", remedy)
        if not FIRST <= row.year <= year:
            yield Problem(TABLE, where, f"nobody was counted in {row.year}.", f"Write a year from {FIRST} to {year}.")
        if not row.source:
            yield Problem(TABLE, where, "has no source.", "Name at least one of sources.toml; several are joined by ;.")
        for source in sorted(set(row.source) - set(sources)):
            yield Problem(TABLE, where, f"there is no source '{source}'.", "Add it to sources.toml.")
        key = (row.place, row.year, row.group)
        if key in seen:
            remedy = "Write one row for each place, year and group."
            yield Problem(TABLE, where, f"is of the same place, year and group as line {seen[key]}.", remedy)
        elif row.group != ALL:
            parts[key[:2]] += row.people
        seen.setdefault(key, line)
    totals = {(r.place, r.year): (n, r.people) for n, r in counts if r.group == ALL and seen[r.place, r.year, ALL] == n}
    for (place, when), people in parts.items():
        line, total = totals.get((place, when), (0, people))
        if people > total:
            wrong = f"{place} had {total} people in {when}, and its groups are {people}."
            yield Problem(TABLE, f"line {line}", wrong, "Mend the total or a group.")


def report_languages(reader: Reader, file: str, place: str, texts: Mapping[str, str]) -> None:
    """Report a text that a language lacks, that is of no language, or is not in its script."""
    for code in FOUR:
        text = texts.get(code, "")
        if not text.strip():
            reader.report(file, f"{place}.{code}", "is missing.", f"Write it in {', '.join(FOUR)}.")
        elif code in SCRIPTS and not SCRIPTS[code].search(text):
            wrong = f"'{text}' is not in the script of '{code}'."
            reader.report(file, f"{place}.{code}", wrong, "Write it as that language does.")
        elif code not in SCRIPTS and any(script.search(text) for script in SCRIPTS.values()):
            reader.report(file, f"{place}.{code}", f"'{text}' is not in Latin letters.", "Write it as that language does.")
    for code in sorted(set(texts) - set(FOUR)):
        reader.report(file, f"{place}.{code}", "is no language of the atlas.", f"Use {', '.join(FOUR)}.")


def _persons(reader: Reader, sources: Collection[str]) -> dict[str, Person]:
    tables = reader.toml(PERSONS)
    persons = reader.tables(Person, tables, PERSONS) if tables is not None else {}
    for key, person in persons.items():
        place = f"[{key}]"
        for part in ("name", "find", "who"):
            report_languages(reader, PERSONS, f"{place} {part}", getattr(person, part))
        if person.kana is not None and not _KANA.fullmatch(person.kana):
            wrong = f"'{person.kana}' is no reading in hiragana."
            reader.report(PERSONS, f"{place} kana", wrong, "Write for example えのもと たけあき.")
        if person.kana is None and re.match("[\u4e00-\u9fff]", person.name.get("ja", "")):
            reader.report(PERSONS, f"{place} kana", "is missing.", "Write how the Japanese name is read, in hiragana.")
        if person.born is not None and person.died is not None and not 0 < person.died - person.born < 120:
            reader.report(PERSONS, place, f"lived from {person.born} to {person.died}.", "Mend one of the two years.")
        if not person.sources:
            reader.report(PERSONS, place, "has no source.", "Name at least one of sources.toml.")
        for source in sorted(set(person.sources) - set(sources)) if sources else ():
            reader.report(PERSONS, place, f"there is no source '{source}'.", "Add it to sources.toml.")
    return persons


def _reviewed(reader: Reader, today: date) -> str:
    table = reader.toml(REVIEW)
    review = reader.table(Review, table, REVIEW, "") if table is not None else None
    if review and review.day > today.isoformat():
        reader.report(REVIEW, "day", f"{review.day} is yet to come.", "Write the day of the last review.")
    return review.day if review else ""


# ---------------------------------------------------------------- who is named


def naming_problems(persons: Mapping[str, Person], acts: Mapping[str, Act], pages: Mapping[str, str]) -> Iterator[Problem]:
    """A signatory whom a second entry names and the file does not have; a person in the file whom no two entries name.

    ``pages``: the English text of every entry by name, signatories included. They are the persons whom the dataset lists
    by name, so that is where a missing one can be told without guessing which capitals are a name.
    """
    finds = {person.find.get("en", "") for person in persons.values()} - {""}
    for act in acts.values():
        for party, people in act.text("en").signatories.items():
            for signed in people:
                family, given = _name(signed, party)
                if not family or any(family in find or find in signed for find in finds):
                    continue
                others = {name: text for name, text in pages.items() if name != act.id}
                named = [name for name, text in others.items() if _names(text, family, given)]
                if named:
                    wrong = f"'{signed}' signed {act.id} and is named in {named[0]} too."
                    yield Problem(PERSONS, "", wrong, f"Add a table for {family}.")
    for key, person in persons.items():
        told = re.compile(rf"\b{re.escape(person.find.get('en', ''))}")
        if sum(bool(told.search(text)) for text in pages.values()) < 2:
            wrong = f"'{person.find.get('en', '')}' stands in fewer than two entries."
            yield Problem(PERSONS, f"[{key}] find.en", wrong, "Mend the piece of the name, or take the person out.")


def _name(signed: str, party: str) -> tuple[str, str]:
    """The family and the given name of a signatory as English writes them: in Japan the family name comes first."""
    words = re.sub(r"\(.*?\)", "", signed).split()
    if len(words) < 2 or not all(word[:1].isupper() for word in (words[0], words[-1])):
        return "", ""
    return (words[0], words[1]) if party == "japan" else (words[-1], "")


def _names(text: str, family: str, given: str) -> bool:
    """True when ``text`` has the family name and shows nobody else of that name, with another given name."""
    if given and re.search(rf"\b{re.escape(family)} (?!{re.escape(given)})[A-Z]", text):
        return False
    return bool(re.search(rf"\b{re.escape(family)}\b", text))
