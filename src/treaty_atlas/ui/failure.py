"""One readable page when the dataset is invalid or something failed. Never a traceback."""

from __future__ import annotations

from html import escape

from ..errors import DatasetError
from ..i18n import Words
from . import visit
from .parts import draw


def show(error: Exception) -> None:
    """Show what went wrong and how to mend it."""
    words = _words()
    if isinstance(error, DatasetError):
        problems(error, words)
    else:
        draw.html(f"<h2>{words('error.title')}</h2><p>{words('error.page')}</p>")


def _words() -> Words:
    """The reader's language; English when even that cannot be found out."""
    try:
        return visit.words()
    except Exception:  # the page must be shown whatever failed
        return Words()


def problems(error: DatasetError, words: Words) -> None:
    """Every problem of the dataset, with file, place, what is wrong and what would be right."""
    rows = "".join(
        f"<tr><td><code>{escape(p.file)}</code></td><td>{escape(p.place)}</td><td>{escape(p.wrong)}</td>"
        f"<td>{escape(p.remedy)}</td></tr>"
        for p in error.problems
    )
    head = "".join(f"<th scope='col'>{words('error.' + k)}</th>" for k in ("file", "place", "wrong", "remedy"))
    draw.html(
        f"<div class='problems'><h2>{words('error.dataset', count=len(error.problems))}</h2>"
        f"<p>{words('error.dataset_help')}</p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
