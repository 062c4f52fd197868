"""A border as a pupil draws it: by mouse, by keys alone, by finger; what is kept, passed on, and said of what is no line."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .atlas_page import RESTS, WAIT_MS, AtlasPage
from .conftest import SITE, Opener

BOXES = """(names) => names.map((name) => {
  const path = document.querySelector(`.ta-border path[data-island=${name}]`);
  const { left, top, right, bottom } = path.getBoundingClientRect();
  return { left, top, right, bottom };
})"""
KEPT = "() => JSON.parse(localStorage.getItem('treaty-atlas-border'))"
TOLD = re.compile(r"[?&]drawn=[\w-]+")
"""An address that has a drawing in it; in the app it follows when the server has been told."""
Points = list[tuple[float, float]]


class Border:
    """The page of one tab."""

    def __init__(self, atlas: AtlasPage) -> None:
        self.atlas, self.page = atlas, atlas.page
        self.element = self.page.locator(".ta-border")
        self.map = self.element.locator(".ta-border-map")
        self.said = self.element.locator(".ta-border-said")
        self.verdict = self.element.locator(".ta-border-verdict")
        self.rows = self.element.locator(".ta-border-rows li")
        self.real = self.map.locator(".ta-ink-real .ta-stroke")

    def open(self, task: str = "1855", lang: str = "en", **query: str) -> Border:
        more = "".join(f"&{key}={value}" for key, value in query.items())
        self.atlas.open(f"/border?border={task}&lang={lang}{more}")
        return self.ready()

    def ready(self) -> Border:
        expect(self.map.locator("path[data-look]").first).to_be_attached(timeout=WAIT_MS)
        self.page.evaluate(RESTS)
        return self

    def button(self, name: str) -> Locator:
        return self.element.get_by_role("button", name=name, exact=True)

    def strait(self) -> Points:
        """A line between Iturup and Urup."""
        iturup, urup = self.page.evaluate(BOXES, ["iturup", "urup"])
        x, y = (iturup["right"] + urup["left"]) / 2, (iturup["top"] + urup["bottom"]) / 2
        return [(x - 30, y - 25), (x - 8, y - 10), (x + 8, y + 6), (x + 25, y + 30)]

    def north(self) -> Points:
        """A line between Urup and Simushir."""
        urup, simushir = self.page.evaluate(BOXES, ["urup", "simushir"])
        x, y = (urup["right"] + simushir["left"]) / 2, (urup["top"] + simushir["bottom"]) / 2
        return [(x - 40, y - 40), (x, y), (x + 40, y + 40)]

    def draw(self, points: Points) -> None:
        mouse = self.page.mouse
        mouse.move(*points[0])
        mouse.down()
        for point in points[1:]:
            mouse.move(*point, steps=4)
        mouse.up()

    def done(self) -> None:
        self.button("Done").click()
        expect(self.real.first).to_be_attached()


@pytest.fixture
def border(atlas: AtlasPage) -> Border:
    return Border(atlas)


@SITE
def test_a_line_is_drawn_the_treaty_s_is_laid_over_it_and_both_stay(border: Border) -> None:
    border.open()
    expect(border.real).to_have_count(0)
    border.draw(border.strait())
    expect(border.said).to_have_text("Line 1 is drawn.")
    border.page.reload()
    border.ready()
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)
    border.done()
    expect(border.verdict).to_be_focused()
    expect(border.verdict).to_contain_text(re.compile(r"On average \d+.km off"))
    expect(border.verdict).to_contain_text("All islands lie on the side where the treaty puts them.")
    expect(border.real).to_have_attribute("data-stroke", "treaty")
    expect(border.page).to_have_url(TOLD)
    border.button("Draw once more").click()
    expect(border.real).to_have_count(0)
    expect(border.page).not_to_have_url(TOLD)
    border.draw(border.north())
    border.done()
    expect(border.verdict).to_contain_text("On Japan's side of your line, but on Russia's by the treaty: Urup · Uruppu.")
    expect(border.map.locator(".ta-ink-attempt")).to_have_count(2)
    expect(border.page).to_have_url(TOLD)
    drawn = border.atlas.query()["drawn"]
    border.page.reload()
    border.ready()
    expect(border.rows).to_have_count(2)
    expect(border.verdict).to_contain_text("Urup · Uruppu")
    assert border.atlas.query()["drawn"] == drawn
    border.open(lang="ja", drawn=drawn)
    expect(border.verdict).to_contain_text("得撫島（ウルップ）")
    expect(border.rows).to_have_count(2)


def test_the_app_keeps_what_is_drawn_over_a_reload_and_in_its_address(border: Border) -> None:
    border.open()
    border.draw(border.strait())
    border.done()
    expect(border.page).to_have_url(TOLD)
    drawn = border.atlas.query()["drawn"]
    border.page.reload()
    border.ready()
    expect(border.rows).to_have_count(1)
    expect(border.verdict).to_contain_text("All islands lie on the side where the treaty puts them.")
    assert border.atlas.query()["drawn"] == drawn
    border.button("Draw once more").click()
    expect(border.page).not_to_have_url(TOLD)


@SITE
def test_with_keys_alone(border: Border) -> None:
    border.open("1905")
    border.map.focus()
    keys = border.page.keyboard
    for key in (*["ArrowLeft"] * 2, "Shift+ArrowLeft"):
        keys.press(key)
    expect(border.said).to_have_text(re.compile(r"^[\d.]+° N, [\d.]+° E; .*km from "))
    for key in ("Enter", "ArrowUp", "Enter", "Enter", "Backspace"):
        keys.press(key)
    expect(border.said).to_have_text("Taken back.")
    keys.press("Enter")
    expect(border.said).to_have_text("Point 3 is set.")
    keys.press("Escape")
    expect(border.said).to_have_text("The line is ended.")
    keys.press("Enter")
    expect(border.said).to_have_text("Point 1 is set.")
    border.button("Done").click()
    expect(border.said).to_have_text(re.compile("^That is one point"))
    border.map.focus()
    for key in ("Backspace", "Control+z", "Backspace"):
        keys.press(key)
    expect(border.map.locator(".ta-ink-line")).to_have_count(0)
    border.button("Done").click()
    expect(border.said).to_have_text("First draw a line.")


@SITE
def test_one_finger_draws_two_do_not_and_a_finger_moves_the_map_when_the_pen_is_off(tab: Opener) -> None:
    border = Border(tab("phone")).open()
    tools = border.page.context.new_cdp_session(border.page)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        points = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(at)]
        tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    points = border.strait()
    touch("touchStart", points[0])
    for point in points[1:]:
        touch("touchMove", point)
    touch("touchEnd")
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)
    (x, y), other = points[0], (points[0][0] + 60, points[0][1])
    touch("touchStart", (x, y))
    touch("touchStart", (x, y), other)
    touch("touchMove", (x - 20, y), (other[0] + 20, y))
    touch("touchEnd")
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)
    border.page.evaluate(RESTS)
    border.button("Move the map").tap()
    before = border.page.evaluate(BOXES, ["urup"])
    touch("touchStart", (200, 500))
    for step in range(1, 8):
        touch("touchMove", (200 - 10 * step, 500))
    touch("touchEnd")
    border.page.evaluate(RESTS)
    assert border.page.evaluate(BOXES, ["urup"])[0]["left"] < before[0]["left"] - 20
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)


@SITE
def test_on_a_phone_the_map_is_whole_above_the_bar_and_a_closer_look_makes_the_strait_wide(tab: Opener) -> None:
    """Also where the bars of the browser leave little of the height: whoever reads of a border sees where to draw it."""
    border = Border(tab("phone")).open()
    for height in (664, 844):
        border.page.set_viewport_size({"width": 390, "height": height})
        shown, bar = border.map.bounding_box(), border.element.locator(".ta-border-bar").bounding_box()
        assert shown["y"] + shown["height"] <= bar["y"] and shown["height"] > height * 0.4, height
    iturup, urup = border.page.evaluate(BOXES, ["iturup", "urup"])
    border.button("Look closer").tap()
    border.page.evaluate(RESTS)
    nearer = border.page.evaluate(BOXES, ["iturup", "urup"])
    assert nearer[1]["left"] - nearer[0]["right"] > 3 * (urup["left"] - iturup["right"])
    border.button("Whole map").tap()
    expect(border.button("Look closer")).to_be_visible()


@SITE
def test_the_stage_shows_what_was_found_whole_and_the_line_large(tab: Opener) -> None:
    border = Border(tab(reduced_motion="reduce", viewport={"width": 1280, "height": 720})).open()
    border.draw(border.strait())
    border.done()
    before = border.real.first.bounding_box()
    border.page.evaluate("void (Element.prototype.requestFullscreen = () => Promise.reject())")
    border.page.keyboard.press("f")
    expect(border.verdict).to_be_in_viewport(ratio=1)
    border.page.evaluate(RESTS)
    after = border.real.first.bounding_box()
    assert before and after and after["height"] > 2 * before["height"]
    border.page.keyboard.press("Escape")
    border.page.evaluate(RESTS)
    back = border.real.first.bounding_box()
    assert back and back["height"] < 1.2 * before["height"]


@SITE
def test_lines_are_passed_on_and_what_is_none_is_told_and_stays(border: Border) -> None:
    border.open()
    border.draw(border.strait())
    border.done()
    expect(border.page).to_have_url(TOLD)
    code = border.atlas.query()["drawn"]
    link = border.element.get_by_role("textbox", name="Pass on line 1").input_value()
    assert code in link and "border=1855" in link
    border.element.get_by_label("Line 1 on the map").uncheck()
    border.button("Remove all").click()
    expect(border.rows).to_have_count(0)
    border.element.get_by_text("Add the lines of others").click()
    field = border.element.get_by_label("Links or codes, as many as you like")
    field.fill(f"{link}\n{code[:-2]} {code}")
    border.button("Add").click()
    expect(border.element.locator(".ta-border-came")).to_have_text(
        f"“{code[:-2][:24]}” is not the whole of a line. Copy the link or code once more. Lines added: 1. Already there: 1."
    )
    expect(field).to_have_value(code[:-2])
    expect(border.rows).to_have_count(1)
    border.open("1875", drawn=code)
    expect(border.said).to_have_text("Drawn for “Treaty of Shimoda”, and laid there: 1.")
    border.open("1875", drawn="nonsense")
    expect(border.said).to_have_text(re.compile("^“nonsense” is not the whole of a line"))


@SITE
def test_a_line_that_is_none_is_told_and_nothing_is_lost(border: Border) -> None:
    border.open()
    (x, y), *_ = border.strait()
    border.draw([(x, y), (x + 80, y + 80), (x + 80, y), (x, y + 80)])
    border.button("Done").click()
    expect(border.said).to_have_text(re.compile("^The line crosses itself"))
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)
    border.page.mouse.click(x, y)
    expect(border.said).to_have_text(re.compile("^That is one point"))
    expect(border.map.locator(".ta-ink-line")).to_have_count(1)
    assert border.page.evaluate(KEPT)["1855"]["attempts"] == []


OLD = """
delete window.PointerEvent; delete window.ResizeObserver; delete window.ontouchstart;
Storage.prototype.setItem = () => { throw new Error('nothing is kept'); };
Storage.prototype.getItem = () => { throw new Error('nothing is kept'); };
"""


@SITE
def test_a_browser_without_pointers_observers_and_memory_draws_as_well(tab: Opener) -> None:
    border = Border(tab())
    border.page.add_init_script(OLD)
    border.open()
    border.draw(border.strait())
    border.done()
    expect(border.verdict).to_contain_text("All islands lie on the side")


@SITE
def test_on_paper_there_is_a_blank_map_and_a_key_on_the_same_sheet(border: Border) -> None:
    border.open("1905")
    border.page.emulate_media(media="print")
    border.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    blank, key = border.element.locator(".ta-border-paper > section").all()
    expect(blank).to_contain_text("The border is 50° north")
    assert blank.locator(".ta-stroke").count() == 0 and key.locator(".ta-stroke").count() == 1
    assert blank.locator(".ta-paper-half").count() == 2, "the parallel between the halves of Sakhalin is the answer"
    expect(border.map).to_be_hidden()
    assert blank.locator("text").count() > 10 and key.locator("svg text").count() == 0, "too small to be read there"
    border.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(border.element.locator(".ta-border-paper")).to_have_count(0)


def test_the_single_file_has_the_page(page_of_file: Page) -> None:
    border = Border(AtlasPage(page_of_file, "")).ready()
    border.draw(border.strait())
    border.done()
    expect(border.verdict).to_contain_text("All islands lie on the side")
    expect(page_of_file).to_have_url(TOLD)


@pytest.fixture
def page_of_file(browser, one_file):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    page = context.new_page()
    page.goto(one_file("en") + "#/border?border=1855")
    yield page
    context.close()
