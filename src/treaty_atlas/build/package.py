"""``datapackage.json``: a Frictionless Data Package descriptor of the tables and layers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, get_args

from ..licences import CC_BY, ODBL
from ..model import moves
from ..model.people import COUNTED
from ..model.vocabulary import Administrator, Certainty, Doubt, Status
from .layers import day_of

TITLE = "Treaty Atlas of Sakhalin and the Kuril Islands"
SHAPES = ("islands.geojson", "land.geojson", "lines.geojson")
TABLES = ("people.csv", "moves.csv")
"""Tables that are edited by hand."""
SOURCES = [
    {"title": "OpenStreetMap land polygons (roaring-landmask 0.11.0)", "path": "https://www.openstreetmap.org/copyright"},
    {"title": "Natural Earth country lines (world-atlas 2.0.2), public domain", "path": "https://www.naturalearthdata.com"},
    {"title": "Treaties, events and islands: see sources.toml"},
]


def descriptor(root: Path, made: Mapping[str, str]) -> str:
    """The descriptor of ``made`` (path to text) and of the shapes and tables in ``root``, with size and hash of each."""
    texts = {name: (root / name).read_text(encoding="utf-8") for name in (*SHAPES, *TABLES)} | dict(made)
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
    form, kind = _FORMS[path.rsplit(".", 1)[1]]
    return {
        "name": path.rsplit(".", 1)[0].replace("/", "-"),
        "path": path,
        "profile": "tabular-data-resource" if table else "data-resource",
        "format": form,
        "mediatype": kind,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "licenses": [ODBL if form == "geojson" else CC_BY],
        **({"temporal": day_of(path)} if path.startswith("layers/") else {}),
        **({"schema": _SCHEMAS[path]()} if table else {}),
    }


def _column(name: str, about: str, **rule: Any) -> dict[str, Any]:
    return {"name": name, "type": rule.pop("type", "string"), "description": about, "constraints": rule}


def _people() -> dict[str, Any]:
    return {
        "fields": [
            _column("place", "id of an island or group of islands.toml, or of a district of people.toml", required=True),
            _column("year", "year of the figure", type="integer", required=True),
            _column("kind", "how they were counted", required=True, enum=list(get_args(COUNTED))),
            _column("group", "all, or id of a group of people.toml; groups need not add up to all", required=True),
            _column("people", "persons", type="integer", required=True, minimum=0),
            _column("source", "keys of sources.toml joined by ;", required=True),
            _column("certainty", "how sure", required=True, enum=list(get_args(Certainty))),
        ],
        "primaryKey": ["place", "year", "group"],
        "missingValues": [""],
    }


def _moves() -> dict[str, Any]:
    return {
        "fields": [
            _column("id", "id of the move", required=True),
            _column("from", "id of an island, a group or a district, or of a place of moves.toml", required=True),
            _column("via", "a place on the way, as from"),
            _column("to", "where the move ended, as from", required=True),
            _column("first", "first day, month or year, inclusive (Gregorian)", required=True),
            _column("last", "last day, month or year, inclusive", required=True),
            _column("low", "persons, the lowest number of a source; empty where none gives one", type="integer", minimum=1),
            _column("high", "persons, the highest number; the same as low where sources agree", type="integer", minimum=1),
            _column("kind", "how the number was found", required=True, enum=list(get_args(moves.COUNTED))),
            _column("who", "id of those who moved, of moves.toml", required=True),
            _column("how", "what moved them", required=True, enum=list(get_args(moves.HOW))),
            _column("act", "id of the treaty or event that it belongs to", required=True),
            _column("part_of", "id of the move in whose number these people are counted too"),
            _column("source", "keys of sources.toml joined by ;", required=True),
            _column("certainty", "how sure", required=True, enum=list(get_args(Certainty))),
            _column("doubt", "what is uncertain", enum=list(get_args(Doubt))),
        ],
        "primaryKey": ["id"],
        "missingValues": [""],
    }


def _status() -> dict[str, Any]:
    return {
        "fields": [
            _column("island", "id of the island in islands.geojson", required=True),
            _column("from", "first day, inclusive (Gregorian)", type="date", required=True),
            _column("to", "day after the last, exclusive; empty while the span holds", type="date"),
            _column("administered_by", "who held it in fact", required=True, enum=list(get_args(Administrator))),
            _column("status", "kind of holding", required=True, enum=list(get_args(Status))),
            _column("claimed_by", "codes joined by ;, in alphabetical order; empty where nobody claims"),
            _column("basis", "id of the treaty or event", required=True),
            _column("article", "id of its article, where there is one"),
            _column("certainty", "how sure", required=True, enum=list(get_args(Certainty))),
        ],
        "primaryKey": ["island", "from"],
        "missingValues": [""],
    }


_FORMS = {
    "csv": ("csv", "text/csv"),
    "geojson": ("geojson", "application/geo+json"),
    "json": ("csl-json", "application/vnd.citationstyles.csl+json"),
    "bib": ("bib", "application/x-bibtex"),
}
"""What a file is, by how its name ends."""
_SCHEMAS = {"people.csv": _people, "moves.csv": _moves, "status.csv": _status}
"""Of each table what its columns are."""
