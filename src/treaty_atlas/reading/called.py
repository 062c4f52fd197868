"""What a source is called in the text: its own title in italics, and what the atlas says of it in brackets."""

from __future__ import annotations

from ..citations import cite_source
from ..model.places import Source, shortened
from ..tags import Markup, join, listed, tag
from . import html


def title(source: Source, language: str, short: bool = False) -> Markup:
    """What ``source`` is called for a reader of ``language``.

    A title is in the language of the source. A description is in English: it stands in brackets wherever it could be taken
    for a title, and is not needed by a reader of the language that the source is written in. ``short``: one of the two.
    """
    what = html.english(source.short if short else source.described)
    told = source.language == language or not source.described  # all that has to be said
    if not source.original or (short and not told):
        return what if language == "en" else join("[", what, "]")
    return own(source, short) if told else join(own(source), " [", what, "]")


def citation(source: Source, language: str) -> Markup:
    """``source`` as an entry of a list of sources."""
    said = cite_source(source, language)
    parts = (
        html.english(said.before),
        join(own(source), ".") if source.original else "",
        html.english(said.description),
        html.english(said.after),
    )
    return listed(" ".join, filter(None, parts))


def own(source: Source, short: bool = False) -> Markup:
    """Its own title, in italics and in its own language."""
    name = source.original or ""
    return tag("cite", shortened(name) if short else name, lang=source.language)
