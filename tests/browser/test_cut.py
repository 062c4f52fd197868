"""No text is cut or lies over another, where more is shown than the pages of test_axe.py show, and with a reader's spacing.

The whole product of places, languages and sizes is the command of ``cut.py``.
"""

from __future__ import annotations

import pytest

from ..support import few
from . import cut, test_axe
from .conftest import Opener

TOO_NARROW = ".ta-room{display:none!important}"
"""Takes away the room that is kept for the longest text, as a fixed height would."""


@pytest.mark.parametrize("place", [place for place in cut.PLACES if place not in test_axe.PLACES])
def test_no_text_is_cut_or_covered(tab: Opener, place: str) -> None:
    turn = cut.turn_of(place)
    atlas = tab(reduced_motion="reduce", color_scheme=turn.scheme)
    cut.open_place(atlas.page, atlas.address, place, turn.language)
    assert [(size, fault) for size in turn.sizes for fault in cut.look(atlas.page, place, size)] == []


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
