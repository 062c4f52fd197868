"""``python -m treaty_atlas.build``: write the derived files of ``geodata/`` and the theme of Streamlit's
settings. With ``coastline``: the shapes as well; with ``faces``: our faces alone (``faces.py``).

The first needs no network and nothing but the app's own requirements; the others need ``requirements-build.txt``.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from .. import writing
from ..catalog import GEODATA, load
from ..errors import AtlasError
from . import derived
from .theme import with_theme

SETTINGS = GEODATA.parent / ".streamlit" / "config.toml"


def main(arguments: list[str]) -> int:
    """Build into the dataset folder of this checkout; return the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if arguments not in ([], ["coastline"]) and (arguments[0] != "faces" or len(arguments) not in (1, 3)):
        print("Usage: python -m treaty_atlas.build [coastline | faces [REGULAR BOLD]]", file=sys.stderr)
        return 2
    try:
        if arguments[:1] == ["faces"]:
            from . import faces  # needs requirements-build.txt

            cards = faces.rebuild(load(GEODATA), *map(Path, arguments[1:])) if arguments[1:] else []
            for path in (*faces.rebuild_sans(), *cards):
                print(path.relative_to(GEODATA.parent))
            return 0
        if arguments:
            from . import coastline  # needs requirements-build.txt

            coastline.rebuild(GEODATA)
        for path in (*write(GEODATA), write_theme(SETTINGS)):
            print(path.relative_to(GEODATA.parent))
    except AtlasError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def write(root: Path) -> list[Path]:
    """Write every derived file below ``root``; return their paths."""
    files = derived.files(load(root), root)
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        writing.write(root / path, text)
    return [root / path for path in files]


def write_theme(settings: Path) -> Path:
    """Write the theme into the file ``settings``; return its path."""
    writing.write(settings, with_theme(settings.read_text(encoding="utf-8")))
    return settings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
