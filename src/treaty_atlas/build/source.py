"""Where the coast comes from: two published packages, each pinned and checked by its hash.

Both are needed only to rebuild the geometry; the application reads the committed GeoJSON.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import shutil
import subprocess
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..errors import AtlasError

log = logging.getLogger(__name__)

OSM_PACKAGE = "roaring-landmask==0.11.0"
OSM_SHA256 = "728e740b6e56f6eb9996aafba6c2602ca3f01c40d1be2b620b9775e31ce6dbf1"
ATLAS_PACKAGE = "world-atlas@2.0.2"
ATLAS_SHA512 = "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="
ATLAS_FILE = "package/countries-10m.json"


class CoastlineError(AtlasError):
    """The coastline cannot be built: a source is missing or not the pinned one, or shapes do not fit."""


def osm_land() -> np.ndarray:
    """Return the land polygons of OpenStreetMap (ODbL 1.0) as an array of shapely polygons.

    Degrees, lon/lat, WGS 84, the whole world (745,676 polygons, simplified at 0.0005° upstream).
    Raises ``CoastlineError`` when the package is missing or its data are not the pinned ones.
    """
    data = _osm_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != OSM_SHA256:
        raise CoastlineError(
            f"{OSM_PACKAGE}: the land polygons have sha256 {found}, expected {OSM_SHA256}. "
            f'Install the pinned release: pip install "{OSM_PACKAGE}"'
        )
    return np.asarray(shapely.get_parts(shapely.from_wkb(data)))


def _osm_bytes() -> bytes:
    try:
        import roaring_landmask as package
    except ImportError as error:
        raise CoastlineError(f"{OSM_PACKAGE} is not installed. Run: pip install -r requirements-build.txt") from error
    log.info("reading the land polygons of %s", OSM_PACKAGE)
    return bytes(package.Shapes.wkb(package.LandmaskProvider.Osm))


def country_lines() -> dict[frozenset[str], shapely.Geometry]:
    """Return the land borders of Natural Earth 10m (public domain), one geometry for each pair.

    The keys are pairs of ISO 3166 numeric codes; degrees, lon/lat. A border is what two countries
    share in the topology, so coasts are not in it. The npm package is fetched with ``npm pack``
    into a temporary folder. Raises ``CoastlineError`` when npm is missing or the package differs.
    """
    topology = _atlas_topology()
    owners: dict[int, set[str]] = defaultdict(set)
    for country in topology["objects"]["countries"]["geometries"]:
        for arc in _flat(country.get("arcs", [])):
            owners[arc if arc >= 0 else ~arc].add(country.get("id", country["properties"]["name"]))
    lines: dict[frozenset[str], list[shapely.Geometry]] = defaultdict(list)
    for arc, codes in owners.items():
        if len(codes) == 2:
            lines[frozenset(codes)].append(_arc_line(topology, arc))
    return {pair: shapely.line_merge(shapely.union_all(parts)) for pair, parts in lines.items()}


def _flat(arcs: Any) -> list[int]:
    if isinstance(arcs, int):
        return [arcs]
    return [arc for part in arcs for arc in _flat(part)]


def _arc_line(topology: dict[str, Any], arc: int) -> shapely.Geometry:
    """Decode one TopoJSON arc: cumulative sums of quantised steps, scaled to degrees."""
    transform = topology["transform"]
    steps = np.cumsum(np.asarray(topology["arcs"][arc], dtype=float), axis=0)
    return shapely.linestrings(steps * transform["scale"] + transform["translate"])


def _atlas_topology() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        archive = _npm_pack(Path(folder))
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != ATLAS_SHA512:
            raise CoastlineError(f"{ATLAS_PACKAGE}: sha512 is {digest}, expected {ATLAS_SHA512}")
        with tarfile.open(archive) as tar:
            member = tar.extractfile(ATLAS_FILE)
            if member is None:
                raise CoastlineError(f"{ATLAS_PACKAGE}: {ATLAS_FILE} is not in the package")
            topology: dict[str, Any] = json.load(member)
    return topology


def _npm_pack(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise CoastlineError(f"npm is not installed; it is needed to fetch {ATLAS_PACKAGE}")
    log.info("fetching %s", ATLAS_PACKAGE)
    command = [npm, "pack", "--silent", ATLAS_PACKAGE]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        raise CoastlineError(f"npm pack {ATLAS_PACKAGE} failed: {error.stderr.strip()}") from error
    return next(folder.glob("*.tgz"))
