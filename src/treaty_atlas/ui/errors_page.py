"""Often read, but: the common errors on this subject, what is so, and the source."""

from __future__ import annotations

from html import escape
from itertools import groupby

import streamlit as st

from ..topics import Misreading
from . import markup, scroll, state


def render() -> None:
    """Draw the errors by era."""
    words, rows = state.words(), state.book().topics.misreadings
    state.tell_notices()
    st.html(
        f"<h1 class='page-title'>{words('errors.title')}</h1><p class='muted'>{words('errors.intro', count=len(rows))}</p>"
    )
    with st.container(key="reading"):
        for era, mine in groupby(sorted(rows, key=lambda r: r.era), key=lambda r: r.era):
            st.html(f"<h3>{words('era.' + era)}</h3>" + "".join(map(_row, mine)))
    scroll.to_place()


def _row(row: Misreading) -> str:
    words = state.words()
    section = state.book().words_of("errors", words.language)[row.id]
    return (
        f"<section class='article' id='{escape(row.id)}'><h4><span>{words('errors.' + row.kind)}</span> "
        f"{escape(section.heading)}</h4><div class='prose'>{markup.blocks(section.paragraphs)}</div>"
        f"<p class='rests'>{'; '.join(markup.act_link(name) for name in row.about)}</p>{markup.sure(row.certainty)}{markup.cited(row.sources)}</section>"
    )


def about(act_id: str) -> None:
    """The errors that concern an act, under it."""
    words = state.words()
    mine = [r for r in state.book().topics.misreadings if act_id in r.about]
    if mine:
        st.html(f"<h3>{words('errors.title')}</h3>" + "".join(map(_row, mine)))
