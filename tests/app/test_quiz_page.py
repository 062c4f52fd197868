"""The quiz page: what the browser is given, and nothing but the code in the address. What it draws: browser/test_quiz.py."""

from __future__ import annotations

import pytest
import streamlit as st

from treaty_atlas import quiz_code
from treaty_atlas.i18n import Words
from treaty_atlas.served import Base
from treaty_atlas.ui import origin
from treaty_atlas.ui.parts import component

from ..support import FOUR, WEB
from .conftest import components, text

CODE = "KMNPRT"
MODULES = "".join(path.read_text(encoding="utf-8") for path in sorted((WEB / "quiz").glob("*.js")))
PYTHON = "".join((WEB.parent / name).read_text(encoding="utf-8") for name in ("payload/quiz.py", "reading/quizzes.py"))


def given(at):
    return components(at)["quiz-part"]


@pytest.mark.parametrize("language", FOUR)
def test_the_browser_is_given_the_code_of_the_address_the_words_and_where_answers_lead(visit, language):
    sent = given(visit("quiz", code="kmn-prt", lang=language))
    assert (sent["code"], sent["lang"]) == (CODE, language)
    assert sent["words"] == Words(language).table("quiz")
    assert sent["hrefs"]["article"].format(id="a", article="2") == f"treaties?treaty=a&at=article-2&lang={language}"


def test_the_link_for_the_class_is_told_where_the_atlas_knows_its_address(visit, monkeypatch, words):
    assert (given(visit("quiz"))["link"], given(visit("quiz"))["note"]) == ("", "")
    for reach, note in (("named", ""), ("here", words("share.here_only"))):
        monkeypatch.setattr(origin, "base", lambda: Base("http://atlas.example/x/", reach))  # noqa: B023
        sent = given(visit("quiz", lang="en"))
        assert sent["link"].format(code=CODE) == f"http://atlas.example/x/quiz?lang=en&code={CODE}"
        assert sent["note"] == note


def test_without_a_code_none_is_given_and_nothing_is_said(visit):
    at = visit("quiz")
    assert given(at)["code"] is None and not at.exception and dict(at.query_params) == {}


def test_a_broken_code_says_so_and_gives_another(visit):
    at = visit("quiz", code="0O1I")
    assert "“0O1I” is not a code" in text(at) and not at.exception
    assert quiz_code.read_code(given(at)["code"]) == (given(at)["code"], ())


def test_markup_in_a_code_stays_text(visit):
    at = visit("quiz", code="<img src=x>")
    assert not at.exception and "“<img src=x>”" in text(at)


@pytest.fixture
def take(visit, monkeypatch):
    """Tells the page a code, as the browser does."""

    def mount(module, key, data, on=None):
        for value in ("ZZ9999", None, {"code": 1}):
            if on and "code" in on:
                st.button(repr(value), key=f"tell {value!r}", on_click=on["code"], args=(value,))

    monkeypatch.setattr(component, "part", mount)
    at = visit("quiz", code=CODE, year="1905")

    def press(value):
        (button,) = [one for one in at.button if one.key == f"tell {value!r}"]
        button.click().run()
        return {key: one[0] if isinstance(one, list) else one for key, one in at.query_params.items()}

    return press


def test_a_code_that_was_taken_is_in_the_address_beside_what_was_there(take):
    assert take("ZZ9999") == {"code": "ZZ9999", "year": "1905"}


def test_what_is_told_and_is_no_code_becomes_one(take):
    for value in (None, {"code": 1}):
        code = take(value)["code"]
        assert quiz_code.read_code(code) == (code, ())


def test_every_word_of_the_quiz_is_used(words):
    """By its name, or by the beginning of it where the rest is what is asked or answered."""
    made = [part for part in ("mark_", "held_", "view_") if f"`{part}$" in MODULES or f'f"quiz.{part}{{' in PYTHON]
    unused = {
        name
        for name in words.table("quiz")
        if f"words.{name}" not in MODULES
        and f'"{name}"' not in MODULES + PYTHON
        and f'"quiz.{name}"' not in PYTHON
        and not any(name.startswith(part) for part in made)
    }
    assert unused == set() and len(made) == 3


def test_every_way_an_answer_leads_is_one_that_the_browser_asks_for(visit):
    asked = {"article", "treaty", "event", "error", "trap", "about", "view", "map"}
    assert set(given(visit("quiz"))["hrefs"]) == asked
    assert all(f'"{name}"' in MODULES or f"hrefs.{name}" in MODULES for name in asked)


@pytest.mark.parametrize("language", FOUR)
def test_what_can_be_asked_is_served_in_the_reader_s_language(client, language):
    sent = client.get(f"/quiz.{language}.json").json()
    assert sent["texts"]["reading"].replace("\u00a0", " ") == Words(language)("quiz.reading") and sent["read"]["pairs"]
