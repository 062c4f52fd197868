"""What can be taken along, made whole: pictures, handouts, files. Functions of values alone, for a process of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...address.map import Address
from ...drawing.both import picture_of as picture_shown
from ...drawing.card import Card
from ...drawing.comparison import comparison
from ...drawing.picture import Style
from ...drawing.play import play_gif
from ...drawing.raster import card_png
from ...drawing.series import series
from ...export import chromium, single
from ...export.handout import handout
from ...export.pack import Asked, pack
from ...i18n import Words
from ..cache import atlas, geodata, shapes
from .answers import Packed
from .answers import pack as as_packed

SVG, PNG, GIF, PDF = "image/svg+xml", "image/png", "image/gif", "application/pdf"
HTML = "text/html; charset=utf-8"


def picture_of(here: Address, language: str, style: Style, today: date, tag: str) -> Packed:
    """The map of an address as a picture."""
    day = here.day_shown(today)
    svg = picture_shown(atlas(), shapes(), Words(language), day, here.view, here.island, style)
    return as_packed(svg.encode(), SVG, tag)


def card_of(shown: Card, language: str, today: date, tag: str) -> Packed:
    """The card that stands for a link."""
    return as_packed(card_png(atlas(), shapes(), Words(language), shown, today), PNG, tag)


def series_of(language: str, form: str, today: date, tag: str) -> Packed:
    """Then and now as a slide or a poster."""
    return as_packed(series(atlas(), shapes(), Words(language), today, form).encode(), SVG, tag)


def comparison_of(dates: tuple[str, str], view: str | None, language: str, today: date, tag: str) -> Packed:
    """Two dates beside each other."""
    return as_packed(comparison(atlas(), shapes(), Words(language), dates, today, view).encode(), SVG, tag)


def play_of(language: str, today: date, tag: str) -> Packed:
    """The whole Play as a picture that moves."""
    return as_packed(play_gif(atlas(), shapes(), Words(language), today), GIF, tag)


def handout_of(here: Address, language: str, paper: str, base: str, today: date, tag: str) -> Packed:
    """The page for a class; ``base`` is where others reach the atlas, or empty."""
    page = handout(atlas(), shapes(), Words(language), here, today, paper=paper, base=base)
    return as_packed(page.encode(), HTML, tag)


def pack_of(asked: Asked, language: str, files: str, today: date, tag: str) -> Packed:
    """Everything for one lesson: a page that asks for its own ``files`` or, where it names none, the PDF of it.

    Raises :class:`chromium.NoBrowser`.
    """
    page = pack(atlas(), shapes(), Words(language), today, asked, files or geodata())
    return as_packed(page.encode(), HTML, tag) if files else as_packed(chromium.pdf(page), PDF, tag)


def file_of(languages: Sequence[str], today: date, version: str, tag: str) -> Packed:
    """The whole atlas as one file."""
    return as_packed(single.build(atlas(), geodata(), languages, today, version).encode(), HTML, tag)
