"""Who somebody was, one step behind the name: the same wherever a person of ``people_named.toml`` is named."""

from __future__ import annotations

import re

from ..model.atlas import Act
from ..model.people import Person
from ..tags import NOTHING, Markup, join, tag
from .reader import Reader


def signed(r: Reader, act: Act) -> Markup:
    """Who signed a treaty, by party; a name that is known opens on who that was."""
    rows = (
        tag("li", r.words(f"parties.{party}"), tag("ul", *(tag("li", _known(r, name)) for name in own)))
        for party, own in act.text(r.words.language).signatories.items()
        if own
    )
    found = join(*rows)
    return tag("ul", found, class_="signed") if found else NOTHING


def also_named(r: Reader, act: Act) -> Markup:
    """Those who are named in the text of an act without having signed it, each with who that was."""
    told = "\n".join(name for own in act.text("en").signatories.values() for name in own)
    every = act.text("en").whole
    rows = (
        tag("li", who(r, person, r.words.pick(person.name)))
        for person in r.atlas.people.persons.values()
        if names(person.find["en"], every) and not names(person.find["en"], told)
    )
    found = join(*rows)
    return tag("ul", found, class_="signed") if found else NOTHING


def _known(r: Reader, name: str) -> Markup:
    language = r.words.language
    persons = r.atlas.people.persons.values()
    found = next((person for person in persons if person.find.get(language, person.find["en"]) in name), None)
    return who(r, found, name) if found else tag("span", name)


def names(find: str, text: str) -> bool:
    """Whether ``text`` has ``find`` at the beginning of a word."""
    return find in text and re.search(rf"\b{re.escape(find)}", text) is not None


def who(r: Reader, person: Person, name: str) -> Markup:
    """``name``, which opens on who ``person`` was, how surely, and by which sources."""
    words, kana = r.words, person.kana or ""
    lived = words("people.years", born=person.born, died=person.died) if person.born and person.died else ""
    reading = words("people.reading", kana=kana) if kana and words.language == "ja" else ""
    sure = "" if person.certainty == "high" else words.aside("", words("certainty." + person.certainty))
    about = (join(tag("small", text), " ") for text in (reading, lived) if text)
    told = tag("p", *about, words.pick(person.who), sure)
    return tag("details", tag("summary", name), told, r.cited(person.sources), class_="doubt who")
