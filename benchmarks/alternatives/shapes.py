"""The islands with the colour they have on a day, as the alternatives need them."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

from treaty_atlas.style.tokens import tokens

GEODATA = Path(__file__).resolve().parents[2] / "geodata"


@cache
def islands() -> dict[str, Any]:
    """The features of ``islands.geojson``."""
    return json.loads((GEODATA / "islands.geojson").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def spans() -> tuple[dict[str, str], ...]:
    """The rows of ``status.csv``."""
    with (GEODATA / "status.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def colour(span: dict[str, str]) -> dict[str, Any]:
    """Ground and coast of a span; patterns are left out, which is in favour of the alternatives."""
    paint = tokens()["colour"]["light"]["status"][span["status"]]
    hue = {"ussr": "russia"}.get(span["administered_by"], span["administered_by"])
    return {"fillColor": paint[hue]["ground"], "color": paint[hue]["coast"], "weight": 1, "fillOpacity": 1}


def span_on(island: str, day: str) -> dict[str, str]:
    """The row of an island that holds on a day."""
    return next(s for s in spans() if s["island"] == island and s["from"] <= day and (not s["to"] or day < s["to"]))
