"""Two dates as one picture, and every change as one that moves: what differs is told, all of it lies on the sheet."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from treaty_atlas.drawing import play
from treaty_atlas.drawing.comparison import HEIGHT, WIDTH, comparison, differences
from treaty_atlas.drawing.lettering import text_width
from treaty_atlas.drawing.scene import legend, scene
from treaty_atlas.drawing.series import stops
from treaty_atlas.i18n import Words
from treaty_atlas.ui.cache import shapes

from ..addresses import TODAY
from ..support import FOUR, book

SVG = "{http://www.w3.org/2000/svg}"
PAIRS = [("1855", "1875"), ("1855", "1945"), ("1850", "2026"), ("1945-08-20", "1945-09-05"), ("1905", "1905")]


def texts(dates: tuple[str, str], code: str, mode: str | None = None) -> list[ElementTree.Element]:
    drawn = comparison(book(), shapes(), Words(code), dates, TODAY, mode)
    return list(ElementTree.fromstring(drawn).iter(f"{SVG}text"))


def test_what_differs_is_each_island_that_is_held_otherwise_once() -> None:
    one, two = scene(book(), "1855-12-31"), scene(book(), "1945-12-31")
    named = [island for row in differences(book(), one, two) for island in row.islands]
    assert sorted(named) == sorted(i for i in one.islands if one.islands[i][1:4] != two.islands[i][1:4])
    assert differences(book(), one, one) == []


@pytest.mark.parametrize("dates", PAIRS)
@pytest.mark.parametrize("code", FOUR)
def test_every_text_lies_on_the_sheet(dates: tuple[str, str], code: str) -> None:
    for text in texts(dates, code):
        x, y, size, said = float(text.get("x", 0)), float(text.get("y", 0)), float(text.get("font-size", 0)), text.text or ""
        left = x - text_width(said, size) if text.get("text-anchor") == "end" else x
        assert left >= 0 and left + text_width(said, size) <= WIDTH and size * 0.8 < y < HEIGHT, said


def test_the_picture_tells_both_dates_and_how_many_islands_differ() -> None:
    told = " ".join(text.text or "" for text in texts(("1905", "1945"), "en"))
    one, two = scene(book(), "1905-12-31"), scene(book(), "1945-12-31")
    count = sum(len(row.islands) for row in differences(book(), one, two))
    assert Words("en")("compare.count", count=count) in told and "1905" in told and "1945" in told
    row = max(differences(book(), one, two), key=lambda row: len(row.islands))
    assert row.since.start < row.after.start  # the fighting began what a later document only confirmed
    assert "since 15 May 1925" in told and "24 August 1945 – 1 September 1945" in told and "(+" not in told
    same = " ".join(text.text or "" for text in texts(("1905", "1905"), "en"))
    assert Words("en")("compare.nothing")[:14] in same


def test_the_moving_picture_has_a_map_for_every_change_and_is_small_enough_to_send(monkeypatch: pytest.MonkeyPatch) -> None:
    few = stops(book(), TODAY)[:3]
    monkeypatch.setattr(play, "stops", lambda atlas, today: few)
    made = play.play_gif(book(), shapes(), Words("ja"), date(2026, 3, 5))
    moving = Image.open(BytesIO(made))
    assert moving.size == play.SIZE and getattr(moving, "n_frames", 1) == len(few)
    assert len(made) / len(few) < 2_000_000 / len(stops(book(), TODAY))


@pytest.mark.parametrize("code", FOUR)
def test_each_map_of_the_moving_picture_has_the_kinds_of_its_lines_and_the_credit(code: str) -> None:
    words = Words(code)
    for day, _ in stops(book(), TODAY):
        shown = scene(book(), day)
        below = play.foot(shown, words)
        told = " ".join(text.text or "" for text in ElementTree.fromstring(f"<g>{below.svg}</g>").iter("text"))
        assert [row.who for row in legend(shown, words) if not row.look and row.who not in told] == []
        assert words("picture.shapes") in told and 0 < below.height < 90
