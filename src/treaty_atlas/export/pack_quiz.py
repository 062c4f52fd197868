"""The sheets of the quiz in the lesson pack: a place for them, and what the browser draws them from. Pure.

Which ten questions a code asks is drawn in the browser alone (``quiz.py``), and so are their maps: the page runs the
modules of the quiz. Where these do not run, one sentence in their place says where the ten are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..browser_modules import WEB
from ..bundle import bundle
from ..cover import datafiles
from ..i18n import Words
from ..model.atlas import Atlas
from ..quiz_code import halves
from ..style.fonts import font_faces, font_inside, font_path
from ..tags import Markup, fill, join, json_text, tag, trusted
from .sheet import fonts

BUNDLE = "pack"
"""The bundle that draws the sheets."""
Drawing = str | Path
"""Where the browser finds what it draws from: where the atlas's own files lie, as the page has it; or the folder of the
dataset, of which then all that is needed is put into the page."""


def sheets(atlas: Atlas, words: Words, today: date, code: str, link: str, drawing: Drawing) -> Markup:
    """The place of the sheets of the quiz of ``code``, and the script that fills it; ``link`` is the quiz with that code,
    empty where none is known."""
    files = drawing if isinstance(drawing, str) else ""
    told = {
        "files": files,
        "lang": words.language,
        "code": code,
        "link": link,
        "title": words("app.title"),
        "words": words.table("quiz"),
    }
    own = [] if isinstance(drawing, str) else list(_inside(atlas, words, today, drawing))
    script = fill(_INSIDE, text=trusted(_written())) if own else fill(_ASKED, entry=f"{files}bundle/{BUNDLE}.js")
    return join(_place(words, code, link), _data("quiz-told", told), *own, script)


def _place(words: Words, code: str, link: str) -> Markup:
    found = words("pack.quiz_at", link=link, code=halves(code)) if link else words("pack.quiz_alone", code=halves(code))
    head = tag("p", words("cite.atlas"), class_="small") + tag("h1", words("quiz.title"))
    return tag("div", tag("section", head, tag("p", found), class_="pages"), id="quiz", class_="ta-quiz-paper")


def _inside(atlas: Atlas, words: Words, today: date, geodata: Path) -> Iterator[Markup]:
    """What the modules would ask for, by the names of the files."""
    names = (*(datafiles.name(what, words.language) for what in ("atlas", "quiz")), datafiles.SHAPES)
    for name in names:
        yield fill(_FILE, name=name, text=trusted(datafiles.data(name, atlas, geodata, today).replace("<", "\\u003c")))


def _data(name: str, value: object) -> Markup:
    return fill(_DATA, name=name, text=json_text(value))


def _written() -> str:
    return bundle(BUNDLE).replace("</script", "<\\/script")


def style(language: str, drawing: Drawing) -> str:
    """The stylesheet of the sheets: that of the quiz on paper, in the fonts of a language; and the faces of the atlas, so
    that a page looks the same wherever it is printed."""
    sans, serif = fonts(language)
    faces = font_faces(lambda file: drawing + font_path(file) if isinstance(drawing, str) else font_inside(file))
    own = f"#quiz{{--sans:{sans};--serif:{serif}}}\n#quiz .ta-paper-sheet{{break-before:page}}\n"
    return faces + own + (WEB / "css" / "paper.css").read_text(encoding="utf-8")


_DATA = '<script type="application/json" id="{name}">{text}</script>\n'
_FILE = '<script type="application/json" id="{name}" data-file>{text}</script>\n'
_INSIDE = '<script type="module">\n{text}</script>\n'
_ASKED = '<script type="module" src="{entry}"></script>\n'
