"""The stories as cards: what each is about, and its steps to begin from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from ..i18n import Words


def cards(stories: Iterable[Mapping[str, Any]], words: Words) -> str:
    """A card for each story as ``story_payload.story`` gives it; buttons say ``data-go="step" data-to="<story>/<step>"``."""
    return f"<ul class='stories'>{''.join(_card(story, words) for story in stories)}</ul>"


def _card(story: Mapping[str, Any], words: Words) -> str:
    steps = story["steps"]
    first, last = steps[0]["figure"], steps[-1]["figure"]
    about = words("present.about", minutes=story["minutes"], steps=len(steps), first=first, last=last)
    rows = "".join(_row(story["id"], number, step, words) for number, step in enumerate(steps, 1))
    title, start = escape(story["title"]), words("present.start")
    return (
        f"<li><h2>{title}</h2><p class='about'>{escape(about)}</p><p>{escape(story['summary'])}</p>"
        f"<button type='button' class='start' data-go='step' data-to='{story['id']}/1' aria-label='{start}: {title}'>"
        f"{start}</button><details><summary>{words('present.steps')}</summary><ol>{rows}</ol></details></li>"
    )


def _row(story: str, number: int, step: Mapping[str, Any], words: Words) -> str:
    here = words.labelled(words("present.from_here"), step["figure"])
    return (
        f"<li><button type='button' data-go='step' data-to='{story}/{number}' title='{escape(here)}'>"
        f"<b>{escape(step['figure'])}</b><span>{escape(step['caption'])}</span></button></li>"
    )
