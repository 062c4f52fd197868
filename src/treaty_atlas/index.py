"""What the search box finds: one entry for each treaty, article, event, island, source and often-read error. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import naming
from .address import FIRST_YEAR
from .i18n import Words
from .model import Act, Atlas, Island, Section


class Entry(NamedTuple):
    """``kind`` is a word key, ``page`` and ``query`` lead to the place, ``text`` is what is searched besides the title."""

    kind: str
    title: str
    note: str
    text: str
    page: str
    query: dict[str, str]


def fold(text: str) -> str:
    """``text`` as the search compares it: lower case, without macrons and other marks, ё as е, widths made equal."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c) or c in "\u3099\u309a")


def entries(atlas: Atlas, words: Words) -> list[Entry]:
    """Every entry, islands first, in the words of the reader's language."""
    return [
        *(_island(i, words) for i in atlas.islands.values()),
        *(e for a in atlas.treaties.values() for e in _treaty(a, words)),
        *(_event(a, words) for a in atlas.acts.values() if not a.is_treaty),
        *(_error(n, s) for n, s in atlas.words_of("errors", words.language).items()),
        *_sources(atlas),
    ]


def _island(island: Island, words: Words) -> Entry:
    n = island.names
    every = _joined((n.en, n.nl, n.ru, n.ja, n.ja_latn, n.ja_full, n.ain or ""))
    others = " · ".join(dict.fromkeys((n.ja, n.ru)))
    return Entry("island", naming.island_name(island, "", words), others, every, "map", {"island": island.id})


def _treaty(act: Act, words: Words) -> Iterator[Entry]:
    text = act.text(words.language)
    year = act.facts.dates[0].day[:4]
    everyone = _joined(name for names in text.signatories.values() for name in names)
    about = _joined((text.long_title, text.place, everyone, *text.introduction))
    query = {"treaty": act.id, "year": str(act.year)}
    yield Entry("treaty", text.title, year, about, "treaties", query)
    for article in act.articles:
        section = text.sections[article.id]
        title = f"{text.title}, {naming.article(article, words, short=True)}"
        yield Entry("article", title, section.heading, _body(section), "treaties", query | {"at": f"article-{article.id}"})


def _event(act: Act, words: Words) -> Entry:
    text = act.text(words.language)
    about = _joined((text.caption, text.place, *text.introduction))
    query = {"event": act.id} | ({"year": str(act.year)} if act.year >= FIRST_YEAR else {})
    return Entry("event", text.title, act.facts.dates[0].day[:4], about, "events", query)


def _error(name: str, section: Section) -> Entry:
    return Entry("error", section.heading, "", _body(section), "errors", {"at": name})


def _sources(atlas: Atlas) -> Iterator[Entry]:
    for name, source in atlas.sources.items():
        yield Entry("source", name, source.title, source.author or "", "data", {"at": f"source-{name}"})


def _body(section: Section) -> str:
    return _joined((section.heading, *section.paragraphs, section.trap_heading or "", *section.trap))


def _joined(texts: Iterable[str]) -> str:
    return " ".join(t for t in texts if t)
