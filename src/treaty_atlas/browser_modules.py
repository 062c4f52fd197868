"""Which of the browser's modules an entry needs: asked for what is preloaded and for what goes into the single file."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

WEB = Path(__file__).resolve().parent / "web"
IMPORT = re.compile(r'\bfrom "(\.{1,2}/[\w./-]+\.js)"')
"""A static import, as every module of ``web/`` writes it; the first group is the way from the module's own folder."""


def imported(name: str, way: str) -> str:
    """The path below ``web/`` of what the module ``name`` imports as ``way``.

    ``imported("timeline/player.js", "../base/lists.js")`` is ``"base/lists.js"``.
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), way))


@cache
def needed(entry: str) -> tuple[str, ...]:
    """The paths below ``web/`` of ``entry`` and of every module that it imports, directly or not, in order of the alphabet.

    ``needed("timeline/player.js")`` is ``("base/lists.js", "timeline/player.js")``.
    """
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [imported(name, way) for way in IMPORT.findall((WEB / name).read_text(encoding="utf-8"))]
    return tuple(sorted(found))
