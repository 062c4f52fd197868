"""The quiz under a finger and on the keyboard alone; what was answered stays while the page goes and comes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from treaty_atlas.i18n import Words

from .atlas_page import AtlasPage
from .conftest import BOTH

CODE = "KMNPRT"
MAIN = ".ta-quiz-main"
OPTIONS = ".ta-quiz-option"
PLACED = ".ta-quiz ol li"
ASKED = """async ([lang, code]) => {
  const files = window[Symbol.for("treaty-atlas-edition")];
  const { questionsOf } = (await import(`${files}bundle/quiz.js`)).need("quiz/draw.js");
  return questionsOf(await (await fetch(`${files}quiz.${lang}.json`)).json(), code);
}"""


def asked(page: Page, language: str) -> list[dict[str, Any]]:
    """The ten questions of the code."""
    return list(page.evaluate(ASKED, [language, CODE]))


def option(page: Page, n: int):
    return page.locator(f"[data-option='{n}']")


def begin(here: AtlasPage, language: str = "en") -> Page:
    page = here.open(f"/quiz?code={CODE}&lang={language}").page
    page.locator(MAIN).click()
    expect(page.locator(OPTIONS).first).to_be_visible()
    return page


def answer(page: Page, question: dict[str, Any], chosen: list[int]) -> None:
    """Give an answer; the last one of an order places itself."""
    for n in chosen[:-1] if question["kind"] == "order" else chosen:
        option(page, n).click()
    if question["kind"] == "order":
        expect(page.locator(PLACED)).to_have_count(len(question["options"]))
        page.locator(MAIN).click()
    expect(page.locator(".ta-quiz-verdict")).to_be_visible()


def test_a_pupil_answers_ten_on_a_phone(tab):
    words = Words("ja")
    here: AtlasPage = tab("phone").open(f"/quiz?code={CODE}&lang=ja")
    page = here.page
    page.locator(MAIN).tap()
    for number, question in enumerate(asked(page, "ja"), 1):
        expect(page.locator(".ta-quiz-progress")).to_have_text(words("quiz.progress", number=number, count=10))
        for placed, n in enumerate(question["answer"][:-1] if question["kind"] == "order" else question["answer"]):
            option(page, n).tap()
            if question["kind"] == "order":
                expect(page.locator(PLACED)).to_have_count(4 if placed == 2 else placed + 1)
        if question["kind"] == "order":
            page.locator(MAIN).tap()
        expect(page.get_by_role("status").filter(has_text=words("quiz.right"))).to_be_visible()
        expect(page.locator("[data-verdict=right]")).to_be_visible()
        page.locator(MAIN).tap()
    expect(page.locator("h1").filter(has_text=words("quiz.result", right=10, count=10))).to_be_visible()
    expect(page.locator(".ta-quiz-progress")).to_contain_text("KMN PRT")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@BOTH
def test_the_keyboard_alone_goes_from_question_to_answer_to_question(atlas):
    page = atlas.open(f"/quiz?code={CODE}").page
    page.locator(MAIN).focus()
    for _ in range(3):
        page.keyboard.down("Enter")  # held down it begins, and answers nothing
    page.keyboard.up("Enter")
    for question in asked(page, "en"):
        for _ in range(len(question["options"]) - 1 if question["kind"] == "order" else 1):
            expect(page.locator(OPTIONS).first).to_be_focused()
            page.keyboard.press("Enter")
        if question["kind"] == "order":
            expect(page.locator(PLACED)).to_have_count(4)
            expect(page.locator(MAIN)).to_be_focused()
            page.keyboard.press("Enter")
        expect(page.locator(".ta-quiz-verdict")).to_be_visible()
        expect(page.locator(MAIN)).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator("h1").filter(has_text=re.compile(r"^\d+ of 10 right$"))).to_be_visible()
    expect(page.get_by_role("button", name="The same ten again")).to_be_focused()


def test_answers_survive_another_language_and_a_page_that_is_loaded_anew_and_another_code_begins_anew(atlas):
    page = begin(atlas)
    first, second, *_ = asked(page, "en")
    answer(page, first, [1 - first["answer"][0]])
    page.locator(MAIN).click()
    answer(page, second, second["answer"])
    page.reload()
    expect(page.locator("[data-verdict=right]")).to_be_visible()
    expect(page.locator("h1")).to_have_text(second["text"])
    atlas.speak("nl")
    expect(page.locator("h1")).to_have_text(asked(page, "nl")[1]["text"])
    expect(page.locator("[data-verdict=right]")).to_be_visible()
    page.goto(f"{atlas.address}/quiz?code=ZZ9999")
    expect(page.locator(".ta-quiz-code")).to_contain_text("ZZ9 999")


@pytest.mark.wide
def test_a_code_that_is_typed_is_in_the_address_and_one_that_is_none_is_told(atlas):
    page = atlas.open("/quiz").page
    field = page.get_by_role("textbox", name="Another code")
    field.fill("zz-9999")
    field.press("Enter")
    expect(page.locator(".ta-quiz-code")).to_contain_text("ZZ9 999")
    atlas.follows(code="ZZ9999")
    field.fill("<b>0O1I")
    page.get_by_role("button", name="Use this code").click()
    expect(page.locator(".ta-quiz-notice")).to_contain_text("“<b>0O1I” is not a code of six letters and digits")
    expect(page.locator(".ta-quiz-code")).not_to_contain_text("ZZ9 999")
    page.go_back()
    expect(page.locator(".ta-quiz-code")).to_contain_text("ZZ9 999")


def test_an_answer_leads_to_its_article_and_to_the_map_and_back(atlas):
    page = begin(atlas)
    ten = asked(page, "en")
    at = next(n for n, question in enumerate(ten) if question["kind"] == "article")
    run = {"code": CODE, "begun": True, "at": at, "given": [q["answer"] for q in ten[: at + 1]], "order": []}
    page.evaluate("(run) => sessionStorage.setItem('treaty-atlas-quiz', JSON.stringify(run))", run)
    page.reload()
    source = ten[at]["source"]
    page.get_by_role("link", name="Read the source").click()
    atlas.follows(treaty=source["treaty"], at=f"article-{source['article']}")
    page.go_back()
    page.get_by_role("link", name="Show on the map").click()
    atlas.follows(year=ten[at]["year"])
    expect(atlas.slider).to_be_visible()


@pytest.mark.wide
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_verdict_is_said_in_an_element_that_was_there_before(atlas, language):
    words = Words(language)
    page = begin(atlas, language)
    question = asked(page, language)[0]
    said = page.locator(".ta-quiz>[role=status].ta-hidden")
    expect(said).to_have_text("")
    before = said.element_handle()
    (right,) = question["answer"]
    option(page, 1 - right).click()
    wanted = words.labelled(words("quiz.right_answer"), question["options"][right]["text"])
    expect(said).to_have_text(f"{words('quiz.wrong')} {wanted}")
    assert page.evaluate("([one, other]) => one === other", [before, said.element_handle()])
    page.locator(MAIN).click()
    expect(said).to_have_text("")


@pytest.mark.wide
def test_a_question_and_its_answer_fit_a_projector_without_scrolling(tab):
    page = begin(tab("laptop", viewport={"width": 1280, "height": 720}), "ru")
    for question in asked(page, "ru"):
        expect(option(page, len(question["options"]) - 1)).to_be_in_viewport(ratio=1)
        answer(page, question, [*range(len(question["options"]))] if question["kind"] == "order" else [0])
        expect(page.locator(MAIN)).to_be_in_viewport(ratio=1)
        page.locator(MAIN).click()


@pytest.mark.wide
def test_the_button_to_go_on_can_be_read_on_a_dark_page(tab):
    """The page's own accent is light there, and white on it could not be read."""
    main = tab("laptop", color_scheme="dark").open(f"/quiz?code={CODE}").page.locator(MAIN)
    painted = [main.evaluate(f"(one) => getComputedStyle(one).{name}") for name in ("backgroundColor", "color")]
    light, dark = sorted(map(luminance, painted), reverse=True)
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
    expect(page.locator(".ta-quiz-code")).to_contain_text(f"{CODE[:3]} {CODE[3:]}")
    expect(page.locator("h1")).to_have_text(Words("nl")("quiz.title"))


@pytest.mark.wide
def test_a_finger_finds_every_button(tab):
    page = tab("phone").open(f"/quiz?code={CODE}").page
    pressed = page.locator(".ta-quiz-button, .ta-quiz-field")
    expect(pressed.first).to_be_visible()
    heights = [box["height"] for box in (one.bounding_box() for one in pressed.all())]
    page.locator(MAIN).tap()
    expect(page.locator(OPTIONS).first).to_be_visible()
    heights += [box["height"] for box in (one.bounding_box() for one in pressed.all())]
    assert len(heights) >= 6 and min(heights) >= 44
