"""Presenting: the list of stories, and the stage on which one is stepped through in front of a class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from ... import clock, notices
from ...address import present as presenting
from ...address.present import Presentation
from ...model.atlas import Atlas
from ...payload import story as story_payload
from ...reading import stories
from ...reading.html import pairs
from ...tags import tag
from .. import menu, visit
from ..parts import draw, markup
from ..parts.choices import choices
from ..parts.component import part

KEYS = ("next", "back", "ends", "article", "question", "notes", "window", "blank", "full", "leave")


def render() -> None:
    """Draw the stage for the story that the address names, else the list of all stories."""
    visit.tell_notices()
    here = presenting.read(st.query_params, visit.lengths())
    if here.story:
        _stage(here, _payload(here.story))
    else:
        _list(here)


def _payload(story: str) -> dict[str, Any]:
    return story_payload.story(visit.book().stories[story], visit.book(), visit.words(), clock.today())


def _stage(here: Presentation, story: Mapping[str, Any]) -> None:
    """The stage lies over this page; what stands here is seen only where the browser cannot draw it."""
    words = visit.words()
    draw.html(markup.title(story["title"], story["summary"]))
    menu.link("present", words("present.all_stories"))
    data = {
        "story": story,
        "step": here.step,
        "words": words.table("present") | {"authentic": words("treaties.authentic")},
        "maps": [_map_address(step, visit.book()) for step in story["steps"]],
        "notices": _notices(here),
    }
    told = {"step": lambda step: _to(here.story, int(step)), "leave": lambda _: _to(None)}
    part("present/main.js", "present-stage", data, told)


def _map_address(step: Mapping[str, Any], book: Atlas) -> str:
    """The map page at a step: its day where the timeline has days, else its year."""
    by_day = step["byDay"] and any(w.first <= step["day"] <= w.last for w in book.windows)
    pairs = {"day": step["day"]} if by_day else {"year": step["day"][:4]}
    view = {"view": step["mode"]} if step["mode"] else {}
    return f"{markup.base()}?{urlencode({**pairs, **view, 'lang': visit.language()})}"


def _notices(here: Presentation) -> list[str]:
    return [notices.sentence(notice, visit.book(), visit.words()) for notice in here.notices]


def _to(story: str | None, step: int = 1) -> None:
    """Move to a step of a story, or to the list; for callbacks."""
    visit.put(Presentation(story, step).query(), *presenting.KEYS)


def _chosen(to: Mapping[str, str]) -> None:
    story, _, step = to["step"].rpartition("/")
    _to(story, int(step))


def _list(here: Presentation) -> None:
    """The stories as cards, and the keys."""
    words = visit.words()
    for line in _notices(here):
        with st.container(key="notice-story"):
            draw.html(tag("p", line, class_="seen", role="status"))
    draw.html(markup.title(words("present.title"), words("present.intro")))
    choices("stories", stories.cards(map(_payload, visit.book().stories), words), _chosen)
    keys = pairs(((words(f"present.key_{k}"), words(f"present.does_{k}")) for k in KEYS), "keys")
    draw.html(tag("h3", words("present.keys")) + keys)
