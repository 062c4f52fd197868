"""The map's content as text: every island on the day of one year, sortable, to download."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial

import streamlit as st

from ... import clock
from ...address.map import FIRST_YEAR
from ...cover.sheets import table as sheets
from ...reading import tables
from ...reading.tables import COLUMNS, SORTS, Row
from .. import visit
from ..parts import markup, wire
from ..parts.sheet import sheet


def render() -> None:
    """Draw the table for the year of the address."""
    state, r = visit.state(), markup.reader()
    visit.tell_notices()
    sheet(sheets.head(state, r))
    group, sort = _controls(state.here.year)
    rows = sheets.shown(state, group, sort)
    sheet(sheets.body(state, r, rows, sort), {"download": lambda: _download(rows, state.day)})


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
    return tables.rows(visit.book(), visit.words(), day)


def _download(rows: Sequence[Row], day: str) -> None:
    st.download_button(visit.words()("table.download"), as_csv(rows), f"islands-{day}.csv", "text/csv")


def as_csv(rows: Sequence[Row]) -> str:
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
