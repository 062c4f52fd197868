"""The edition that is served: one name for all bytes of program and dataset, and the files that browsers keep by it.

A page asks for its modules, styles, shapes and data below ``v/<name>/``, so all it runs is of one edition: a browser may
keep each file for ever, and after an update it asks for every one anew, at new addresses.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from ...bundle import BUNDLES, bundle
from ..cache import Once, geodata
from .answers import Packed, pack
from .disk import kind_of

PACKAGE = Path(__file__).resolve().parents[2]
LEAFLET = Path(str(files("xstatic.pkg.leaflet") / "data"))
LIBRARIES = ("streamlit", "streamlit-folium", "folium", "babel")
"""What besides our own files has a part in what the browser gets."""


@dataclass(frozen=True)
class Edition:
    """``name``: letters and digits, other for any other bytes; ``files``: what browsers are sent, by its path."""

    name: str
    files: Mapping[str, Packed]


@Once
def edition() -> Edition:
    """What is on the disk when it is first asked for: the bytes that are served are those that the name stands for."""
    name = hashlib.sha256(" ".join(f"{library} {metadata.version(library)}" for library in LIBRARIES).encode())
    served: dict[str, Packed] = {}
    for path, file in _all():
        data = file.read_bytes()
        name.update(f"\n{path} {len(data)}\n".encode() + data)
        if path.startswith(("web/", "leaflet/")):
            served[path] = pack(data, kind_of(file))
    served |= {f"bundle/{one}.js": pack(bundle(one).encode(), "text/javascript") for one in BUNDLES}
    return Edition(name.hexdigest()[:12], served)


def below() -> str:
    """Where the files of this edition lie, below the path of the atlas, with a slash at its end."""
    return f"v/{edition().name}/"


def _all() -> Iterator[tuple[str, Path]]:
    """Every file of program and dataset, by the path at which it stands or would stand on the server.

    The layers follow from the rest of the dataset, and no page is made of them.
    """
    for above, root in (("", PACKAGE), ("leaflet/", LEAFLET), ("geodata/", geodata())):
        for file in sorted(root.rglob("*")):
            if file.is_file() and not {"__pycache__", "layers"} & set(file.relative_to(root).parts):
                yield above + file.relative_to(root).as_posix(), file
