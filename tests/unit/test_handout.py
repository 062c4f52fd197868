"""The page for a class: what it is about, the deciding articles, questions, lines, source, code of the same state."""

from __future__ import annotations

import base64
import io
import re
from datetime import date
from functools import cache
from html import unescape

import pytest
import segno

from treaty_atlas import cards
from treaty_atlas.address import map as address
from treaty_atlas.address.links import map_link, page_link
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.cover.sharing import qr_svg
from treaty_atlas.drawing.scene import scene
from treaty_atlas.export.fitting import PAPERS, Measure, Piece, fitting, occupied
from treaty_atlas.export.handout import FEWEST, LINES, handout
from treaty_atlas.export.questions import ASKED, Subject, questions
from treaty_atlas.holding import change_text
from treaty_atlas.i18n import Words
from treaty_atlas.reading.html import emphasis
from treaty_atlas.romaji import russian_name

from ..support import FOUR, GEODATA, TREATIES, book, every

TODAY = date(2026, 11, 25)
BASE = "http://atlas.school.example:8501/"
SHAPES = read_shapes(GEODATA)
QUERIES = (
    {}, {"year": "1850"}, {"year": "1855"}, {"year": "1905"}, {"treaty": "1951-san-francisco"}, {"event": "1891-otsu"},
    {"day": "1945-08-20"}, {"island": "iturup", "year": "1952"}, {"year": "2020", "view": "japan"},
)  # fmt: skip


def here_of(atlas, query) -> address.Address:
    return address.read(query, atlas, TODAY.year, FOUR)


def page(atlas, query, language="en", paper="a4", base=BASE) -> str:
    """The page without the kana above its words, which are asked for in test_furigana.py; made once for all tests."""
    return _page(here_of(atlas, query), language, paper, base)


@cache
def _page(here: address.Address, language: str, paper: str, base: str) -> str:
    html = str(handout(book(), SHAPES, Words(language), here, TODAY, paper=paper, base=base))
    return re.sub(r"<ruby>(.*?)<rt[^>]*></rt></ruby>", r"\1", html)


def text(html: str) -> str:
    """What is read of a page."""
    plain = re.sub(r"<style>.*?</style>|<title.*?</title>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", plain)))


@every("language", FOUR)
@every("query", QUERIES)
def test_the_page_asks_for_nothing_and_runs_nothing(atlas, query, language):
    html = page(atlas, query, language)
    told = {url for url in re.findall(r"https?://[^\s\"<]+", html) if not url.startswith(BASE)}
    assert told <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|<link|\son\w+=|@import|url\((?!#|\"data:)|src='(?!data:)", html)


@every("language", FOUR)
@every("query", QUERIES)
def test_no_word_is_missing_and_no_place_left_unfilled(atlas, query, language):
    html = page(atlas, query, language)
    told = text(html)
    assert not re.search(r"\{\w*\}|\$\{?\w|None|handout\.", told)
    assert f'lang="{language}"' in html and Words(language)("handout.questions") in told


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_is_the_one_that_is_asked_for(atlas, paper):
    assert f"@page{{size:{PAPERS[paper].css};" in page(atlas, {}, paper=paper)


def test_another_sheet_is_an_error(atlas):
    with pytest.raises(ValueError, match="letter"):
        page(atlas, {}, paper="a0")


@every("language", FOUR)
@every("treaty", TREATIES)
def test_the_first_paragraph_of_every_deciding_article_is_printed(atlas, treaty, language):
    act = atlas.acts[treaty]
    deciding = {c.article for c in act.changes if c.article}
    html = page(atlas, {"treaty": treaty}, language)
    section = lambda name: act.text(language).sections[name]  # noqa: E731
    assert [name for name in deciding if emphasis(section(name).lead) not in html] == []
    assert act.text(language).title in text(html)


@pytest.mark.parametrize("language", FOUR)
def test_what_an_act_changed_is_printed_in_words(atlas, language):
    words = Words(language)
    for name in ("1855-shimoda", "1905-portsmouth", "1945-landings", "1951-san-francisco", "1956-joint-declaration"):
        act = atlas.acts[name]
        told = text(page(atlas, {"treaty" if act.is_treaty else "event": name}, language))
        for row in cards.act_card(act, atlas, words).changes:
            assert change_text(row.was, row.becomes, words) in told and row.islands in told


@pytest.mark.parametrize("treaty", TREATIES)
def test_what_is_shortened_says_so_and_where_the_whole_stands(atlas, treaty):
    html = page(atlas, {"treaty": treaty})
    act = atlas.acts[treaty]
    deciding = {c.article for c in act.changes if c.article}
    left = [p for name in deciding for p in act.text("en").sections[name].paragraphs if emphasis(p) not in html]
    link = page_link(BASE, "treaties", {"treaty": treaty, "lang": "en"})
    assert not left or link in text(html)


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_the_code_and_the_link_lead_to_the_same_state(atlas, query):
    html = page(atlas, query, "nl")
    link = map_link(BASE, here_of(atlas, query), "nl")
    images = [base64.b64decode(data).decode() for data in re.findall(r"data:image/svg\+xml;base64,([^']+)", html)]
    assert qr_svg(link) in images and link in text(html)
    there = dict(pair.split("=") for pair in link.partition("?")[2].split("&"))
    assert here_of(atlas, there).moved() == here_of(atlas, query).moved(lang="nl")


def test_without_an_address_there_is_no_code_and_no_invented_one(atlas):
    html = page(atlas, {"year": "1905"}, base="")
    assert "class='code'" not in html and "year=1905" not in text(html) and "localhost" not in html
    assert Words("en")("handout.ask_address") in text(html)


@pytest.mark.parametrize(
    "link", [BASE, BASE + "?year=1905&lang=ja", BASE + "?treaty=1875-saint-petersburg&view=russia&lang=ru"]
)
def test_the_code_is_the_one_of_the_link(link):
    """The modules drawn are those that a maker of codes gives for the link, with the margin that scanners need."""
    matrix = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
    drawn = qr_svg(link)
    side = int(re.search(r'viewBox="0 0 (\d+) ', drawn)[1])
    assert side == len(matrix) + 8
    found = [[0] * len(matrix) for _ in matrix]
    x = y = 0.0
    for move, a, b in re.findall(r"([Mmh])(-?[\d.]+) ?(-?[\d.]+)?", re.search(r'stroke="[^"]+" d="([^"]+)"', drawn)[1]):
        if move == "M":
            x, y = float(a), float(b)
        elif move == "m":
            x, y = x + float(a), y + float(b or 0)
        else:
            for n in range(int(float(a))):
                found[int(y) - 4][int(x) - 4 + n] = 1
            x += float(a)
    assert found == matrix
    assert io.StringIO(drawn).read().startswith("<svg ")


@every("language", FOUR)
@every("query", QUERIES)
def test_two_to_four_questions_each_with_lines(atlas, query, language):
    html = page(atlas, query, language)
    asked = re.findall(r"<li><p>(.*?)</p><div class='lines'>((?:<i></i>)+)</div></li>", html)
    assert FEWEST <= len(asked) <= ASKED and len({q for q, _ in asked}) == len(asked)
    assert all(len(lines) // len("<i></i>") >= LINES for _, lines in asked)


@pytest.mark.parametrize("language", FOUR)
def test_a_question_about_an_island_bears_both_its_names(atlas, language):
    subject = Subject("1952-12-31", atlas.acts["1951-san-francisco"], atlas.islands["kunashir"])
    first = questions(subject, scene(atlas, "1952-12-31"), atlas, Words(language))[0]
    names = atlas.islands["kunashir"].names
    pairs = {
        "ja": (names.ja, names.ru_kana),
        "ru": (names.ru, russian_name(names.ja_latn)),
        "en": (names.en, names.ja_latn),
        "nl": (names.nl, names.ja_latn),
    }
    assert all(name in first for name in pairs[language])


def test_a_reading_that_is_not_printed_is_not_asked_about(atlas, words):
    for treaty in TREATIES:
        html = page(atlas, {"treaty": treaty})
        headings = [s.trap_heading for s in atlas.acts[treaty].text("en").sections.values() if s.trap_heading]
        asked = words("handout.q_trap") in unescape(html)
        assert not asked or any(emphasis(h) in html for h in headings)


@pytest.mark.parametrize(
    ("day", "status"),
    [("2020-12-31", "disputed"), ("1946-12-31", "incorporated"), ("1867-12-31", "joint"), ("1920-12-31", "occupied")],
)
def test_how_islands_are_held_that_day_is_asked_about(atlas, words, day, status):
    act = atlas.acts["1891-otsu"]
    asked = " ".join(questions(Subject(day, act), scene(atlas, day), atlas, words))
    assert words(f"handout.q_{status}", islands="").split(":")[0] in asked


def test_a_government_s_map_is_asked_about_first(atlas, words):
    shown = scene(atlas, "2020-12-31", "japan")
    assert questions(Subject("2020-12-31", atlas.acts["1951-san-francisco"]), shown, atlas, words)[0] == words(
        "handout.q_view"
    )


# ---------------------------------------------------------------- fitting

TYPE = Measure(10, 100, 1.5, 1)


def pieces(*ranks: int) -> list[Piece]:
    return [Piece(0, rank, "A heading", f"Paragraph {n}. " * 8) for n, rank in enumerate(ranks)]


def test_what_decides_is_printed_even_without_room():
    assert fitting(pieces(0, 0, 1), 0, TYPE, 5) == pieces(0, 0, 1)[:2]


def test_nothing_is_left_out_of_the_middle():
    rows = [*pieces(0, 1, 2), Piece(0, 3, "A heading", "Short.")]
    room = occupied(rows[:2], TYPE, 5) + TYPE.height("Short.")
    assert fitting(rows, room, TYPE, 5) == rows[:2]


def test_what_is_printed_fits():
    rows = pieces(0, *range(1, 12))
    for room in (30, 60, 120, 1000):
        assert occupied(fitting(rows, room, TYPE, 5), TYPE, 5) <= room
    assert fitting(rows, 1000, TYPE, 5) == rows


def test_a_list_is_as_high_as_its_rows():
    assert TYPE.height("- a\n- b") == 2 * TYPE.height("a") - TYPE.after
