"""What the search box finds: islands and other places of the map, treaties, articles, events, both views, often-read
errors, pages and sources, each with the names that people type. How they are ranked: ``web/search/rank.js``. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .. import naming
from ..address.map import FIRST_YEAR, SOURCE
from ..i18n import DEFAULT, Words
from ..japanese import hiragana
from ..model.atlas import Act, Atlas, Island, Section
from ..model.usual import PAGES
from ..romaji import cyrillic, kana


class Entry(NamedTuple):
    """``kind`` is a word key, ``page`` and ``query`` lead there; ``names`` are searched like the title, ``text`` last."""

    kind: str
    title: str
    note: str
    names: tuple[str, ...]
    text: str
    page: str
    query: dict[str, str]


def data(atlas: Atlas, words: Words, pages: Iterable[str] = PAGES) -> dict[str, Any]:
    """What the browser needs to search, as JSON: the entries that lead to ``pages``, and the words that say only a kind."""
    kept, skip = frozenset(pages), frozenset(atlas.usual.passed.get("skip", ()))
    found = (e._replace(text=_light(e.text, skip)) for e in entries(atlas, words) if e.page in kept)
    read = {kana: word for word, kana in atlas.readings.items() if len(kana) > SHORT} if words.language == "ja" else {}
    return {"entries": list(found), "passed": atlas.usual.passed, "read": read}


SHORT = 3
"""Kana of a word that is so short are other words as well."""


def _light(text: str, skip: frozenset[str]) -> str:
    """Each word once: the search asks only whether a text has it. What is written without spaces stays as it is."""
    return " ".join(word for word in dict.fromkeys(_WORD.findall(text.lower())) if word not in skip)


_WORD = re.compile(r"[^\s.,;:!?()\[\]{}«»„“”\"*–—…]+")


def entries(atlas: Atlas, words: Words) -> list[Entry]:
    """Every entry, islands first, in the words of the reader's language."""
    return [
        *(_island(i, atlas, words) for i in atlas.islands.values()),
        *_groups(atlas, words),
        *_places(atlas, words),
        *(e for a in atlas.treaties.values() for e in _treaty(a, atlas, words)),
        *(_event(a, atlas, words) for a in atlas.acts.values() if not a.is_treaty),
        *_views(atlas, words),
        *(_error(n, s) for n, s in atlas.words_of("errors", words.language).items()),
        *(Entry("page", words(f"menu.{p}"), "", atlas.usual.pages.get(p, ()), "", p, {}) for p in PAGES),
        *_sources(atlas),
    ]


def _island(island: Island, atlas: Atlas, words: Words) -> Entry:
    n = island.names
    romaji = [name for both in (n.ja_latn, n.ja_full) for name in both.split(", ")]
    japanese = [short for name in n.ja.split("・") for short in (name, name.removesuffix("島"))]
    read = [spelt(name) for name in romaji for spelt in (kana, cyrillic)]
    own = (n.en, n.nl, n.ru, n.ru_kana or "", *japanese, *romaji, *read, n.ain or "")
    every = (*own, *atlas.usual.islands.get(island.id, ()))
    title = naming.island_name(island, "", words)
    others: tuple[str, ...] = (n.ja_latn, n.en) if words.language in naming.OWN_NAME else (n.ja, n.ru)
    if words.language == "ja":  # who reads Japanese needs how it is read, not Latin letters
        others = (hiragana(n.ja_full),)
    note = " · ".join(dict.fromkeys((n.ja, *others) if words.language == "ru" else others))
    return Entry("island", title, note, _once(every, title), "", "map", {"island": island.id, "at": island.id})


def _groups(atlas: Atlas, words: Words) -> Iterator[Entry]:
    """The named sets of islands; that of all islands is the whole map."""
    for name, group in atlas.groups.items():
        if len(group.members) < len(atlas.islands):
            title = words.pick(group.name)
            every = _once((*group.name.values(), *atlas.usual.groups.get(name, ())), title)
            yield Entry("group", title, "", every, "", "map", {"at": name})


def _places(atlas: Atlas, words: Words) -> Iterator[Entry]:
    for name, place in atlas.usual.places.items():
        title = words.pick(place.name)
        yield Entry("place", title, "", _once((*place.name.values(), *place.words), title), "", "map", {"at": name})


def _treaty(act: Act, atlas: Atlas, words: Words) -> Iterator[Entry]:
    text = act.text(words.language)
    everyone = _joined(name for names in text.signatories.values() for name in names)
    about = _joined((text.place, everyone, *text.introduction))
    query = {"treaty": act.id, "year": str(act.year)}
    yield Entry("treaty", text.title, _year(act), _names(act, atlas, text.title, text.long_title), about, "treaties", query)
    for article in act.articles:
        section = text.sections[article.id]
        title = naming.cited(text.title, naming.article(article, words, short=True), words)
        place = query | {"at": f"article-{article.id}"}
        yield Entry("article", title, section.heading, (), _body(section), "treaties", place)


def _event(act: Act, atlas: Atlas, words: Words) -> Entry:
    text = act.text(words.language)
    about = _joined((text.caption, text.place, *text.introduction))
    query = {"event": act.id} | ({"year": str(act.year)} if act.year >= FIRST_YEAR else {})
    return Entry("event", text.title, _year(act), _names(act, atlas, text.title), about, "events", query)


def _names(act: Act, atlas: Atlas, title: str, *more: str) -> tuple[str, ...]:
    """A treaty's titles in all languages (an event's in English), usual names, and days as figures (``18750822``)."""
    titles = (text.title for code, text in act.texts.items() if act.is_treaty or code == DEFAULT)
    begun = act.facts.dates[0].day[:4]  # the last day of what began in another year is not what a day is searched for
    dated = (d.day for d in act.facts.dates if d.event != "end" or d.day[:4] == begun)
    days = (day.replace("-", "") for day in dated if len(day) == len("1875-08-22"))
    return _once((*more, *titles, *atlas.usual.acts.get(act.id, ()), *days), title)


def _year(act: Act) -> str:
    return act.facts.dates[0].day[:4]


def _views(atlas: Atlas, words: Words) -> Iterator[Entry]:
    """The sections of the page of both views, and its table of names."""
    sections, usual = atlas.words_of("views", words.language), atlas.usual.views
    for name, section in sections.items():
        yield Entry("view", section.heading, "", usual.get(name, ()), _body(section), "views", {"at": name})
    for row in atlas.topics.names:
        title = str(getattr(row, words.language, row.en))
        every = _once((row.en, row.ru, row.ja, row.nl, *usual.get(f"name-{row.id}", ())), title)
        yield Entry("name", title, "", every, words.pick(row.note), "views", {"at": f"name-{row.id}"})


def _error(name: str, section: Section) -> Entry:
    return Entry("error", section.heading, "", (), _body(section), "errors", {"at": name})


def _sources(atlas: Atlas) -> Iterator[Entry]:
    for name, source in atlas.sources.items():
        title, what = source.original or source.title, (source.title,) if source.original else ()
        yield Entry("source", name, title, what, source.author or "", "data", {SOURCE: name})


def _body(section: Section) -> str:
    """What stands under the heading."""
    return _joined((*section.paragraphs, section.trap_heading or "", *section.trap))


def _joined(texts: Iterable[str]) -> str:
    return " ".join(t for t in texts if t)


def _once(names: Iterable[str], title: str) -> tuple[str, ...]:
    """``names`` without repetition, and without what the title says already."""
    return tuple(name for name in dict.fromkeys(names) if name and name not in title.split(" · "))
