"""The quiz page: code, questions, result; nothing but the code in the address."""

from __future__ import annotations

import pytest
import streamlit as st

from treaty_atlas import quiz, quiz_code
from treaty_atlas.ui.parts import component
from treaty_atlas.ui.parts import press as press_module

from .conftest import text

CODE = "KMNPRT"


def press(at, key):
    (button,) = [b for b in at.button if b.key == key]
    return button.click().run()


def answer(at, number, question):
    """Give the right answer; the last one of an order places itself."""
    for n in question.answer[:-1] if question.kind == "order" else question.answer:
        at = press(at, f"quiz-{number}-{n}")
    return press(at, f"quiz-check-{number}") if question.kind == "order" else at


@pytest.fixture
def begun(visit):
    return press(visit("quiz", code=CODE), "quiz-begin")


def test_the_start_shows_the_code_of_the_address(visit):
    assert "KMN PRT" in text(visit("quiz", code="kmn-prt"))


def test_without_a_code_a_new_one_is_offered_and_put_into_the_address_when_it_begins(visit):
    at = press(visit("quiz"), "quiz-begin")
    code = at.query_params["code"]
    code = code[0] if isinstance(code, list) else code
    assert quiz_code.read_code(code) == (code, ())


def test_a_broken_code_says_so_and_offers_another(visit):
    at = visit("quiz", code="0O1I")
    assert "“0O1I” is not a code" in text(at) and not at.exception


def test_markup_in_a_code_stays_text(visit):
    at = visit("quiz", code="<img src=x>")
    assert not at.exception and "“<img src=x>”" in text(at)


def test_ten_right_answers_are_ten_right(begun, atlas, words):
    at = begun
    asked = quiz.questions(atlas, words, CODE)
    for number, question in enumerate(asked, 1):
        assert words("quiz.progress", number=number, count=10) in text(at)
        at = answer(at, number, question)
        assert words("quiz.right") in text(at) and question.explanation[:60].replace("*", "") in text(at)
        at = press(at, f"quiz-next-{number}")
    assert words("quiz.result", right=10, count=10) in text(at)


def test_a_wrong_answer_shows_the_right_one_and_its_source(begun, atlas, words):
    question = quiz.questions(atlas, words, CODE)[0]
    at = press(begun, f"quiz-1-{1 - question.answer[0]}")
    told = text(at)
    assert words("quiz.wrong") in told and question.options[question.answer[0]] in told
    assert [link for link in at.get("page_link") if words("quiz.source") in str(link.proto)]


def test_another_code_begins_anew(begun):
    begun.query_params["code"] = "ZZ9999"
    assert "ZZ9 999" in text(begun.run())


def test_a_server_that_has_forgotten_the_visit_takes_what_the_browser_has_kept(visit, monkeypatch, words):
    def mount(module, key, data, on=None):
        if on and "again" in on:
            kept = {"code": CODE, "begun": True, "at": 2, "given": [[0], [0]], "order": []}
            st.button("again", key="again", on_click=on["again"], args=(kept,))

    monkeypatch.setattr(component, "part", mount)
    at = press(visit("quiz", code=CODE), "again")
    assert words("quiz.progress", number=3, count=10) in text(at)
    assert words("quiz.progress", number=3, count=10) in text(press(press(at, "quiz-3-0"), "again"))


def test_a_press_that_nobody_was_called_back_for_counts(visit, monkeypatch, words):
    monkeypatch.setattr(press_module, "_press", lambda *_: None)
    at = press(press(visit("quiz", code=CODE), "quiz-begin"), "quiz-1-0")
    assert words("quiz.next") in [button.label for button in at.button]


def test_nothing_of_the_answers_is_in_the_address(begun):
    at = press(begun, "quiz-1-0")
    assert set(at.query_params) == {"code"}
