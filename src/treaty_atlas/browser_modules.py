"""Which of the browser's modules an entry needs: asked for what is preloaded and for what goes into the single file."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

WEB = Path(__file__).resolve().parent / "web"
IMPORT = re.compile(r'\bfrom "\./([\w-]+\.js)"')
"""A static import of a neighbour, as every module of ``web/`` writes it; the first group is its name."""


@cache
def needed(entry: str) -> tuple[str, ...]:
    """The names of ``entry`` and of every module that it imports, directly or not, in order of the alphabet.

    ``needed("play.js")`` is ``("lists.js", "play.js")``.
    """
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += IMPORT.findall((WEB / name).read_text(encoding="utf-8"))
    return tuple(sorted(found))
