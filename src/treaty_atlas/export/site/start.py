"""What lies at the start of the site besides its pages: the way in, and what machines ask for there. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...cover import sitemap
from ...cover.document import MANIFEST
from ...i18n import DEFAULT
from .pages import Language, Making, entries, link
from .worker import manifest

MARK = ".treaty-atlas"
"""The file by which a folder is known as an earlier site of ours, which may be replaced."""


def all_files(making: Making, codes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Path below the start, and text."""
    first = DEFAULT if DEFAULT in codes else codes[0]
    yield "index.html", Language(making, first).page("map", {}, "index.html")
    yield "404.html", Language(making, first).nowhere()
    if making.base:
        yield "sitemap.xml", sitemap.listed(entries(making), link(making), brief=True)
    yield "robots.txt", sitemap.robots(f"{making.base}sitemap.xml" if making.base else "")
    yield MANIFEST, manifest()
    yield ".nojekyll", ""
    yield MARK, f"{making.version} {making.today.isoformat()}\n"
