"""What a page is about, in a sentence or two, from the dataset: for search engines and the preview of a link. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date

from .. import cards, naming
from ..address import compare as comparison
from ..address import present as presenting
from ..address.map import island_moment
from ..drawing.card import in_force
from ..drawing.scene import Row, Scene, legend, scene
from ..holding import told
from ..i18n import Words
from ..model.atlas import Atlas, Island
from .canonical import MAPS, Subject

LONGEST = 160
"""Letters; search engines and chats cut what is longer."""
WHOLE, SAKHALIN = "sakhalin-island", "sakhalin"
"""The groups that name Sakhalin, and that hold it with the islands near it."""


def description(state: Subject, atlas: Atlas, words: Words, today: date) -> str:
    """At most ``LONGEST`` letters on what is seen: of an act its sentence, of an island who holds it on that day, of the map
    the act in force and who held Sakhalin and the Kurils; of a source who wrote it, when, and how much of the atlas rests on
    it; of other pages their first words."""
    page, query, here, source = state
    if page == "islands" and here.island:
        here = island_moment(here, query, today.year)
    day = here.day_shown(today)
    if page in (*MAPS, "islands") and here.island:
        return fitting([_island(atlas.islands[here.island], day, atlas, words)])
    act = {"treaties": here.treaty, "events": here.event}.get(page, here.treaty or here.event if page in MAPS else None)
    if act:
        return fitting([atlas.acts[act].text(words.language).caption])
    if source:
        return fitting(_source(source, atlas, words))
    if page in MAPS:
        return fitting(_held(here.side, day, atlas, words))
    return fitting([_first_words(state, atlas, words, today)])


def fitting(texts: Iterable[str]) -> str:
    """The first of ``texts`` that is short enough; else as many sentences of the last one, or words of its first, as fit.

    >>> fitting(["Ezo. " * 40])[-9:], fitting(["a" * 100 + " " + "b" * 100])[-3:], fitting(["Ezo."])
    ('Ezo. Ezo.', 'aa…', 'Ezo.')
    """
    text = ""
    for text in texts:
        if len(text) <= LONGEST:
            return text
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s)|[。！？]", text) if found.end() <= LONGEST]
    if ends:
        return text[: ends[-1]]
    short = text[: LONGEST - 1]
    return (short.rpartition(" ")[0] or short).rstrip(" ,;:、") + "…"


def _sentence(text: str, words: Words) -> str:
    """``text`` with its full stop."""
    end = "。" if words.language == "ja" else "."
    return text if text.endswith((".", "。")) else text + end


def _join(sentences: Iterable[str], words: Words) -> str:
    return ("" if words.language == "ja" else " ").join(_sentence(text, words) for text in sentences)


def _island(island: Island, day: str, atlas: Atlas, words: Words) -> str:
    """ "Etorofu · Iturup, 31 December 1905: Japan (by treaty). Since 7 February 1855: Treaty of Shimoda, Art. 2"."""
    card = cards.island_card(island, day, atlas, words)
    held = told(card.span, day, words).text(words)
    since = naming.capital(cards.since_day(card.since, words))
    where, basis = words.listed((card.names, words.date(day))), cards.basis_text(card.since, atlas, words)
    sentences = (words.labelled(where, held), words.labelled(since, basis))
    return _join(sentences, words)


def _held(view: str | None, day: str, atlas: Atlas, words: Words) -> Iterator[str]:
    """The day, the act in force (or whose map it is), and who held Sakhalin and the Kurils: in full, then with less
    around it. That islands are disputed or occupied is never what is left out."""
    shown = scene(atlas, day, view)
    act = words(f"view.{view}") if shown.own_view else in_force(atlas, day).text(words.language).title
    own = frozenset(atlas.groups[SAKHALIN].members)
    chain = next(label for label in atlas.labels if label.kind == "chain")
    parts = (
        (words.pick(atlas.groups[WHOLE].name), _rows(shown, own, words)),
        (words.pick(chain.text or {}), _rows(shown, frozenset(shown.islands) - own, words)),
    )
    full = [words.labelled(name, words.joined(_who(row, words) for row in rows)) for name, rows in parts]
    usual = {row.look for _, rows in parts for row in rows if shown.own_view or row.look.startswith("sovereign")}
    brief = [words.labelled(name, words.joined(_who(row, words, usual) for row in rows)) for name, rows in parts]
    dated = words.labelled(words.date(day), act)
    yield from (_join(text, words) for text in ((dated, *full), (act, *full), (dated, *brief), (act, *brief), brief))


def _rows(shown: Scene, islands: frozenset[str], words: Words) -> list[Row]:
    """The paints of ``islands`` in the words of the legend."""
    part = replace(shown, islands={name: span for name, span in shown.islands.items() if name in islands}, lines={})
    return legend(part, words)


def _who(row: Row, words: Words, usual: Container[str] = ()) -> str:
    """Who holds, and how; of a look that is ``usual`` there (by treaty, on a government's own map) not how."""
    return words("panel.who_how", who=row.who, how=row.how) if row.how and row.look not in usual else row.who


def _source(name: str, atlas: Atlas, words: Words) -> Iterator[str]:
    """Who and when, and how much rests on it: in full, then without what is remarked on the author."""
    source, count = atlas.sources[name], len(atlas.uses[name])
    author = source.author or words(f"source.kind_{source.kind}")
    day = words.date(source.day) if source.day else source.date
    rests = words("source.rests", count=words.number(count)) if count else words("source.nothing")
    for who in (author, author.partition(";")[0]):
        yield _join((words.listed(filter(None, (who, day))), rests), words)


def _first_words(state: Subject, atlas: Atlas, words: Words, today: date) -> str:
    """What stands at the head of the page."""
    page, query, here, _ = state
    if page == "compare":
        read = comparison.read(query, atlas, today, here)
        return _sentence(words("compare.differences", a=words.date(read.first), b=words.date(read.second)), words)
    if page == "present":
        shown = presenting.read(query, {story.id: len(story.steps) for story in atlas.stories.values()})
        if shown.story:
            return words.pick(atlas.stories[shown.story].summary)
    if page == "events":
        return words("entries.intro")
    if page == "data":
        return words("data.downloads_intro")
    counts = {"moves": len(atlas.moves.rows), "treaties": len(atlas.treaties)}
    counts |= {"islands": len(atlas.islands), "errors": len(atlas.topics.misreadings)}
    return words(f"{page}.intro", count=counts.get(page, 0))
