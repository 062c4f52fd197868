"""What the address of a picture asks for, besides the state of the map. Anything may stand there. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from ..address import camera
from ..address.map import whole
from ..model.vocabulary import REGIONS
from .picture import LOOKS, SLIDE, Style

SIZE = SLIDE
LEAST, MOST = 320, 4000


def style(query: Mapping[str, str], link: str = "") -> Style:
    """The picture that ``query`` asks for; for what cannot be had, the usual. ``link`` is shown where it is absolute."""
    width, height = (_px(query.get(name), usual) for name, usual in zip(("width", "height"), SIZE, strict=True))
    shown = link if "://" in link else ""  # a path alone leads nobody who has only the picture
    return Style(width, height, region(query), theme=theme(query), link=shown)


def region(query: Mapping[str, str]) -> str:
    """The part that was chosen for the picture, else the one at which the map stands.

    >>> region({"map": "habomai"}), region({"map": "habomai", "region": "sakhalin"}), region({"map": "6.5_45_147.2"})
    ('habomai', 'sakhalin', 'whole')
    """
    return one_of(query.get("region") or camera.read(query.get("map", "")), REGIONS)


def theme(query: Mapping[str, str]) -> str:
    return one_of(query.get("theme"), LOOKS)


def one_of(asked: str | None, known: tuple[str, ...]) -> str:
    """``asked`` when it is known, else the first of ``known``."""
    return asked if asked in known else known[0]


def _px(asked: str | None, usual: int) -> int:
    number = whole(asked or "")
    return min(max(number, LEAST), MOST) if number is not None and number > 0 else usual
