"""What the address of a picture or a handout asks for, besides the state of the map. Anything may stand there. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from ..address.map import whole
from ..drawing.picture import LOOKS, SLIDE, Style
from ..drawing.series import FORMATS
from ..model.vocabulary import REGIONS
from .fitting import PAPERS

SIZE = SLIDE
LEAST, MOST = 320, 4000
KEYS = ("region", "theme")
"""The parameters that the page of sharing lets its reader choose."""


def style(query: Mapping[str, str], link: str = "") -> Style:
    """The picture that ``query`` asks for; for what cannot be had, the usual. ``link`` is shown where it is absolute."""
    width, height = (_px(query.get(name), usual) for name, usual in zip(("width", "height"), SIZE, strict=True))
    shown = link if "://" in link else ""  # a path alone leads nobody who has only the picture
    return Style(width, height, region(query), theme=theme(query), link=shown)


def region(query: Mapping[str, str]) -> str:
    return _one_of(query.get("region"), REGIONS)


def theme(query: Mapping[str, str]) -> str:
    return _one_of(query.get("theme"), LOOKS)


def paper(query: Mapping[str, str]) -> str:
    return _one_of(query.get("paper"), tuple(PAPERS))


def form(query: Mapping[str, str]) -> str:
    """The sheet of all maps that is asked for: a slide or a poster."""
    return _one_of(query.get("format"), tuple(FORMATS))


def _one_of(asked: str | None, known: tuple[str, ...]) -> str:
    """``asked`` when it is known, else the first of ``known``."""
    return asked if asked in known else known[0]


def _px(asked: str | None, usual: int) -> int:
    number = whole(asked or "")
    return min(max(number, LEAST), MOST) if number is not None and number > 0 else usual
