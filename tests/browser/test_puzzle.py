"""The puzzle as a pupil solves it: by mouse, by keyboard alone, by touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from ..support import few
from .atlas_page import AtlasPage
from .conftest import SITE, Opener
from .puzzling import ANSWERS, ON_MAP, SMALL, Puzzle


@pytest.fixture
def puzzle(atlas: AtlasPage) -> Puzzle:
    return Puzzle(atlas)


@pytest.mark.wide
@pytest.mark.parametrize("treaty", ["1875-saint-petersburg", "1905-portsmouth"])
def test_a_puzzle_is_solved_with_the_mouse_on_the_map(puzzle: Puzzle, treaty: str) -> None:
    puzzle.open(treaty)
    for index, key in enumerate(ANSWERS[treaty]):
        puzzle.side(key).click()
        puzzle.page.mouse.click(*puzzle.place(ON_MAP[index]))
        puzzle.state(index, "given")
    puzzle.check()
    puzzle.is_solved(treaty)
    expect(puzzle.end).to_be_focused()


@SITE
def test_the_letters_on_the_map_are_buttons(puzzle: Puzzle) -> None:
    puzzle.open("1905-portsmouth")
    letters = puzzle.map.get_by_role("button", name=re.compile("^[A-F] "))
    expect(letters).to_have_count(6)
    assert puzzle.map.locator(".ta-letter").evaluate_all(f"(all) => all.flatMap((one) => ({SMALL})(one, 24))") == []
    puzzle.side("2").click()
    for index in (0, 3, 5):
        letters.nth(index).click()
        puzzle.state(index, "given")
    expect(letters.nth(5)).to_have_attribute("aria-pressed", "true")
    expect(letters.nth(5)).to_have_accessible_name("F Habomai islands: Russia.")
    expect(puzzle.map.locator("path[data-island=zelyony]")).to_have_attribute("data-look", "sovereign-russia")
    letters.nth(0).focus()
    for index, key in ((1, "Enter"), (2, " "), (3, "1"), (4, "1"), (5, "1")):
        puzzle.page.keyboard.press("Tab")
        expect(letters.nth(index)).to_be_focused()
        puzzle.page.keyboard.press(key)
        puzzle.state(index, "given")
    expect(letters.nth(2)).to_have_accessible_name("C Northern Kurils: Russia.")
    puzzle.check()
    puzzle.states("right", "wrong", "wrong", "right", "right", "right")
    expect(letters.nth(0)).to_have_attribute("aria-disabled", "true")
    expect(letters.nth(1)).to_have_accessible_name(re.compile("not right$"))


@pytest.mark.wide
def test_a_finger_presses_a_letter_and_scrolls_the_page_over_the_map(tab: Opener) -> None:
    puzzle = Puzzle(tab("phone")).open("1905-portsmouth")
    letters = puzzle.map.get_by_role("button", name=re.compile("^[A-F] "))
    letters.nth(5).tap()
    puzzle.state(5, "given")
    box = puzzle.map.bounding_box()
    assert box
    tools = puzzle.page.context.new_cdp_session(puzzle.page)
    x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.7
    for kind, at in (("touchStart", y), *(("touchMove", y - 20 * step) for step in range(1, 9))):
        tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
    tools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    above = "(top) => document.querySelector('.ta-puzzle-map').getBoundingClientRect().top < top"
    puzzle.page.wait_for_function(above, arg=box["y"] - 40)


@pytest.mark.wide
@pytest.mark.parametrize("treaty", ["1875-saint-petersburg"])
def test_the_blank_map_gives_nothing_away(puzzle: Puzzle, treaty: str) -> None:
    puzzle.open(treaty)
    assert set(puzzle.paints().values()) == {"no-border-none"}
    expect(puzzle.map.locator("[data-line]")).to_have_count(0)
    fills = puzzle.map.locator(".ta-land").evaluate_all("(all) => all.map((one) => getComputedStyle(one).fill)")
    assert len(set(fills)) == 1, "the land around has no side's tint"
    expect(puzzle.map.get_by_text(re.compile("border of"))).to_have_count(0)


@pytest.mark.wide
def test_what_is_given_is_painted_at_once_on_every_island_of_the_group(puzzle: Puzzle) -> None:
    puzzle.open()
    puzzle.side("3").click()
    puzzle.row(0).click()
    puzzle.side("2").click()
    puzzle.row(3).click()
    expect(puzzle.map.locator("path[data-island=sakhalin-north]")).to_have_attribute("data-look", "undivided-both")
    expect(puzzle.map.locator("path[data-coast-of=sakhalin-north]")).to_have_attribute("data-look", "undivided-both")
    paints = puzzle.paints()
    assert sum(look == "sovereign-russia" for look in paints.values()) == 13 and paints["sakhalin-south"] == "no-border-none"
    expect(puzzle.row(3)).to_contain_text("Russia")
    expect(puzzle.said).to_have_text("Middle Kurils: Russia.")


def test_right_ones_stay_and_wrong_ones_show_the_article_that_decides(puzzle: Puzzle) -> None:
    puzzle.open("1905-portsmouth")
    for index, key in ((0, "2"), (1, "2"), (3, "2")):
        puzzle.row(index).press(key)
    puzzle.check()
    puzzle.states("right", "wrong", "open", "wrong", "open", "open")
    expect(puzzle.said).to_have_text("1 of 6 right Not right yet: B, D. Not given yet: C, E, F.")
    expect(puzzle.row(0)).to_contain_text("✓ right")
    expect(puzzle.row(1)).to_contain_text("✗ not right")
    own, earlier = (puzzle.rows.nth(i).locator("details") for i in (1, 3))
    for why, title, words, at in (
        (own, "Treaty of Portsmouth, Art. 9", "The border is 50° north.", "treaty=1905-portsmouth&at=article-9"),
        (
            earlier,
            "Treaty of St Petersburg, Art. 2",
            "18 numbers from Shumshu to Urup",
            "treaty=1875-saint-petersburg&at=article-2",
        ),
    ):
        expect(why).to_have_attribute("open", "")
        expect(why.locator("summary")).to_contain_text(title)
        expect(why).to_contain_text(words)
        expect(why.get_by_role("link")).to_have_attribute("href", re.compile(re.escape(at)))
    expect(earlier).to_contain_text("does not change these islands")
    expect(own).not_to_contain_text("does not change these islands")

    puzzle.row(0).press("1")
    expect(puzzle.said).to_contain_text("Northern Sakhalin · Kita-Karafuto is right already: Russia.")
    puzzle.state(0, "right")
    for index in range(1, 6):
        puzzle.row(index).press("1")
    puzzle.check()
    puzzle.is_solved("1905-portsmouth")


@pytest.mark.wide
def test_where_nothing_is_settled_both_governments_are_heard(puzzle: Puzzle) -> None:
    puzzle.open("1951-san-francisco")
    puzzle.row(4).press("1")
    puzzle.check()
    why = puzzle.rows.nth(4).locator("details")
    expect(why).to_contain_text("Administered on that day: USSR.")
    for government in ("Japan's government says", "Russia's government says"):
        expect(why).to_contain_text(government)


@SITE
@pytest.mark.parametrize("treaty", few(1, ["1855-shimoda", "1951-san-francisco"]))
def test_a_puzzle_is_solved_with_the_keyboard_alone(puzzle: Puzzle, treaty: str) -> None:
    puzzle.open(treaty)
    press = puzzle.page.keyboard.press

    def tab_to(target: Locator) -> None:
        for _ in range(80):
            if target.evaluate("(one) => one === document.activeElement && one.matches(':focus-visible')"):
                return
            press("Tab")
        raise AssertionError("not reached with Tab, or its focus is not seen")

    tab_to(puzzle.row(0))
    for index, key in enumerate(ANSWERS[treaty]):
        expect(puzzle.row(index)).to_be_focused()
        if index < 3:
            press(key)
        else:
            for _ in range(int(key)):
                press("ArrowRight")
        expect(puzzle.row(index)).to_contain_text(puzzle.side(key).locator("b").inner_text())
        press("ArrowDown")
    tab_to(puzzle.element.get_by_role("button", name="Check", exact=True))
    press("Enter")
    puzzle.is_solved(treaty)
    press("Tab")
    following = "Next puzzle: Treaty of St Petersburg" if treaty == "1855-shimoda" else "Start again"
    expect(puzzle.end.get_by_role("button", name=following)).to_be_focused()


@pytest.mark.wide
def test_the_sides_are_radio_buttons_and_enter_gives_the_chosen_one(puzzle: Puzzle) -> None:
    puzzle.open()
    first = puzzle.element.get_by_role("radio", name="Japan")
    expect(first).to_be_checked()
    first.focus()
    puzzle.page.keyboard.press("ArrowDown")
    expect(puzzle.element.get_by_role("radio", name="Russia")).to_be_checked()
    puzzle.row(2).press("Enter")
    expect(puzzle.row(2)).to_contain_text("Russia")
    puzzle.row(2).press("ArrowLeft")
    expect(puzzle.row(2)).to_contain_text("Japan")


@pytest.mark.wide
def test_checking_nothing_says_what_to_do(puzzle: Puzzle) -> None:
    puzzle.open()
    puzzle.check()
    expect(puzzle.said).to_have_text("First give at least one group to a side.")
    puzzle.states(*["open"] * 6)


@pytest.mark.wide
def test_the_answer_can_be_asked_for_and_does_not_count(puzzle: Puzzle) -> None:
    puzzle.open()
    puzzle.row(0).press("3")
    puzzle.element.get_by_role("button", name="Show the answer").click()
    puzzle.states("right", *["answer"] * 5)
    expect(puzzle.end.get_by_role("heading")).to_have_text("This is the answer. You had 1 of 6 right.")
    expect(puzzle.row(5)).to_contain_text("Japan")
    puzzle.end.get_by_role("button", name="Start again").click()
    puzzle.states(*["open"] * 6)
    expect(puzzle.row(0)).to_be_focused()
    assert set(puzzle.paints().values()) == {"no-border-none"}


@pytest.mark.wide
def test_the_next_puzzle_follows_and_what_was_solved_is_kept(puzzle: Puzzle) -> None:
    puzzle.open()
    for index, key in enumerate(ANSWERS["1855-shimoda"]):
        puzzle.row(index).press(key)
    puzzle.check()
    puzzle.end.get_by_role("button", name=re.compile("^Next puzzle")).click()
    puzzle.atlas.follows(treaty="1875-saint-petersburg", year=1875)
    puzzle.states(*["open"] * 6)
    expect(puzzle.element.locator("[aria-current]")).to_contain_text("1875")
    puzzle.element.get_by_role("button", name="1855 Treaty of Shimoda").click()
    puzzle.atlas.follows(treaty="1855-shimoda")
    puzzle.is_solved("1855-shimoda")
    puzzle.page.go_back()
    puzzle.atlas.follows(treaty="1875-saint-petersburg")
    expect(puzzle.element.locator("[aria-current]")).to_contain_text("1875")


@SITE
def test_a_puzzle_is_solved_by_touch_on_a_phone(tab: Opener) -> None:
    puzzle = Puzzle(tab("phone")).open("1875-saint-petersburg")
    for index, key in enumerate(ANSWERS["1875-saint-petersburg"]):
        puzzle.side(key).tap()
        if index in (1, 4):
            puzzle.map.scroll_into_view_if_needed()
            puzzle.page.touchscreen.tap(*puzzle.place(ON_MAP[index]))
        else:
            puzzle.row(index).tap()
        puzzle.state(index, "given")
    puzzle.element.get_by_role("button", name="Check", exact=True).tap()
    puzzle.is_solved("1875-saint-petersburg")
    expect(puzzle.map).to_be_in_viewport(ratio=0.9)


@pytest.mark.wide
@pytest.mark.parametrize(("device", "least"), [("laptop", 24), ("phone", 44)])
def test_everything_can_be_hit_and_nothing_reaches_out_of_the_page(tab: Opener, device: str, least: int) -> None:
    puzzle = Puzzle(tab(device)).open("1951-san-francisco")
    for index in range(6):
        puzzle.row(index).press("1")
    puzzle.check()
    puzzle.state(5, "wrong")
    assert puzzle.element.evaluate(SMALL, least) == []
    assert puzzle.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.wide
@pytest.mark.parametrize("language", ["ja"])
def test_it_is_solved_in_another_language_too(puzzle: Puzzle, language: str) -> None:
    puzzle.open("1855-shimoda", language)
    for index, key in enumerate(ANSWERS["1855-shimoda"]):
        puzzle.row(index).press(key)
    puzzle.element.locator(".ta-puzzle-bar .ta-puzzle-main").click()
    puzzle.states(*["right"] * 6)
    told = puzzle.end.inner_text()
    assert {"ru": "Все группы определены верно: 6 из 6.", "ja": "6のグループすべてが正解です。"}[language] in told
    assert not re.search(r"\{\w+\}|undefined", puzzle.element.inner_text())


@SITE
def test_what_was_given_is_taken_back_and_survives_a_page_that_is_loaded_anew(puzzle: Puzzle) -> None:
    puzzle.open("1905-portsmouth")
    undo = puzzle.element.get_by_role("button", name="Undo")
    expect(undo).to_be_hidden()
    for key in ("1", "2"):
        puzzle.row(0).press(key)
    puzzle.row(3).press("4")
    puzzle.page.reload()
    expect(puzzle.row(0)).to_contain_text("Russia")
    expect(puzzle.map.locator("path[data-island=sakhalin-north]")).to_have_attribute("data-look", "sovereign-russia")
    undo.click()
    puzzle.state(3, "open")
    puzzle.page.keyboard.press("Control+z")
    expect(puzzle.row(0)).to_contain_text("Japan")
    undo.click()
    puzzle.state(0, "open")
    expect(puzzle.row(0)).to_be_focused()
    assert set(puzzle.paints().values()) == {"no-border-none"}


@SITE
def test_no_article_tells_the_answer_before_it_is_opened_and_all_right_draws_the_line(puzzle: Puzzle) -> None:
    """How often it was checked, and how many articles were opened, is told at the end, in another language too."""
    puzzle.open("1905-portsmouth")
    expect(puzzle.element.locator(".ta-puzzle-read details[open]")).to_have_count(0)
    puzzle.element.locator(".ta-puzzle-read summary").first.click()
    for index, key in enumerate(ANSWERS["1905-portsmouth"]):
        puzzle.row(index).press(key)
    puzzle.page.evaluate(
        "document.addEventListener('animationstart', ({ animationName, target }) => { if (animationName === 'ta-draws')"
        " document.body.dataset.drawn = (document.body.dataset.drawn ?? '') + ' ' + target.dataset.lineId; })"
    )
    puzzle.check()
    puzzle.is_solved("1905-portsmouth")
    expect(puzzle.page.locator("body")).to_have_attribute("data-drawn", re.compile("parallel-50"))
    expect(puzzle.map.locator(".ta-draws")).to_have_count(0)
    expect(puzzle.end).to_contain_text("Checks: 1 · articles opened: 1 of 5")
    puzzle.open("1905-portsmouth", "ja")
    expect(puzzle.end).to_contain_text("答え合わせ：1回・開いた条文：5件中1件")
