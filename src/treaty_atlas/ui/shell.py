"""What every page has: settings, style, mark, menu; the error page when the dataset is invalid."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from .. import furigana
from ..errors import DatasetError
from ..style.css import page_css
from ..style.fonts import font_faces, font_path
from ..tags import tag, trusted
from . import failure, menu, visit
from .parts import draw, embed, markup, wire
from .parts.line import line
from .server import edition
from .server.files import APP_SHEET

MARK = str(Path(__file__).resolve().parents[1] / "web" / "mark.svg")


def run() -> None:
    """Draw the page that the address names."""
    wire.catch_up()
    words = visit.words()
    st.set_page_config(page_title=words("app.title"), page_icon=MARK, layout="wide")
    files = f"{markup.base()}{edition.below()}"
    faces = font_faces(lambda file: f"{files}{font_path(file)}")
    # a file that browsers keep: in the page itself it would come with every visit
    look = f'@import "{files}{APP_SHEET}";{faces}{page_css(markup.theme())}{embed.css()}'
    draw.html(tag("style", trusted(look)))
    try:
        visit.book()
    except DatasetError as error:
        failure.problems(error, words)
        return
    draw.read_with(partial(furigana.mark, readings=visit.book().readings) if words.language == "ja" else None)
    page = st.navigation(menu.menu(), position="hidden")
    st.set_page_config(page_title=visit.title(page.url_path))
    menu.follow_asked()
    visit.remember()
    embed.line(page.url_path)
    line()
    page.run()
