"""The quiz under a finger, on the map and on the keyboard alone; what was answered stays while the page goes and comes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from treaty_atlas.i18n import Words

from .conftest import SITE
from .quizzing import CHECK, CODE, LETTER, MAIN, asked, at_question, begin, choose, looks, marks, option, resumed, ten_of


@SITE
def test_a_pupil_answers_ten_on_a_phone(tab):
    words = Words("ja")
    page = tab("phone").open(f"/quiz?code={CODE}&lang=ja").page
    page.locator(MAIN).tap()
    for number, question in enumerate(asked(page, "ja"), 1):
        expect(page.locator(".ta-quiz-progress")).to_contain_text(words("quiz.progress", number=number, count=10))
        expect(page.locator(".ta-quiz-text")).to_be_in_viewport(ratio=1)
        choose(page, question, question["answer"], "tap")
        expect(page.get_by_role("status").filter(has_text=words("quiz.right"))).to_be_visible()
        expect(page.locator("[data-verdict=right]")).to_be_visible()
        page.locator(MAIN).tap()
    expect(page.locator("h1").filter(has_text=words("quiz.result", right=10, count=10))).to_be_visible()
    expect(page.locator(".ta-quiz-lead")).to_have_text(words("quiz.result_all"))
    expect(page.locator(".ta-quiz-progress")).to_contain_text("KMN PRT")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@SITE
def test_islands_are_marked_on_the_map_by_their_letters_and_the_answer_shows_the_map_of_that_day(atlas):
    """The list beside it marks the same; right, wrong and missed are told by sign and word."""
    page, question = at_question(atlas, "held")
    assert question["way"] == "groups" and looks(page) == {"no-border-none"}, "the blank map tells nothing"
    (right,) = question["answer"]
    expect(page.locator(CHECK)).to_have_attribute("aria-disabled", "true")
    letters = page.locator(LETTER)
    wrong = next(n for n in range(6) if n != right)
    letters.nth(wrong).click()
    expect(letters.nth(wrong)).to_have_attribute("aria-pressed", "true")
    expect(option(page, wrong)).to_have_attribute("aria-pressed", "true")
    page.locator(CHECK).click()
    assert {marks(page)[wrong], marks(page)[right]} == {"wrong", "missed"}
    expect(option(page, right)).to_contain_text(Words("en")("quiz.mark_only"))
    expect(option(page, wrong)).to_contain_text(re.compile("not this one: (Japan|Russia|USSR|Undivided|Joint)"))
    expect(letters.nth(right)).to_contain_text("●")
    expect(letters.nth(wrong)).to_have_accessible_name(re.compile("not this one$"))
    assert {"sovereign-japan", "sovereign-russia"} <= looks(page)
    expect(page.locator(".ta-quiz-why")).to_contain_text("Treaty of")
    expect(page.locator(".ta-quiz-legend")).to_contain_text(str(question["year"]))


@SITE
@pytest.mark.wide
def test_a_map_that_asks_for_its_year_does_not_say_it(atlas):
    page, question = at_question(atlas, "year")
    year = str(question["year"])
    expect(page.locator(".ta-quiz-legend")).to_be_visible()
    assert year not in page.locator(".ta-quiz-side").inner_text()
    expect(page.locator(".ta-quiz-map .ta-label-line:visible")).to_have_count(0)
    page.locator(".ta-quiz-map path[data-island=sakhalin-north]").hover()
    expect(page.locator(".ta-tip")).not_to_contain_text("Treaty")
    choose(page, question, question["answer"])
    expect(page.locator(".ta-quiz-legend")).to_contain_text(year)


@SITE
def test_the_keyboard_alone_goes_from_question_to_answer_to_question(atlas):
    page = atlas.open(f"/quiz?code={CODE}").page
    page.locator(MAIN).focus()
    for _ in range(3):
        page.keyboard.down("Enter")  # held down it begins, and answers nothing
    page.keyboard.up("Enter")
    for question in asked(page, "en"):
        expect(page.locator(".ta-quiz-option").first).to_be_focused()
        if question["way"] == "groups":
            for n in question["answer"]:
                page.keyboard.press("ABCDEF"[n])
                expect(option(page, n)).to_have_attribute("aria-pressed", "true")
            page.locator(CHECK).focus()
            page.keyboard.press("Enter")
        elif question["way"] == "order":
            for _ in question["options"][1:]:
                page.keyboard.press("Enter")
            expect(page.locator(MAIN)).to_be_focused()
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Enter")
        expect(page.locator(".ta-quiz-verdict")).to_be_visible()
        expect(page.locator(MAIN)).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator("h1").filter(has_text=re.compile(r"^\d+ of 10 right$"))).to_be_visible()
    expect(page.get_by_role("button", name="The same ten again")).to_be_focused()


def test_answers_survive_another_language_and_a_page_that_is_loaded_anew_and_another_code_begins_anew(atlas):
    page = begin(atlas)
    third = asked(page, "en")[2]
    for question in asked(page, "en")[:2]:
        choose(page, question, [(question["answer"][0] + 1) % len(question["options"])])
        page.locator(MAIN).click()
    expect(page.locator("h1")).to_have_text(third["text"])
    option(page, 0).click()  # half an answer is kept too
    page.reload()
    expect(option(page, 0)).to_have_attribute("aria-pressed", "true")
    atlas.speak("nl")
    expect(page.locator("h1")).to_have_text(asked(page, "nl")[2]["text"])
    expect(option(page, 0)).to_have_attribute("aria-pressed", "true")
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


@SITE
def test_an_answer_leads_to_its_article_and_to_the_map_and_back(atlas):
    page, question = at_question(atlas, "decided")
    choose(page, question, question["answer"])
    source = question["why"][0]["source"]
    page.get_by_role("link", name="Read the source").click()
    atlas.follows(treaty=source["treaty"], at=f"article-{source['article']}")
    page.go_back()
    page.get_by_role("link", name="Show on the map").click()
    atlas.follows(year=question["year"])
    expect(atlas.slider).to_be_visible()


@SITE
def test_an_order_shows_the_map_of_each_of_its_days(atlas):
    page, question = at_question(atlas, "order")
    choose(page, question, [*range(4)])
    before = looks(page)
    page.locator(".ta-quiz-looks button").last.click()
    expect(page.locator(".ta-quiz-looks button").last).to_have_attribute("aria-pressed", "true")
    assert looks(page) != before


@SITE
def test_what_was_wrong_is_listed_first_with_its_map_and_the_same_ten_begin_again(atlas):
    ten = ten_of(atlas, "en")
    given = [q["answer"] for q in ten]
    wrong = next(n for n, q in enumerate(ten) if q["way"] == "options" and n > 2)
    given[wrong] = [(ten[wrong]["answer"][0] + 1) % 4]
    page = resumed(atlas, 10, given)
    expect(page.locator("h1")).to_have_text("9 of 10 right")
    cards = page.locator(".ta-quiz-card")
    expect(cards.first).to_contain_text(ten[wrong]["text"])
    expect(cards.first.locator("svg.ta-small-map")).to_be_visible()
    expect(cards).to_have_count(10)
    page.get_by_role("button", name="The same ten again").click()
    expect(page.locator("h1")).to_have_text(ten[0]["text"])


@SITE
def test_the_sheet_has_ten_questions_with_their_maps_and_the_key_where_it_is_wanted(atlas):
    """On paper alone; on the screen nothing of it is seen or heard."""
    page = atlas.open(f"/quiz?code={CODE}").page
    expect(page.locator(MAIN)).to_be_visible()
    ten = asked(page)
    sheet, key = page.locator(".ta-paper-sheet"), page.locator(".ta-paper-answers")
    lay = "window.dispatchEvent(new Event('beforeprint'))"
    page.evaluate(lay)
    expect(sheet).to_be_hidden()
    page.emulate_media(media="print")
    expect(sheet.locator("ol > li")).to_have_count(10)
    expect(page.locator(".ta-quiz-begin")).to_be_hidden()
    told = sheet.inner_text()
    assert all(question["text"] in told for question in ten)
    assert sheet.locator("svg.ta-small-map").count() >= 9, "of six questions on the map, two of them with three"
    fills = sheet.locator("[data-small]").evaluate_all("(all) => all.map((one) => getComputedStyle(one).fill)")
    greys = [re.findall(r"\d+", fill)[:3] for fill in fills if fill.startswith("rgb")]
    assert greys and all(len(set(grey)) == 1 for grey in greys), "paper has no colours"
    order = next(question for question in ten if question["way"] == "order")
    assert " → ".join(order["options"][n]["text"] for n in order["answer"]) in key.inner_text()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.get_by_role("checkbox", name="with a key on a page of its own").uncheck()
    page.evaluate(lay)
    expect(key).to_have_count(0)
    expect(sheet).to_have_count(1)
    page.reload()
    expect(page.get_by_role("checkbox")).not_to_be_checked()


@pytest.mark.wide
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_verdict_is_said_in_an_element_that_was_there_before(atlas, language):
    words = Words(language)
    page, question = at_question(atlas, "decided", language)
    said = page.locator(".ta-quiz>[role=status].ta-hidden")
    expect(said).to_have_text("")
    before, (right,) = said.element_handle(), question["answer"]
    option(page, (right + 1) % 4).click()
    wanted = words.labelled(words("quiz.right_answer"), question["options"][right]["text"])
    expect(said).to_have_text(f"{words('quiz.wrong')} {wanted}")
    assert page.evaluate("([one, other]) => one === other", [before, said.element_handle()])
    page.locator(MAIN).click()
    expect(said).to_have_text("")


@pytest.mark.wide
def test_a_question_and_the_way_on_fit_a_projector_without_scrolling(tab):
    page = begin(tab("laptop", viewport={"width": 1280, "height": 720}), "ru")
    for question in asked(page, "ru"):
        expect(option(page, len(question["options"]) - 1)).to_be_in_viewport(ratio=1)
        choose(page, question, [*range(len(question["options"]))] if question["way"] == "order" else [0])
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
    page.goto(page.get_by_role("textbox", name=Words("nl")("quiz.link")).input_value())
    expect(page.locator(".ta-quiz-code")).to_contain_text(f"{CODE[:3]} {CODE[3:]}")


@pytest.mark.wide
def test_a_finger_finds_every_button(tab):
    page = tab("phone").open(f"/quiz?code={CODE}").page
    pressed = page.locator(".ta-quiz-button, .ta-quiz-field, .ta-quiz-tick")
    expect(pressed.first).to_be_visible()
    heights = [box["height"] for box in (one.bounding_box() for one in pressed.all()) if box]
    page.locator(MAIN).tap()
    expect(page.locator(".ta-quiz-option").first).to_be_visible()
    heights += [box["height"] for box in (one.bounding_box() for one in pressed.all()) if box]
    assert len(heights) >= 6 and min(heights) >= 44
