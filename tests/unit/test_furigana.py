"""Small kana above Japanese words: once in a section, never in what is copied, searched or heard."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from treaty_atlas import furigana
from treaty_atlas.address import map as address
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.export.handout import handout
from treaty_atlas.export.single_pages import Language
from treaty_atlas.i18n import Words
from treaty_atlas.payload import search
from treaty_atlas.tags import escape

from ..support import FOUR, GEODATA, every
from ..support import KANA as TABLE

READINGS = {"樺太": "からふと", "樺太庁": "からふとちょう", "権原": "けんげん"}
TODAY = date(2026, 3, 5)
KANA = {"map", "treaties", "events", "islands", "days", "views", "traps", "errors"}
"""Pages that are read, not drawn by a part."""
RT = re.compile(r"<rt[^>]*>")


def ruby(word: str) -> str:
    return f"<ruby>{word}<rt aria-hidden='true' data-kana='{READINGS[word]}'></rt></ruby>"


CASES = {
    "a word is read at its first place": ("<p>樺太と樺太</p>", f"<p>{ruby('樺太')}と樺太</p>"),
    "the longest word counts": ("<p>樺太庁</p>", f"<p>{ruby('樺太庁')}</p>"),
    "a new section reads anew": (
        "<section>樺太</section><section>樺太</section>",
        f"<section>{ruby('樺太')}</section><section>{ruby('樺太')}</section>",
    ),
    "a heading begins a section": ("<p>樺太</p><h3>樺太</h3>", f"<p>{ruby('樺太')}</p><h3>{ruby('樺太')}</h3>"),
    "an emphasis does not": ("<p>樺太<em>樺太</em></p>", f"<p>{ruby('樺太')}<em>樺太</em></p>"),
    "attributes stay": ("<img alt='樺太'><p title=\"樺太\">x</p>", "<img alt='樺太'><p title=\"樺太\">x</p>"),
    "so does a title": (
        "<h1>樺太</h1><h2>樺太</h2><p>樺太</p>",
        f"<h1>{ruby('樺太')}</h1><h2>{ruby('樺太')}</h2><p>樺太</p>",
    ),
    "drawings, styles and code stay": (
        "<svg><text>樺太</text></svg><style>樺太</style><code>樺太</code>",
        "<svg><text>樺太</text></svg><style>樺太</style><code>樺太</code>",
    ),
    "what has its reading behind it stays": ("<p>樺太（からふと）</p>", "<p>樺太（からふと）</p>"),
    "a second name is no reading": ("<p>樺太（サハリン）</p>", f"<p>{ruby('樺太')}（サハリン）</p>"),
    "marked text is not marked again": (f"<p>{ruby('権原')}</p>", f"<p>{ruby('権原')}</p>"),
    "nothing": ("", ""),
}


@every("case", CASES)
def test_words_get_their_kana(case):
    html, wanted = CASES[case]
    assert furigana.mark(html, READINGS) == wanted


@every("case", TABLE["cases"])
def test_a_text_is_parted_into_words_and_their_kana(case):
    wanted = [tuple([*piece.split("|"), ""][:2]) for piece in case["pieces"]]
    assert furigana.read(case["text"], TABLE["readings"]) == wanted
    assert furigana.mark(escape(case["text"]), TABLE["readings"]).count("<ruby>") == sum(kana != "" for _, kana in wanted)


def test_without_readings_nothing_changes():
    assert furigana.mark("<p>樺太</p>", {}) == "<p>樺太</p>"
    assert furigana.read("樺太", {}) == [("樺太", "")]


def read(atlas, language) -> dict[str, str]:
    """What stands on each page of the single file."""
    pages = Language(atlas, Words(language), TODAY, "9.9").pages()
    return {name: str(page.get("html") or page["text"]) for name, page in pages.items()}


@pytest.fixture(scope="module")
def file(atlas):
    return read(atlas, "ja")


def text(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_in_the_file_words_have_kana_and_the_text_is_the_same(atlas, file):
    plain = read(replace(atlas, readings={}), "ja")
    assert {name: text(page) for name, page in file.items()} == {name: text(page) for name, page in plain.items()}
    assert {name.split("/")[0] for name, page in file.items() if "<ruby>" in page} >= KANA
    assert "<ruby>" not in "".join(plain.values())


def test_screen_readers_are_spared_the_kana(file):
    tags = [tag for page in file.values() for tag in RT.findall(page)]
    assert tags and all("aria-hidden='true'" in tag for tag in tags)


def test_search_and_titles_have_none(atlas):
    assert "<ruby>" not in str(search.data(atlas, Words("ja")))


def test_a_handout_has_kana_and_their_switch_in_japanese_alone(atlas):
    shapes = read_shapes(GEODATA)
    for language in ("ja", "en"):
        here = address.read({"year": "1875"}, atlas, TODAY.year, FOUR)
        page = handout(atlas, shapes, Words(language), here, TODAY)
        head, body = page.split("<body>")
        assert ("<ruby>" in body) == ("id='furigana'" in body) == (language == "ja")
        bare = "".join(re.findall(r"<svg.*?</svg>|<footer.*?</footer>", body, re.DOTALL))
        assert bare and "<ruby>" not in head + bare


def test_words_have_kanji_and_readings_are_hiragana(atlas):
    for word, kana in atlas.readings.items():
        assert furigana.KANJI.search(word) and furigana.KANA.fullmatch(kana), word
