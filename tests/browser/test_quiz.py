"""The quiz under a finger and on the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from treaty_atlas import quiz
from treaty_atlas.i18n import Words

from .. import support
from .atlas_page import AtlasPage

CODE = "KMNPRT"


@pytest.fixture(scope="module")
def book():
    return support.book()


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
    for number, question in enumerate(quiz.questions(book, words, CODE), 1):
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
    expect(page.locator("h1").filter(has_text=re.compile(r"^\d+ of 10 right$"))).to_be_visible()
    expect(page.locator(".st-key-quiz-once-more button")).to_be_focused()


@pytest.mark.wide
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_verdict_is_said_in_an_element_that_was_there_before(atlas, book, language):
    words = Words(language)
    asked = quiz.questions(book, words, CODE)[0]
    page = atlas.open(f"/quiz?code={CODE}&lang={language}").page
    page.locator(".st-key-quiz-begin button").click()
    said = page.locator(".st-key-quiz .only-heard[role=status]")
    expect(said).to_have_text("")
    before = said.element_handle()
    wrong = 1 - asked.answer[0]
    page.locator(f".st-key-quiz-1-{wrong} button").click()
    expect(said).to_have_text(f"{words('quiz.wrong')} {words('quiz.right_answer')}: {asked.options[asked.answer[0]]}")
    assert page.evaluate("([one, other]) => one === other", [before, said.element_handle()])
    page.locator(".st-key-quiz-next-1 button").click()
    expect(said).to_have_text("")


@pytest.mark.wide
def test_a_question_and_its_answer_fit_a_projector_without_scrolling(tab, book):
    page = tab("laptop", viewport={"width": 1280, "height": 720}).open(f"/quiz?code={CODE}&lang=ru").page
    page.locator(".st-key-quiz-begin button").click()
    for number, question in enumerate(quiz.questions(book, Words("ru"), CODE), 1):
        expect(page.locator(f".st-key-quiz-{number}-{len(question.options) - 1} button")).to_be_in_viewport(ratio=1)
        for placed in range(len(question.options) - 1 if question.kind == "order" else 1):
            page.locator(f".st-key-quiz-{number}-{placed} button").click()
            if question.kind == "order":
                expect(page.locator(".quiz-order li")).to_have_count(4 if placed == 2 else placed + 1)
        if question.kind == "order":
            page.locator(f".st-key-quiz-check-{number} button").click()
        following = page.locator(f".st-key-quiz-next-{number} button")
        expect(following).to_be_in_viewport(ratio=1)
        following.click()


@pytest.mark.wide
def test_the_button_to_go_on_can_be_read_on_a_dark_page(tab):
    """The page's own accent is light there, and white on it could not be read."""
    page = tab("laptop", color_scheme="dark").open(f"/quiz?code={CODE}").page
    begin = page.locator(".st-key-quiz-begin button")
    painted = [begin.evaluate(f"(one) => getComputedStyle(one).{name}") for name in ("backgroundColor", "color")]
    light, dark = map(luminance, painted)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """The relative luminance (WCAG) of a colour as the browser writes it: ``rgb(r, g, b)``."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.wide
def test_the_link_for_the_class_leads_to_the_same_code(atlas):
    page = atlas.open(f"/quiz?code={CODE}&lang=nl").page
    link = page.get_by_role("textbox", name=Words("nl")("quiz.link")).input_value()
    page.goto(link)
    expect(page.locator(".quiz-code")).to_contain_text(f"{CODE[:3]} {CODE[3:]}")
    expect(page.locator("h1")).to_have_text(Words("nl")("quiz.title"))


@pytest.mark.wide
def test_a_finger_finds_every_button(tab):
    here = tab("phone").open(f"/quiz?code={CODE}")
    page = here.page
    page.locator(".st-key-quiz-begin button").tap()
    expect(options(page).first).to_be_visible()
    assert min(box["height"] for box in (button.bounding_box() for button in options(page).all())) >= 44


@pytest.mark.wide
def test_a_code_that_is_typed_is_in_the_address(atlas):
    page = atlas.open("/quiz").page
    page.get_by_role("textbox", name="Another code").fill("zz-9999")
    page.get_by_role("textbox", name="Another code").press("Enter")
    expect(page.locator(".quiz-code")).to_contain_text("ZZ9 999")
