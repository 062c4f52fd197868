"""What is often read and is not so, as cards: in front what is read, on the back what is so."""

from __future__ import annotations

from itertools import groupby

from ..model.atlas import Atlas
from ..model.topics import Misreading
from ..tags import Markup, join, listed, tag
from . import doubts, html
from .reader import Reader


def eras(atlas: Atlas) -> tuple[str, ...]:
    """The periods that have a card, in order."""
    return tuple(sorted({row.era for row in atlas.topics.misreadings}))


def cards(r: Reader) -> Markup:
    """Every card, under the heading of its period. Closed it asks; whoever opens it reads the answer."""
    rows = sorted(r.atlas.topics.misreadings, key=lambda row: row.era)
    return join(
        *(
            tag(
                "section",
                tag("h2", r.words("era." + era), class_="era"),
                tag("div", *(card(r, row) for row in mine), class_="myths"),
                class_="myth-era",
                data_era=era,
            )
            for era, mine in groupby(rows, key=lambda row: row.era)
        )
    )


def card(r: Reader, row: Misreading) -> Markup:
    """One card: the claim, and behind it how far it is so, what is so, on what it rests, how sure it is, and the sources."""
    section = r.atlas.words_of("errors", r.words.language)[row.id]
    read, so = section.paragraphs[:1], section.paragraphs[1:]
    front = tag(
        "summary",
        tag("span", r.words("errors.ask"), class_="ask", aria_hidden="true"),
        tag("h3", section.heading),
        tag("div", html.blocks(read), class_="claim"),
    )
    back = tag(
        "div",
        tag("p", tag("b", r.words("errors." + row.kind)), class_="verdict"),
        html.blocks(so),
        tag("p", listed(r.words.joined, (r.act_link(name) for name in row.about)), class_="rests"),
        doubts.of_topic(r, row),
        r.cited(row.sources),
        class_="so",
    )
    about = {"data_kind": row.kind, "data_sources": " ".join(row.sources)}
    return tag("details", front, back, class_="myth article", id=row.id, **about)


def sources(r: Reader) -> dict[str, Markup]:
    """Every source of a card by its key, as a row with its address: for paper, where no link leads there."""
    names = dict.fromkeys(name for row in r.atlas.topics.misreadings for name in row.sources)
    return {name: r.source_row(name) for name in names}
