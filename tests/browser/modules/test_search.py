"""The search as readers of four languages type it: what must come first."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from treaty_atlas import clock
from treaty_atlas.address.map import FIRST_YEAR
from treaty_atlas.i18n import Words
from treaty_atlas.payload import search as index

from ...support import FOUR, ROOT, book

THIS_YEAR = clock.today().year
with (ROOT / "tests" / "searches.csv").open(encoding="utf-8", newline="") as _file:
    SEARCHES = list(csv.DictReader(_file))
READY = """async (data) => {
  const { prepare } = await import("/search/rank.js");
  window.searched = Object.fromEntries(Object.entries(JSON.parse(data)).map(([code, rows]) => [code, prepare(rows)]));
}"""
FIND = """async ([typed, calendar, words]) => {
  const { find } = await import("/search/find.js");
  const made = window.searched[calendar.lang];
  const bare = (at) => at?.replace(/^(article|name)-/, "");
  const name = ({ kind, page, query: { island, at, treaty, event, source, year, day } }) => {
    const ids = { island, treaty, event, source, page, year, day, article: `${treaty}/${bare(at)}` };
    const when = ["island", "group", "place"].includes(kind) && year ? `@${day ?? year}` : "";
    return `${kind}:${ids[kind] ?? bare(at)}${when}`;
  };
  return typed.map((text) => {
    const { hits, told } = find(made, text, calendar, words);
    return { names: hits.map(name), notes: hits.map(({ note }) => note), told };
  });
}"""
FOLD = """async (texts) => {
  const { fold, wordsOf } = await import("/search/fold.js");
  return texts.map((text) => wordsOf(fold(text)).join(" "));
}"""
ALIKE = (
    "etorofu-tō ETOROFU-TŌ Etorofu・tô", "kaihyō kaihyou Kaihyo", "зелёный ЗЕЛЕНЫЙ зелены̆и", "ｕｒｕｐ urup ＵＲＵＰ",
    "えとろふ エトロフ ｴﾄﾛﾌ ヱトロフ", "ぱらむしる ﾊﾟﾗﾑｼﾙ パラムシル", "國 国", "択捉島 擇捉嶋 択捉嶌", "齒舞 歯舞",
    "豐原 豊原", "イトゥルップ イトウルツプ いとぅるっぷ", "ムラヴィヨフ ムラビヨフ", "ブロートン ブロトン",
    "五ヶ国 五カ国 五か国", "сахалинъ Сахалин", "курильскіе курильские", "１８５５ 1855", "Pérouse perouse",
)  # fmt: skip
"""On each line the words are the same to the search."""
APART = ("はば ぱは", "итуруп уруп", "樺太 千島", "北 南", "1855 1856", "shikotan shumshu")


@pytest.fixture(scope="module")
def found(page):
    """``found(language, texts)``: for each text the names of its hits, their notes, and what is told besides."""
    page.evaluate(READY, json.dumps({code: index.data(book(), Words(code)) for code in FOUR}))

    def search(language: str, texts: list[str]) -> list[dict[str, Any]]:
        words, weeks = Words(language), [[w.first, w.last] for w in book().windows]
        calendar = {"lang": language, "first": FIRST_YEAR, "last": THIS_YEAR, "windows": weeks}
        return list(page.evaluate(FIND, [texts, calendar, words.table("search")]))

    return search


def test_the_table_is_long_enough_in_each_language():
    assert len(SEARCHES) >= 150 and min(sum(row["lang"] == code for row in SEARCHES) for code in FOUR) >= 40


@pytest.mark.parametrize("language", FOUR)
def test_what_must_come_first_does(found, language):
    """A row names the first hit, ``kind:id`` or nothing for none, and others that must be there too."""
    rows = [row for row in SEARCHES if row["lang"] == language]
    wrong = {}
    for row, hit in zip(rows, found(language, [row["typed"] for row in rows]), strict=True):
        first = row["first"].replace("THIS", str(THIS_YEAR))
        if hit["names"][:1] != [first] * bool(first) or not {*row["also"].split()} <= {*hit["names"]}:
            wrong[row["typed"]] = (first, row["also"], hit["names"])
    assert wrong == {}


OUTSIDE = {"en": "1850 to", "nl": "1850 tot", "ja": "1850年から", "ru": "1850–"}


@pytest.mark.parametrize(("language", "outside"), OUTSIDE.items())
def test_a_time_that_the_map_does_not_have_is_told(found, language, outside):
    words = Words(language)
    early, late, off, none = found(language, ["1849", str(THIS_YEAR + 1), "18.10.1930", "30.02.1945"])
    assert outside in early["told"] and str(THIS_YEAR) in late["told"]
    wanted = words("search.only_year", day=words.date("1930-10-18"))
    assert off["notes"][0].split() == wanted.split()  # the browser sets a space that does not break
    assert none["notes"][0] == words("search.no_day")


def test_a_source_never_comes_before_a_thing_and_no_kind_fills_the_list(found):
    texts = ["ainu", "Sakhalin", "war", "1875", "treaty", "kuril", "us", "Stalin", "japan", "un"]
    for typed, hit in zip(texts, found("en", texts), strict=True):
        kinds = [name.partition(":")[0] for name in hit["names"]]
        assert "source" not in kinds[: len(kinds) - kinds.count("source")], typed
        assert 0 < len(kinds) <= 12 and len(set(kinds)) >= 3, typed


def test_odd_words_do_no_harm(found):
    names = ["__proto__", "constructor", "toString", "hasOwnProperty", "__proto__ 1945", "constructor 20.08.1945"]
    signs = ["[", "\\", "(.*)+$", "%", "  ", "\u202e", "\u0000", "a" * 5000, "1" * 300, "20.20.2020", "0000-00-00"]
    for hit in found("en", [*names, *signs]):
        assert all(name.partition(":")[2] for name in hit["names"])


def test_what_readers_type_differently_and_mean_alike_is_folded_alike(page):
    for line in ALIKE:
        assert len(set(page.evaluate(FOLD, line.replace("・", "-").split(" ")))) == 1, line
    for line in APART:
        assert len(set(page.evaluate(FOLD, line.split(" ")))) == 2, line


def test_what_is_folded_stays_as_it_is(page):
    texts = [word for line in ALIKE for word in line.split(" ")]
    once = page.evaluate(FOLD, texts)
    assert page.evaluate(FOLD, once) == once


def test_slips_are_counted_in_the_whole_word_and_in_its_nearest_beginning(run):
    script = "({ slips }, pairs) => pairs.map((pair) => slips(...pair))"
    rows = {
        ("iturup", "iturup"): [0, 0],
        ("itrup", "iturup"): [1, 1],
        ("iturrup", "iturup"): [1, 1],
        ("itarup", "iturup"): [1, 1],
        ("itruup", "iturup"): [1, 1],
        ("kuna", "kunashir"): [4, 0],
        ("kuma", "kunashir"): [5, 1],
        ("", "urup"): [4, 0],
        ("urup", ""): [4, 4],
    }
    assert run("search/fold.js", script, [list(pair) for pair in rows]) == list(rows.values())
