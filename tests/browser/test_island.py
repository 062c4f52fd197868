"""A click on an island opens it, in the year that is shown; the panel leads on."""

import pytest
from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener


@SITE
def test_a_click_opens_the_island_with_both_names(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905").settled()
    atlas.click_island("iturup")
    expect(atlas.title).to_contain_text("Iturup")
    expect(atlas.title).to_contain_text("Etorofu")
    assert atlas.query() == {"year": "1905", "island": "iturup"}
    for text in ("on 31 December 1905", "択捉島", "Итуруп", "Ainu", "Administered by", "Treaty of Shimoda, Art. 2", "km²"):
        expect(atlas.panel).to_contain_text(text)
    expect(atlas.map("path.ta-ring")).to_be_attached()


ON_LINE = """(path) => {
  const {x, y} = path.getPointAtLength(path.getTotalLength() / 3).matrixTransform(path.getScreenCTM());
  return [x, y];
}"""


@pytest.mark.wide
@pytest.mark.parametrize("name", ["moneron", "tyuleniy"])
def test_a_small_island_has_a_larger_target(atlas: AtlasPage, name: str) -> None:
    atlas.open("/?year=1905").settled()
    atlas.page.mouse.click(*atlas.beside(name, 8))
    atlas.follows(island=name)
    assert atlas.island(name).evaluate("(path) => path.getBoundingClientRect().width") < 24


@SITE
def test_a_finger_finds_a_small_island(tab: Opener) -> None:
    atlas = tab("phone").open("/?year=1905")
    atlas.settled()
    atlas.page.touchscreen.tap(*atlas.beside("tyuleniy", 16))
    atlas.follows(island="tyuleniy")
    expect(atlas.title).to_contain_text("Tyuleniy")


@pytest.mark.wide
def test_another_click_or_the_button_closes_it(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturup").settled()
    expect(atlas.title).to_contain_text("Iturup")
    sea = atlas.page.locator(".st-key-map iframe").bounding_box()
    assert sea
    atlas.page.mouse.click(sea["x"] + sea["width"] * 0.85, sea["y"] + sea["height"] * 0.75)
    atlas.follows(island=None)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    expect(atlas.map("path.ta-ring")).not_to_be_attached()
    atlas.click_island("urup")
    expect(atlas.title).to_contain_text("Urup")
    atlas.page.get_by_role("button", name="Back to the act").click()
    atlas.follows(island=None)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")


@pytest.mark.wide
def test_the_same_island_again_closes_it(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905").settled()
    atlas.click_island("iturup")
    expect(atlas.title).to_contain_text("Iturup")
    atlas.page.mouse.click(*atlas.place("iturup"))
    atlas.follows(island=None)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")


@pytest.mark.wide
def test_a_row_of_the_history_moves_the_year_or_the_day(atlas: AtlasPage) -> None:
    """A year with several changes has a row for the day of each."""
    atlas.open("/?year=1905&island=iturup").settled()
    atlas.page.locator(".history a[data-to='1946']").click()
    atlas.follows(year=1946, island="iturup")
    atlas.shows(1946)
    expect(atlas.island("iturup")).to_have_attribute("data-administered-by", "ussr")
    expect(atlas.panel).to_contain_text("on 31 December 1946")
    expect(atlas.page.locator(".history [aria-current=true]")).to_contain_text("1946")
    atlas.page.locator(".history a[data-to='1945-08-28']").click()
    atlas.follows(year=1945, day="1945-08-28", island="iturup")
    expect(atlas.panel).to_contain_text("on 28 August 1945")
    expect(atlas.page.locator(".history [aria-current=true]")).to_contain_text("28 Aug")


@pytest.mark.wide
def test_a_piece_of_the_strip_moves_the_year(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=urup").settled()
    atlas.page.locator(".strip rect[data-to='1875']").click()
    atlas.follows(year=1875, island="urup")
    atlas.shows(1875)
    expect(atlas.island("urup")).to_have_attribute("data-administered-by", "japan")


@pytest.mark.wide
def test_a_neighbour_opens(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturup").settled()
    atlas.page.locator(".neighbours button[data-to=urup]").click()
    atlas.follows(year=1905, island="urup")
    expect(atlas.title).to_contain_text("Urup")


@pytest.mark.wide
def test_the_panel_speaks_of_the_year_that_is_dragged_to(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturup").settled()
    atlas.drag(1930, 1956)
    expect(atlas.panel).to_contain_text("on 31 December 1956")
    assert atlas.query() == {"year": "1956", "island": "iturup"}


@pytest.mark.wide
def test_the_pointer_over_an_island_and_a_line_says_what_they_are(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875").settled()
    tip = atlas.map(".ta-tip")
    atlas.page.mouse.move(*atlas.place("iturup"))
    expect(tip).to_contain_text("Iturup")
    expect(tip).to_contain_text("Administered by: Japan")
    expect(tip).to_contain_text("Treaty of Shimoda, Art. 2")
    x, y = atlas.map("[data-line-id=la-perouse-strait]").evaluate(ON_LINE)
    frame = atlas.page.locator(".st-key-map iframe").bounding_box()
    assert frame
    atlas.page.mouse.move(frame["x"] + x, frame["y"] + y)
    expect(tip).to_contain_text("Border by treaty")
    expect(tip).to_contain_text("Treaty of St Petersburg")
