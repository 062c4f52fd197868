"""One sentence, two readings: what each language version of an article says, side by side, and what follows."""

from __future__ import annotations

from html import escape

import streamlit as st

from ... import naming
from ...model.topics import Trap
from .. import visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw every word trap with its versions."""
    words, topics = visit.words(), visit.book().topics
    visit.tell_notices()
    draw.html(f"<h1 class='page-title'>{words('traps.title')}</h1><p class='muted'>{words('traps.intro')}</p>")
    for trap in topics.traps:
        _trap(trap)
    scroll.to_place()


def _trap(trap: Trap) -> None:
    words, book = visit.words(), visit.book()
    sections = book.words_of("traps", words.language)
    act = book.acts[trap.act]
    article = next(a for a in act.articles if a.id == trap.article)
    draw.html(
        f"<section class='article' id='{trap.id}'><h2 class='title'>{escape(sections[trap.id].heading)}</h2>"
        f"<p class='rests'>{markup.act_link(act.id)}, {escape(naming.article(article, words, short=True))}</p>"
    )
    versions = [v for v in book.topics.versions if v.trap == trap.id]
    for version, column in zip(versions, st.columns(len(versions), gap="medium"), strict=True):
        with column:
            section = sections[version.id]
            draw.html(
                f"<section class='article' id='{version.id}'>"
                f"<h4><span>{words('language.' + version.lang)}</span> {escape(section.heading)}"
                f"</h4><div class='prose'>{markup.blocks(section.paragraphs)}</div>{markup.cited(version.sources)}</section>"
            )
    draw.html(
        f"<h4>{words('traps.follows')}</h4><div class='prose'>{markup.blocks(sections[trap.id].paragraphs)}</div>"
        f"{markup.cited(trap.sources)}"
    )
