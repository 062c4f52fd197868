"""The quiz: the same ten for the same code, one right answer each, and every answer as the dataset has it."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from treaty_atlas import quiz, quiz_code
from treaty_atlas.i18n import Words

from ..support import GEODATA, LANGUAGES, MISREADINGS, TRAPS, every, toml

CODES = [
    "KMNPRT",
    "AAAAAA",
    "ZZ9999",
    *("".join(quiz_code.Dice(f"test {n}").shuffled(quiz_code.ALPHABET)[:6]) for n in range(200)),
]
PAIRS = {row["about"]: row for row in toml(GEODATA / "statements.toml")["statements"]}
HOLDERS = {"japan": "Japan", "russia": "Russia", "ussr": "USSR", "both": "Neither alone: undivided, or in joint possession"}


@pytest.fixture(scope="module")
def asked(atlas, words):
    return {code: quiz.questions(atlas, words, code) for code in CODES}


@pytest.fixture(scope="module")
def everything(asked):
    return [question for ten in asked.values() for question in ten]


def test_a_code_always_asks_the_same(atlas, words, asked):
    """Written down, so that a class that comes back next year finds its ten."""
    assert quiz.questions(atlas, words, "KMNPRT") == asked["KMNPRT"]
    assert [q.key for q in asked["KMNPRT"]] == [
        "reading/errors/ussr-before-1922",
        "reading/errors/after-both-bombs",
        "order/1890-chekhov/1941-neutrality-pact/2016-nagato/context-harris",
        "change/1855-shimoda/2",
        "change/1875-saint-petersburg/2",
        "held/simushir/1952-04-28",
        "change/1867-provisional-regulations/2",
        "change/1905-portsmouth/9",
        "held/zelyony/1855-02-07",
        "held/matua/1855-02-07",
    ]


def test_another_code_asks_something_else(asked):
    assert len({tuple(q.key for q in ten) for ten in asked.values()}) == len(set(CODES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_asks_the_same(atlas, asked, language):
    for code in CODES[:8]:
        own = quiz.questions(atlas, Words(language), code)
        assert [(q.key, q.answer, q.source) for q in own] == [(q.key, q.answer, q.source) for q in asked[code]]


@every("code", CODES[:20])
def test_ten_questions_of_every_kind_none_twice(asked, code):
    assert Counter(q.kind for q in asked[code]) == Counter(quiz.PLAN) and len(quiz.PLAN) == 10
    assert len({q.key for q in asked[code]}) == 10


def test_no_question_has_two_options_alike_and_each_has_its_answer(everything):
    for question in everything:
        assert len(set(question.options)) == len(question.options) >= 2, question
        expected = len(question.options) if question.kind == "order" else 1
        assert len(set(question.answer)) == expected and set(question.answer) <= set(range(len(question.options)))


def test_who_held_an_island_is_what_the_table_of_statuses_says(everything):
    rows = list(csv.DictReader((GEODATA / "status.csv").open(encoding="utf-8")))
    for question in (q for q in everything if q.kind == "held"):
        day = f"{question.year}-12-31"
        (row,) = [r for r in rows if r["island"] == question.island and r["from"] <= day and (not r["to"] or day < r["to"])]
        assert question.options[question.answer[0]] == HOLDERS[row["administered_by"]], question


def test_no_year_is_asked_for_in_which_the_island_changed_hands(atlas, everything):
    for question in (q for q in everything if q.kind == "held"):
        assert str(question.year) not in {span.start[:4] for span in atlas.spans[question.island]}


def test_the_right_order_is_that_of_the_days(atlas, everything):
    for question in (q for q in everything if q.kind == "order"):
        titles = {act.text("en").title: act.day for act in atlas.acts.values()}
        days = [titles[question.options[n]] for n in question.answer]
        assert days == sorted(days) and len(set(day[:4] for day in days)) == len(days)


def test_the_order_is_told_with_the_years_in_which_acts_were_signed_or_began(atlas, everything):
    began = {act.text("en").title: act.facts.dates[0].day[:4] for act in atlas.acts.values()}
    for question in (q for q in everything if q.kind == "order"):
        titles = [question.options[n] for n in question.answer]
        assert question.explanation == " → ".join(f"{title} ({began[title]})" for title in titles)
        years = re.findall(r"\((\d{4})\)", question.explanation)
        assert years == sorted(set(years)) and len(years) == 4


def test_no_title_to_be_put_in_order_gives_its_year_away(everything):
    assert [q for q in everything if q.kind == "order" and re.search(r"\d", " ".join(q.options))] == []


def test_a_sentence_is_so_or_often_read_as_its_pair_says(everything):
    told = {pair[key]["en"]: (about, answer) for about, pair in PAIRS.items() for answer, key in enumerate(("so", "read"))}
    asked = [q for q in everything if q.kind == "reading"]
    for question in asked:
        (about,) = {about for said, (about, n) in told.items() if f"“{said}”" in question.text and question.answer == (n,)}
        collection, _, name = about.partition("/")
        assert (question.source.error, question.source.trap) == ((name, None) if collection == "errors" else (None, name))
    assert {(q.key, q.answer) for q in asked} == {(f"reading/{about}", (n,)) for about in PAIRS for n in (0, 1)}


def test_every_answer_can_show_its_source(atlas, everything):
    for question in everything:
        act, article, error, trap = question.source
        known = (atlas.acts, {row["id"] for row in MISREADINGS["errors"]}, {row["id"] for row in TRAPS["traps"]})
        (found,) = [(name, ids) for name, ids in zip((act, error, trap), known, strict=True) if name]
        assert found[0] in found[1]
        assert article is None or atlas.acts[act].article(article) is not None
        assert question.explanation


def test_of_what_is_disputed_nobody_is_asked_what_an_article_decided(everything):
    for question in (q for q in everything if q.kind in ("article", "said") and q.source.act == "1951-san-francisco"):
        assert "Southern Sakhalin" in question.text
        assert not any(name in question.text for name in ("Iturup", "Kunashir", "Shikotan", "Habomai"))


def test_a_status_older_than_its_holder_is_told_with_its_own_day(everything):
    """Japan renounced in 1952; on 26 December 1991 only the holder changed."""
    told = [q.explanation for q in everything if q.kind == "held" and "renounced" in q.explanation]
    late = [text for text in told if "since 26 December 1991" in text]
    assert late and all(text.endswith("since 28 April 1952 (Treaty of San Francisco, Art. 2).") for text in late), late
    assert not any("renounced" in text.split("since 26 December 1991")[0] for text in late)


def test_a_status_is_never_dated_to_the_time_of_another_side(everything):
    """Urup was Russian by treaty from 1855; Japan's right to it began in 1875."""
    told = [q.explanation for q in everything if q.key.startswith("held/urup/1875") and q.kind == "held"]
    assert told and all("1875" in text and "1855" not in text for text in told), told


@pytest.mark.parametrize(
    "alike", [("undivided, no border", "joint possession"), ("Russia: sovereign by treaty", "USSR: sovereign by treaty")]
)
def test_where_one_of_two_like_states_is_right_the_other_is_not_offered(everything, alike):
    said = [q for q in everything if q.kind == "said" and q.options[q.answer[0]] in alike]
    assert said and [q.options for q in said if set(alike) <= set(q.options)] == []


def test_what_an_article_said_is_how_the_table_of_statuses_goes_on_from_its_day(everything):
    rows = list(csv.DictReader((GEODATA / "status.csv").open(encoding="utf-8")))
    words = {
        "undivided": "undivided, no border",
        "joint": "joint possession",
        "renounced": f"USSR: {Words('en')('statuses.renounced')}",
    }
    for question in (q for q in everything if q.kind == "said"):
        mine = [r for r in rows if (r["basis"], r["article"]) == (question.source.act, question.source.article)]
        wanted = {words.get(r["status"], f"{HOLDERS[r['administered_by']]}: sovereign by treaty") for r in mine}
        assert question.options[question.answer[0]] in wanted, question


@pytest.mark.parametrize("typed", ["KMNPRT", "kmnprt", " KMN PRT ", "kmn-prt", "ＫＭＮＰＲＴ", "k m n p r t"])
def test_a_code_is_read_however_it_is_written(typed):
    assert quiz_code.read_code(typed) == ("KMNPRT", ())


@pytest.mark.parametrize("typed", ["", "KMN", "KMNPRTX", "KMNPR0", "漢字漢字漢字", "<script>", "x" * 5000])
def test_what_is_no_code_becomes_one_always_the_same_and_says_so(typed):
    code, notices = quiz_code.read_code(typed)
    assert len(code) == quiz_code.LENGTH and set(code) <= set(quiz_code.ALPHABET)
    assert [(n.key, n.asked, n.shown) for n in notices] == [("quiz.bad_code", typed, code)]
    assert quiz_code.read_code(typed)[0] == code and quiz_code.read_code(code) == (code, ())


def test_no_code_is_no_fault():
    assert quiz_code.read_code(None) == (None, ())


def test_new_codes_can_be_read_and_differ():
    codes = {quiz_code.new_code() for _ in range(50)}
    assert len(codes) == 50 and all(quiz_code.read_code(code) == (code, ()) for code in codes)
