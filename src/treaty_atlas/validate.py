"""``python -m treaty_atlas.validate [folder]``: read the whole dataset and print every problem. Exit status 1 if any."""

from __future__ import annotations

import sys
from pathlib import Path

from .catalog import GEODATA, examine
from .fairness import pages
from .model import Atlas


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
        print("\n".join(counts(atlas)))
    else:
        print(f"{len(problems)} problem(s). Nothing was changed.", file=sys.stderr)
    return 0 if atlas else 1


def counts(atlas: Atlas) -> list[str]:
    """How much the dataset holds: entries, and words (Japanese: characters) of text in each language."""
    articles = sum(len(act.articles) for act in atlas.treaties.values())
    events = len(atlas.acts) - len(atlas.treaties)
    lines = [
        f"{len(atlas.islands)} islands, {len(atlas.treaties)} treaties with {articles} articles, {events} events, "
        f"{len(atlas.topics.misreadings)} errors, {len(atlas.stories)} stories, {len(atlas.sources)} sources: no problem."
    ]
    texts: dict[str, list[str]] = {}
    for code, _, text in pages(atlas, everything=True):
        texts.setdefault(code, []).append(text)
    for code, rows in sorted(texts.items()):
        whole = " ".join(rows)
        size = f"{len(whole.replace(' ', ''))} characters" if code == "ja" else f"{len(whole.split())} words"
        lines.append(f"{code}: {size}")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
