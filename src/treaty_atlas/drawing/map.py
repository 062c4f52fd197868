"""The map itself as SVG: sea, land, islands, lines, scale. Pure; lengths are px, ``k`` enlarges strokes and letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log2
from typing import Any

from ..catalog.geometry import Shapes
from ..i18n import Words
from ..model.atlas import Atlas
from ..own_maps import Shown, ShownLine
from ..style.svg import coast_of, fill_svg, line_stroke
from ..style.tokens import tokens
from .lettering import Lettering
from .projection import Bounds, Box, Place, Projection, line_path, ring_path, rings
from .scene import Scene

CUT = 50
"""The parallel that cuts Sakhalin in two; the cut is no coast."""
NEAR = 1e-5
MARGIN = 12
"""So many px beyond the frame are drawn, so that no cut shows."""
SEEN = 8
"""A small island's ring is at least so wide."""
SCALE_PX = 100
WEST, EAST, SOUTH, NORTH = 100, 190, 30, 70


@dataclass(frozen=True)
class Frame:
    """Where the map lies in the picture, and how it is drawn."""

    box: Box
    projection: Projection
    theme: str
    k: float

    @property
    def zoom(self) -> float:
        """The zoom at which the live map shows as much, its letters being as large."""
        return self.projection.zoom - log2(self.k)

    @property
    def around(self) -> Box:
        return self.box[0] - MARGIN, self.box[1] - MARGIN, self.box[2] + MARGIN, self.box[3] + MARGIN

    def area(self, geometry: Any) -> str:
        """Path data of a polygon, or of several."""
        return "".join(ring_path(map(self.projection.place, ring), self.around) for ring in rings(geometry))

    def line(self, lines: Iterable[Sequence[Sequence[float]]]) -> str:
        return "".join(line_path(map(self.projection.place, line)) for line in lines)


def pattern_ids(shown: Scene) -> dict[str, str]:
    """The id of the pattern of each look on the map."""
    return {look: f"p-{look}" for look in dict.fromkeys(s.look for s in shown.islands.values())}


def definitions(shown: Scene, frame: Frame) -> str:
    """The patterns of the looks on the map, as large as its letters, and the shape of the frame."""
    return f"<defs>{patterns(pattern_ids(shown), frame.theme, frame.k)}{clip(frame, 'frame')}</defs>"


def patterns(ids: Mapping[str, str], theme: str, k: float) -> str:
    """The patterns of looks, each under its id."""
    found = (fill_svg(look, theme, ident)[0] for look, ident in ids.items())
    scale = f' patternTransform="scale({k:.4g})"' if k != 1 else ""
    return "".join(found).replace(' patternUnits="', f'{scale} patternUnits="')


def clip(frame: Frame, ident: str) -> str:
    """The shape of the frame, to cut what reaches out."""
    x, y, right, bottom = frame.box
    rim = tokens()["radius"]["map"] * frame.k
    shape = f'<rect x="{x:g}" y="{y:g}" width="{right - x:g}" height="{bottom - y:g}" rx="{rim:g}"/>'
    return f'<clipPath id="{ident}">{shape}</clipPath>'


def surroundings(shown: Scene, shapes: Shapes, frame: Frame) -> Iterator[str]:
    """Sea, graticule and the land around, tinted where it is right."""
    colour, k = tokens()["colour"][frame.theme]["map"], frame.k
    border = tokens()["border"]
    x, y, right, bottom = frame.box
    yield f'<rect x="{x:g}" y="{y:g}" width="{right - x:g}" height="{bottom - y:g}" fill="{colour["sea"]}"/>'
    width = border["graticule_width"] * k
    drawn = _graticule(frame, border["graticule_step_deg"])
    yield f'<path d="{drawn}" fill="none" stroke="{colour["graticule"]}" stroke-width="{width:g}"/>'
    land = [(region, path) for region, geometry in shapes.land if (path := frame.area(geometry))]
    coasts = "".join(path for _, path in land)
    # coasts first, fills above them: where two regions meet on land their fills cover what is no coast
    yield f'<path d="{coasts}" fill="none" stroke="{colour["coast_context"]}" stroke-width="{2 * k:g}"/>'
    for region, path in land:
        tint = colour["land"][shown.tints.get(region, "none")]
        yield f'<path d="{path}" fill="{tint}" stroke="{tint}" stroke-width="{k / 2:g}"/>'
    line = border["land_line"]
    dash = " ".join(f"{px * k:g}" for px in line["dash"])
    inland = frame.line(ring for geometry in shapes.land_lines for ring in rings(geometry))
    drawn = f'stroke="{colour["land_line"]}" stroke-width="{line["width"] * k:g}" stroke-dasharray="{dash}"'
    yield f'<path d="{inland}" fill="none" {drawn}/>'


def _graticule(frame: Frame, step: int) -> str:
    """Path data of the parallels and meridians, no longer than what is drawn: far strokes cost much to render."""
    left, top, right, bottom = frame.around
    ys = (frame.projection.place((WEST, lat))[1] for lat in range(SOUTH, NORTH + 1, step))
    xs = (frame.projection.place((lon, SOUTH))[0] for lon in range(WEST, EAST + 1, step))
    across = [line_path(((left, y), (right, y))) for y in ys if top <= y <= bottom]
    return "".join([*across, *(line_path(((x, top), (x, bottom))) for x in xs if left <= x <= right)])


def islands(shown: Scene, atlas: Atlas, shapes: Shapes, frame: Frame, chosen: str | None) -> Iterator[str]:
    """Every island in its paint; each path carries what it shows, as on the live map. Under the chosen one lies a ring."""
    if chosen in shapes.islands:
        yield _ring(shapes.islands[str(chosen)], frame)
    for name, span in shown.islands.items():
        if path := frame.area(shapes.islands[name]):
            yield _island(name, span, path, shapes.islands[name], atlas.islands[name].km2, frame)


def _island(name: str, span: Shown, path: str, geometry: Any, km2: float, frame: Frame) -> str:
    sizes, k = tokens()["island"], frame.k
    fill, coast = fill_svg(span.look, frame.theme, f"p-{span.look}")[1], coast_of(span.look, frame.theme)
    width = sizes["coast_width_small" if km2 < sizes["small_below_km2"] else "coast_width"] * k
    told = f'data-island="{name}" data-status="{span.status}" data-look="{span.look}"'
    shore = open_coast(geometry)
    if not shore:
        return f'<path {told} d="{path}" fill="{fill}" stroke="{coast}" stroke-width="{width:g}" stroke-linejoin="round"/>'
    seam = f'stroke="{fill}" stroke-width="{sizes["seam_width"] * k:g}"'
    line = f'fill="none" stroke="{coast}" stroke-width="{width:g}" stroke-linejoin="round"'
    return f'<path {told} d="{path}" fill="{fill}" {seam}/><path d="{frame.line(shore)}" {line}/>'


def _ring(geometry: Any, frame: Frame) -> str:
    colour, sizes, k = tokens()["colour"][frame.theme]["selection"], tokens()["island"], frame.k
    path = frame.area(geometry)
    places = [frame.projection.place(point) for ring in rings(geometry) for point in ring]
    least = [min(p[axis] for p in places) for axis in (0, 1)]
    most = [max(p[axis] for p in places) for axis in (0, 1)]
    if max(most[0] - least[0], most[1] - least[1]) < SEEN * k:
        middle = f'cx="{(least[0] + most[0]) / 2:.1f}" cy="{(least[1] + most[1]) / 2:.1f}" r="{SEEN * k:g}"'
        shape = f"<circle {middle} "
    else:
        shape = f'<path d="{path}" stroke-linejoin="round" '
    strokes = (("casing", "selected_casing"), ("outline", "selected_ring"))
    return "".join(
        f'{shape}fill="none" stroke="{colour[tint]}" stroke-width="{sizes[width] * k:g}"/>' for tint, width in strokes
    )


def open_coast(geometry: Any) -> list[list[Sequence[float]]]:
    """The rings of a geometry without their pieces along the cut; none where it is not cut."""
    found = [piece for ring in rings(geometry) for piece in _open(ring)]
    return found if len(found) > sum(1 for _ in rings(geometry)) or any(p[0] != p[-1] for p in found) else []


def _open(ring: Sequence[Sequence[float]]) -> list[list[Sequence[float]]]:
    pieces = [[ring[0]]]
    for before, point in pairwise(ring):
        if abs(before[1] - CUT) < NEAR and abs(point[1] - CUT) < NEAR:
            pieces.append([point])
        else:
            pieces[-1].append(point)
    return [piece for piece in pieces if len(piece) > 1]


def lines(shown: Scene, shapes: Shapes, frame: Frame) -> Iterator[str]:
    """The border lines of the day, each on its halo."""
    border, halo = tokens()["border"], tokens()["colour"][frame.theme]["border"]["halo"]
    around = f'stroke="{halo}" stroke-width="{border["halo_width"] * frame.k:g}" stroke-opacity="{border["halo_opacity"]}"'
    for name, span in shown.lines.items():
        path = f'd="{frame.line(rings(shapes.lines[name]))}" fill="none" stroke-linejoin="round"'
        yield f'<path {path} {around} stroke-linecap="round"/><path {_told(name, span)} {path} {_stroke(span, frame)}/>'


def _told(name: str, span: ShownLine) -> str:
    return f'data-line-id="{name}" data-line="{span.kind}"'


def _stroke(span: ShownLine, frame: Frame) -> str:
    return line_stroke(span.kind, frame.theme, span.by[0] if span.by else "japan", frame.k)


def within(shown: Scene, shapes: Shapes, frame: Frame) -> Scene:
    """The same day with only those islands and lines of which something lies in the frame."""
    x, y, right, bottom = frame.box

    def touches(geometry: Any) -> bool:
        places = (frame.projection.place(point) for ring in rings(geometry) for point in ring)
        return any(x <= a <= right and y <= b <= bottom for a, b in places)

    return replace(
        shown,
        islands={name: span for name, span in shown.islands.items() if touches(shapes.islands[name])},
        lines={name: span for name, span in shown.lines.items() if touches(shapes.lines[name])},
    )


def coasts(shapes: Shapes, frame: Frame) -> list[Place]:
    """Points of the islands' coasts that lie in the frame."""
    places = (
        frame.projection.place(point) for geometry in shapes.islands.values() for ring in rings(geometry) for point in ring
    )
    x, y, right, bottom = frame.box
    return [place for place in places if x <= place[0] <= right and y <= place[1] <= bottom]


def scale_bar(frame: Frame, words: Words) -> tuple[str, Box]:
    """The scale at the lower right, and the ground it takes."""
    k, colour = frame.k, tokens()["colour"][frame.theme]["label"]
    right, y = frame.box[2] - 14 * k, frame.box[3] - 14 * k
    per_px = frame.projection.metres_per_px(y)
    metres = _round_down(SCALE_PX * k * per_px)
    length = metres / per_px
    told = f"{metres / 1000:g} {words('map.km')}" if metres >= 1000 else f"{metres:g} {words('map.m')}"
    left = right - length
    letters = Lettering(12 * k, colour["graticule"], anchor="end", halo=colour["island_halo"])
    shape = f"M{left:.1f},{y - 5 * k:.1f}V{y:.1f}H{right:.1f}V{y - 5 * k:.1f}"
    bar = f'<path d="{shape}" fill="none" stroke="{colour["graticule"]}" stroke-width="{k:g}"/>'
    return bar + letters.svg(told, right, y - 9 * k), (left - 6 * k, y - 22 * k, right + 6 * k, y + 6 * k)


def _round_down(number: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not above ``number``."""
    power = 10.0 ** (len(str(int(number))) - 1)
    return next(digit * power for digit in (5, 2, 1) if digit * power <= number)


def bounds_of(corners: Sequence[Sequence[float]]) -> Bounds:
    """South-west and north-east corner (lat, lon) as west, south, east, north."""
    (south, west), (north, east) = corners
    return west, south, east, north
