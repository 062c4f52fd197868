"""What is read in a puzzle: deciding articles, both views and the articles, as HTML in every language."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from treaty_atlas import puzzle
from treaty_atlas.export.single_pages import Language
from treaty_atlas.i18n import Words
from treaty_atlas.puzzle import PUZZLES
from treaty_atlas.reading import panel, puzzles

from ..support import FOUR, every

HABOMAI = {"en": "Habomai", "nl": "Habomai", "ja": "歯舞群島", "ru": "Хабомаи"}


@pytest.fixture(scope="module")
def read(atlas):
    """``{language: {treaty: {"read": HTML, "why": {group: HTML}}}}``"""
    return {code: puzzles.pieces(panel.reader(atlas, Words(code))) for code in FOUR}


@pytest.fixture(scope="module")
def whole(atlas):
    return {name: puzzle.puzzle(atlas, name) for name in PUZZLES}


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).replace("\u00a0", " ")


def plain(text: str) -> str:
    return text.replace("*", "").replace("\u00a0", " ")


@every("language", FOUR)
def test_every_group_names_the_article_that_decides_and_quotes_it(atlas, read, whole, language):
    for name, one in whole.items():
        why = read[language][name]["why"]
        assert list(why) == [piece.islands[0] for piece in one.pieces]
        for piece in one.pieces:
            act = atlas.acts[piece.span.basis]
            text, html = act.text(language), why[piece.islands[0]]
            assert plain(text.title) in words(html).split(plain(text.sections[piece.span.article].lead))[0]
            assert (plain(Words(language)("puzzle.decides_earlier")) in words(html)) == (act.id != name)
            assert f"treaty={act.id}&amp;at=article-{piece.span.article}" in html
            assert "target='_blank' rel='noopener'" in html


@every("language", FOUR)
def test_the_deciding_article_can_be_read_beside_the_map(atlas, read, whole, language):
    for name, one in whole.items():
        there = words(read[language][name]["read"])
        for piece in one.pieces:
            section = atlas.acts[piece.span.basis].text(language).sections[piece.span.article]
            assert all(plain(line.removeprefix("- ")) in there for text in section.paragraphs for line in text.split("\n"))


def test_the_articles_of_an_earlier_treaty_stand_apart_under_its_name(read):
    html = read["en"]["1905-portsmouth"]["read"]
    own, earlier = html.split("<h3>From earlier treaties</h3>")
    assert "<summary><b>Article 9</b>" in own and "<summary><b>Treaty of St Petersburg, Art. 2</b>" in earlier
    assert "<h3>" not in read["en"]["1855-shimoda"]["read"]


@every("language", FOUR)
def test_of_islands_that_article_2_of_1855_decides_unnamed_it_says_why(read, language):
    for name in PUZZLES[:3]:
        for html in list(read[language][name]["why"].values())[-2:]:
            assert HABOMAI[language] in words(html)


@every("language", FOUR)
def test_where_nothing_is_settled_both_governments_are_heard_and_nowhere_else(atlas, read, whole, language):
    texts = atlas.texts["views"][language]
    for name, one in whole.items():
        for piece in one.pieces:
            said = words(read[language][name]["why"][piece.islands[0]])
            sides = [a.side for a in atlas.topics.arguments if plain(texts[a.id].lead) in said]
            assert sides == (["japan", "russia"] if piece.answer == "unsettled" else [])
            held = Words(language)("puzzle.administered", holder="|").split("|")[0]
            assert (plain(held) in said) == bool(sides)


def test_of_the_four_islands_and_of_the_others_each_government_s_own_argument_is_quoted(read):
    views = [why.split("<ul>")[1] for why in read["en"]["1951-san-francisco"]["why"].values() if "<ul>" in why]
    assert "undetermined" in views[0] and "four islands" in views[-1] and views[0] != views[-1]


def test_japanese_words_have_their_readings_and_other_languages_none(read):
    for code in FOUR:
        html = "".join(part for one in read[code].values() for part in (one["read"], *one["why"].values()))
        assert ("<ruby>" in html) == (code == "ja")


def test_the_single_file_reads_the_same_words_and_its_links_stay_inside(atlas, read):
    file = puzzles.pieces(Language(atlas, Words("nl"), date(2026, 3, 5), "9.9").reader())
    for name, one in file.items():
        assert words(one["read"]) == words(read["nl"][name]["read"])
        assert set(re.findall("href='([^?]*)", one["read"])) == {"#/treaties"}
