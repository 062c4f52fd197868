"""What the quiz can ask: one right answer each, as the dataset has it.

What a code asks of it is drawn in the browser: ``browser/modules/test_quiz.py``.
"""

from __future__ import annotations

import csv
import json
import re
from html import unescape

import pytest

from treaty_atlas import quiz, quiz_code
from treaty_atlas.i18n import Words
from treaty_atlas.payload import quiz as quiz_payload
from treaty_atlas.reading import quizzes
from treaty_atlas.reading.reader import Reader

from ..support import FOUR, GEODATA, MISREADINGS, TRAPS, toml

PAIRS = {row["about"]: row for row in toml(GEODATA / "statements.toml")["statements"]}
STATUS = list(csv.DictReader((GEODATA / "status.csv").open(encoding="utf-8")))
HOLDERS = {"japan": "Japan", "russia": "Russia", "ussr": "USSR"}
TEXTS = {"text", "which", "what", "so", "read", "order", "names"}
"""What differs between languages."""


@pytest.fixture(scope="module")
def pools(atlas):
    """By language, as the browser reads them."""
    return {code: json.loads(json.dumps(quiz_payload.pools(atlas, Words(code)))) for code in FOUR}


@pytest.fixture(scope="module")
def explained(atlas):
    return {code: quizzes.explanations(Reader(atlas, Words(code), lambda *_: "")) for code in FOUR}


def without_texts(value):
    if isinstance(value, dict):
        return {key: without_texts(one) for key, one in value.items() if key not in TEXTS}
    return [without_texts(one) for one in value] if isinstance(value, list) else value


def spans(pools):
    return [(row["island"], span) for row in pools["en"]["held"] for span in row["spans"]]


def test_every_language_asks_the_same(pools):
    """Or a code would ask something else in each."""
    asked = without_texts(pools["en"])
    assert len(asked["plan"]) == 10 and [code for code in FOUR if without_texts(pools[code]) != asked] == []
    names = {code: {kind: list(rows) for kind, rows in pools[code]["names"].items()} for code in FOUR}
    assert [code for code in FOUR if names[code] != names["en"]] == []


def test_no_two_options_are_called_alike_in_any_language(pools):
    for code in FOUR:
        for kind, rows in pools[code]["names"].items():
            assert len(set(rows.values())) == len(rows) and all(rows.values()), (code, kind)


def test_a_question_is_plain_text_with_its_year_to_be_filled_in(pools):
    for code in FOUR:
        held = [row["text"] for row in pools[code]["held"]]
        assert [text for text in held if text.count("{year}") != 1 or re.search(r"[{}*]", text.replace("{year}", ""))] == []
        rows = [row[key] for row in pools[code]["changes"] for key in ("which", "what")]
        rows += [row[key] for row in pools[code]["pairs"] for key in ("so", "read")]
        assert [text for text in rows if not text or re.search(r"[{}*]", text)] == []


def test_there_are_more_questions_of_each_kind_than_a_quiz_asks(pools):
    found = {kind: len(pools["en"][kind]) for kind in ("held", "changes", "acts", "pairs")}
    assert all(count > len(quiz.PLAN) - 1 for count in found.values()), found
    assert all(row["spans"] for row in pools["en"]["held"])


def test_who_held_an_island_is_what_the_table_of_statuses_says_in_every_year_asked(pools):
    for island, span in spans(pools):
        for year in range(*span["years"]):
            day = f"{year}-12-31"
            (row,) = [r for r in STATUS if r["island"] == island and r["from"] <= day and (not r["to"] or day < r["to"])]
            russian = [side for first, side in span["russian"] if first <= year][-1]
            assert row["administered_by"] == span["by"] in ("japan", russian, "both"), (island, year)


def test_no_year_is_asked_for_in_which_the_island_changed_hands(atlas, pools):
    for island, span in spans(pools):
        assert {int(one.start[:4]) for one in atlas.spans[island]}.isdisjoint(range(*span["years"])), (island, span)
        assert span["years"][0] in quiz.YEARS and span["years"][1] - 1 in quiz.YEARS


def test_an_act_to_be_put_in_order_has_its_own_day_and_a_title_without_a_year(atlas, pools):
    for row in pools["en"]["acts"]:
        assert (row["day"], row["year"]) == (atlas.acts[row["id"]].day, int(row["day"][:4]))
    titles = [title for code in FOUR for title in pools[code]["names"]["acts"].values()]
    assert [title for title in titles if re.search(r"\d", title)] == []


def test_the_order_is_told_with_the_years_in_which_acts_were_signed_or_began(atlas, explained):
    told = {name: unescape(html) for name, html in explained["en"]["acts"].items()}
    began = {name: atlas.acts[name].facts.dates[0].day[:4] for name in told}
    assert told == {name: f"{atlas.acts[name].text('en').title} ({year})" for name, year in began.items()}


def test_a_sentence_is_so_or_often_read_as_its_pair_says(pools):
    rows = {row["about"]: row for row in pools["en"]["pairs"]}
    assert list(rows) == list(PAIRS)
    for about, row in rows.items():
        assert all(f"“{PAIRS[about][key]['en']}”" in row[key] for key in ("so", "read"))
        collection, _, name = about.partition("/")
        assert row["source"] == {"error" if collection == "errors" else "trap": name}


def test_every_answer_has_its_explanation_and_can_show_its_source(atlas, pools, explained):
    known = {"event": atlas.acts, "treaty": atlas.treaties, "error": {row["id"] for row in MISREADINGS["errors"]}}
    known["trap"] = {row["id"] for row in TRAPS["traps"]}
    rows = {
        "held": [(f"{island}/{span['from']}", span["source"]) for island, span in spans(pools)],
        "changes": [(row["id"], row["source"]) for row in pools["en"]["changes"]],
        "acts": [(row["id"], row["source"]) for row in pools["en"]["acts"]],
        "pairs": [(row["about"], row["source"]) for row in pools["en"]["pairs"]],
    }
    for kind, asked in rows.items():
        for name, source in asked:
            article = source.get("article")
            ((collection, found),) = [row for row in source.items() if row[0] != "article"]
            assert found in known[collection] and all(explained[code][kind][name] for code in FOUR), (kind, name)
            assert article is None or atlas.acts[found].article(article) is not None


def test_of_what_is_disputed_nobody_is_asked_what_an_article_decided(pools):
    for row in (row for row in pools["en"]["changes"] if row["act"] == "1951-san-francisco"):
        assert "Southern Sakhalin" in row["what"] and "Southern Sakhalin" in row["which"]
        assert not any(name in row["what"] + row["which"] for name in ("Iturup", "Kunashir", "Shikotan", "Habomai"))


def test_a_status_older_than_its_holder_is_told_with_its_own_day(explained):
    """Japan renounced in 1952; on 26 December 1991 only the holder changed."""
    told = [text for text in explained["en"]["held"].values() if "renounced" in text]
    late = [text for text in told if "since 26 December 1991" in text]
    assert late and all(text.endswith("since 28 April 1952 (Treaty of San Francisco, Art. 2).") for text in late), late
    assert not any("renounced" in text.split("since 26 December 1991")[0] for text in late)


def test_a_status_is_never_dated_to_the_time_of_another_side(explained):
    """Urup was Russian by treaty from 1855; Japan's right to it began in 1875."""
    told = explained["en"]["held"]["urup/1875-08-22"]
    assert "1875" in told and "1855" not in told


def test_states_of_which_both_could_be_called_right_are_alike(pools):
    """The browser offers no two of them together."""
    like = {row["state"]: row["like"] for row in pools["en"]["changes"]}
    assert like["joint"] == like["undivided"] and like["sovereign/russia"] == like["sovereign/ussr"]
    assert len(set(like.values())) >= quiz.FEW  # so many can be offered beside each other


def test_what_an_article_said_is_how_the_table_of_statuses_goes_on_from_its_day(pools):
    for row in pools["en"]["changes"]:
        act, _, article = row["id"].partition("/")
        mine = {(r["status"], r["administered_by"]) for r in STATUS if (r["basis"], r["article"]) == (act, article)}
        status, _, holder = row["state"].partition("/")
        assert any(status == one and holder in ("", side) for one, side in mine), row
        said = Words("en")(f"statuses.{status}")
        assert pools["en"]["names"]["states"][row["state"]] == (f"{HOLDERS[holder]}: {said}" if holder else said)


def test_in_japanese_hard_words_have_their_kana_and_elsewhere_nothing_has(explained):
    html = {code: "".join(text for rows in explained[code].values() for text in rows.values()) for code in FOUR}
    assert {code: "<ruby>" in html[code] for code in FOUR} == {"en": False, "nl": False, "ja": True, "ru": False}


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
