"""Draw the border: the article is read, the line is drawn, and the treaty's own line is laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import border
from ...drawing.outlines import Outlines
from ...payload import border as payload
from ...reading import borders, panel
from ...reading.reader import Reader
from ...tags import NOTHING, Markup, join, tag
from ..first_map import first_map
from ..sheet import Part, Sheet, Text
from ..state import State
from .words import title

BORDER = "border-part"
"""The key of the part."""
_BLANK = "1850-01-01"
"""A day on which no border is agreed: its map is the blank one."""


def sheet(state: State, r: Reader, shapes: Outlines | None = None) -> Sheet:
    """The task that the address names, else that of its year. With ``shapes`` the blank map stands there as a picture until
    the browser draws its own."""
    words, today = r.words, state.today.isoformat()
    name = border.chosen(state.query.get(border.KEY), state.here.year)[0]
    tasks = payload.tasks(r.atlas, words, today)
    read = borders.texts(panel.reader(r.atlas, words, state.write), today)
    data = {
        "tasks": tasks,
        "places": payload.places(r.atlas, words),
        "read": read,
        "task": name,
        "drawn": border.told_drawn(state.query.get(border.DRAWN)),
        "words": words.table("border"),
        "share": words.table("share"),
    }
    own = next(one for one in tasks if one["id"] == name)
    return [
        Text(tag("div", title(words("border.title"), words("border.intro")), class_="puzzle-head border-head")),
        Part(BORDER, "border/main.js", data, _first(r, own, tasks, read[name], shapes)),
    ]


def _first(r: Reader, own: Mapping[str, Any], tasks: list[dict[str, Any]], read: Markup, shapes: Outlines | None) -> Markup:
    """The question, the blank map and the article; for who reads it without a script the answer, folded, and the others."""
    words = r.words
    drawn = NOTHING
    if shapes:
        blank = first_map(r.atlas, shapes, _BLANK, None, words("border.map"), "-blank")
        drawn = tag("div", blank, class_="cover-day cover-blank")
    lines = (tag("li", tag("b", line["name"]), f" ({line['says']}, {line['basis']})") for line in own["lines"].values())
    on_map = r.inner("map", words("puzzle.open_map", year=own["year"]), year=str(own["year"]))
    answer = tag("details", tag("summary", words("border.answer")), tag("ul", *lines), tag("p", on_map))
    others = (tag("li", r.inner("border", f"{one['badge']} {one['title']}", border=one["id"])) for one in tasks)
    alone = (answer, tag("h3", words("border.tasks")), tag("ul", *others, class_="list"))
    return join(tag("h2", own["question"], class_="title"), read, drawn, tag("noscript", *alone))
