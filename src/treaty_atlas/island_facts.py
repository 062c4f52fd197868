"""What is told of an island whatever the day: Ainu name, size, heights, last count of people, and how surely. Pure."""

from __future__ import annotations

from . import japanese, naming
from .i18n import Words
from .model.atlas import Atlas, Island
from .model.places import Fact


def how_sure(certainty: str, words: Words, unsaid: str = "high") -> str:
    """How surely something is known, in a word; empty where it goes without saying: ``unsaid`` is what nearly all around it
    are, and is said once for all of them."""
    return "" if certainty == unsaid else words(f"certainty.{certainty}")


def ainu_name(island: Island, words: Words, unsaid: str = "high") -> str:
    """The Ainu name with its meaning, as far as they are known, and how surely (:func:`how_sure`)."""
    ainu, name = island.facts.ainu, island.names.ain or ""
    meaning = words.pick(ainu.meaning) if ainu else ""
    if words.language == "ja":
        name = japanese.ainu_kana(name)
    text = words("panel.ainu_meaning", name=name, meaning=meaning) if name and meaning else name or meaning
    sure = how_sure(ainu.certainty, words, unsaid) if ainu else ""
    return words.aside(text, sure) if text and sure else text


def areas(island: Island, words: Words) -> list[tuple[str, str]]:
    """What it is of and what it says: the area measured on the map (km²), then those that others have published."""
    rows = [(words("fact.measured"), words("fact.km2", value=words.area(island.km2)))]
    published = [f for f in island.facts.facts if f.what == "area"]
    return rows + [(words("fact.published"), value(f, words)) for f in published]


def last_people(island: Island, atlas: Atlas, words: Words) -> str:
    """The last figure of people and what belongs to it (:func:`last_figure`); empty where none is known."""
    people, about = last_figure(island, atlas, words)
    return words("people.last", people=people, about=about) if people else ""


def last_figure(island: Island, atlas: Atlas, words: Words, unsaid: str = "high") -> tuple[str, str]:
    """The last figure of people, and about it: its year; its place, where that is larger; how surely (:func:`how_sure`)."""
    row = atlas.last_people(island.id)
    if not row:
        return "", ""
    around = "" if row.place == island.id else naming.place_name(row.place, atlas, words)
    sure = how_sure(row.certainty, words, unsaid)
    about = words.listed(filter(None, (words("people.in_year", year=row.year), around, sure)))
    return words.number(row.people), about


def larger(island: Island, atlas: Atlas) -> bool:
    """Whether the last figure of people is that of a larger unit around the island, such as its district or oblast."""
    row = atlas.last_people(island.id)
    return bool(row and row.place != island.id)


def people(island: Island, atlas: Atlas, words: Words) -> list[tuple[str, str]]:
    """The same of the last count of people, with whether it is that of a larger unit; empty where none is known."""
    last = last_people(island, atlas, words)
    label = words("fact.people")
    return [(words.aside(label, words("people.larger")) if larger(island, atlas) else label, last)] if last else []


def figure(fact: Fact, words: Words) -> tuple[str, str]:
    """What a figure of an island is of, with its year, and what it says."""
    label = words(f"fact.{fact.what}")
    return (words.aside(label, words.date(str(fact.year))) if fact.year else label), value(fact, words)


def value(fact: Fact, words: Words, unsaid: str = "high") -> str:
    """A figure with its unit, the name that belongs to it, and how surely (:func:`how_sure`)."""
    unit = {"area": "fact.km2", "height": "fact.metres"}.get(fact.what, "fact.plain")
    try:
        figure = words.number(float(fact.value), 3)
    except ValueError:
        figure = fact.value if fact.label else fact.said.get(words.language, fact.value)
    label = fact.said.get(words.language, fact.label) if fact.label else ""
    text = f"{label} {words(unit, value=figure)}" if label else words(unit, value=figure)
    sure = how_sure(fact.certainty, words, unsaid)
    return words.aside(text, sure) if sure else text
