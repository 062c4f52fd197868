"""Where the map stands, as an address says it: one of its regions by name, or zoom, latitude and longitude of its middle.

The browser reads it by the same rules (``web/site/address.js``) and writes it (``web/base/camera.js``).
"""

from __future__ import annotations

import re

from ..model.vocabulary import REGIONS
from ..style.tokens import tokens

_PLACE = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2})?)_(-?[0-9]{1,3}(?:\.[0-9]{1,4})?)_(-?[0-9]{1,3}(?:\.[0-9]{1,4})?)")


def read(text: str) -> str | None:
    """``text`` as the map takes it: a region of ``vocabulary.REGIONS``, or ``zoom_latitude_longitude`` (degrees), each the
    nearest that the map has; ``None`` for anything else.

    >>> [read(text) for text in ("Sakhalin", "6.5_45_147.2", "1_90_-10", "NaN_45_147", "6_45")]
    ['sakhalin', '6.5_45_147.2', '4_56_139', None, None]
    """
    name = text.strip().lower()
    if name in REGIONS:
        return name
    found = _PLACE.fullmatch(name)
    if not found:
        return None
    return "_".join(_inside(number, *ends) for number, ends in zip(found.groups(), _limits(), strict=True))


def target(text: str) -> str | dict[str, object]:
    """What :func:`read` gave, as the map in the browser is told where to go: a region, or middle and zoom.

    >>> target("sakhalin"), target("6.5_45_147.2")
    ('sakhalin', {'centre': [45.0, 147.2], 'zoom': 6.5})
    """
    if text in REGIONS:
        return text
    zoom, lat, lon = map(float, text.split("_"))
    return {"centre": [lat, lon], "zoom": zoom}


def _limits() -> tuple[tuple[int, int], ...]:
    """The ends, inclusive, of zoom, latitude and longitude: the middle of the map stays among the islands."""
    place = tokens()["layout"]["map"]
    (south, west), (north, east) = place["middle"]
    return (place["minZoom"], place["maxZoom"]), (south, north), (west, east)


def _inside(number: str, least: int, most: int) -> str:
    return str(least) if float(number) < least else str(most) if float(number) > most else number
