"""Then and now: a map for every change since the first border, all texts within the sheet, one legend for all."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from treaty_atlas.drawing import series as drawing
from treaty_atlas.drawing.leaf import legend_of
from treaty_atlas.drawing.lettering import text_width
from treaty_atlas.drawing.scene import scene
from treaty_atlas.drawing.series import FORMATS, series
from treaty_atlas.i18n import Words
from treaty_atlas.ui.cache import shapes

from ..addresses import TODAY
from ..support import FOUR, book

SVG = "{http://www.w3.org/2000/svg}"
SHEETS = [(form, code) for form in FORMATS for code in FOUR]


DRAWN = ("slide", "en")
"""The sheet whose maps are drawn in earnest; the others, whose texts are looked at, have empty frames in their place."""


@pytest.fixture(scope="module")
def made() -> dict[tuple[str, str], ElementTree.Element]:
    sheets = {}
    for form, code in SHEETS:
        with pytest.MonkeyPatch.context() as patch:
            if (form, code) != DRAWN:
                patch.setattr(drawing, "map_of", lambda *given: f'<g clip-path="url(#frame-{given[-1]})"/>')
            sheets[form, code] = ElementTree.fromstring(series(book(), shapes(), Words(code), TODAY, form))
    return sheets


def test_each_change_since_the_first_border_has_a_map_and_the_last_is_of_today() -> None:
    years = [day[:4] for day, _ in drawing.stops(book(), TODAY)]
    assert years[0] == "1855" and years == sorted(set(years)) and {"1875", "1905", "1945", "1946", "1956"} <= set(years)
    last, today = (scene(book(), day) for day in (drawing.stops(book(), TODAY)[-1][0], TODAY.isoformat()))
    assert {name: span.look for name, span in last.islands.items()} == {name: s.look for name, s in today.islands.items()}


@pytest.mark.parametrize(("form", "code"), SHEETS)
def test_every_text_lies_within_the_sheet_and_below_the_one_before(made, form: str, code: str) -> None:
    width, height = FORMATS[form].width, FORMATS[form].height
    for text in made[form, code].iter(f"{SVG}text"):
        x, y, size, said = float(text.get("x", 0)), float(text.get("y", 0)), float(text.get("font-size", 0)), text.text or ""
        wide = text_width(said, size)
        left = x - wide if text.get("text-anchor") == "end" else x
        assert left >= 0 and left + wide <= width + 1 and size < y < height, said


@pytest.mark.parametrize("form", FORMATS)
def test_the_sheet_holds_each_year_each_act_and_each_map(made, form: str) -> None:
    sheet, words = made[form, "en"], Words("en")
    told = " ".join(text.text or "" for text in sheet.iter(f"{SVG}text"))
    found = drawing.shown_on(form, book(), TODAY)
    assert [day[:4] for day, act in found if day[:4] not in told] == []
    assert [act.id for _, act in found if act.text("en").title not in told] == []
    assert len([g for g in sheet.iter(f"{SVG}g") if "frame-" in g.get("clip-path", "")]) == len(found)
    assert words("cite.atlas") in told and words("map.sea_borders_schematic") in told


def test_the_slides_together_have_every_map_once() -> None:
    first, second = (drawing.shown_on(form, book(), TODAY) for form in ("slide", "slide-2"))
    assert first + second == drawing.stops(book(), TODAY)


@pytest.mark.parametrize(("form", "code"), [sheet for sheet in SHEETS if sheet[0] != "a3"])
def test_a_slide_is_read_from_the_last_row(made, form: str, code: str) -> None:
    credit = Words(code)("picture.shapes")
    texts = [text for text in made[form, code].iter(f"{SVG}text") if credit not in (text.text or "")]
    assert [text.text for text in texts if float(text.get("font-size", 0)) < 24] == []
    large = {text.text for text in texts if float(text.get("font-size", 0)) >= 48}
    assert large >= {day[:4] for day, _ in drawing.shown_on(form, book(), TODAY)}


def test_the_legend_names_every_paint_of_every_map_once(made) -> None:
    shown = [scene(book(), day) for day, _ in drawing.stops(book(), TODAY)]
    rows = [row.look for row in legend_of(shown, Words("en")) if row.look]
    assert sorted(rows) == sorted({span.look for one in shown for span in one.islands.values()})
    held = {row.look: row.who for row in legend_of(shown, Words("en"))}
    assert held["sovereign-russia"] == "Russia / USSR"


def test_a_format_that_there_is_not_is_told() -> None:
    with pytest.raises(ValueError, match="slide, slide-2, a3"):
        series(book(), shapes(), Words(), TODAY, "a0")
