"""Presenting: the list of stories, and the stage on which one is stepped through in front of a class."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from ... import clock, notices
from ...address import present as presenting
from ...address.present import Presentation
from ...i18n import Words
from ...payload import story as story_payload
from ...reading import panel, stories
from ...reading.html import pairs
from ...tags import tag
from .. import menu, visit
from ..cache import Once, atlas
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
        "pieces": _pieces(story["id"], words.language, clock.today()),
        "words": words.table("present"),
        "notices": _notices(here),
    }
    told = {"step": lambda step: _to(here.story, int(step)), "leave": lambda _: _to(None)}
    part("present/main.js", "present-stage", data, told)


@Once
def _pieces(story: str, language: str, today: date) -> dict[str, Any]:
    """What is read beside the map at the steps of ``story``: the same for all readers of a language."""
    return stories.pieces(panel.reader(atlas(), Words(language)), atlas().stories[story], today)


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
