"""What the address says of a presentation: which story, and at which step. Unknown values fall back, and say so.

The single file reads it by the same rule (``web/single-own.js``); ``tests/addresses.toml`` holds both to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from .map import LONGEST, Notice, whole

KEYS = ("story", "step")
"""The parameters of the address, besides those of every page."""


@dataclass(frozen=True)
class Presentation:
    """A story by its id, ``None`` for the list of all, and its step: from 1 to the number of its steps, inclusive."""

    story: str | None = None
    step: int = 1
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The parameters that lead back here; none for the list."""
        return {"story": self.story, "step": str(self.step)} if self.story else {}


def read(query: Mapping[str, str], lengths: Mapping[str, int]) -> Presentation:
    """Read ``query`` (values as typed by anyone); ``lengths`` gives the number of steps of each story by its id.

    >>> read({"story": "Borders ", "step": "9"}, {"borders": 6})
    Presentation(story='borders', step=6, notices=(Notice(key='present.step_outside', asked='9', shown='6'),))
    """
    asked = query.get("story")
    if asked is None:
        return Presentation()
    name = asked.strip().lower()
    if name not in lengths:
        near = get_close_matches(name, lengths, n=1, cutoff=0.75) if len(name) <= LONGEST else []
        if not near:
            return Presentation(notices=(Notice("present.story_unknown", asked, ""),))
        return _at(query.get("step"), near[0], lengths, (Notice("present.story_nearest", asked, near[0]),))
    return _at(query.get("step"), name, lengths, ())


def _at(text: str | None, story: str, lengths: Mapping[str, int], notices: tuple[Notice, ...]) -> Presentation:
    """The step that ``text`` names: the first without one, the nearest where the story has none such."""
    asked = whole(text) if text is not None else 1
    if asked is None:
        return Presentation(story, 1, (*notices, Notice("present.step_unreadable", str(text), "1")))
    step = min(max(asked, 1), lengths[story])
    if step != asked:
        notices = (*notices, Notice("present.step_outside", str(text), str(step)))
    return Presentation(story, step, notices)
