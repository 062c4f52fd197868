"""What a statement rests on: a source that a reader can find, a text that was opened, more than one encyclopaedia."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..errors import Problem
from ..model.atlas import Act
from ..model.places import IslandFacts, Source
from ..model.topics import Topics

UNSTABLE = (
    "bqg2.com", "docslib.org", "ebin.pub", "fb2gratis.com", "libfox.ru", "liquisearch.com", "litbit.ru", "livelib.biz",
    "moam.info", "newlib.net", "readli.club", "rulit.me", "simplybooks.in", "vdoc.pub",
)  # fmt: skip
"""Sites of copies without leave and of text made for search machines; the book or the paper itself is cited instead."""

_HOST = re.compile(r"https?://(?:www\.)?([^/:]+)")
_NUMBER = re.compile(r"[\d.]+")
_CITE = "Cite the book or paper by author, year and page."


def link_problems(sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Addresses that will not stand: the bare number of a machine, a pirate copy, a text farm."""
    for name, source in sources.items():
        for number, link in enumerate(source.links, 1):
            host = _host(str(link.url))
            if _NUMBER.fullmatch(host):
                yield Problem("sources.toml", f"[{name}] links.{number}", f"is the bare number {host} of a machine.", _CITE)
            elif any(host == site or host.endswith("." + site) for site in UNSTABLE):
                yield Problem("sources.toml", f"[{name}] links.{number}", f"leads to a copy on {host}.", _CITE)


def _host(url: str) -> str:
    found = _HOST.match(url)
    return found[1].lower() if found else ""


def article_problems(act: Act, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Articles marked as read that rest on no opened text which a reader can find."""
    opened = any(link.seen for link in act.facts.links)
    for article in act.articles:
        found = [sources[s] for s in article.sources or act.facts.sources if s in sources]
        if article.seen == "none" or (opened and not article.sources) or any(map(_can_be_read, found)):
            continue
        remedy = 'Name a source that was opened and has an address or a page, or write seen = "none".'
        yield Problem(
            act.file, f"article {article.id}", f"is marked seen = '{article.seen}' and rests on no opened text.", remedy
        )


def _can_be_read(source: Source) -> bool:
    return source.seen != "no" and bool(source.links or source.reference)


def sure_problems(
    acts: Iterable[Act], topics: Topics, islands: Mapping[str, IslandFacts], sources: Mapping[str, Source]
) -> Iterator[Problem]:
    """Statements called certain that rest on one encyclopaedia or compilation alone."""
    for file, place, names in _sure(acts, topics, islands):
        only = next(iter(names), "")
        if set(names) == {only} and only in sources and sources[only].tertiary:
            wrong = f"is certain and rests on {only} alone: an encyclopaedia or a compilation."
            yield Problem(file, place, wrong, 'Add a source, best one nearer to the event, or write certainty = "medium".')


def _sure(
    acts: Iterable[Act], topics: Topics, islands: Mapping[str, IslandFacts]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """File, place and sources of every statement that is called certain and names its sources."""
    for act in acts:
        where = act.id if act.is_treaty else f"event {act.id}"
        facts = act.facts
        if getattr(facts, "certainty", "high") == "high":
            yield act.file, where, facts.sources
        for dated in facts.dates:
            if dated.certainty == "high":
                yield act.file, f"{where}, date {dated.event}", dated.sources
        for effect in facts.effects:
            if effect.certainty == "high":
                yield act.file, f"{where}, effect of {effect.day}", effect.sources
    for file, rows in topics.by_file.items():
        for row in rows:
            if row.certainty == "high":
                yield file, row.id, row.sources
    for name, island in islands.items():
        for number, fact in enumerate(island.facts, 1):
            if fact.certainty == "high":
                yield "islands.toml", f"[{name}] facts.{number}", fact.sources
