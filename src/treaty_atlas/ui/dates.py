"""The table of an act's dates in all their calendars."""

from __future__ import annotations

from html import escape

import streamlit as st

from ..model import Act, Dated
from . import markup, state


def table(act: Act) -> None:
    """Every date of ``act``: what happened, the day, the original calendars, how surely, other days given."""
    words = state.words()
    head = "".join(f"<th scope='col'>{words('treaties.' + k)}</th>" for k in ("event", "day", "original", "certainty"))
    rows = "".join(map(_row, act.facts.dates))
    st.html(
        f"<h3>{words('treaties.dates')}</h3><div class='scroll'><table class='plain-table'><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(dated: Dated) -> str:
    words = state.words()
    original = "; ".join(
        f"{escape(value)} ({words('date.' + key)})"
        for key, value in (("julian", dated.julian), ("japanese", dated.japanese))
        if value
    )
    also = ", ".join(words.date(d) for d in dated.also)
    note = f"<br><small>{words('date.also', days=also)}</small>" if also else ""
    return (
        f"<tr><th scope='row'>{words('date.' + dated.event)}</th><td>{words.date(dated.day)}{note}</td>"
        f"<td>{original}</td><td>{words('certainty.' + dated.certainty)}{markup.cited(dated.sources)}</td></tr>"
    )
