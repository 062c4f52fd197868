"""No text is cut or lies over another: every page in one language at two sizes, light or dark, turned from page to page.

So every size and every language is met by many pages; the whole product is the command of ``cut.py``.
"""

from __future__ import annotations

import pytest

from ..support import LANGUAGES, few
from . import cut
from .conftest import Opener

WIDTHS = 2
"""Windows in which each page is looked at."""
TOO_NARROW = ".ta-room{display:none!important}"
"""Takes away the room that is kept for the longest text, as a fixed height would."""


def turned(row: tuple, by: int) -> tuple:
    return row[by % len(row) :] + row[: by % len(row)]


@pytest.mark.parametrize("place", cut.PLACES)
def test_no_text_is_cut_or_covered(tab: Opener, place: str) -> None:
    turn = list(cut.PLACES).index(place)
    language, sizes = turned(tuple(LANGUAGES), turn)[0], turned(cut.SIZES, 2 * turn)[:WIDTHS]
    atlas = tab(reduced_motion="reduce", color_scheme=("light", "dark")[turn // 2 % 2])
    cut.open_place(atlas.page, atlas.address, place, language)
    assert [(size, fault) for size in sizes for fault in cut.look(atlas.page, place, size)] == []


@pytest.mark.parametrize("place", few(1, ["map", "map by day", cut.STAGE]))
def test_nothing_is_cut_with_the_reader_s_own_spacing(tab: Opener, place: str) -> None:
    atlas = tab(reduced_motion="reduce")
    page = atlas.page
    cut.open_place(page, atlas.address, place, "ru")
    page.add_style_tag(content=cut.SPACING)
    for width, height in ((320, 640), (853, 480), (1280, 720)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(cut.QUIET, cut.QUIET_MS)
        assert page.evaluate(cut.LIVE) == [], width
        assert place == cut.STAGE or page.evaluate(cut.MOMENTS) == [], width
    page.add_style_tag(content=TOO_NARROW)
    page.evaluate(cut.QUIET, cut.QUIET_MS)
    assert page.evaluate(cut.LIVE) != [], "what is cut is found"
