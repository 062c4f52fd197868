"""The quiz under a finger and on the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from treaty_atlas import quiz
from treaty_atlas.catalog import load
from treaty_atlas.i18n import Words

from ..support import GEODATA
from .atlas_page import AtlasPage

CODE = "KMNPRT"


@pytest.fixture(scope="module")
def book():
    return load(GEODATA)


def options(page: Page):
    return page.locator(".st-key-quiz-options button")


def test_a_pupil_answers_ten_on_a_phone(tab, book):
    words = Words("ja")
    here: AtlasPage = tab("phone").open(f"/quiz?code={CODE}&lang=ja")
    page = here.page
    page.locator(".st-key-quiz-begin button").tap()
    for number, question in enumerate(quiz.questions(book, words, CODE), 1):
        expect(page.locator("#quiz-progress")).to_have_text(words("quiz.progress", number=number, count=10))
        for placed, n in enumerate(question.answer[:-1] if question.kind == "order" else question.answer):
            page.locator(f".st-key-quiz-{number}-{n} button").tap()
            if question.kind == "order":
                expect(page.locator(".quiz-order li")).to_have_count(4 if placed == 2 else placed + 1)
        if question.kind == "order":
            page.locator(f".st-key-quiz-check-{number} button").tap()
        expect(page.get_by_role("status").filter(has_text=words("quiz.right"))).to_be_visible()
        page.locator(f".st-key-quiz-next-{number} button").tap()
    expect(page.locator("h1").filter(has_text=words("quiz.result", right=10, count=10))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_keyboard_alone_goes_from_question_to_answer_to_question(atlas, book):
    words = Words("en")
    page = atlas.open(f"/quiz?code={CODE}").page
    begin = page.locator(".st-key-quiz-begin button")
    begin.focus()
    begin.press("Enter")
    expect(options(page).first).to_be_visible()
    options(page).first.focus()
    for number, question in enumerate(quiz.questions(book, words, CODE)[:4], 1):
        for placed in range(len(question.options) - 1 if question.kind == "order" else 1):
            expect(options(page).first).to_be_focused()
            page.keyboard.press("Enter")
            if question.kind == "order":
                expect(page.locator(".quiz-order li")).to_have_count(4 if placed == 2 else placed + 1)
        if question.kind == "order":
            expect(page.locator(f".st-key-quiz-check-{number} button")).to_be_focused()
            page.keyboard.press("Enter")
        expect(page.locator(f".st-key-quiz-next-{number} button")).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator("#quiz-progress")).to_have_text("Question 5 of 10")


def test_a_finger_finds_every_button(tab):
    here = tab("phone").open(f"/quiz?code={CODE}")
    page = here.page
    page.locator(".st-key-quiz-begin button").tap()
    expect(options(page).first).to_be_visible()
    assert min(box["height"] for box in (button.bounding_box() for button in options(page).all())) >= 44


def test_a_code_that_is_typed_is_in_the_address(atlas):
    page = atlas.open("/quiz").page
    page.get_by_role("textbox", name="Another code").fill("zz-9999")
    page.get_by_role("textbox", name="Another code").press("Enter")
    expect(page.locator(".quiz-code")).to_contain_text("ZZ9 999")
