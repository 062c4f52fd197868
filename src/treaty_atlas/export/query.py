"""What the address of a handout asks for, besides the state of the map. Anything may stand there. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from ..drawing.asked import one_of
from .fitting import PAPERS


def paper(query: Mapping[str, str]) -> str:
    return one_of(query.get("paper"), tuple(PAPERS))
