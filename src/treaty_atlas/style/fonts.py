"""The faces that pages are written in, as ``@font-face`` rules: cuts of our own, and what stands in until they have come."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection
from dataclasses import dataclass

from .tokens import PACKAGE

FACES = {
    "sans": "atlas-sans.woff2",
    "sans-italic": "atlas-sans-italic.woff2",
    "serif": "atlas-serif-roman.woff2",
    "serif-italic": "atlas-serif-italic.woff2",
}
"""The file of each; ``build/faces.py`` cuts those of the sans."""
EARLY = ("sans", "serif")
"""The faces that every page is written in: a page asks for them at once."""
_FAMILIES = {"sans": "Atlas Sans", "serif": "Atlas Serif"}
_ONE_WEIGHT = ("sans-italic",)


@dataclass(frozen=True)
class StandIn:
    """A face of the machine with our measures. ``width``: our words are so many times as wide as its own, over the texts
    of the dataset (in English, Dutch and Russian the same to half a percent), so a line breaks at the same word."""

    family: str
    weights: str
    width: float
    names: tuple[str, ...]


HEIGHTS = {"sans": (1.0, 0.326), "serif": (1.036, 0.335)}
"""What our faces take above and below the line, in ems, as their files say."""
STAND_INS = (
    StandIn("sans", "200 500", 0.932, ("Arial", "Liberation Sans", "Helvetica")),
    StandIn("sans", "600 900", 0.896, ("Arial Bold", "Liberation Sans Bold", "Helvetica Bold")),
    StandIn("serif", "200 500", 1.103, ("Times New Roman", "Liberation Serif", "Times")),
    StandIn("serif", "600 900", 1.054, ("Times New Roman Bold", "Liberation Serif Bold", "Times Bold")),
)


def font_path(file: str) -> str:
    """The address of a face below the atlas's own files, where the sheets lie that name it.

    >>> font_path(FACES["sans"])
    'web/fonts/atlas-sans.woff2'
    """
    return f"web/fonts/{file}"


def font_bytes(file: str) -> bytes:
    """The file of a face, of :data:`FACES`; raises ``OSError`` where it is missing."""
    return (PACKAGE / font_path(file)).read_bytes()


def font_inside(file: str) -> str:
    """The file of a face as an address that holds it: for a page that asks for nothing."""
    return f"data:font/woff2;base64,{base64.b64encode(font_bytes(file)).decode()}"


def font_faces(address: Callable[[str], str] = font_path, names: Collection[str] = tuple(FACES)) -> str:
    """Return the rules of the faces ``names``; ``address`` tells where a file of :data:`FACES` is, as the stylesheet finds
    it."""
    files = ((name, file) for name, file in FACES.items() if name in names)
    return "\n".join([*(_face(name, address(file)) for name, file in files), *map(_stand_in, STAND_INS)])


def _face(name: str, url: str) -> str:
    family, _, italic = name.partition("-")
    weights = "400" if name in _ONE_WEIGHT else "200 900"
    about = f'font-family:"{_FAMILIES[family]}";font-style:{italic or "normal"};font-weight:{weights};font-display:swap'
    return f'@font-face{{{about};src:url("{url}") format("woff2")}}'


def _stand_in(face: StandIn) -> str:
    above, below = (f"{height / face.width:.2%}" for height in HEIGHTS[face.family])
    about = f'font-family:"{_FAMILIES[face.family]} Stand-in";font-weight:{face.weights};size-adjust:{face.width:.1%}'
    heights = f"ascent-override:{above};descent-override:{below};line-gap-override:0%"
    names = ",".join(f'local("{name}")' for name in face.names)
    return f"@font-face{{{about};{heights};src:{names}}}"
