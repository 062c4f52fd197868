"""Whatever stands in the address, the app runs and says quietly what it shows instead."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from ..support import few
from .atlas_page import AtlasPage
from .conftest import BOTH

MARKUP = "<script>window.injected=1</script><img src=x onerror='window.injected=1'>"
YEARS = (
    ("abc", 1855, "“abc” is not a year; 1855 is shown."),
    ("", 1855, "“” is not a year; 1855 is shown."),
    ("99999", None, "The map runs from 1850 to today;"),
    ("-1", 1850, "The map runs from 1850 to today; 1850 is shown instead of -1."),
    ("1e3", 1855, "is not a year"),
)


@BOTH
@pytest.mark.parametrize(("year", "shown", "says"), few(1, YEARS))
def test_a_year_that_is_none(atlas: AtlasPage, year: str, shown: int | None, says: str) -> None:
    atlas.open(f"/?year={year}")
    expect(atlas.notice).to_contain_text(says)
    atlas.shows(shown or int(atlas.slider.get_attribute("max") or 0))
    assert len(atlas.islands()) == 42


@pytest.mark.wide
def test_an_island_that_is_none(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=atlantis")
    expect(atlas.notice).to_contain_text("There is no island “atlantis” on this map; none is selected.")
    expect(atlas.title).to_have_text("Treaty of Portsmouth")


@BOTH
@pytest.mark.wide
def test_a_slip_of_the_pen_finds_the_island(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturop")
    expect(atlas.notice).to_contain_text("There is no island “iturop”; Iturup · Etorofu is shown.")
    expect(atlas.title).to_contain_text("Iturup")


@pytest.mark.wide
@pytest.mark.parametrize("path", ["/", "/treaties"])
@pytest.mark.parametrize("treaty", ["", "1900-nowhere"])
def test_a_treaty_that_is_none(atlas: AtlasPage, path: str, treaty: str) -> None:
    atlas.open(f"{path}?year=1905&treaty={treaty}")
    expect(atlas.notice).to_contain_text(f"There is no treaty “{treaty}”")
    expect(atlas.page.locator("h2").first).to_be_visible()


@pytest.mark.parametrize("path", few(1, ["/", "/treaties", "/table", "/data"]))
def test_markup_stays_text(atlas: AtlasPage, path: str) -> None:
    alarms: list[str] = []
    atlas.page.on("dialog", lambda dialog: alarms.append(dialog.message) or dialog.dismiss())
    bad = quote(MARKUP)
    atlas.open(f"{path}?year={bad}&island={bad}&treaty={bad}")
    expect(atlas.notice).to_contain_text("<script>")
    atlas.page.wait_for_load_state("load")
    assert atlas.page.evaluate("window.injected") is None and not alarms
    assert atlas.page.locator("img[src=x]").count() == 0
    expect(atlas.page.get_by_test_id("stException")).to_have_count(0)


@pytest.mark.wide
def test_the_notice_goes_when_the_reader_moves_on(atlas: AtlasPage) -> None:
    atlas.open("/?year=abc")
    expect(atlas.notice).to_be_visible()
    atlas.slider.press("ArrowRight")
    atlas.follows(year=1856)
    expect(atlas.notice).to_be_hidden()
    atlas.page.go_back()
    expect(atlas.notice).to_be_visible()
