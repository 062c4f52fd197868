"""The 42 islands and island groups of the atlas, and where each lies in the coastline source.

A unit is named by one point inside its largest polygon. Every other polygon of the source belongs
to the unit it lies nearest to (see ``islands.assign_polygons``), so this table is all that links
the atlas to the source. Order: groups from west to east, within a group from north to south, and
this is the order of the features in ``islands.geojson``.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """One island or island group.

    ``lon`` and ``lat`` are degrees (WGS 84) of a point inside the largest polygon. Polygons smaller
    than ``min_part_km2`` are left out as rocks, except the one that holds the point.
    """

    id: str
    group: str
    lon: float
    lat: float
    min_part_km2: float = 0.02


ROCKS = 0.002
"""Smallest part, in km², of the groups that consist of rocks."""

UNITS: tuple[Unit, ...] = (
    Unit("sakhalin-north", "sakhalin", 142.8829, 50.60073),
    Unit("sakhalin-south", "sakhalin", 142.76948, 49.57884),
    Unit("moneron", "sakhalin", 141.23648, 46.25009),
    Unit("tyuleniy", "sakhalin", 144.62807, 48.50307),
    Unit("opasnosti", "sakhalin", 142.2243, 45.792),
    Unit("alaid", "northern-kurils", 155.56892, 50.86158),
    Unit("shumshu", "northern-kurils", 156.32999, 50.71472),
    Unit("paramushir", "northern-kurils", 155.99453, 50.5732),
    Unit("antsiferov", "northern-kurils", 154.98195, 50.19952),
    Unit("makanrushi", "northern-kurils", 154.43976, 49.78763),
    Unit("onekotan", "northern-kurils", 154.72937, 49.34647),
    Unit("kharimkotan", "northern-kurils", 154.52835, 49.11727),
    Unit("ekarma", "northern-kurils", 153.94429, 48.94595),
    Unit("chirinkotan", "northern-kurils", 153.48583, 48.98045),
    Unit("shiashkotan", "northern-kurils", 154.15343, 48.86363),
    Unit("lovushki", "northern-kurils", 153.85638, 48.55347, ROCKS),
    Unit("raikoke", "middle-kurils", 153.24932, 48.2919),
    Unit("matua", "middle-kurils", 153.21058, 48.08402),
    Unit("toporkov", "middle-kurils", 153.28815, 48.07287),
    Unit("rasshua", "middle-kurils", 153.01382, 47.75033),
    Unit("srednego", "middle-kurils", 152.89264, 47.58615, ROCKS),
    Unit("ryponkicha", "middle-kurils", 152.84293, 47.54129),
    Unit("yankicha", "middle-kurils", 152.82082, 47.51944),
    Unit("ketoy", "middle-kurils", 152.47704, 47.33824),
    Unit("simushir", "middle-kurils", 151.78858, 46.81264),
    Unit("broughton", "middle-kurils", 150.73125, 46.72434),
    Unit("chirpoy", "middle-kurils", 150.87215, 46.52519),
    Unit("brat-chirpoyev", "middle-kurils", 150.80722, 46.46402),
    Unit("urup", "middle-kurils", 150.01043, 45.9393),
    Unit("iturup", "southern-kurils", 147.86611, 45.0957),
    Unit("kunashir", "southern-kurils", 146.17383, 44.36716),
    Unit("shikotan", "southern-kurils", 146.69138, 43.78543),
    Unit("polonsky", "habomai", 146.31875, 43.63242),
    Unit("oskolki", "habomai", 146.40624, 43.56876, ROCKS),
    Unit("zelyony", "habomai", 146.13755, 43.51142),
    Unit("demina", "habomai", 146.16052, 43.41579, ROCKS),
    Unit("yuri", "habomai", 146.04206, 43.41215),
    Unit("anuchin", "habomai", 146.00421, 43.36733),
    Unit("tanfilyev", "habomai", 145.91495, 43.4365),
    Unit("storozhevoy", "habomai", 145.89259, 43.38427),
    Unit("rifovy", "habomai", 145.87573, 43.39003),
    Unit("signalny", "habomai", 145.85792, 43.39682),
)

PARALLEL = 50.0
"""Latitude, in degrees north, of the cut between the first two units."""
