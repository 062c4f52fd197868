"""The two maps of a comparison: one view in both ways, the address, the phone, paper, and names for everything."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from treaty_atlas.i18n import Words

from ..support import few
from . import facts
from .atlas_page import AtlasPage
from .comparing import ISLANDS, Comparing, day
from .conftest import SITE, Opener

SMALL = """(all, least) => all.filter((one) => one.offsetHeight < least).map((one) => one.outerHTML.slice(0, 99))"""
NAMELESS = """(all) => all.filter((one) => !(one.ariaLabel || one.innerText || '').trim()).map((one) => one.outerHTML)"""


@pytest.fixture
def compare(atlas: AtlasPage) -> Comparing:
    return Comparing(atlas)


@pytest.fixture
def phone(tab: Opener) -> Comparing:
    return Comparing(tab("phone"))


# ---------------------------------------------------------------- examples, ways, view


@pytest.mark.wide
def test_the_examples_lead_from_one_great_change_to_the_next(compare: Comparing) -> None:
    compare.open(from_="1880", to="1890")
    buttons = compare.element.locator(".ta-compare-examples button")
    assert buttons.all_inner_texts()[:4] == ["1855 – 1875", "1875 – 1905", "1905 – 1945", "1945 – today"]
    buttons.nth(2).click()
    compare.says("1905-12-31", "1945-12-31")
    buttons.last.click()
    compare.says("1945-08-08", "1945-09-05")


@pytest.mark.wide
@pytest.mark.parametrize(("way", "which"), [("side", "a"), ("swipe", "b")])
def test_a_pan_of_one_map_moves_the_other_by_as_much_in_the_same_frame(compare: Comparing, way: str, which: str) -> None:
    compare.open(from_="1855", to="1905", way=way).region("southern-kurils")
    compare.quiet()
    before = compare.places()
    box = compare.map(which).bounding_box()
    assert box
    x, y = box["x"] + box["width"] * (0.25 if which == "a" else 0.75), box["y"] + box["height"] - 60
    compare.page.mouse.move(x, y)
    compare.page.mouse.down()
    for step in range(1, 9):
        compare.page.mouse.move(x - 9 * step, y - 4 * step)
        assert compare.apart() < 0.51
    compare.page.mouse.up()
    compare.quiet()
    assert abs(compare.places()[0][0][0] - before[0][0][0]) > 50


@SITE
@pytest.mark.parametrize("way", few(1, ["side", "swipe"]))
def test_wheel_buttons_keys_and_regions_keep_one_view(compare: Comparing, way: str) -> None:
    compare.open(from_="1855", to="1905", way=way).quiet()
    box = compare.map("b").bounding_box()
    assert box
    for act in (
        lambda: compare.region("southern-kurils"),
        lambda: (compare.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 90), compare.page.mouse.wheel(0, 300)),
        lambda: compare.element.get_by_role("button", name="Zoom in").click(),
        lambda: compare.map("a").locator(".leaflet-container").press("ArrowRight"),
        lambda: compare.map("b").locator(".leaflet-container").press("-"),
        lambda: compare.region("whole"),
    ):
        before = compare.places()[0]
        act()
        compare.quiet()
        assert compare.places()[0] != before
        assert compare.apart() < 1.01


@pytest.mark.wide
def test_the_boundary_is_moved_by_mouse_and_keys_and_says_where_it_is(compare: Comparing) -> None:
    compare.open(from_="1855", to="1905", way="swipe").quiet()
    expect(compare.swipe).to_have_attribute("aria-valuetext", "50 %. On the left A 1855, on the right B 1905")
    frame, knob = compare.map("a").bounding_box(), compare.swipe.bounding_box()
    assert frame and knob
    assert shown_at(compare, 0.4) == "a" and shown_at(compare, 0.6) == "b"
    compare.page.mouse.move(knob["x"] + knob["width"] / 2, knob["y"] + 30)
    compare.page.mouse.down()
    compare.page.mouse.move(frame["x"] + frame["width"] * 0.75, knob["y"] + 40, steps=4)
    compare.page.mouse.up()
    expect(compare.swipe).to_have_attribute("aria-valuenow", "75")
    assert shown_at(compare, 0.7) == "a" and shown_at(compare, 0.8) == "b"
    for key, value in (("ArrowLeft", "73"), ("Shift+ArrowLeft", "63"), ("Home", "0"), ("ArrowRight", "2"), ("End", "100")):
        compare.swipe.press(key)
        expect(compare.swipe).to_have_attribute("aria-valuenow", value)
    assert shown_at(compare, 0.9) == "a"
    compare.swipe.press("PageDown")  # a clicker's key is for the date moved last
    expect(compare.map("b")).not_to_have_attribute("data-day", "1905-12-31")
    expect(compare.swipe).to_have_attribute("aria-valuenow", "100")


def shown_at(compare: Comparing, share: float) -> str:
    """The map that a reader sees at a share of the width."""
    return str(compare.element.evaluate(
        """(page, share) => {
          const box = page.querySelector('.ta-compare-maps').getBoundingClientRect();
          const there = document.elementFromPoint(box.left + box.width * share, box.top + 20);
          return there.closest('.ta-compare-map').dataset.map;
        }""", share))  # fmt: skip


@pytest.mark.wide
def test_the_maps_change_places_and_the_dates_keep_their_maps(compare: Comparing) -> None:
    compare.open(from_="1855", to="1905", way="side")
    left = lambda which: (compare.map(which).bounding_box() or {})["x"]  # noqa: E731
    assert left("a") < left("b")
    compare.element.get_by_role("button", name="Exchange the maps").click()
    assert left("b") < left("a")
    compare.says("1855-12-31", "1905-12-31")
    compare.element.get_by_role("button", name="Swipe").click()
    expect(compare.swipe).to_have_attribute("aria-valuetext", "50 %. On the left B 1905, on the right A 1855")
    assert shown_at(compare, 0.4) == "b" and shown_at(compare, 0.6) == "a"


@pytest.mark.wide
def test_an_island_is_chosen_on_both_maps_and_its_row_is_marked(compare: Comparing) -> None:
    compare.open(from_="1905", to="1945", way="side").quiet()
    box = compare.map("b").locator("path[data-island=sakhalin-south]").bounding_box()
    assert box
    compare.page.mouse.click(box["x"] + box["width"] * 0.42, box["y"] + box["height"] * 0.4)
    for which in "ab":
        expect(compare.map(which).locator("path.ta-ring")).to_have_count(1)
    row = compare.list.locator("li[data-chosen]")
    expect(row).to_have_count(1)
    expect(row).to_be_in_viewport()
    expect(row.locator("a[data-chosen]")).to_have_attribute("data-goes", "sakhalin-south")
    assert "/islands?island=sakhalin-south&year=1945" in (row.locator("a[data-chosen]").get_attribute("href") or "")


# ---------------------------------------------------------------- the address


@SITE
def test_a_shared_link_and_reload_show_the_same(compare: Comparing) -> None:
    compare.open(from_="1905", to="1945")
    compare.range("b").press("ArrowRight")
    compare.element.get_by_role("button", name="Swipe").click()
    compare.atlas.follows(way="swipe", to=1946)
    compare.page.reload()
    compare.says("1905-12-31", "1946-12-31")
    expect(compare.swipe).to_be_visible()


@pytest.mark.wide
def test_back_of_the_browser_goes_back_to_the_dates_before(compare: Comparing) -> None:
    compare.open(from_="1855", to="1875")
    compare.element.evaluate("(one) => (one.mark = 1)")
    compare.element.get_by_role("button", name="Compare: 1905 – 1945").click()
    compare.atlas.follows(**{"from": 1905})
    compare.page.go_back()
    compare.says("1855-12-31", "1875-12-31")
    assert compare.element.evaluate("(one) => one.mark") == 1, "nothing is drawn anew"


@SITE
@pytest.mark.parametrize(
    ("query", "shown", "told"),
    few(
        1,
        [
            ({"from_": "1905", "to": "1875"}, ("1875", "1905"), "The later date stood first; the two were put in order."),
            ({"from_": "1700", "to": "1875"}, ("1850", "1875"), "1850 is shown instead of 1700."),
            ({"from_": "1875", "to": "2999-01-01"}, ("1875", str(facts.this_year())), "is shown instead of 2999-01-01."),
            ({"from_": "x", "to": "1905"}, ("1904", "1905"), "“x” is neither a year nor a day; 1904 is shown."),
            ({"from_": "<b>1</b>", "to": "y"}, ("1855", "1875"), "“<b>1</b>” is neither a year nor a day; 1855 is shown."),
            (
                {"way": "diagonal"},
                ("1855", "1875"),
                "Two maps can stand side by side (side) or one over the other (swipe), not “diagonal”.",
            ),
        ],
    ),
)
def test_a_bad_address_shows_something_true_and_says_what(
    compare: Comparing, query: dict[str, str], shown: tuple[str, str], told: str
) -> None:
    compare.open(**query)
    compare.says(*(day(text) for text in shown))
    expect(compare.notice).to_contain_text(told)


@pytest.mark.wide
def test_changing_the_language_keeps_both_dates(compare: Comparing) -> None:
    compare.open(from_="1905", to="1945", lang="en")
    compare.atlas.speak("ja")
    compare.atlas.follows(lang="ja")
    expect(compare.list.locator("h2")).to_have_text("1905年と1945年の違い")
    compare.says("1905-12-31", "1945-12-31")


# ---------------------------------------------------------------- phone and finger


@pytest.mark.wide
def test_the_phone_begins_with_a_boundary_and_has_the_rail_on_the_first_screen(phone: Comparing) -> None:
    phone.open(from_="1855", to="1875")
    expect(phone.swipe).to_be_visible()
    for which in "ab":
        expect(phone.thumb(which)).to_be_in_viewport(ratio=1)
        expect(phone.field(which)).to_be_in_viewport(ratio=1)
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 390
    phone.element.get_by_role("button", name="Side by side").click()
    a, b = (phone.map(which).bounding_box() for which in "ab")
    assert a and b and a["y"] + a["height"] <= b["y"] and a["width"] == b["width"] > 340
    phone.says("1855-12-31", "1875-12-31")


@pytest.mark.wide
def test_a_finger_drags_a_date_and_the_boundary(phone: Comparing) -> None:
    phone.open(from_="1855", to="1930").quiet()
    touch = phone.page.context.new_cdp_session(phone.page)

    def swipe(x: float, y: float, *to: float) -> None:
        for kind, at in (("touchStart", x), *(("touchMove", place) for place in to)):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": at, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    x, y = phone.centre("b")
    swipe(x, y, x - 20, phone.x_of(1906) + x - phone.x_of(1930))
    phone.says("1855-12-31", "1905-12-31")  # beside a change a finger means the change
    knob = phone.swipe.bounding_box()
    assert knob
    swipe(knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2, 250, 300)
    assert int(phone.swipe.get_attribute("aria-valuenow") or 0) > 70


@pytest.mark.wide
@pytest.mark.parametrize(("device", "way"), [("laptop", "side"), ("phone", "swipe")])
def test_everything_has_a_name_and_is_large_enough(tab: Opener, device: str, way: str) -> None:
    page = Comparing(tab(device)).open(from_="1905", to="1945", way=way)
    pressed = page.element.locator("button:visible, select:visible, input[type=text]:visible, [role=slider]:visible")
    assert pressed.evaluate_all(SMALL, 44 if device == "phone" else 24) == []
    assert page.element.locator("summary:visible, .ta-compare-thumb").evaluate_all(SMALL, 24) == []
    assert pressed.or_(page.element.locator("input")).evaluate_all(NAMELESS) == []


# ---------------------------------------------------------------- paper, motion, silence

LETTER = 963
"""The height of the lowest sheet within its margins, CSS px."""


@SITE
@pytest.mark.parametrize("way", few(1, ["side", "swipe"]))
def test_on_paper_both_maps_fill_the_sheet_one_below_the_other_with_dates_list_and_source(tab: Opener, way: str) -> None:
    page = Comparing(tab("laptop", color_scheme="dark")).open(from_="1905", to="1945", way=way)
    page.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.page.emulate_media(media="print")
    sheet = page.element.locator(".ta-compare-sheet > div")
    expect(sheet).to_have_count(2)
    a, b = (sheet.nth(n).bounding_box() for n in (0, 1))
    assert a and b and a["y"] + a["height"] <= b["y"] and min(a["width"], b["width"]) > 320
    for badge in sheet.locator(".ta-compare-badge").all():
        around, own = badge.locator("xpath=../..").bounding_box(), badge.bounding_box()
        assert around and own and own["x"] >= around["x"] and own["y"] + own["height"] <= around["y"] + around["height"]
    for n, which in enumerate("ab"):
        assert sheet.nth(n).evaluate(ISLANDS) == page.islands(which)
    for part in (".ta-compare-day >> nth=0", ".ta-compare-day >> nth=1", ".ta-compare-list", ".ta-compare-source"):
        expect(page.element.locator(part)).to_be_visible()
    whole, first = page.element.bounding_box(), page.element.locator(".ta-compare-list li").first.bounding_box()
    assert whole and first and first["y"] + first["height"] - whole["y"] < LETTER, "what differs begins on the maps' sheet"
    expect(page.element.locator(".ta-compare-address")).to_have_text(Words("en")("handout.ask_address"))
    expect(page.element.locator(".ta-compare-rail")).to_be_hidden()
    assert page.element.locator("details").evaluate_all("(all) => all.every((one) => one.open)")
    assert page.element.get_attribute("data-theme") == "light"
    page.page.emulate_media(media="screen")
    page.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    assert page.element.get_attribute("data-theme") == "dark"


@pytest.mark.wide
def test_without_motion_a_region_is_there_at_once_on_both_maps(tab: Opener) -> None:
    page = Comparing(tab("laptop", reduced_motion="reduce")).open(from_="1855", to="1905", way="side")
    page.region("southern-kurils")
    at_once = page.places()
    page.quiet()
    assert page.places() == at_once
    assert page.apart() < 0.51


def test_leaving_the_page_takes_everything_away_and_nothing_foreign_was_asked_for(atlas: AtlasPage) -> None:
    asked: list[str] = []
    atlas.page.on("request", lambda request: asked.append(request.url))
    page = Comparing(atlas).open(from_="1855", to="1905")
    atlas.menu("Treaties")
    expect(page.element).to_have_count(0)
    home = ("data:", "blob:", "about:", atlas.address, atlas.address.replace("http", "ws"))
    assert [url for url in asked if not url.startswith(home)] == []
    assert atlas.page.evaluate("[...document.querySelectorAll('.ta-patterns')].length") == 0
