"""The look, named once: colours, patterns, widths and measures of ``tokens.json`` for Python and for the browser.

Everything visual is taken from the tokens; nothing here knows Streamlit or folium. Lengths in the tokens are CSS px at
a root size of 16 px, so they are written as ``rem`` and grow with the root size on a projector.

A *look* is what a path on the map carries in ``data-look``: ``"<status>-<hue>"``, for example ``"disputed-russia"``.
Russia and the USSR share one hue, so the administrator ``ussr`` is written ``russia`` in a look.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .paper import printed

PACKAGE = Path(__file__).resolve().parents[1]
FILE = PACKAGE / "tokens.json"
"""Its ``palette`` has every colour once; all else names colours of it."""
THEMES, PAPER = ("light", "dark"), "print"
"""The themes of the screen, and that of paper, which only the functions that draw with literal colours know."""


class UnknownLook(KeyError):
    """A look that the tokens do not paint; carries the look and the theme."""

    def __init__(self, look: str, theme: str) -> None:
        super().__init__(look)
        self.look, self.theme = look, theme

    def __str__(self) -> str:
        return f"no paint for look {self.look!r} in theme {self.theme!r}; known looks: {', '.join(looks())}"


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens (read once), with the theme for paper that is derived from them."""
    read: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    read = coloured(read, read.pop("palette"))
    read["colour"][PAPER], patterns = printed(read)
    read["pattern"] |= patterns
    return read


def coloured(value: Any, palette: Mapping[str, str]) -> Any:
    """``value`` with the colours of ``palette`` in the place of their names: ``"@sea-36"`` becomes ``"#1B5B76"``.

    Raises ``KeyError`` for a name that the palette does not have.
    """
    if isinstance(value, dict):
        return {key: coloured(own, palette) for key, own in value.items()}
    if isinstance(value, list):
        return [coloured(own, palette) for own in value]
    return palette[value[1:]] if isinstance(value, str) and value.startswith("@") else value


def hue(party: str) -> str:
    """Return whose colour a party has: of ``"ussr"`` it is ``"russia"``'s, of any other its own."""
    return "russia" if party == "ussr" else party


def look_of(status: str, administered_by: str) -> str:
    """Return the look of a status held by a party: ``("disputed", "ussr")`` is ``"disputed-russia"``."""
    return f"{status}-{hue(administered_by)}"


def looks() -> tuple[str, ...]:
    """Return every look that can be painted, in the order of the legend."""
    return tuple(f"{status}-{who}" for status, by in tokens()["colour"]["light"]["status"].items() for who in by)


def paint_of(look: str, theme: str) -> dict[str, str]:
    """Return pattern name, ground, marks and coast of a look; raise :class:`UnknownLook` when there is none."""
    status, _, who = look.rpartition("-")
    try:
        return dict(tokens()["colour"][theme]["status"][status][who])
    except KeyError:
        raise UnknownLook(look, theme) from None
