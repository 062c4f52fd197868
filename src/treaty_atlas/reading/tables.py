"""The map's content as text: every island on a day, and the lines."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from .. import cards, chronology, naming
from ..holding import administrator, manner
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.spans import LineSpan, Span
from ..model.vocabulary import FIRST_DAY
from ..style.tokens import look_of
from ..tags import NOTHING, Markup, tag
from ..tags import said as said_with
from . import html
from .reader import Reader


class Row(NamedTuple):
    """One island on the day shown, in words; ``span`` is what they tell, ``first`` the one that began it; ``force`` says
    when its treaty was signed and came into force, where that is later; ``last`` names the last act, where it is another."""

    id: str
    span: Span
    first: Span
    look: str
    island: str
    group: str
    administered_by: str
    claimed_by: str
    status: str
    since: str
    since_text: str
    act: str
    force: str
    last: str
    certainty: str
    area: float


COLUMNS = ("island", "administered_by", "claimed_by", "status", "since", "act", "certainty", "area")
SURE = ("high", "medium", "low")
"""How certainties stand in order."""


def rows(atlas: Atlas, words: Words, day: str) -> list[Row]:
    """Every island on ``day`` (ISO, inclusive), in the order of the dataset."""
    found = []
    for island in atlas.islands.values():
        span = chronology.span_on(atlas.spans[island.id], day)
        if span:
            first = chronology.begun(atlas.spans[island.id], span)
            found.append(
                Row(
                    island.id,
                    span,
                    first,
                    look_of(span.status, span.administered_by),
                    naming.island_name(island, span.administered_by, words),
                    island.group,
                    administrator(span, span.start, words),
                    cards.claims(span, atlas.spans[island.id], words),
                    manner(span, day, words),
                    first.start,
                    words.date(first.start) if first.start > FIRST_DAY else words("panel.before_atlas"),
                    cards.basis_text(first, atlas, words),
                    _signed(first, atlas, words),
                    cards.last_act(span, first, atlas, words),
                    cards.sure(span, words),
                    island.km2,
                )  # fmt: skip
            )
    return found


def _signed(first: Span, atlas: Atlas, words: Words) -> str:
    """When the treaty on which ``first`` rests was signed and when it came into force, where the map counts from before
    that; else empty."""
    act = atlas.acts[first.basis]
    days = {dated.event: dated.day for dated in reversed(act.facts.dates)}
    if not act.is_treaty or first.start >= days.get("in_force", ""):
        return ""
    return words("panel.signed_in_force", signed=words.date(days["signed"]), force=words.date(days["in_force"]))


def islands(r: Reader, shown: Iterable[Row], day: str, island: str | None) -> Markup:
    """``shown``, as on ``day``, as a table that the browser puts in order; ``island`` is the chosen one."""
    words, body = r.words, [_row(r, row, row.id == island) for row in shown]
    head = html.sorted_columns(((c, words("table." + c)) for c in COLUMNS), ("area",))
    said = words("table.caption", count="{count}", day="{day}")
    caption = tag("caption", words("table.caption", count=len(body), day=words.date(day)), data_said=said)
    return html.table(head, body, "plain-table sortable islands", caption)


def _row(r: Reader, row: Row, chosen: bool) -> Markup:
    return html.row(
        tag("th", r.inner("islands", row.island, island=row.id), scope="row"),
        tag("td", r.swatch(row.look), " ", row.administered_by),
        tag("td", row.claimed_by),
        tag("td", row.status),
        tag("td", row.since_text, data_value=row.since),
        tag("td", _basis(r, row.first), _force(row), _last(r, row)),
        tag("td", row.certainty, data_value=str(SURE.index(row.span.certainty))),
        tag("td", r.words.area(row.area), class_="number", data_value=str(row.area)),
        data_group=row.group,
        aria_current="true" if chosen else None,
    )


def _force(row: Row) -> Markup:
    return tag("br") + tag("small", row.force) if row.force else NOTHING


def _last(r: Reader, row: Row) -> Markup:
    """The last act about it, where another one began what holds."""
    if not row.last:
        return NOTHING
    said = said_with(partial(r.words, "panel.last_act", day=r.words.date(row.span.start)), act=_basis(r, row.span))
    return tag("br") + tag("small", said)


def _basis(r: Reader, span: Span | LineSpan) -> Markup:
    """The act and the article on which a span rests; the text leads there."""
    act = r.atlas.acts[span.basis]
    page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
    place = f"article-{span.article}" if span.article else None
    return r.inner(page, cards.basis_text(span, r.atlas, r.words), **{key: act.id}, at=place)


def lines(r: Reader, day: str) -> Markup:
    """The lines that are drawn on ``day``."""
    words, book = r.words, r.atlas
    spans = {name: chronology.span_on(s, day) for name, s in book.line_spans.items()}
    shown = {name: s for name, s in spans.items() if s and s.kind != "none"}
    title = tag("h3", words("table.lines"), aria_level=2)
    if not shown:
        return title + tag("p", words("table.no_lines"), class_="muted")
    head = html.columns(words("table." + c) for c in ("line", "kind", "since", "act", "certainty"))
    return title + html.table(head, (_line(r, name, span) for name, span in shown.items()))


def _line(r: Reader, name: str, span: LineSpan) -> Markup:
    words = r.words
    kind = words("map.line_" + span.kind, claimant=naming.claimants(span.by, words))
    cells = (kind, words.date(span.start), _basis(r, span), words("line_certainty." + span.certainty))
    return html.row(tag("th", words("line_name." + name), scope="row"), *(tag("td", c) for c in cells))
