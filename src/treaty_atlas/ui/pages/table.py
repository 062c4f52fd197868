"""The map's content as text: every island on the day of one year, sortable, to download."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import streamlit as st

from ... import cards, chronology, clock, naming
from ...address.map import FIRST_YEAR
from ...holding import holder
from ...model.spans import LineSpan
from ...reading.html import columns
from ...reading.html import table as html_table
from ...style.tokens import look_of
from ...tags import Markup, tag
from .. import menu, visit
from ..parts import draw, markup, wire


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


def render() -> None:
    """Draw the table for the year of the address."""
    here, words = visit.here(), visit.words()
    visit.tell_notices()
    draw.html(markup.title(words("table.title"), words("table.intro")))
    visit.tell_view()
    group, sort = _controls(here.year)
    day = here.day_shown(clock.today())
    rows = [r for r in table(day) if group in ("", r.group)]
    rows.sort(key=SORTS[sort])  # type: ignore[arg-type]
    caption = words("table.caption", count=len(rows), day=words.date(day))
    draw.html(_html(rows, caption, here.island, sort))
    with st.container(horizontal=True):
        st.download_button(words("table.download"), as_csv(rows), f"islands-{day}.csv", "text/csv")
        menu.link("map", words("table.map"), year=here.year, island=here.island)
    draw.html(_lines(day))


def _controls(year: int) -> tuple[str, str]:
    words, groups = visit.words(), {k: g for k, g in visit.book().groups.items() if g.geographic}
    with st.container(horizontal=True, key="controls"):
        asked = st.number_input(
            words("table.year"), FIRST_YEAR, clock.today().year, year, key=f"table-year-{year}",
            on_change=lambda: visit.to_year(int(st.session_state[f"table-year-{year}"])),
        )  # fmt: skip
        if asked != year:  # in a new session nobody was called back
            wire.draw_anew(partial(visit.to_year, int(asked)))
        group = st.selectbox(
            words("table.group"), ["", *groups], key="table-group",
            format_func=lambda g: words.pick(groups[g].name) if g else words("table.all_groups"),
        )  # fmt: skip
        sort = st.selectbox(words("table.sort"), list(SORTS), key="table-sort", format_func=lambda k: words(f"table.{k}"))
    return group, sort


def table(day: str) -> list[Row]:
    """Every island on ``day``, in the order of the dataset."""
    words, book = visit.words(), visit.book()
    rows = []
    for order, island in enumerate(book.islands.values()):
        span = chronology.span_on(book.spans[island.id], day)
        if span:
            rows.append(
                Row(
                    island.id,
                    order,
                    look_of(span.status, span.administered_by),
                    naming.island_name(island, span.administered_by, words),
                    island.group,
                    holder(span.administered_by, span.start, words),
                    naming.parties(span.claimed_by, words) or words("panel.nobody"),
                    words(f"statuses.{span.status}"),
                    span.start,
                    words.date(span.start),
                    cards.basis_text(span, book, words),
                    words(f"certainty.{span.certainty}"),
                    island.km2,
                )  # fmt: skip
            )
    return rows


def as_csv(rows: list[Row]) -> str:
    """``rows`` as CSV with a heading row, in the words of the page; days in ISO form.

    A spreadsheet opens it by a double click as the reader's language writes lists and numbers: marked as UTF-8, and with
    semicolons where the comma is the decimal sign. For programs there is ``status.csv``, the same in every language.
    """
    words, out = visit.words(), io.StringIO()
    sign = words.decimal_sign
    writer = csv.writer(out, delimiter=";" if sign == "," else ",", lineterminator="\n")
    writer.writerow(["id", *(words(f"table.{c}") for c in COLUMNS)])
    for r in rows:
        area = str(r.area).replace(".", sign)
        writer.writerow([r.id, r.island, r.administered_by, r.claimed_by, r.status, r.since, r.act, r.certainty, area])
    return "\ufeff" + out.getvalue()


def _html(rows: list[Row], caption: str, island: str | None, sort: str) -> Markup:
    words = visit.words()
    order = {sort: "descending" if sort == "area" else "ascending"}
    head = (tag("th", words("table." + c), scope="col", aria_sort=order.get(c)) for c in COLUMNS)
    body = (_row(r, r.id == island) for r in rows)
    return html_table(head, body, "plain-table islands", tag("caption", caption))


def _row(row: Row, chosen: bool) -> Markup:
    cells = (row.claimed_by, row.status, row.since_text, row.act, row.certainty)
    return tag(
        "tr",
        tag("th", row.island, scope="row"),
        tag("td", markup.swatch(row.look), " ", row.administered_by),
        *(tag("td", c) for c in cells),
        tag("td", visit.words().area(row.area), class_="number"),
        aria_current="true" if chosen else None,
    )


def _lines(day: str) -> Markup:
    words, book = visit.words(), visit.book()
    spans = {name: chronology.span_on(s, day) for name, s in book.line_spans.items()}
    shown = {name: s for name, s in spans.items() if s and s.kind != "none"}
    title = tag("h3", words("table.lines"))
    if not shown:
        return title + tag("p", words("table.no_lines"), class_="muted")
    head = columns(words("table." + c) for c in ("line", "kind", "since", "act", "certainty"))
    return title + html_table(head, (_line(name, span) for name, span in shown.items()))


def _line(name: str, span: LineSpan) -> Markup:
    words, book = visit.words(), visit.book()
    basis = cards.basis_text(span, book, words)
    kind = words("map.line_" + span.kind, claimant=naming.parties(span.by, words))
    cells = (kind, words.date(span.start), basis, words("line_certainty." + span.certainty))
    return tag("tr", tag("th", words("line_name." + name), scope="row"), *(tag("td", c) for c in cells))
