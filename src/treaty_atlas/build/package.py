"""``datapackage.json``: a Frictionless Data Package descriptor of the tables and layers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, get_args

from ..vocabulary import Administrator, Certainty, Status
from .layers import day_of

TITLE = "Treaty Atlas of Sakhalin and the Kuril Islands"
SHAPES = ("islands.geojson", "land.geojson", "lines.geojson")
ODBL = {
    "name": "ODbL-1.0",
    "title": "Open Database License 1.0, © OpenStreetMap contributors",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
}
CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
SOURCES = [
    {"title": "OpenStreetMap land polygons (roaring-landmask 0.11.0)", "path": "https://www.openstreetmap.org/copyright"},
    {"title": "Natural Earth country lines (world-atlas 2.0.2), public domain", "path": "https://www.naturalearthdata.com"},
    {"title": "Treaties, events and islands: see sources.toml"},
]


def descriptor(root: Path, made: Mapping[str, str]) -> str:
    """The descriptor of ``made`` (path to text) and of the shapes in ``root``, with size and hash of each."""
    texts = {name: (root / name).read_text(encoding="utf-8") for name in SHAPES} | dict(made)
    return json.dumps(_package([_resource(p, t) for p, t in texts.items()]), ensure_ascii=False, indent=1) + "\n"


def _package(resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "profile": "data-package",
        "name": "treaty-atlas",
        "title": TITLE,
        "version": version("treaty-atlas"),
        "licenses": [ODBL, CC_BY],
        "sources": SOURCES,
        "resources": resources,
    }


def _resource(path: str, text: str) -> dict[str, Any]:
    data = text.encode()
    table = path.endswith(".csv")
    return {
        "name": path.rsplit(".", 1)[0].replace("/", "-"),
        "path": path,
        "profile": "tabular-data-resource" if table else "data-resource",
        "format": "csv" if table else "geojson",
        "mediatype": "text/csv" if table else "application/geo+json",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "licenses": [CC_BY if table else ODBL],
        **({"temporal": day_of(path)} if path.startswith("layers/") else {}),
        **({"schema": _schema()} if table else {}),
    }


def _schema() -> dict[str, Any]:
    def column(name: str, about: str, **rule: Any) -> dict[str, Any]:
        return {"name": name, "type": rule.pop("type", "string"), "description": about, "constraints": rule}

    return {
        "fields": [
            column("island", "id of the island in islands.geojson", required=True),
            column("from", "first day, inclusive (Gregorian)", type="date", required=True),
            column("to", "day after the last, exclusive; empty while the span holds", type="date"),
            column("administered_by", "who held it in fact", required=True, enum=list(get_args(Administrator))),
            column("status", "kind of holding", required=True, enum=list(get_args(Status))),
            column("claimed_by", "codes joined by ;, in alphabetical order; empty where nobody claims"),
            column("basis", "id of the treaty or event", required=True),
            column("article", "id of its article, where there is one"),
            column("certainty", "how sure", required=True, enum=list(get_args(Certainty))),
        ],
        "primaryKey": ["island", "from"],
        "missingValues": [""],
    }
