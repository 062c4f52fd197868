"""``python -m treaty_atlas.validate [folder]``: read the whole dataset and print every problem. Exit status 1 if any."""

from __future__ import annotations

import sys
from pathlib import Path

from .catalog import GEODATA, examine


def main(arguments: list[str]) -> int:
    """Print the problems of the dataset in ``arguments[0]`` (default: this checkout's); return the exit status."""
    root = Path(arguments[0]) if arguments else GEODATA
    if not root.is_dir():
        print(f"{root} is not a folder. Name the folder that holds islands.toml.", file=sys.stderr)
        return 2
    atlas, problems = examine(root)
    for problem in sorted(problems):
        print(problem)
    if atlas:
        print(f"{len(atlas.islands)} islands, {len(atlas.treaties)} treaties, {len(atlas.acts)} acts: no problem.")
    else:
        print(f"{len(problems)} problem(s). Nothing was changed.", file=sys.stderr)
    return 0 if atlas else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
