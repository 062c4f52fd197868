"""What is loaded once and shared by all sessions: the atlas never changes while the app runs."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ..catalog import GEODATA, load
from ..model import Atlas


def geodata() -> Path:
    """The dataset folder: this checkout's, or the one that ``TREATY_ATLAS_GEODATA`` names."""
    return Path(os.environ.get("TREATY_ATLAS_GEODATA", GEODATA))


@cache
def atlas() -> Atlas:
    """The validated atlas. Raises :class:`~treaty_atlas.errors.DatasetError`; a failed load is tried again."""
    return load(geodata())


@cache
def shapes(file: str) -> Mapping[str, Any]:
    """The geometries of a GeoJSON file of the dataset by id (lon/lat degrees)."""
    data = json.loads((geodata() / file).read_text(encoding="utf-8"))
    return {f["properties"]["id"]: f["geometry"] for f in data["features"]}
