"""The shapes of the stories: a lesson told in steps, each a day, a view of the map, a sentence and its sources."""

from __future__ import annotations

from typing import Literal

from .vocabulary import Entry, Moment

LANGUAGES = ("en", "nl", "ja", "ru")
"""Every text of a story stands in each of these; a further language shows the English until it is written."""
Texts = dict[str, str]
"""One text by language code."""


class Step(Entry):
    """One click of a story: what the map shows, the sentence under it, and what the teacher may say.

    ``day`` is a year (the map of its 31 December), a day, or ``today``. ``view`` is a region of the map; without one
    the map goes to the islands and groups that ``point_at`` names. ``acts`` are the treaties and events on which the
    sentence rests, ``article`` is ``treaty/article``, to read on demand. ``mode`` shows the map as that government
    draws it.
    """

    day: Moment
    view: str = ""
    mode: Literal["", "japan", "russia"] = ""
    point_at: tuple[str, ...] = ()
    acts: tuple[str, ...]
    article: str | None = None
    caption: Texts
    notes: Texts = {}
    question: Texts = {}
    expect: Texts = {}
    """What a class may answer to the question, and what the sources say of it: for the teacher's sheet."""

    @property
    def by_day(self) -> bool:
        """True when the step stands on one day, not on a year."""
        return len(self.day) == len("YYYY-MM-DD")

    @property
    def reading(self) -> tuple[str, str] | None:
        """The treaty and the article to read on demand, ``None`` where the step has none."""
        treaty, _, article = (self.article or "").partition("/")
        return (treaty, article) if self.article else None

    @property
    def texts(self) -> dict[str, Texts]:
        """What is said at this step, by the key in its file; what may be left out and is, is not there."""
        found = {"caption": self.caption, "notes": self.notes, "question": self.question, "expect": self.expect}
        return {key: texts for key, texts in found.items() if texts or key == "caption"}


class Story(Entry):
    """One file of ``stories/``. ``minutes`` is how long it takes in front of a class."""

    id: str
    minutes: int
    title: Texts
    summary: Texts
    goals: Texts = {}
    """What the class can do after it: two or three sentences, a line each."""
    steps: tuple[Step, ...]
