"""Sentences that their language versions do not say alike: the words that differ, which islands each of them covers on a
map, what each version says, and what follows.

The words that differ are buttons: the browser lights the islands of the one that is chosen (``web/site/readings.js``).
Without a script, and on paper, the maps of all versions stand beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .. import chronology, naming
from ..model.topics import SLOT, Trap, Version
from ..regions import region_of
from ..tags import NOTHING, Markup, join, listed, tag
from . import html
from .reader import Reader

Names = Callable[[str, Iterable[str]], Markup]
"""Writes the names of islands (ids) over the map of a region."""


def trap(r: Reader, row: Trap, chosen: str, names: Names) -> Markup:
    """One sentence and its readings, and what follows; ``chosen`` is the version whose islands are lit."""
    words, book = r.words, r.atlas
    section, act = book.words_of("traps", words.language)[row.id], book.acts[row.act]
    article = next(a for a in act.articles if a.id == row.article)
    versions = book.topics.versions_of(row.id)
    covered = [name for version in versions for name in (*version.islands, *version.open)]
    region = region_of(chronology.expand(covered, book.members), book)
    where = listed(words.listed, (r.act_link(act.id), naming.article(article, words, short=True)))
    over = names(region, chronology.expand(covered, book.members)) if r.maps else NOTHING
    maps = [_map(r, version, act.year, region, over, version.id == chosen) for version in versions]
    return tag(
        "section",
        tag("h2", section.heading, class_="title"),
        tag("p", where, class_="rests"),
        tag(
            "div",
            _sentence(r, row, versions, chosen),
            tag("div", *maps, class_="trap-maps"),
            class_="trap-board",
        ),
        tag("div", *(_version(r, version, version.id == chosen) for version in versions), class_="readings"),
        tag("h4", words("traps.follows")),
        tag("div", html.blocks(section.paragraphs), class_="prose"),
        r.cited(row.sources),
        class_="article trap-of",
        id=row.id,
    )


def _sentence(r: Reader, row: Trap, versions: Iterable[Version], chosen: str) -> Markup:
    """The sentence in our own words, and where its versions differ what each of them says there."""
    words = r.words
    before, _, after = words.pick(row.sentence).partition(SLOT)
    ends = any(letter.isalnum() for letter in after)  # a full stop alone is no line of its own
    choices = (_choice(r, version, version.id == chosen) for version in versions)
    return tag(
        "div",
        tag("p", before.rstrip(), tag("span", " … ", class_="trap-gap"), class_="trap-part"),
        tag("div", *choices, class_="trap-choices", role="group", aria_label=words("traps.choose")),
        tag("p", after.strip(), class_="trap-part") if ends else NOTHING,
        tag("p", words("traps.choose"), class_="trap-hint"),
        tag("p", class_="only-heard", role="status"),
        class_="trap-said",
    )


def _choice(r: Reader, version: Version, chosen: bool) -> Markup:
    language = tag("small", r.words("language." + version.lang))
    says = tag("span", html.emphasis(r.words.pick(version.says)))
    return tag(
        "button", language, " ", says,
        type="button", class_="trap-choice", data_reading=version.id, aria_pressed="true" if chosen else "false",
    )  # fmt: skip


def _version(r: Reader, version: Version, chosen: bool) -> Markup:
    """One reading: its language, its words, what it says, and its sources."""
    section = r.atlas.words_of("traps", r.words.language)[version.id]
    return tag(
        "section",
        tag("p", r.words("language." + version.lang), tag("span", r.words("traps.on_map"), class_="on-map"), class_="side"),
        tag("h3", section.heading),
        tag("div", html.blocks(section.paragraphs), class_="prose"),
        r.cited(version.sources),
        class_="reading",
        id=version.id,
        data_chosen=chosen,
    )


def _map(r: Reader, version: Version, year: int, region: str, over: Markup, chosen: bool) -> Markup:
    """The map of the year with what the words cover lit, and what they leave open; nothing where no maps are drawn."""
    words, book = r.words, r.atlas
    told = [
        (key, words("traps." + key, islands=words.listed(naming.place_name(name, book, words) for name in names)))
        for key, names in (("covers", version.islands), ("opens", version.open))
        if names
    ]
    if not (told and r.maps):
        return NOTHING
    sure, perhaps = (frozenset(chronology.expand(names, book.members)) for names in (version.islands, version.open))
    alt = words("traps.map_alt", day=words.date(str(year)), covers=words.joined(text for _, text in told))
    drawn = r.small_map(f"{year}-12-31", alt, region, marked=sure, perhaps=perhaps)
    whose = tag("b", words("language." + version.lang))
    lines = (tag("span", tag("i", class_=f"ring {key}"), text) for key, text in told)
    return tag(
        "figure",
        tag("div", join(drawn, over), class_="trap-map"),
        tag("figcaption", whose, *lines),
        class_="view-map",
        data_of=version.id,
        data_chosen=chosen,
    )
