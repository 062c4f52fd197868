"""Sentences that their language versions do not say alike: what each says, which islands its words cover, what follows."""

from __future__ import annotations

from .. import chronology, naming
from ..model.topics import Trap, Version
from ..regions import region_of
from ..tags import NOTHING, Markup, listed, tag
from . import html
from .reader import Reader


def trap(r: Reader, row: Trap) -> Markup:
    """One sentence and its readings: what each version says, side by side, and what follows."""
    words, book = r.words, r.atlas
    section, act = book.words_of("traps", words.language)[row.id], book.acts[row.act]
    article = next(a for a in act.articles if a.id == row.article)
    versions = [version for version in book.topics.versions if version.trap == row.id]
    names = [name for version in versions for name in (*version.islands, *version.open)]
    region = region_of(chronology.expand(names, book.members), book)
    where = listed(words.listed, (r.act_link(act.id), naming.article(article, words, short=True)))
    return tag(
        "section",
        tag("h2", section.heading, class_="title"),
        tag("p", where, class_="rests"),
        tag("div", *(_version(r, version, act.year, region) for version in versions), class_="readings"),
        tag("h4", words("traps.follows")),
        tag("div", html.blocks(section.paragraphs), class_="prose"),
        r.cited(row.sources),
        class_="article trap-of",
        id=row.id,
    )


def _version(r: Reader, version: Version, year: int, region: str) -> Markup:
    """One reading: its language, its words, the islands that they cover, and its sources."""
    section = r.atlas.words_of("traps", r.words.language)[version.id]
    return tag(
        "section",
        tag("p", r.words("language." + version.lang), class_="side"),
        tag("h3", section.heading),
        _map(r, version, year, region),
        tag("div", html.blocks(section.paragraphs), class_="prose"),
        r.cited(version.sources),
        class_="reading",
        id=version.id,
    )


def _map(r: Reader, version: Version, year: int, region: str) -> Markup:
    """The map of the year with what the words cover outlined; where they cover nothing surely, what they leave open."""
    words, book = r.words, r.atlas
    told = [
        words("traps." + key, islands=words.listed(naming.place_name(name, book, words) for name in names))
        for key, names in (("covers", version.islands), ("opens", version.open))
        if names
    ]
    if not told:
        return NOTHING
    day = f"{year}-12-31"
    alt = words("traps.map_alt", day=words.date(str(year)), covers=words.joined(told))
    marked = chronology.expand(version.islands or version.open, book.members)
    lines = (tag("span", line) for line in told)
    return tag("figure", r.small_map(day, alt, region, marked=marked), tag("figcaption", *lines), class_="view-map")
