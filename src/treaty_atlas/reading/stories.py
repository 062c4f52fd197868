"""The stories as cards: what each is about, and its steps to begin from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..i18n import Words
from ..tags import Markup, tag


def cards(stories: Iterable[Mapping[str, Any]], words: Words) -> Markup:
    """A card for each story as ``story_payload.story`` gives it; buttons say ``data-go="step" data-to="<story>/<step>"``."""
    return tag("ul", *(_card(story, words) for story in stories), class_="stories")


def _card(story: Mapping[str, Any], words: Words) -> Markup:
    steps, title, start = story["steps"], story["title"], words("present.start")
    first, last = steps[0]["figure"], steps[-1]["figure"]
    about = words("present.about", minutes=story["minutes"], steps=len(steps), first=first, last=last)
    rows = (_row(story["id"], number, step, words) for number, step in enumerate(steps, 1))
    return tag(
        "li",
        tag("h2", title),
        tag("p", about, class_="about"),
        tag("p", story["summary"]),
        tag("button", start, class_="start", **_goes(story["id"], 1), aria_label=f"{start}: {title}"),
        tag("details", tag("summary", words("present.steps")), tag("ol", *rows)),
    )


def _row(story: str, number: int, step: Mapping[str, Any], words: Words) -> Markup:
    here = words.labelled(words("present.from_here"), step["figure"])
    inside = tag("b", step["figure"]) + tag("span", step["caption"])
    return tag("li", tag("button", inside, **_goes(story, number), title=here))


def _goes(story: str, number: int) -> dict[str, str]:
    return {"type": "button", "data_go": "step", "data_to": f"{story}/{number}"}
