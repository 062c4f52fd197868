"""Tables of the land around: its regions, the lines between them, and how finely each is drawn.

All coordinates are degrees, lon/lat (WGS 84).
"""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]
Window = tuple[float, float, float, float]


class Region(NamedTuple):
    """A region of the land around, named by one ``point`` inside its main polygon.

    ``tint`` is the region whose colour it shares on the map (usually itself), ``note`` what a reader
    of the file must know about its limits.
    """

    id: str
    country: str
    tint: str
    point: Point
    note: str = ""


class Zone(NamedTuple):
    """A window (west, south, east, north) drawn at its own scale.

    ``tolerance``: corners whose triangle is smaller than a square of so many metres (at 47° N) are
    dropped, and 95 of 100 points of the coast then stay within that distance (measured).
    ``smallest`` island in km², ``decimals`` of a degree written.
    """

    window: Window
    tolerance: float
    smallest: float
    decimals: int


FRAME: Window = (105.0, 30.0, 180.0, 68.0)
"""The land is cut here, beyond every view: the maps need 110-180° E, 33-66° N."""

REGIONS: tuple[Region, ...] = (
    Region("siberia", "russia", "siberia", (130.0, 60.0), "southern limit approximate"),
    Region("kamchatka", "russia", "kamchatka", (158.5, 54.0)),
    Region("amur-primorye", "russia", "amur-primorye", (136.0, 50.0), "northern limit approximate"),
    Region("china", "china", "china", (118.0, 40.5)),
    Region("mongolia", "mongolia", "mongolia", (109.0, 47.0)),
    Region("korea", "korea", "korea", (127.0, 37.5)),
    Region("hokkaido", "japan", "hokkaido", (142.8, 43.4)),
    Region("honshu", "japan", "honshu", (138.0, 36.0)),
    Region("shikoku", "japan", "honshu", (133.5, 33.8)),
    Region("kyushu", "japan", "honshu", (131.0, 32.8)),
    Region("rishiri", "japan", "hokkaido", (141.24, 45.18)),
    Region("rebun", "japan", "hokkaido", (141.03, 45.38)),
    Region("aleutians", "usa", "aleutians", (172.9, 52.9)),
)
"""Every other island goes to the region whose main polygon is nearest, except those in ``PLACED``."""

PLACED: dict[str, tuple[Point, ...]] = {
    "kyushu": ((129.3, 34.4), (129.25, 34.2)),  # Tsushima lies nearer to Korea
}

COUNTRIES = {"643": "russia", "156": "china", "496": "mongolia", "408": "korea", "410": "korea"}
"""ISO 3166 numeric codes of the mainland; Korea is one region."""

RIVER_MOUTHS: tuple[tuple[Point, Point], ...] = (
    ((130.7, 42.29), (130.95, 42.0)),  # Tumen
    ((124.37, 39.99), (124.0, 39.5)),  # Yalu
)
"""Where a land border reaches the sea, and a point out at sea to which it is drawn on."""

AMUR_NORTH: tuple[Point, ...] = (
    (121.5, 53.2), (121.0, 53.9), (121.6, 54.5), (123.2, 55.2), (125.0, 55.8), (127.5, 56.0), (129.5, 55.7),
    (131.0, 55.3), (132.0, 54.7), (133.2, 54.35), (134.5, 54.6), (135.3, 54.72), (136.2, 54.75),
)  # fmt: skip
"""Approximate: from the mouth of the Argun along the watershed of the Amur (the Stanovoy range),
then down the Uda to the Sea of Okhotsk. A generalised line of this project, drawn by no treaty."""

KAMCHATKA_NORTH: tuple[Point, ...] = ((160.5, 60.6), (162.5, 60.4), (165.5, 59.6))
"""Approximate: across the neck of the peninsula."""

COARSE = Zone(FRAME, 6500.0, 120.0, 3)
ZONES: tuple[Zone, ...] = (
    Zone((144.75, 42.9, 146.0, 44.4), 170.0, 0.05, 4),  # Nemuro Strait
    Zone((156.2, 50.7, 157.2, 51.4), 220.0, 0.2, 4),  # Cape Lopatka
    Zone((139.2, 41.25, 146.5, 45.7), 650.0, 1.0, 3),  # Hokkaido
    Zone((155.2, 50.7, 160.6, 54.6), 750.0, 2.0, 3),  # southern Kamchatka
    Zone((138.6, 46.5, 143.0, 54.4), 700.0, 1.0, 3),  # Tatar Strait and the mouth of the Amur
    Zone((135.2, 42.8, 138.6, 46.5), 1100.0, 3.0, 3),  # coast of Primorye
    Zone((134.5, 53.0, 138.6, 55.8), 1100.0, 3.0, 3),  # Shantar Islands
    Zone((154.0, 54.6, 164.0, 60.0), 2200.0, 20.0, 3),  # northern Kamchatka
    Zone((127.0, 38.0, 165.0, 59.0), 3800.0, 60.0, 3),  # the rest of the first view
    COARSE,
)
"""The first zone that holds a place is the one that counts. A corner of a window must lie at sea or
well inland: a corner that cuts off less than the tolerance would itself be simplified away."""
