"""What each government says, side by side and attributed; the peoples of the islands; other states; the names."""

from __future__ import annotations

from html import escape
from itertools import groupby

import streamlit as st

from ... import naming
from ...model.topics import Argument, Topic
from ...reading import doubts
from .. import menu, visit
from ..parts import draw, markup

SIDES = ("japan", "russia")


def render() -> None:
    """Draw both views, then peoples, others and names."""
    words, topics = visit.words(), visit.book().topics
    visit.tell_notices()
    draw.html(f"<h1 class='page-title'>{words('views.title')}</h1><p class='muted'>{words('views.intro')}</p>")
    with st.container(horizontal=True):
        for side in sorted(SIDES, key=lambda s: words(f"parties.{s}")):
            year = visit.here().year
            menu.link("map", words("views.on_map", party=words(f"parties.{side}")), year=max(year, 1956), view=side)
    _arguments(topics.arguments)
    for name, rows in (("peoples", topics.peoples), ("others", topics.others)):
        draw.html(f"<h2 class='title'>{words('views.' + name)}</h2>" + "".join(map(_topic, rows)))
    _names()


def _arguments(arguments: tuple[Argument, ...]) -> None:
    """Two equal columns, in the order of the reader's alphabet, one row for each subject."""
    words = visit.words()
    sides = sorted(SIDES, key=lambda s: words(f"parties.{s}"))
    for about, rows in groupby(sorted(arguments, key=_order), key=lambda a: a.about):
        mine = list(rows)
        draw.html(f"<h3>{words('views.about_' + about.replace('-', '_'))}</h3>")
        for side, column in zip(sides, st.columns(2, gap="large"), strict=True):
            with column:
                head = words("views.says", party=words(f"parties.{side}"))
                draw.html(f"<h4 class='side'>{head}</h4>" + "".join(_argument(a) for a in mine if a.side == side))


def _order(argument: Argument) -> int:
    seen = dict.fromkeys(a.about for a in visit.book().topics.arguments)
    return list(seen).index(argument.about)


def _argument(argument: Argument) -> str:
    """One argument, with the articles it rests on and its sources."""
    words, book = visit.words(), visit.book()
    rests = []
    for reference in argument.rests_on:
        act = book.acts[reference.act]
        key = "treaty" if act.is_treaty else "event"
        page = "treaties" if act.is_treaty else "events"
        title = act.text(words.language).title
        facts = act.article(reference.article)
        number = f", {naming.article(facts, words, short=True)}" if facts else ""
        place = {"at": f"article-{reference.article}"} if reference.article else {}
        rests.append(markup.inner(page, title + number, **{key: act.id}, **place))
    return _topic(argument, f"<p class='rests'>{words('views.rests_on')} {'; '.join(rests)}</p>" if rests else "")


def _topic(topic: Topic, more: str = "") -> str:
    section = visit.book().words_of("views", visit.language())[topic.id]
    return (
        f"<section class='article' id='{escape(topic.id)}'><h4>{escape(section.heading)}</h4>"
        f"<div class='prose'>{markup.blocks(section.paragraphs)}</div>{more}"
        f"{doubts.of_topic(markup.reader(), topic)}{markup.cited(topic.sources)}</section>"
    )


def _names() -> None:
    words = visit.words()
    columns = ("en", "ru", "ja", "nl")
    head = "".join(f"<th scope='col'>{words('language.' + c)}</th>" for c in columns)
    head += f"<th scope='col'>{words('views.note')}</th>"
    rows = "".join(
        f"<tr id='name-{escape(row.id)}'>"
        + "".join(f"<td lang='{c}'>{escape(getattr(row, c))}</td>" for c in columns)
        + f"<td>{escape(words.pick(row.note))}</td></tr>"
        for row in visit.book().topics.names
    )
    draw.html(
        f"<h2 class='title'>{words('views.names')}</h2><p class='muted'>{words('views.names_intro')}</p>"
        f"<div class='scroll'><table class='plain-table'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
