"""``python -m treaty_atlas.export [atlas|site|handout|picture]``: the atlas in one file, as a site, or a part."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..errors import AtlasError
from .cli import arguments


def main(given: Sequence[str]) -> int:
    """Make what ``given`` asks for and say where it is. Exit status: 0, or 2 with one sentence on stderr."""
    options = arguments(given)
    try:
        print(options.make(options))
    except AtlasError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
