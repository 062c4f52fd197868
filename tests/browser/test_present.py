"""A story on the stage, stepped through by every hand: keys, clicker, mouse, finger, second window."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener
from .stage import FIRST, STORIES, WIDE, Stage

LAST = len(STORIES[FIRST]["steps"])
NEXT = ("ArrowRight", "PageDown", "Space", "Enter")
BACK = ("ArrowLeft", "PageUp", "Backspace", "Shift+Space")
ASKING = next(n for n, step in enumerate(STORIES[FIRST]["steps"], 1) if "question" in step and "article" in step)
"""A step that has a question and an article."""


@pytest.fixture
def stage(tab: Opener) -> Stage:
    return Stage(tab("laptop", **WIDE))


@pytest.fixture
def phone(tab: Opener) -> Stage:
    return Stage(tab("phone"))


# ---------------------------------------------------------------- stepping


@SITE
def test_every_key_of_a_clicker_steps_on_and_back_and_the_address_follows(stage: Stage) -> None:
    stage.open(step=1)
    for step, key in enumerate(NEXT, 2):
        stage.press(key)
        stage.shows(step)
        stage.atlas.follows(step=step)
    for step, key in zip(range(len(NEXT), 0, -1), BACK, strict=True):
        stage.press(key)
        stage.shows(step)
        stage.atlas.follows(step=step)


@pytest.mark.wide
def test_home_and_end_lead_to_the_ends_and_there_is_nothing_before_the_first(stage: Stage) -> None:
    stage.open(step=3).press("End")
    stage.shows(LAST)
    stage.press("Home", "ArrowLeft")
    stage.shows(1)
    expect(stage.button("Back")).to_be_disabled()


@pytest.mark.wide
def test_a_fast_clicker_ends_where_it_ended_and_the_address_agrees(stage: Stage) -> None:
    stage.open().press(*["PageDown"] * 4, "PageUp")
    stage.shows(4)
    stage.atlas.follows(step=4)
    stage.quiet()
    stage.shows(4)


@pytest.mark.wide
def test_a_click_steps_on_wherever_it_falls_and_a_drag_only_moves_the_map(stage: Stage) -> None:
    stage.open()
    island = stage.element.locator("path[data-island=iturup]")
    island.click(force=True)
    stage.shows(2)
    stage.sentence.click()
    stage.shows(3)
    stage.quiet()
    before = island.bounding_box()
    stage.page.mouse.move(640, 200)
    stage.page.mouse.down()
    stage.page.mouse.move(560, 230, steps=4)
    stage.page.mouse.up()
    stage.quiet()
    stage.shows(3)
    after = island.bounding_box()
    assert before and after and before["x"] - after["x"] > 40
    assert "island" not in stage.atlas.query()


@pytest.mark.wide
def test_the_buttons_do_what_the_keys_do(stage: Stage) -> None:
    stage.open()
    stage.button("Next").click()
    stage.shows(2)
    stage.button("Back").click()
    stage.shows(1)
    stage.button("Next").focus()
    stage.press("Enter", "Space")
    stage.shows(3)  # the button was pressed, not the button and the stage


@SITE
def test_a_finger_taps_and_swipes(phone: Stage) -> None:
    phone.open()
    phone.page.touchscreen.tap(200, 200)
    phone.shows(2)
    hand = phone.page.context.new_cdp_session(phone.page)

    def swipe(start: int, end: int) -> None:
        for kind, x in (("touchStart", start), ("touchMove", (start + end) // 2), ("touchMove", end)):
            hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 240}]})
        hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    swipe(300, 120)
    phone.shows(3)
    swipe(120, 300)
    phone.shows(2)


@pytest.mark.wide
def test_a_finger_on_a_button_steps_once(phone: Stage) -> None:
    phone.open()
    phone.button("Next").tap()
    phone.shows(2)
    phone.quiet()
    phone.shows(2)  # the button was pressed, not the button and the stage


@pytest.mark.wide
def test_letters_are_found_on_a_keyboard_of_another_script(stage: Stage) -> None:
    stage.open(step=ASKING)
    stage.element.dispatch_event("keydown", {"key": "т", "code": "KeyN", "bubbles": True})
    expect(stage.side).to_contain_text("Notes")


@pytest.mark.wide
def test_keys_with_a_modifier_are_left_to_the_browser(stage: Stage) -> None:
    stage.open(step=2).press("Control+ArrowRight", "Alt+n")
    stage.shows(2)
    expect(stage.side).to_be_hidden()


# ---------------------------------------------------------------- what opens


@pytest.mark.wide
def test_the_question_takes_the_place_of_the_sentence(stage: Stage) -> None:
    step = STORIES[FIRST]["steps"][ASKING - 1]
    stage.open(step=ASKING).press("q")
    expect(stage.sentence).to_have_text(step["question"]["en"])
    expect(stage.spoken).to_contain_text("Question for the class")
    expect(stage.button("Question")).to_have_attribute("aria-pressed", "true")
    stage.press("q")
    expect(stage.sentence).to_have_text(step["caption"]["en"])


@pytest.mark.wide
def test_the_article_opens_beside_the_map_and_scrolls(stage: Stage) -> None:
    stage.open(step=ASKING).press("a")
    expect(stage.side.get_by_role("heading", level=2)).to_contain_text("Article")
    expect(stage.side).to_contain_text("Authentic text:")
    expect(stage.side).to_be_focused()
    assert stage.size(stage.side) >= 24
    stage.side.click(position={"x": 40, "y": 200})
    stage.shows(ASKING)  # reading is no step
    stage.press("PageDown")
    stage.shows(ASKING + 1)
    expect(stage.side).to_be_hidden()
    expect(stage.element).to_be_focused()


@pytest.mark.wide
def test_the_notes_stay_open_from_step_to_step(stage: Stage) -> None:
    first, second = STORIES[FIRST]["steps"][:2]
    stage.open().press("n")
    expect(stage.side).to_contain_text(first["notes"]["en"])
    expect(stage.side).to_contain_text(second["caption"]["en"])
    link = stage.side.get_by_role("link", name="Open in the map")
    assert link.evaluate("(one) => one.href") == f"{stage.atlas.address}/?lang=en&year=1855"
    stage.press("ArrowRight")
    expect(stage.side).to_contain_text(second["notes"]["en"])
    expect(stage.button("Notes")).to_have_attribute("aria-expanded", "true")


@pytest.mark.wide
@pytest.mark.parametrize("key", ["b", "."])
def test_a_black_screen_gives_way_before_the_story_goes_on(stage: Stage, key: str) -> None:
    stage.open(step=2).press(key)
    expect(stage.element).to_have_attribute("data-blank", "")
    stage.press("PageDown")
    expect(stage.element).not_to_have_attribute("data-blank", "")
    stage.shows(2)


@pytest.mark.wide
def test_escape_closes_one_thing_after_the_other_and_then_leaves(stage: Stage) -> None:
    stage.open(step=ASKING).press("q", "a", "b")
    stage.press("Escape")
    expect(stage.element).not_to_have_attribute("data-blank", "")
    stage.press("Escape")
    expect(stage.side).to_be_hidden()
    stage.press("Escape")
    stage.shows(ASKING)
    stage.press("Escape")
    expect(stage.element).to_have_count(0)
    stage.atlas.follows(story=None, step=None)
    expect(stage.page.get_by_role("heading", level=1)).to_have_text("Present")


@pytest.mark.wide
def test_the_end_asks_every_question_again_and_one_more_step_leaves(stage: Stage) -> None:
    stage.open(step=LAST).press("ArrowRight")
    for step in STORIES[FIRST]["steps"]:
        expect(stage.side).to_contain_text(step.get("question", {"en": ""})["en"])
    stage.press("ArrowLeft")
    stage.shows(LAST)
    expect(stage.side).to_be_hidden()
    stage.press("ArrowRight")
    stage.side.get_by_role("button", name="From the beginning").click()
    stage.shows(1)
    stage.press("End", "PageDown", "PageDown")
    expect(stage.element).to_have_count(0)
    stage.atlas.follows(story=None)


# ---------------------------------------------------------------- the second window


def test_the_second_window_tells_the_notes_and_both_stay_in_step(stage: Stage) -> None:
    steps = STORIES[FIRST]["steps"]
    stage.open()
    with stage.page.context.expect_page() as opened:
        stage.press("w")
    notes = opened.value
    expect(notes.locator("main")).to_contain_text(steps[0]["notes"]["en"])
    expect(notes.get_by_role("timer")).to_contain_text("since the start")
    stage.press("ArrowRight")
    expect(notes.locator("main")).to_contain_text(steps[1]["notes"]["en"])
    notes.keyboard.press("PageDown")
    stage.shows(3)
    notes.get_by_role("button", name="Back", exact=True).click()
    stage.shows(2)
    stage.atlas.follows(step=2)
    assert notes.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor") == "rgb(252, 251, 248)"
    with notes.expect_event("close"):
        stage.press("Escape")


@pytest.mark.wide
def test_where_no_second_window_opens_the_notes_stand_on_the_stage(stage: Stage) -> None:
    stage.page.add_init_script("window.open = () => null")
    stage.open().press("w")
    expect(stage.notice).to_contain_text("allow pop-up windows for this address")
    expect(stage.side).to_contain_text(STORIES[FIRST]["steps"][0]["notes"]["en"])


# ---------------------------------------------------------------- the address


@pytest.mark.wide
def test_start_opens_the_stage_and_the_page_under_it_is_out_of_reach(stage: Stage) -> None:
    stage.atlas.open("/present")
    stage.page.get_by_role("button", name=re.compile("^Start: " + STORIES[FIRST]["title"]["en"])).click()
    stage.ready().shows(1)
    stage.atlas.follows(story=FIRST, step=1)
    expect(stage.page.get_by_role("main")).to_have_count(1)
    expect(stage.page.get_by_role("link", name="Treaties", exact=True)).to_have_count(0)
    assert stage.page.locator("#root").evaluate("(root) => root.inert && root.getAttribute('aria-hidden')") == "true"
    stage.press("Escape")
    expect(stage.page.get_by_role("link", name="Treaties", exact=True)).to_be_visible()
    assert stage.page.evaluate("document.documentElement.style.fontSize") == ""


@pytest.mark.wide
def test_reload_and_a_shared_link_open_the_same_step(stage: Stage) -> None:
    stage.open(step=2).press("ArrowRight")
    stage.atlas.follows(step=3)
    stage.page.reload()
    stage.ready().shows(3)


def test_back_and_forward_of_the_browser_step_without_drawing_anew(stage: Stage) -> None:
    stage.open(step=1)
    for step in (2, 3):
        stage.press("ArrowRight")
        stage.atlas.follows(step=step)
    stage.element.evaluate("(one) => (one.mark = 'the same')")
    stage.page.go_back()
    stage.shows(2)
    stage.page.go_forward()
    stage.shows(3)
    assert stage.element.evaluate("(one) => one.mark") == "the same"


@pytest.mark.wide
@pytest.mark.parametrize(
    ("step", "shown", "told"), [("99", LAST, "no step 99"), ("x", 1, "“x” is not the number of a step")]
)
def test_an_unknown_step_is_told_and_the_nearest_is_shown(stage: Stage, step: str, shown: int, told: str) -> None:
    stage.open(step=step).shows(shown)
    expect(stage.notice).to_contain_text(told)
    stage.press("ArrowLeft" if shown > 1 else "ArrowRight")
    expect(stage.notice).to_be_hidden()


@pytest.mark.wide
def test_an_unknown_story_leads_to_the_list(atlas: AtlasPage) -> None:
    atlas.open("/present?story=nonsense&step=99")
    expect(atlas.page.get_by_role("status").filter(has_text="There is no story “nonsense”")).to_be_visible()
    expect(atlas.page.get_by_role("button", name=re.compile("^Start"))).to_have_count(len(STORIES))
