"""The faces of the card (``faces/``), cut from larger ones: letters that it can write, one weight a file.

``python -m treaty_atlas.build faces REGULAR BOLD`` needs ``requirements-build.txt`` and the two files of Noto Sans CJK (on
Debian ``fonts-noto-cjk``); the Latin and Cyrillic ones come with the app. Only after a Japanese name or title with a new
letter; a test says when.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from .. import writing
from ..faces import FOLDER, LETTERS, NARROW, WIDE
from ..i18n import Words
from ..model.atlas import Atlas
from ..streamlit_private import sans
from ..style.css import SERIF

WEB_FONTS = Path(__file__).resolve().parents[1] / "web" / "fonts"
TABLES = ("app", "cite", "legend", "line_label", "map", "menu", "parties", "the", "view")
"""The words of the catalogue that a card has."""


def rebuild(atlas: Atlas, regular: Path, bold: Path) -> list[Path]:
    """Write every face and the list of Japanese letters; return the paths."""
    letters, narrow = japanese(atlas), [code for part in NARROW for code in part]
    wide = [*range(0x20, 0x7F), *map(ord, letters)]
    serif, italic = (WEB_FONTS / SERIF[name] for name in ("serif", "serif-italic"))
    cuts = (
        ("atlas-sans-400.ttf", "Atlas Sans", 400, _at(sans(), 400), narrow),
        ("atlas-sans-600.ttf", "Atlas Sans", 600, _at(sans(), 600), narrow),
        ("atlas-serif-600.ttf", "Atlas Serif", 600, _at(serif, 600), narrow),
        ("atlas-serif-400.ttf", "Atlas Serif", 400, _at(serif, 400), narrow),
        ("atlas-serif-italic-400.ttf", "Atlas Serif", 400, _at(italic, 400), narrow),
        ("atlas-japanese-400.otf", "Atlas Japanese", 400, _japanese(regular), wide),
        ("atlas-japanese-700.otf", "Atlas Japanese", 700, _japanese(bold), wide),
    )
    for file, family, weight, font, codes in cuts:
        _save(font, codes, family, weight, FOLDER / file)
    writing.write(FOLDER / LETTERS, letters + "\n")
    return [*(FOLDER / cut[0] for cut in cuts), FOLDER / LETTERS]


def japanese(atlas: Atlas) -> str:
    """Every wide letter of what a card can say in Japanese, in the order of their codes."""
    words = Words("ja")
    texts: list[str] = [text for table in TABLES for text in words.table(table).values()]
    texts += [act.text("ja").title for act in atlas.acts.values()]
    texts += [words.pick(label.text or {}) for label in atlas.labels]
    texts += [name for i in atlas.islands.values() for name in (i.names.ja, i.names.ru_kana or "")]
    texts += [words.date("2026-12-31"), words.both("a", "b"), words.aside("a", "b"), words.labelled("a", "b")]
    return "".join(sorted({letter for text in texts for letter in text if letter >= WIDE}))


def _at(file: Path, weight: int) -> TTFont:
    """A variable face at one weight."""
    font = TTFont(file)
    font.flavor = None
    return instantiateVariableFont(font, {"wght": weight}) if "fvar" in font else font


def _japanese(file: Path) -> TTFont:
    """The Japanese face of a collection, or the one face of the file."""
    return TTFont(file, fontNumber=0)


def _save(font: TTFont, codes: Iterable[int], family: str, weight: int, to: Path) -> None:
    """``font`` with the letters ``codes`` alone and another name, as its licence asks of a part."""
    options = Options()
    options.hinting, options.desubroutinize, options.notdef_outline = False, False, True
    options.layout_features = ["kern"]
    options.name_IDs, options.name_languages = [0, 1, 2, 4, 6, 13, 14], [0x409]
    options.drop_tables += ["DSIG", "STAT", "MVAR", "HVAR", "avar", "meta", "BASE", "vhea", "vmtx", "VORG", "GDEF"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=list(codes))
    cutter.subset(font)
    italic = "Italic" if "italic" in to.name else "Regular"
    names = font["name"]
    for number, text in ((1, family), (2, italic), (4, f"{family} {weight}"), (6, f"{family}-{weight}".replace(" ", ""))):
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font.recalcTimestamp = False
    font.save(to)
