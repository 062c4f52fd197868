"""The faces of the pages: every letter of what is read, and what stands in for them takes the same room."""

from __future__ import annotations

from PIL import ImageFont

from treaty_atlas.faces import WIDE
from treaty_atlas.style.fonts import FACES, HEIGHTS, font_faces, font_path
from treaty_atlas.style.tokens import tokens

from ..support import GEODATA, PACKAGE, every

WRITTEN = [
    *(PACKAGE / "locale").glob("*.toml"),
    *(path for path in GEODATA.rglob("*") if path.suffix in (".toml", ".csv", ".md")),
]
SANS = [name for name in FACES if name.startswith("sans")]


def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(PACKAGE / font_path(FACES[name]), size)


def drawn(font: ImageFont.FreeTypeFont, letter: str) -> bytes:
    mask = font.getmask(letter)
    return repr(mask.size).encode() + bytes(mask)


@every("name", SANS)
def test_the_sans_has_every_letter_of_what_is_read_but_those_of_east_asia(name):
    """Another face would draw it: of another height, and on some machines not at all."""
    letters = {letter for path in WRITTEN for letter in path.read_text(encoding="utf-8") if " " < letter < WIDE}
    font = face(name, 20)
    nothing = drawn(font, "\uffff")
    assert len(letters) > 180 and nothing == drawn(font, "龘")
    assert sorted(letter for letter in letters if drawn(font, letter) == nothing) == [], "python -m treaty_atlas.build faces"


@every("name", FACES)
def test_what_stands_in_for_a_face_is_as_high_as_it(name):
    above, below = face(name, 1000).getmetrics()
    assert (above / 1000, below / 1000) == HEIGHTS[name.partition("-")[0]]


@every("family", ("sans", "serif"))
def test_every_text_asks_first_for_our_face_then_for_what_stands_in(family):
    rules = font_faces()
    for name, stack in tokens()["type"]["stack"].items():
        if name.startswith(family):
            first, second = stack.split(", ")[:2]
            assert second == f'{first[:-1]} Stand-in"'
            assert rules.count(f"font-family:{first};") == rules.count(f"font-family:{second};") == 2
