"""The card that stands for a link: what is seen and nothing else, room for every title, letters that there are, small."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageFont

from treaty_atlas import chronology, faces
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.drawing.card import HEIGHT, RIGHT, WIDTH, Card, card, card_svg
from treaty_atlas.drawing.lettering import text_width
from treaty_atlas.drawing.raster import card_png, png
from treaty_atlas.i18n import Words
from treaty_atlas.style.tokens import paint_of

from ..support import FOUR, GEODATA, book, every, few

TODAY = date(2026, 11, 29)
MOMENTS = [str(year) for year, _ in chronology.yearly(chronology.headlines(book().acts, book().spans))]
"""A year of each act in force."""
CARDS = [
    *(Card(moment) for moment in (*MOMENTS, "1905-07-24", "1945-08-24", "1945-08-25")),
    *(Card("2026", view=view) for view in ("japan", "russia")),
    *(Card("1945", act=max(book().acts, key=lambda a: len(book().acts[a].text(code).title))) for code in FOUR),
]
"""Each act in force, days with many paints, both governments' maps, and the longest title of each language."""


@pytest.fixture(scope="session")
def coarse(small_dataset):
    """Triangles for coasts: what is written on a card does not depend on them."""
    return read_shapes(small_dataset)


def written(svg: str) -> list[tuple[float, float, float, str]]:
    """Every text that stands in the column of words: x, y, its size and what it says."""
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</text>', svg)
    return [(float(x), float(y), float(size), unescape(text)) for x, y, size, text in found if float(x) < RIGHT]


@every("shown", CARDS)
@every("language", FOUR)
def test_every_word_has_room_and_none_lies_on_another(atlas, coarse, shown, language):
    lines = written(card_svg(atlas, coarse, Words(language), shown, TODAY))
    assert all(x + text_width(text, size) <= RIGHT + 12 for x, _, size, text in lines), lines
    assert all(b[1] - a[1] >= b[2] * 0.95 for a, b in pairwise(lines)) and lines[-1][1] <= HEIGHT - 20, lines


@every("language", FOUR)
def test_a_card_says_its_year_its_day_and_its_act_or_whose_map_it_is(atlas, coarse, language):
    words = Words(language)

    def told(shown: Card) -> str:
        return "".join(text for *_, text in written(card_svg(atlas, coarse, words, shown, TODAY))).replace(" ", "")

    def holds(text: str, *parts: str) -> bool:
        return all(part.replace(" ", "") in text for part in parts)

    assert holds(told(Card("1905")), words("app.title"), "1905", atlas.acts["1905-portsmouth"].text(language).title)
    assert holds(told(Card("1945-08-20")), "1945", words.month_day("1945-08-20"))
    assert holds(
        told(Card("2026", view="japan")), "2026", words("view.japan"), words("legend.undetermined").partition("|")[0]
    )
    assert holds(told(Card("1910", act="1910-korea")), "1910", atlas.acts["1910-korea"].text(language).title)


def test_a_card_has_nothing_in_its_name_that_is_not_seen(atlas):
    assert card(atlas, "1905", TODAY, act="1905-portsmouth", view="japan") == Card("1905")
    assert card(atlas, "2026", TODAY, view="japan") == Card("2026", view="japan")
    assert card(atlas, "1910", TODAY, act="1910-korea") == Card("1910", act="1910-korea")
    part = next(act for act in atlas.acts.values() if act.part_of and act.year == 1945)
    assert card(atlas, "1945", TODAY, act=part.id) == Card("1945")


def test_the_faces_have_every_letter_that_a_card_can_need(atlas):
    """A letter that a face lacks is drawn as nothing, and nobody says so."""
    fonts = {path.rpartition("/")[2]: ImageFont.truetype(path, 20) for path in faces.files()}
    narrow = [font for name, font in fonts.items() if "japanese" not in name]
    for language in FOUR:
        words = Words(language)
        texts = [act.text(language).title for act in atlas.acts.values()]
        texts += [words.pick(label.text or {}) for label in atlas.labels]
        texts += [word for table in ("legend", "view", "line_label", "parties") for word in words.table(table).values()]
        texts += [name for i in atlas.islands.values() for name in (i.names.ja, i.names.ru_kana or "")] * (language == "ja")
        letters = {letter for text in texts for letter in re.sub(r"\{\w+\}|[|\s]", "", text)}
        wide = {letter for letter in letters if letter >= faces.WIDE}
        assert faces.can_write("".join(letters)), f"python -m treaty_atlas.build faces: {sorted(wide - faces.letters())}"
        for letter in letters:
            own = [font for name, font in fonts.items() if "japanese" in name] if letter in wide else narrow
            assert [font.getname() for font in own if _drawn(font, letter) == _drawn(font, "\uffff")] == [], letter


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> bytes:
    mask = font.getmask(letter)
    return repr(mask.size).encode() + bytes(mask)


@pytest.mark.parametrize("lacking", ["ポ", "による"])
def test_what_no_face_has_letters_for_is_told_in_english(atlas, coarse, monkeypatch, lacking):
    """A letter of the title, or of the words of the legend."""
    kept = faces.letters() - set(lacking)
    monkeypatch.setattr(faces, "letters", lambda: kept)
    told = [text for *_, text in written(card_svg(atlas, coarse, Words("ja"), Card("1905"), TODAY))]
    assert "Portsmouth" in " ".join(told) and ("by treaty" in told) == (lacking != "ポ")


FOUR_CARDS = zip(("1945-08-24", "2026", "1855", "1905"), FOUR, strict=True)


@pytest.mark.parametrize(("moment", "language"), few(4, [*FOUR_CARDS, *((m, code) for m in MOMENTS for code in FOUR)]))
def test_a_card_is_a_small_picture_in_the_colours_of_the_map(atlas, moment, language):
    data = card_png(atlas, read_shapes(GEODATA), Words(language), Card(moment), TODAY)
    seen = Image.open(BytesIO(data))
    assert (seen.format, seen.size, len(data) <= 100_000) == ("PNG", (WIDTH, HEIGHT), True)
    if moment == "1905":
        colours = {colour for _, colour in seen.convert("RGB").getcolors(1 << 20)}
        for look in ("sovereign-japan", "sovereign-russia"):
            wanted = tuple(bytes.fromhex(paint_of(look, "light")["ground"][1:]))
            assert min(max(abs(a - b) for a, b in zip(wanted, colour, strict=True)) for colour in colours) <= 3


def test_the_same_drawing_is_the_same_bytes_and_what_is_none_is_told():
    ground = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#fff"/>'
    svg = f'{ground}<text x="5" y="20" font-family="Atlas Sans">a</text></svg>'
    assert png(svg) == png(svg) != png(svg.replace(">a<", "><"))
    with pytest.raises(ValueError):
        png("<svg")
