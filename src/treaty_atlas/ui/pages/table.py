"""The map's content as text: every island on the day of one year, to download."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import streamlit as st

from ...cover.sheets import table as sheets
from ...reading import tables
from ...reading.tables import COLUMNS, Row
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the table for the year of the address."""
    state = visit.state()
    visit.tell_notices()
    sheet(sheets.sheet(state, markup.reader()), {"download": lambda: _download(table(state.day), state.day)})


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
        act = words.joined(filter(None, (r.act, r.force, r.last)))
        writer.writerow([r.id, r.island, r.administered_by, r.claimed_by, r.status, r.since, act, r.certainty, area])
    return "\ufeff" + out.getvalue()
