"""What is loaded once and shared by all sessions: the atlas never changes while the app runs."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from ..catalog import GEODATA, load
from ..catalog.geometry import Shapes, read_shapes
from ..model import Atlas


def geodata() -> Path:
    """The dataset folder: this checkout's, or the one that ``TREATY_ATLAS_GEODATA`` names."""
    return Path(os.environ.get("TREATY_ATLAS_GEODATA", GEODATA))


@cache
def atlas() -> Atlas:
    """The validated atlas. Raises :class:`~treaty_atlas.errors.DatasetError`; a failed load is tried again."""
    return load(geodata())


@cache
def shapes() -> Shapes:
    """The shapes of islands, lines and land around, for what is drawn here and not by the browser."""
    return read_shapes(geodata())
