"""Small pieces of HTML for ``st.html``, every value escaped. Streamlit removes scripts and inline SVG from them."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from ..style import swatch_svg
from . import state


def theme() -> str:
    """``light`` or ``dark``: what the reader's page shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def image(svg: str, alt: str = "", css: str = "") -> str:
    """An ``<img>`` that carries ``svg`` in its address."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<img class="{css}" alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'


def swatch(look: str, width: int = 28, height: int = 18) -> str:
    """The paint ``look`` (``status-hue``) as a small picture; the word beside it says the same."""
    return image(swatch_svg(look, theme(), width, height), css="swatch")


SIGNS = {"treaty": "◆", "army": "▲", "law": "□", "other": "·"}
"""The signs of the timeline, repeated where an act is named."""


def sign(kind: str) -> str:
    """The sign of an act, for the eye only."""
    return f"<span aria-hidden='true'>{SIGNS[kind]}</span>"


def paragraph(text: str, css: str = "") -> str:
    """``text`` as one paragraph; ``*emphasis*`` is the only mark it knows."""
    return f'<p class="{css}">{emphasis(text)}</p>' if css else f"<p>{emphasis(text)}</p>"


def emphasis(text: str) -> str:
    """Escaped ``text`` with ``*words*`` in italics; a lone star stays a star."""
    return re.sub(r"\*(\S(?:[^*]*\S)?)\*", r"<em>\1</em>", escape(text, quote=False))


def sentence(heading: str) -> str:
    """An escaped heading that runs into its text: with a full stop unless it ends in a mark of its own."""
    stop = "" if heading[-1:] in ".?!。？！" else "。" if heading[-1:] > "\u3000" else "."
    return escape(heading + stop, quote=False)


def block(text: str) -> str:
    """A paragraph, or a list when its lines begin with ``- ``."""
    if text.startswith("- "):
        items = "".join(f"<li>{emphasis(line[2:])}</li>" for line in text.split("\n") if line.startswith("- "))
        return f"<ul>{items}</ul>"
    return paragraph(text)


def blocks(texts: Iterable[str]) -> str:
    return "".join(map(block, texts))


def link(label: str, url: str, note: str = "") -> str:
    """A link to another site: opened in a new tab, telling it nothing about where the reader came from."""
    mark = f" <small>{escape(note)}</small>" if note else ""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(label)} ↗</a>{mark}'


def inner(page: str, label: str, **query: str | None) -> str:
    """A link to another page of the app, for running text: a plain address, so it opens anew."""
    pairs = urlencode({"lang": state.language(), **state.carried(**query)})
    return f'<a href="{base()}{page}?{pairs}" target="_self">{escape(label)}</a>'


def base() -> str:
    """The path below which the app is served, with a slash at its end."""
    return f"/{st.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/")


def act_link(name: str) -> str:
    """A link to the page of a treaty or an event, by its title."""
    act = state.book().acts[name]
    page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
    return inner(page, act.text(state.language()).title, **{key: name})


def sure(certainty: str) -> str:
    """How sure a statement is, where it is not certain."""
    if certainty == "high":
        return ""
    words = state.words()
    return f"<p class='cited'>{words('panel.certainty')}: {words('certainty.' + certainty)}</p>"


def cited(names: Iterable[str]) -> str:
    """The sources of a statement: each key leads to its row on the page of sources in one click."""
    names = tuple(names)
    if not names:
        return ""
    links = ", ".join(inner("data", name, at=f"source-{name}") for name in names)
    return f"<p class='cited'>{state.words()('panel.sources')}: {links}</p>"


def fallback(texts: Mapping[str, object]) -> str:
    """A quiet line when ``texts`` (by language code) lack the reader's language and English is shown instead."""
    if state.language() in texts:
        return ""
    return f"<p class='muted' role='status'>{escape(state.words()('panel.in_english'))}</p>"
