"""Everything for one lesson on paper: each part is there, in the class's language, and its times add up."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from treaty_atlas import chronology
from treaty_atlas.address import map as address
from treaty_atlas.export.pack import MINUTES, Asked, code_of, handout_step, moment_of, pack
from treaty_atlas.i18n import Words
from treaty_atlas.ui.cache import shapes

from ..html import Page
from ..support import FOUR, GEODATA, book, every

TODAY = date(2026, 11, 30)
FILES = "v/1a2b/"
STORIES = tuple(book().stories)


def made(language: str = "en", drawing: str | Path = FILES, **asked: str) -> str:
    return pack(book(), shapes(), Words(language), TODAY, Asked(**{"story": STORIES[0], **asked}), drawing)


def read(language: str = "en", **asked: str) -> str:
    return unescape(made(language, **asked))


@every("language", FOUR)
def test_a_pack_has_plan_story_blank_map_and_handout_in_the_language_of_the_class(language: str) -> None:
    words, page = Words(language), read(language)
    text = re.sub(r"<rt[^>]*>.*?</rt>|<[^>]+>", "", page)
    assert f'<html lang="{language}">' in page
    assert [key for key in ("plan", "story", "blank") if words(f"pack.{key}") not in text] == []
    assert words("handout.questions") in text and page.count("<svg") >= 2


@every("story", STORIES)
def test_every_step_of_a_story_stands_on_the_sheet_with_its_question(story: str) -> None:
    page = read(story=story)
    asked = [step.question["en"] for step in book().stories[story].steps if step.question]
    assert page.count("class='step'") == len(book().stories[story].steps)
    assert [question for question in asked if question.replace("*", "") not in re.sub("<[^>]+>", "", page)] == []


def test_the_minutes_of_the_plan_follow_each_other_and_hold_the_story() -> None:
    spans = [tuple(map(int, found)) for found in re.findall(r"<th scope='row'>(\d+)–(\d+)</th>", read())]
    assert [end for _, end in spans[:-1]] == [begin for begin, _ in spans[1:]]
    assert spans[1][1] - spans[1][0] == book().stories[STORIES[0]].minutes
    assert spans[-1][1] == sum(MINUTES.values()) + book().stories[STORIES[0]].minutes


def test_the_blank_map_tells_nothing_of_who_holds_what() -> None:
    outline = read().partition("class='outline'")[2].partition("</div>")[0]
    assert set(re.findall(r'data-status="([\w-]+)"', outline)) == {"no-border"} and "data-line=" not in outline


def test_story_and_quiz_are_reached_by_their_codes_where_an_address_is_known() -> None:
    page, code = read(base="https://atlas.example/", code="kmn-prt"), "KMNPRT"
    assert f"https://atlas.example/quiz?code={code}&lang=en" in page
    assert f"https://atlas.example/present?story={STORIES[0]}&lang=en" in page and page.count("class='codes'") == 1
    alone = read()
    assert Words("en")("pack.no_address") in alone and "class='codes'" not in alone


def test_the_quiz_of_a_story_is_always_the_same_and_of_no_other() -> None:
    codes = [code_of(Asked(story)) for story in STORIES]
    assert len(set(codes)) == len(codes) and codes == [code_of(Asked(story)) for story in STORIES]


@every("story", STORIES)
def test_the_handout_has_the_map_of_the_moment_of_its_step(story: str) -> None:
    steps = book().stories[story].steps
    moments = [(step, moment_of(step, book(), TODAY)) for step in steps]
    assert [s.day for s, here in moments if here.day_shown(TODAY) != chronology.step_day(s, TODAY)] == []
    assert [s.day for s, here in moments if here.view != (s.mode or None)] == []
    lost = [here for _, here in moments if address.read(here.query(), book(), TODAY.year) != here]
    assert lost == []  # its link leads there
    words, step = Words("en"), handout_step(book().stories[story], book())
    page = read(story=story).partition("<div class='page'>")[2]
    assert words("cite.view", day=words.date(chronology.step_day(step, TODAY))) in page
    assert book().acts[step.acts[0]].text("en").title in page


def test_the_handout_of_three_weeks_is_that_of_a_day_on_which_islands_changed_hands() -> None:
    step = handout_step(book().stories["three-weeks-in-1945"], book())
    assert book().acts[step.acts[0]].facts.effects and book().acts[step.acts[0]].day == step.day


@pytest.mark.parametrize("asked", [{"story": "nowhere"}, {"paper": "a0"}], ids=str)
def test_what_there_is_not_is_said(asked: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"Stories are .*; papers are"):
        made(**asked)


@every("language", FOUR)
def test_the_sheets_of_the_quiz_are_told_their_code_and_until_they_are_drawn_it_is_said_where(language: str) -> None:
    code = code_of(Asked(STORIES[0]))
    link, halves = f"https://atlas.example/quiz?code={code}&lang={language}", f"{code[:3]} {code[3:]}"
    for base, wanted in (("https://atlas.example/", link), ("", "")):
        text = made(language, base=base)
        told, place = Page(text).data(id="quiz-told"), unescape(text.partition("id='quiz'")[2].partition("<script")[0])
        assert (told["lang"], told["code"], told["files"], told["link"]) == (language, code, FILES, wanted)
        assert Words(language)("quiz.title") in place and wanted in place and halves in place
        assert Page(text).one("script", type="module").attributes["src"] == f"{FILES}bundle/pack.js"


def test_what_is_to_be_kept_or_printed_holds_all_that_its_sheets_are_drawn_from() -> None:
    text = made("ja", GEODATA)
    page = Page(text)
    held = {str(one.attributes["id"]): one.text for one in page.all("script") if "data-file" in one.attributes}
    assert held.keys() == {"atlas.ja.json", "quiz.ja.json", "shapes.json"} and all(map(json.loads, held.values()))
    assert page.data(id="quiz-told")["files"] == "" and "src" not in page.one("script", type="module").attributes
