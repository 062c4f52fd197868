"""How places, sets of places, parties and articles are called in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from . import japanese
from .i18n import Words
from .model.atlas import Act, ArticleFacts, Atlas, Island, TreatyFacts
from .model.people import ALL
from .model.stories import Step
from .model.vocabulary import SIDES, TODAY, Government
from .romaji import russian_name
from .style.tokens import hue

_KANA = {"日本": "にほん"}
"""Where the alphabet of a reader has what is written in kanji: before ロシア."""
OWN_NAME = ("ja", "ru")
"""Languages that put their own name of an island first; the others begin with the name its holder uses."""


def island_names(island: Island, administered_by: str, words: Words) -> tuple[str, str]:
    """The two names of ``island``, first the one that comes first while ``administered_by`` holds it.

    A Japanese or Russian reader always meets the own name first; other readers the holder's name.
    """
    names = island.names
    if words.language == "ru":  # the Japanese name in Russian letters; alike where both write the same Latin letters
        return names.ru, names.ru if names.en == names.ja_latn else russian_name(names.ja_latn)
    if words.language == "ja":
        return names.ja, names.ru_kana or ""
    russian = getattr(names, words.language, names.en)
    return (names.ja_latn, russian) if administered_by == "japan" else (russian, names.ja_latn)


def island_name(island: Island, administered_by: str, words: Words) -> str:
    """Both names of ``island`` with a middle dot, or the one name that both sides use."""
    return words.both(*island_names(island, administered_by, words))


def place_name(place: str, atlas: Atlas, words: Words) -> str:
    """An island, a group of islands, a district of those counted, or a place outside of a move."""
    if place in atlas.islands:
        return island_name(atlas.islands[place], "", words)
    outside = atlas.moves.places.get(place)
    return words.pick((outside or atlas.groups.get(place) or atlas.people.districts[place]).name)


def people_group(group: str, atlas: Atlas, words: Words) -> str:
    """A group of people that is counted apart, or everybody."""
    return words("people.all") if group == ALL else words.pick(atlas.people.groups[group].name)


def set_names(islands: Sequence[str], atlas: Atlas, words: Words, administered_by: str) -> list[str]:
    """Name a set of islands with as few names as its groups allow; single islands by both their names."""
    left = set(islands)
    found: list[tuple[int, str]] = []
    order = list(atlas.islands)
    for group in sorted(atlas.groups.values(), key=lambda g: -len(g.members)):
        members = set(group.members)
        if len(members) > 1 and members <= left:
            left -= members
            found.append((min(map(order.index, members)), words.pick(group.name)))
    found += [(order.index(i), island_name(atlas.islands[i], administered_by, words)) for i in left]
    return [name for _, name in sorted(found)]


def article(facts: ArticleFacts, words: Words, *, short: bool = False) -> str:
    """What to call an article: "Article 2", "Declaration, article 3", short "Art. 2"; a part without number by its name."""
    if not facts.number or facts.part in ("preamble", "notes", "letter"):
        return words(f"part.{facts.part}")
    table = "article_short" if short else "article"
    if words.language == "ja":
        return _japanese_article(facts, table, words)
    return words(f"{table}.{facts.part}", number=facts.number)


def _japanese_article(facts: ArticleFacts, table: str, words: Words) -> str:
    """Digits for Roman numbers, and a letter after the counter: 附録第3条, 第2項（a）."""
    number, _, letter = facts.number.partition(" (")
    name = words(f"{table}.{facts.part}", number=japanese.arabic(number))
    return words.aside(name, letter.rstrip(")")) if letter else name


_SIGNS = {"treaty": "search_kind.treaty", "army": "kind.war", "law": "kind.law"}


def sign(kind: str, words: Words) -> str:
    """What the sign of an act says to the eye: treaty, war, law; empty for an act without one."""
    return words(_SIGNS[kind]) if kind in _SIGNS else ""


def signs(words: Words) -> dict[str, str]:
    """The names of all signs by kind."""
    return {kind: sign(kind, words) for kind in _SIGNS}


def capital(text: str) -> str:
    """``text`` as a sentence begins: a Russian group of islands, "острова от Урупа", is written small elsewhere."""
    return text[:1].upper() + text[1:]


def cited(title: str, article: str, words: Words) -> str:
    """An act and its article: "Treaty of Shimoda, Art. 2"; in Japanese without a mark between them.

    >>> cited("Treaty of Shimoda", "Art. 2", Words("en")), cited("日魯通好条約", "第2条", Words("ja"))
    ('Treaty of Shimoda, Art. 2', '日魯通好条約第2条')
    """
    return f"{title}{article}" if words.language == "ja" else words.listed((title, article))


def parties(codes: Iterable[str], words: Words) -> str:
    """The names of states, with commas."""
    return words.listed(words(f"parties.{code}") for code in codes)


def claimants(codes: Iterable[str], words: Words) -> str:
    """The states that claim something, in the order of :func:`sides`."""
    return parties(sorted(codes, key=lambda code: side_rank(code, words)), words)


def sides(words: Words) -> list[Government]:
    """Both governments in the order of the reader's alphabet: so they stand wherever both are listed, in texts, on tabs,
    on maps beside each other. The browser is sent this order (``payload/atlas.py``).

    >>> sides(Words("en")), sides(Words("ru"))
    (['japan', 'russia'], ['russia', 'japan'])
    """
    names = {side: words(f"parties.{side}") for side in SIDES}
    return sorted(SIDES, key=lambda side: _KANA.get(names[side], names[side]))


def side_rank(party: str, words: Words) -> int:
    """Where a party stands by that order; who is of neither side (both, none) stands behind."""
    order = [*sides(words)]
    side = hue(party)
    return order.index(side) if side in order else len(order)


def authentic(act: Act, words: Words) -> str:
    """The languages whose text of a treaty is authentic, and which one prevails; empty where none is known."""
    if not isinstance(act.facts, TreatyFacts):
        return ""
    text = words.listed(words(f"language.{code}") for code in act.facts.authentic)
    if not act.facts.prevailing:
        return text
    return words.aside(text, words("treaties.prevails", language=words(f"language.{act.facts.prevailing}")))


def figure(step: Step, words: Words, today: date) -> str:
    """The year or the day on which a step of a story stands: ``1875``, ``28 August 1945``."""
    return words.date(str(today.year) if step.day == TODAY else step.day)
