"""``layers/<year>.geojson``: the islands and boundary lines of one day, as GeoJSON (RFC 7946) for other programs.

Most formats of geographic programs hold one kind of shape in a layer and no lists in a column. So every list stands a
second time as text, and ``<year>-islands`` and ``<year>-lines`` hold the same by kind, without lists and without columns
that are empty for all of a kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..chronology import span_on
from ..model.atlas import Atlas, Island
from ..model.spans import LineSpan, Span

DAYS = {
    "1855": "1855-02-07",
    "1867": "1867-03-30",
    "1875": "1875-08-22",
    "1905": "1905-10-16",
    "1920": "1920-04-21",
    "1925": "1925-05-15",
    "1945": "1945-09-05",
    "1946": "1946-02-02",
    "1952": "1952-04-28",
    "1956": "1956-12-12",
    "1991": "1991-12-26",
}
"""The day each layer shows."""
KINDS = ("islands", "lines")
"""What a layer holds, each also in a file of its own."""
LISTS = ("claimed_by", "by")
"""The columns that are lists."""


def layers(atlas: Atlas, root: Path) -> dict[str, str]:
    """Path (below ``root``) and text of every layer; shapes are taken from the GeoJSON files in ``root``."""
    shapes = {kind: _shapes(root / f"{kind}.geojson") for kind in KINDS}
    made: dict[str, str] = {}
    for year, day in DAYS.items():
        parts = {"islands": [*_islands(atlas, shapes["islands"], day)], "lines": [*_lines(atlas, shapes["lines"], day)]}
        made[f"layers/{year}.geojson"] = _collection(day, [row for rows in parts.values() for row in rows])
        for kind, rows in parts.items():
            made[f"layers/{year}-{kind}.geojson"] = _collection(f"{day} {kind}", [_flat(row) for row in rows])
    return made


def day_of(path: str) -> str:
    """The day of the layer at ``path``."""
    return DAYS[path.removeprefix("layers/")[:4]]


def _flat(feature: dict[str, Any]) -> dict[str, Any]:
    """``feature`` with its lists as text only, under the names of the lists; every polygon is one of several."""
    own, shape = feature["properties"], feature["geometry"]
    if shape["type"] == "Polygon":
        shape = {"type": "MultiPolygon", "coordinates": [shape["coordinates"]]}
    kept = {key: own[f"{key}_text"] if key in LISTS else value for key, value in own.items() if not key.endswith("_text")}
    return feature | {"properties": kept, "geometry": shape}


def _collection(name: str, rows: list[dict[str, Any]]) -> str:
    """A FeatureCollection, one feature a line."""
    body = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows)
    return f'{{"type":"FeatureCollection","name":"{name}","features":[\n{body}\n]}}\n'


def _shapes(path: Path) -> dict[str, Any]:
    return {f["properties"]["id"]: f["geometry"] for f in json.loads(path.read_text(encoding="utf-8-sig"))["features"]}


def _islands(atlas: Atlas, shapes: Mapping[str, Any], day: str) -> Iterator[dict[str, Any]]:
    for name, spans in atlas.spans.items():
        span = span_on(spans, day)
        if span:
            yield _feature(shapes[name], _island_properties(atlas.islands[name], span))


def _island_properties(island: Island, span: Span) -> dict[str, Any]:
    names = island.names
    return {
        "id": island.id,
        "name:en": names.en,
        "name:nl": names.nl,
        "name:ja": names.ja,
        "name:ja-Latn": names.ja_latn,
        "name:ru": names.ru,
        "group": island.group,
        "area_km2": island.km2,
        "administered_by": span.administered_by,
        "claimed_by": list(span.claimed_by),
        "claimed_by_text": ";".join(span.claimed_by),
        "status": span.status,
        "start_date": span.start,
        "end_date": span.end,
        "treaty": span.basis,
        "article": span.article,
        "certainty": span.certainty,
    }


def _lines(atlas: Atlas, shapes: Mapping[str, Any], day: str) -> Iterator[dict[str, Any]]:
    for name, spans in atlas.line_spans.items():
        span = span_on(spans, day)
        if span and span.kind != "none":
            yield _feature(shapes[name], _line_properties(name, span))


def _line_properties(name: str, span: LineSpan) -> dict[str, Any]:
    return {
        "id": name,
        "kind": span.kind,
        "by": list(span.by),
        "by_text": ";".join(span.by),
        "treaty": span.basis,
        "article": span.article,
        "start_date": span.start,
        "end_date": span.end,
        "certainty": span.certainty,
    }


def _feature(geometry: Any, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": properties["id"], "properties": properties, "geometry": geometry}
