"""The map's content as text: every island on a day, and the lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from .. import cards, chronology, naming
from ..holding import holder, manner
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.spans import LineSpan
from ..style.tokens import look_of
from ..tags import Markup, tag
from . import html
from .reader import Reader


class Row(NamedTuple):
    """One island on the day shown, in words; ``order`` is its place on the map from north to south."""

    id: str
    order: int
    look: str
    island: str
    group: str
    administered_by: str
    claimed_by: str
    status: str
    since: str
    since_text: str
    act: str
    certainty: str
    area: float


SORTS: dict[str, Callable[[Row], object]] = {
    "sort_map": lambda r: r.order,
    "island": lambda r: r.island,
    "administered_by": lambda r: (r.administered_by, r.order),
    "claimed_by": lambda r: (r.claimed_by, r.order),
    "status": lambda r: (r.status, r.order),
    "since": lambda r: (r.since, r.order),
    "act": lambda r: (r.act, r.order),
    "certainty": lambda r: (r.certainty, r.order),
    "area": lambda r: -r.area,
}
COLUMNS = ("island", "administered_by", "claimed_by", "status", "since", "act", "certainty", "area")


def rows(atlas: Atlas, words: Words, day: str) -> list[Row]:
    """Every island on ``day`` (ISO, inclusive), in the order of the dataset."""
    found = []
    for order, island in enumerate(atlas.islands.values()):
        span = chronology.span_on(atlas.spans[island.id], day)
        if span:
            found.append(
                Row(
                    island.id,
                    order,
                    look_of(span.status, span.administered_by),
                    naming.island_name(island, span.administered_by, words),
                    island.group,
                    holder(span.administered_by, span.start, words),
                    naming.parties(span.claimed_by, words) or words("panel.nobody"),
                    manner(span, day, words),
                    span.start,
                    words.date(span.start),
                    cards.basis_text(span, atlas, words),
                    words(f"certainty.{span.certainty}"),
                    island.km2,
                )  # fmt: skip
            )
    return found


def islands(r: Reader, shown: Iterable[Row], caption: str, island: str | None, sort: str) -> Markup:
    """``shown`` as a table; ``island`` is the chosen one, ``sort`` the key of :data:`SORTS` in whose order they are."""
    order = {sort: "descending" if sort == "area" else "ascending"}
    head = (tag("th", r.words("table." + c), scope="col", aria_sort=order.get(c)) for c in COLUMNS)
    body = (_row(r, row, row.id == island) for row in shown)
    return html.table(head, body, "plain-table islands", tag("caption", caption))


def _row(r: Reader, row: Row, chosen: bool) -> Markup:
    cells = (row.claimed_by, row.status, row.since_text, row.act, row.certainty)
    return tag(
        "tr",
        tag("th", row.island, scope="row"),
        tag("td", r.swatch(row.look), " ", row.administered_by),
        *(tag("td", c) for c in cells),
        tag("td", r.words.area(row.area), class_="number"),
        aria_current="true" if chosen else None,
    )


def lines(r: Reader, day: str) -> Markup:
    """The lines that are drawn on ``day``."""
    words, book = r.words, r.atlas
    spans = {name: chronology.span_on(s, day) for name, s in book.line_spans.items()}
    shown = {name: s for name, s in spans.items() if s and s.kind != "none"}
    title = tag("h3", words("table.lines"))
    if not shown:
        return title + tag("p", words("table.no_lines"), class_="muted")
    head = html.columns(words("table." + c) for c in ("line", "kind", "since", "act", "certainty"))
    return title + html.table(head, (_line(r, name, span) for name, span in shown.items()))


def _line(r: Reader, name: str, span: LineSpan) -> Markup:
    words = r.words
    basis = cards.basis_text(span, r.atlas, words)
    kind = words("map.line_" + span.kind, claimant=naming.parties(span.by, words))
    cells = (kind, words.date(span.start), basis, words("line_certainty." + span.certainty))
    return tag("tr", tag("th", words("line_name." + name), scope="row"), *(tag("td", c) for c in cells))
