"""The files that follow from the dataset, as text by path. Nothing here is typed by hand; a test compares them."""

from __future__ import annotations

from pathlib import Path

from ..model.atlas import Atlas
from .bibliography import bibtex, csl_json
from .layers import layers
from .package import descriptor
from .status import status_csv


def files(atlas: Atlas, root: Path) -> dict[str, str]:
    """Path (below ``root``) and text of every derived file; ``root`` gives the shapes and the files to describe."""
    made = {"status.csv": status_csv(atlas), "sources.json": csl_json(atlas), "bibliography.bib": bibtex(atlas)}
    made |= layers(atlas, root)
    return made | {"datapackage.json": descriptor(root, made)}
