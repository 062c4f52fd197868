"""``python -m treaty_atlas.validate [folder]``: read the whole dataset and print every problem. Exit status 1 if any."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from . import i18n
from .build import derived
from .catalog import GEODATA, examine, languages
from .catalog import people as naming
from .errors import Problem
from .fairness import pages
from .model.atlas import Atlas


def main(arguments: list[str]) -> int:
    """Print the problems of the dataset in ``arguments[0]`` (default: this checkout's); return the exit status."""
    root = Path(arguments[0]) if arguments else GEODATA
    if not root.is_dir():
        print(f"{root} is not a folder. Name the folder that holds islands.toml.", file=sys.stderr)
        return 2
    atlas, problems = examine(root)
    if atlas:
        problems = [*languages.problems(atlas, root, i18n.languages()), *unnamed(atlas), *stale(atlas, root)]
    for problem in few(problems):
        print(problem)
    if problems:
        print(f"{len(problems)} problem(s). Nothing was changed.", file=sys.stderr)
    elif atlas:
        print("\n".join(counts(atlas)))
    return 1 if problems else 0


def few(problems: Sequence[Problem]) -> list[Problem]:
    """``problems`` in order; of many that one cause gives in one file, the first few and how many more."""
    told: list[Problem] = []
    for (file, _), rows in groupby(sorted(problems, key=_cause), key=_cause):
        same = list(rows)
        told += same[:MOST]
        if len(same) > MOST:
            told.append(Problem(file, "", f"{len(same) - MOST} more of the same kind.", same[0].remedy))
    return sorted(told)


MOST = 5
"""So many problems of one kind in one file are printed."""


def _cause(problem: Problem) -> tuple[str, str]:
    """Problems of one file that have the same remedy, names and numbers left aside, are of one kind."""
    return problem.file, re.sub(r"'[^']*'|\d+", "", problem.remedy)


def stale(atlas: Atlas, root: Path) -> Iterator[Problem]:
    """Derived files that are not what the dataset gives now."""
    for file, text in derived.files(atlas, root).items():
        try:
            have = (root / file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            have = None
        if have != text:
            yield Problem(file, "", "is not what the dataset gives now.", "Run 'make build'; never edit this file.")


def unnamed(atlas: Atlas) -> Iterator[Problem]:
    """Signatories named elsewhere too who lack a table in ``people_named.toml``; persons there whom no two entries name."""
    entries: dict[str, str] = {}
    for code, name, text in pages(atlas, everything=True):
        if code == "en":
            entry = name.partition(", ")[0]
            entries[entry] = f"{entries.get(entry, '')}\n{text}"
    entries |= {name: act.text("en").whole for name, act in atlas.acts.items()}
    return naming.naming_problems(atlas.people.persons, atlas.acts, entries)


def counts(atlas: Atlas) -> list[str]:
    """How much there is: entries, how they were read, how sure they are, words (Japanese: characters) in each language."""
    articles = sum(len(act.articles) for act in atlas.treaties.values())
    events = len(atlas.acts) - len(atlas.treaties)
    lines = [
        f"{len(atlas.islands)} islands, {len(atlas.treaties)} treaties with {articles} articles, {events} events, "
        f"{len(atlas.topics.misreadings)} errors, {len(atlas.stories)} stories, {len(atlas.sources)} sources: no problem.",
        f"{len(atlas.people.counts)} figures of people in {len(atlas.people.places)} places; "
        f"{len(atlas.people.persons)} persons.",
        _told("articles read", Counter(a.seen for act in atlas.treaties.values() for a in act.articles)),
        _told("sources by kind", Counter(source.kind for source in atlas.sources.values())),
        _told("sources opened", Counter(source.seen for source in atlas.sources.values())),
        _told("certainty of acts", Counter(act.facts.certainty for act in atlas.acts.values())),
        _told("certainty of dates", Counter(d.certainty for act in atlas.acts.values() for d in act.facts.dates)),
        _told("certainty of spans", Counter(span.certainty for own in atlas.spans.values() for span in own)),
    ]
    texts: dict[str, list[str]] = {}
    for code, _, text in pages(atlas, everything=True):
        texts.setdefault(code, []).append(text)
    for code, rows in sorted(texts.items()):
        whole = " ".join(rows)
        size = f"{len(whole.replace(' ', ''))} characters" if code == "ja" else f"{len(whole.split())} words"
        lines.append(f"{code}: {size}")
    return lines


def _told(what: str, count: Counter[str]) -> str:
    """One line: "sources opened: start 200, no 100"."""
    return f"{what}: {', '.join(f'{name} {number}' for name, number in count.most_common())}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
