"""Cards and quiz on the wall of a class: large, worked by a clicker, and left as they were."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import SITE
from .quizzing import CODE, at_question, choose
from .test_cards import SHOWN


def to_the_wall(page: Page) -> None:
    """By its key, in a browser without full screen: the window is the wall."""
    page.evaluate("void (Element.prototype.requestFullscreen = () => Promise.reject())")
    page.keyboard.press("f")


@SITE
def test_cards_are_shown_one_by_one_on_the_wall_by_a_clicker(tab) -> None:
    page = tab().open("/errors?five=7&lang=en").page
    expect(page.locator(SHOWN)).to_have_count(5)
    to_the_wall(page)
    card, answer = page.locator(".ta-wall-card"), page.locator(".ta-wall .so")
    expect(card.locator("h1")).to_be_visible()
    expect(answer).to_have_count(0)
    first = card.locator("h1").inner_text()
    assert page.locator(".head").evaluate("(head) => Boolean(head.closest('[inert]')) || !head.checkVisibility()")
    page.keyboard.press("PageDown")
    expect(answer).to_be_visible()
    expect(page.locator(".ta-wall-choice [data-so=true]")).to_have_count(1)
    page.keyboard.press("b")
    expect(page.locator(".ta-black")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".ta-black")).to_have_count(0)
    page.keyboard.press(" ")
    expect(card.locator("h1")).not_to_have_text(first)
    expect(answer).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".ta-wall")).to_have_count(0)
    expect(page.locator(f"{SHOWN}[open]")).to_have_count(1)
    assert page.locator("[inert]").count() == 0


@SITE
def test_the_code_stays_in_sight_and_an_order_has_no_empty_map(atlas):
    """On the wall alike, where a letter that is an answer stays one and a clicker leads on."""
    page, question = at_question(atlas, "order")
    expect(page.locator(".ta-quiz-late")).to_contain_text("KMN PRT")
    expect(page.locator(".ta-quiz-side")).to_be_hidden()
    to_the_wall(page)
    expect(page.locator(".ta-quiz[data-wall]")).to_be_visible()
    expect(page.locator(".ta-quiz-late")).to_be_in_viewport(ratio=1)
    expect(page.locator(".ta-quiz-option .ta-quiz-letter")).to_have_text([*"ABCD"])  # that a class calls
    page.keyboard.press("b")
    expect(page.locator(".ta-quiz-line > li")).to_have_text(question["options"][1]["text"])
    expect(page.locator(".ta-black")).to_have_count(0)
    for letter in "acd":
        page.keyboard.press(letter)
    page.keyboard.press("PageDown")
    expect(page.locator(".ta-quiz-verdict")).to_be_visible()
    expect(page.locator(".ta-quiz-side")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator(".ta-black")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".ta-quiz[data-wall]")).to_have_count(0)
    assert page.locator("[inert]").count() == 0


@SITE
def test_the_wall_begins_with_the_code_alone_and_shows_a_reason_before_it_goes_on(tab) -> None:
    here = tab(viewport={"width": 1280, "height": 720})
    page = here.open(f"/quiz?code={CODE}&lang=en").page
    expect(page.locator(".ta-quiz-main")).to_be_visible()
    to_the_wall(page)
    code = page.locator(".ta-quiz-code")
    expect(code).to_be_in_viewport(ratio=1)
    assert code.evaluate("(one) => one.offsetHeight < 2 * parseFloat(getComputedStyle(one).fontSize)"), "one line"
    expect(page.locator(".ta-quiz-field, .ta-quiz-link, [data-new]").locator("visible=true")).to_have_count(0)
    page.keyboard.press("Escape")
    _, question = at_question(here, "held")
    choose(page, question, question["answer"])
    to_the_wall(page)
    expect(page.locator(".ta-quiz-why")).to_be_in_viewport()
    page.set_viewport_size({"width": 853, "height": 360})
    for _ in range(8):
        page.keyboard.press("PageDown")
        if page.locator(".ta-quiz[data-wall]").evaluate("(one) => one.scrollTop + one.clientHeight > one.scrollHeight - 8"):
            break
        expect(page.locator(".ta-quiz-verdict")).to_be_attached()
    expect(page.locator(".ta-quiz-why > :last-child")).to_be_in_viewport()
    page.keyboard.press("PageDown")
    expect(page.locator(".ta-quiz-verdict")).to_have_count(0)
    assert page.locator(".ta-quiz[data-wall]").evaluate("(one) => one.scrollTop") == 0


def test_a_page_that_is_loaded_anew_is_on_its_stage_still(tab) -> None:
    """The map's and the quiz's, with what was marked; who has left it, or comes by a link, is on the page."""
    page = tab().open("/?year=1905&lang=en").page
    to_the_wall(page)
    expect(page.locator(".ta-stage-tools")).to_be_visible()
    page.reload()
    expect(page.locator(".ta-staged .ta-stage-tools")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".ta-staged")).to_have_count(0)
    page.reload()
    expect(page.locator(".ta-year")).to_have_text("1905")
    expect(page.locator(".ta-staged")).to_have_count(0)


@SITE
def test_a_quiz_that_is_loaded_anew_is_on_the_wall_with_what_was_marked(atlas) -> None:
    page, _ = at_question(atlas, "held")
    page.evaluate("void (Element.prototype.requestFullscreen = () => Promise.reject())")
    page.locator("button.ta-quiz-wall").click()
    page.keyboard.press("a")
    marked = page.locator(".ta-quiz[data-wall] .ta-quiz-option[aria-pressed=true]")
    expect(marked).to_have_count(1)
    page.reload()
    expect(marked).to_have_count(1)
    expect(page.locator(".ta-stage-tools")).to_be_visible()
