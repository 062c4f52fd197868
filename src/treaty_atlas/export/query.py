"""What the address of a handout or of the sheet of all maps asks for. Anything may stand there. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from ..drawing.asked import one_of
from ..drawing.series import FORMATS
from .fitting import PAPERS


def paper(query: Mapping[str, str]) -> str:
    return one_of(query.get("paper"), tuple(PAPERS))


def form(query: Mapping[str, str]) -> str:
    """The sheet of all maps that is asked for: a slide or a poster."""
    return one_of(query.get("format"), tuple(FORMATS))
