"""Our faces, cut from larger ones to the letters that we write: the sans of the pages, and those of the card (``faces/``).

``python -m treaty_atlas.build faces`` cuts the sans of the pages; it needs ``requirements-build.txt``. With the two files of
Noto Sans CJK (on Debian ``fonts-noto-cjk``) it cuts those of the card as well: ``faces REGULAR BOLD``. What is Latin and
Cyrillic comes with the app. Only after a text with a new letter; a test says when.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from .. import writing
from ..faces import FOLDER, LETTERS, NARROW, WIDE
from ..i18n import Words
from ..model.atlas import Atlas
from ..streamlit_private import sans
from ..style.fonts import FACES

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of each table
Codes = Iterable[int]
WEB_FONTS = Path(__file__).resolve().parents[1] / "web" / "fonts"
TABLES = ("app", "cite", "legend", "line_label", "map", "menu", "parties", "the", "view")
"""The words of the catalogue that a card has."""
NAMES = "āēīōūŏŭĀĒĪŌŪŎŬČčŁłŒœŠšŸŽž"
SIGNS = "‐‑‒–—‘’‚“”„†•…\u202f‰′″‹›⁄ⁿ€№←↑→↓↔↗−≈≤≥⌘□▲◆●✓✗"
RUSSIAN = (*range(0x401, 0x460), *map(ord, "ѢѣѲѳҐґ"), 0x301)
"""Cyrillic, letters of before 1918 among it, and the accent that tells where a word is stressed."""
READ = (*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, NAMES), *RUSSIAN, *map(ord, SIGNS))
"""The letters of the pages' sans, besides those of East Asia, which each machine has of its own."""


def rebuild_sans() -> list[Path]:
    """Write the sans of the pages, upright in all its weights and italic in one; return the paths.

    Of what a text could ask of a face the four languages use kerning, accents and ``ff``; figures are of one width as they
    are. Fewer weights make it no smaller.
    """
    upright, italic = WEB_FONTS / FACES["sans"], WEB_FONTS / FACES["sans-italic"]
    _save_page(_part(TTFont(sans()), READ, PAGE), {"wght": (200, 200, 900)}, upright)
    _save_page(_part(TTFont(sans("Italic")), READ, PAGE), {"wght": 400}, italic)
    return [upright, italic]


def rebuild(atlas: Atlas, regular: Path, bold: Path) -> list[Path]:
    """Write every face and the list of Japanese letters; return the paths."""
    letters, narrow = japanese(atlas), [code for part in NARROW for code in part]
    wide = [*range(0x20, 0x7F), *map(ord, letters)]
    serif, italic = (WEB_FONTS / FACES[name] for name in ("serif", "serif-italic"))
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


@dataclass(frozen=True)
class Cut:
    """``features`` of the layout that stay, tables that go."""

    features: tuple[str, ...]
    without: tuple[str, ...]


CARD = Cut(("kern",), ("DSIG", "STAT", "MVAR", "HVAR", "avar", "meta", "BASE", "vhea", "vmtx", "VORG", "GDEF"))
PAGE = Cut(("kern", "mark", "liga"), ("DSIG", "STAT", "meta", "BASE"))


def _part(font: TTFont, codes: Codes, cut: Cut) -> TTFont:
    """``font`` with the letters ``codes`` alone."""
    options = Options()
    options.hinting, options.desubroutinize, options.notdef_outline = False, False, True
    options.layout_features = list(cut.features)
    options.name_IDs, options.name_languages = [0, 1, 2, 4, 6, 13, 14], [0x409]
    options.drop_tables += cut.without
    cutter = Subsetter(options)
    cutter.populate(unicodes=list(codes))
    cutter.subset(font)
    return font


def _save(font: TTFont, codes: Codes, family: str, weight: int, to: Path) -> None:
    """A face of the card."""
    _named(_part(font, codes, CARD), family, _style(to), str(weight))
    font["OS/2"].usWeightClass = weight
    font.save(to)


def _save_page(font: TTFont, weights: dict[str, Any], to: Path) -> None:
    """A face of the pages. Its weights are written anew even where they stay: in fewer bytes."""
    font = instantiateVariableFont(font, weights)
    if "fvar" in font:
        font["fvar"].instances = []  # each has a name of its own
    _named(font, "Atlas Sans", _style(to), _style(to))
    font.flavor = "woff2"
    font.save(to)


def _style(file: Path) -> str:
    return "Italic" if "italic" in file.name else "Regular"


def _named(font: TTFont, family: str, style: str, cut: str) -> None:
    """``font`` under another name, as its licence asks of a part; the same bytes whenever it is written."""
    names = font["name"]
    for number, text in ((1, family), (2, style), (4, f"{family} {cut}"), (6, f"{family}-{cut}".replace(" ", ""))):
        names.setName(text, number, 3, 1, 0x409)
    names.removeUnusedNames(font)
    font.recalcTimestamp = False
