"""The lesson packs of the site: a page for each story, which draws its quiz from the site's own files. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...address.links import on_paper
from ...cover.sheets.lesson import pack_path
from ...i18n import Words
from ..pack import Asked, pack
from .addresses import root_of
from .pages import Making, Query


def every(making: Making, language: str) -> Iterator[tuple[str, str]]:
    """Path below the start of the site, and text, of the pack of every story in ``language``."""
    write = on_paper(making.base, partial(_below, making))
    for story in making.atlas.stories:
        path, asked = pack_path(language, story), Asked(story, base=making.base)
        files = root_of(path) + making.files
        yield path, pack(making.atlas, making.shapes, Words(language), making.today, asked, files, write)


def _below(making: Making, page: str, query: Query) -> str:
    return making.base + making.addresses.path(page, query)
