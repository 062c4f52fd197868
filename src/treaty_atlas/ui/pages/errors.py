"""Often read, but: the common errors on this subject, what is so, and the source."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from ...reading import acts
from .. import visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw the errors by era."""
    words, rows, r = visit.words(), visit.book().topics.misreadings, markup.reader()
    visit.tell_notices()
    draw.html(
        f"<h1 class='page-title'>{words('errors.title')}</h1><p class='muted'>{words('errors.intro', count=len(rows))}</p>"
    )
    with st.container(key="reading"):
        for era, mine in groupby(sorted(rows, key=lambda row: row.era), key=lambda row: row.era):
            draw.html(f"<h3>{words('era.' + era)}</h3>" + "".join(acts.misreading(r, row) for row in mine))
    scroll.to_place()
