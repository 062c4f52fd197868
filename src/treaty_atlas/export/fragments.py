"""What is read in the single file: acts, islands, days and sources as HTML, for one language. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from .. import cards, furigana
from ..i18n import Words
from ..model.atlas import Atlas, Island
from ..model.places import Source
from ..reading import html, islands, lists, pages, panel, people, puzzles, stories
from ..reading.reader import Reader
from ..tags import Markup, join, tag

MISSING = ("share",)
"""Pages of the app that have no place in the file."""


def href(page: str, query: Mapping[str, str | None]) -> str:
    """The address of a page within the file: everything after the hash; nothing for a page that it does not have."""
    if page in MISSING:
        return ""
    pairs = urlencode({key: value for key, value in query.items() if value is not None})
    return f"#/{page}?{pairs}" if pairs else f"#/{page}"


def reader(atlas: Atlas, words: Words) -> Reader:
    """No link leads out of the file, and swatches are painted by the browser."""
    return Reader(atlas, words, href, outside=html.address, paint=html.painted)


def fragments(atlas: Atlas, words: Words, today: date, *, kana: bool = True) -> dict[str, Any]:
    """HTML by page and id: ``treaties``, ``events``, ``islands`` (with one piece for each span), ``days``, ``sources``.

    ``pieces`` are those of the panel beside the map, by kind and id; ``told`` what is read on the stage, by story;
    ``puzzles`` what is read in them, by treaty. ``kana``: with readings of Japanese words.
    """
    r, japanese = reader(atlas, words), kana and words.language == "ja"
    events = [act for act in atlas.acts.values() if not act.is_treaty]
    found: dict[str, Any] = {
        "treaties": {act.id: pages.treaty(r, act) for act in atlas.treaties.values()},
        "events": {act.id: pages.event(r, act) for act in events},
        "islands": {island.id: _island(r, island, today) for island in atlas.islands.values()},
        "gazetteer": islands.gazetteer(r),
        "days": {window.event: pages.weeks(r, window) for window in atlas.windows},
        "lists": {"treaties": lists.listed(r, atlas.treaties.values()), "events": lists.listed(r, events)},
        "sources": _people(r) + _sources(r),
        "pieces": _pieces(r),
        "told": {story.id: stories.pieces(r, story, today) for story in atlas.stories.values()},
        "puzzles": puzzles.pieces(r),
    }
    return {key: _read(part, atlas.readings) if key in READ else part for key, part in found.items()} if japanese else found


READ = ("treaties", "events", "islands", "gazetteer", "days", "lists")
"""The parts whose words are given their readings in Japanese."""


def _pieces(r: Reader) -> dict[str, Markup]:
    """What the panel can show without being asked for anything: acts in force, islands, weeks."""
    return {
        **{f"act/{name}": text for name, text in panel.in_force(r).items()},
        **{f"island/{island.id}": panel.island_piece(r, island) for island in r.atlas.islands.values()},
        **{f"days/{window.event}": panel.days_piece(r, window.event) for window in r.atlas.windows},
    }


def _read(part: Any, readings: furigana.Readings) -> Any:
    """Every piece of HTML in ``part`` with readings."""
    if isinstance(part, dict):
        return {key: _read(part[key], readings) for key in part}
    if isinstance(part, list):
        return [_read(row, readings) for row in part]
    return furigana.mark(part, readings)


def _island(r: Reader, island: Island, today: date) -> dict[str, Any]:
    """``head``, ``spans`` (first day and who held it from then on), ``body``."""
    words = r.words
    card = cards.island_card(island, today.isoformat(), r.atlas, words)
    text = html.blocks(card.text.paragraphs) if card.text else ""
    body = join(
        tag("h3", words("panel.history")),
        islands.history_rows(r, card, "islands"),
        r.fallback(island.texts),
        tag("div", text, class_="prose"),
        tag("h3", words("panel.neighbours")),
        islands.neighbours(r, card, today.isoformat(), "islands"),
        pages.counted(r, island),
        pages.happened(r, island),
    )
    return {
        "head": islands.head(r, card),
        "spans": [[span.start, islands.holding(r, span)] for span in r.atlas.spans[island.id]],
        "body": body,
    }


def _people(r: Reader) -> Markup:
    """The day of the last review, people over time, and the persons that are named."""
    words = r.words
    return join(
        tag("p", words("data.reviewed", day=words.date(r.atlas.people.reviewed))),
        tag("h3", words("people.title")),
        tag("p", words("people.intro")),
        people.everywhere(r),
        tag("h3", words("people.persons")),
        people.persons(r),
        tag("h3", words("data.sources")),
    )


def _sources(r: Reader) -> Markup:
    """Every source with its address."""
    head = html.columns(r.words("data." + k) for k in ("key", "source"))
    return html.table(head, (_source(r, name, source) for name, source in r.atlas.sources.items()))


def _source(r: Reader, name: str, source: Source) -> Markup:
    who = ", ".join(x for x in (source.author, source.date, source.reference) if x)
    told = tag(
        "td",
        *(source.title, " ", tag("small", who), tag("br")),
        *(tag("small", " ".join(str(x.url) for x in source.links), class_="address"), " ", tag("small", r.found(source))),
    )
    return tag("tr", tag("th", name, scope="row"), told, id=f"source-{name}")
