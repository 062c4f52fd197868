"""One readable page when the dataset is invalid or something failed. Never a traceback."""

from __future__ import annotations

from ..errors import DatasetError
from ..i18n import Words
from ..reading.html import columns
from ..tags import tag
from . import visit
from .parts import draw


def show(error: Exception) -> None:
    """Show what went wrong and how to mend it."""
    words = _words()
    if isinstance(error, DatasetError):
        problems(error, words)
    else:
        draw.html(tag("h2", words("error.title")) + tag("p", words("error.page")))


def _words() -> Words:
    """The reader's language; English when even that cannot be found out."""
    try:
        return visit.words()
    except Exception:  # the page must be shown whatever failed
        return Words()


def problems(error: DatasetError, words: Words) -> None:
    """Every problem of the dataset, with file, place, what is wrong and what would be right."""
    head = columns(words("error." + k) for k in ("file", "place", "wrong", "remedy"))
    rows = (
        tag("tr", tag("td", tag("code", p.file)), *(tag("td", text) for text in (p.place, p.wrong, p.remedy)))
        for p in error.problems
    )
    draw.html(
        tag(
            "div",
            tag("h2", words("error.dataset", count=len(error.problems))),
            tag("p", words("error.dataset_help")),
            tag("table", tag("thead", tag("tr", *head)), tag("tbody", *rows)),
            class_="problems",
        )
    )
