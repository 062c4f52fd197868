"""The panel of a day, in the weeks that the timeline shows day by day: what is dated to it, where, how surely."""

from __future__ import annotations

from html import escape

from ... import days
from ...reading import acts
from .. import menu, visit
from ..parts import draw, markup
from ..parts.choices import choices
from . import panel


def render(day: str) -> None:
    """Everything that the dataset dates to ``day``; where nothing is, what came last and what comes next."""
    words, book, r = visit.words(), visit.book(), markup.reader()
    window = days.window_of(day, book)
    rows = days.entries(window, book) if window else []
    today = [row for row in rows if row.day == day]
    draw.html(
        f"<h1 class='only-heard'>{words('app.title')}</h1><p class='eyebrow'>{words('day.heading')}</p>"
        f"<h2 class='title'>{escape(words.date(day))}</h2>"
    )
    visit.tell_view()
    if not today:
        draw.html(f"<p>{words('day.nothing')}</p>")
    draw.html("".join(acts.day_entry(r, row) for row in today))
    choices("days-around", _around(rows, day), lambda to: visit.go(**{"year": int(to["day"][:4]), "day": to["day"]}))
    if window:
        draw.html(f"<p class='muted'>{words('day.front')}</p>")
        act = book.acts[window.event]
        menu.link("events", act.text(words.language).title, event=act.id)
        draw.html(r.sources(act.facts.sources))
    panel.share(visit.here())


def _around(rows: list[days.DayEntry], day: str) -> str:
    """The days before and after that have entries, as buttons."""
    words = visit.words()
    before = max((row.day for row in rows if row.day < day), default=None)
    after = min((row.day for row in rows if row.day > day), default=None)
    buttons = "".join(
        f"<li><button type='button' data-go='day' data-to='{to}'>"
        f"{words.labelled(words('day.' + key), escape(words.month_day(to)))}</button></li>"
        for key, to in (("before", before), ("next", after))
        if to
    )
    return f"<ul class='neighbours'>{buttons}</ul>"
