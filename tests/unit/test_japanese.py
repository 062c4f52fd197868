"""Japanese pages write days, numbers of articles, names and readings as Japanese does."""

from __future__ import annotations

import re
from datetime import date

import pytest

from treaty_atlas import japanese, naming
from treaty_atlas.export.single_pages import LISTED, Language
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import ArticleFacts

from ..support import every

CALENDAR = {
    "Ansei 1/12/21": "安政元年12月21日", "Bunka 3/9/11": "文化3年9月11日", "Shōwa 16/4/13": "昭和16年4月13日",
    "Anzei 1/12/21": None, "1855-02-07": None,
}  # fmt: skip
AINU = {
    "kunne-sir": "クンネ・シㇼ", "etu-oro-p": "エトゥ・オロ・ㇷ゚", "torar-uk": "トラㇻ・ウㇰ", "sum-us": "スㇺ・ウㇱ",
    "ray-kot-ke": "ライ・コッ・ケ", "sipe-ot": "シペ・オッ", "harim-kotan": "ハリㇺ・コタン", "": "",
}  # fmt: skip
READ = {"Etorofu-tō": "えとろふとう", "Uruppu-tō": "うるっぷとう", "Todo-jima, Kabuto-jima": "とどじま、かぶとじま"}
ARTICLES = [
    ("main", "2", "第2条"), ("explanatory", "III", "附録第3条"), ("additional", "II", "追加約款第2"),
    ("paragraph", "2 (a)", "第2項（a）"), ("point", "1", "（1）"), ("protocol-b", "6", "議定書（乙）第6項"),
]  # fmt: skip
WORDS = Words("ja")


@every("text", CALENDAR)
def test_a_day_of_the_japanese_calendar(text):
    assert japanese.in_calendar(text) == CALENDAR[text]


@every("name", AINU)
def test_an_ainu_name_is_written_in_its_kana(name):
    assert japanese.ainu_kana(name) == AINU[name]


@every("romaji", READ)
def test_the_name_of_an_island_in_hiragana(romaji):
    assert japanese.hiragana(romaji) == READ[romaji]


@pytest.mark.parametrize(("number", "digits"), [("IV", "4"), ("VI", "6"), ("IX", "9"), ("12", "12"), ("", "")])
def test_roman_numbers_become_digits(number, digits):
    assert japanese.arabic(number) == digits


@every(("part", "number", "name"), ARTICLES)
def test_an_article_is_counted_as_its_document_counts(part, number, name):
    facts = ArticleFacts(id="x", part=part, number=number, seen="full")
    assert naming.article(facts, WORDS) == naming.article(facts, WORDS, short=True) == name


def test_years_brackets_and_joints_are_japanese():
    assert WORDS.date("1899") == "1899年"
    assert WORDS.aside("1,805", "確実") == "1,805（確実）" and Words("en").aside("1,805", "certain") == "1,805 (certain)"
    assert WORDS.joined("ab") == "a、b" and Words("en").joined("ab") == "a; b"
    assert WORDS.original("1855-01-26") == "1855年1月26日"


def test_what_is_read_in_japanese_has_no_day_and_no_number_of_another_script(atlas):
    """Addresses, titles of sources and a name in English apart; Cyrillic stands only where an island has all its names."""
    found = Language(atlas, WORDS, date(2026, 3, 5), "9.9").pages()
    read = {name: page["text"] for name, page in found.items() if name.split("/")[0] in LISTED and "text" in page}
    assert len(read) == len(atlas.acts)
    for name, html in read.items():
        source = r"<p class='cited'>.*?</p>|<a href='[^']*source[=-][^']*'[^>]*>.*?</a>"
        apart = source + r"|<small class='address'>.*?</small>|<[^>]+>|передача|Ansei[ -]\w+"
        text = re.sub(apart, " ", str(html))
        text = re.sub(r"本文を読める所.*|出典 .*", "", text, flags=re.DOTALL)
        assert not re.search(r"\d{4}-\d\d-\d\d|[А-Яа-я]|第[IVX]+条|\b(Ansei|Meiji|Shōwa)\b", text), (name, text[:80])


def test_every_island_has_both_names_in_japanese_letters(atlas):
    for island in atlas.islands.values():
        assert re.fullmatch("[ァ-ヺー・\u3040-\u9fff（）]+", naming.island_name(island, "", WORDS)), island.id
