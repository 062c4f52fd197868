"""What comes out of the printer, page by page: nothing to press or to fill in, nothing cut, no sheet without ink."""

from __future__ import annotations

import re

from playwright.sync_api import ViewportSize, expect

from .conftest import SITE, Opener

PLACES = (
    "/?year=1960", "/treaties?treaty=1855-shimoda", "/events?event=1643-vries", "/islands", "/islands?island=iturup",
    "/series", "/days", "/present", "/share", "/moves", "/views", "/traps", "/errors", "/table", "/data", "/guide", "/about",
)  # fmt: skip
SHEET: ViewportSize = {"width": 703, "height": 1032}
"""A4 within its margins of 12 mm, CSS px."""
FAULTS = """() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1;
  const bare = (one) => {
    const { borderTopWidth, backgroundColor, boxShadow } = getComputedStyle(one);
    return borderTopWidth === "0px" && backgroundColor === "rgba(0, 0, 0, 0)" && boxShadow === "none";
  };
  const told = (one) => `${one.className || one.tagName}: ${one.textContent.slice(0, 30)}`;
  const all = (names) => [...document.querySelectorAll(names)].filter(shown);
  const held = (one) => !["BUTTON", "SUMMARY"].includes(one.tagName) || !bare(one);
  const pressed = all("button,input,select,textarea,.share-button,.start,.more,.ta-tabs").filter(held);
  const wide = all("table,figure,img,.small-map svg").filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  const alone = all("h1,h2,h3,h4,.plain-table .group").filter((one) => getComputedStyle(one).breakAfter !== "avoid");
  const stuck = all("thead th").filter((one) => getComputedStyle(one).position !== "static" || one.querySelector("button"))
    .filter((one) => [...one.children].some((inside) => getComputedStyle(inside).display.startsWith("inline-")));
  const split = all(".trap").filter((one) => getComputedStyle(one).breakInside !== "avoid");
  const named = { pressed, wide, alone, stuck, split };
  return Object.entries(named).flatMap(([fault, ones]) => ones.map((one) => `${fault}: ${told(one)}`));
}"""
"""Controls that look like controls; what is wider than the sheet; headings that a sheet may end with; heads of tables that
are not drawn again; boxes that may be cut in two."""


@SITE
def test_every_page_on_paper_is_whole_and_has_nothing_to_press(tab: Opener) -> None:
    atlas = tab(color_scheme="dark")
    found = {}
    for path in PLACES:
        atlas.open(path)
        atlas.page.emulate_media(media="print")
        atlas.page.set_viewport_size(SHEET)
        found[path] = atlas.page.evaluate(FAULTS)
        atlas.page.emulate_media(media="screen")
    assert {path: faults for path, faults in found.items() if faults} == {}


@SITE
def test_what_is_folded_in_the_list_of_moves_is_read_on_paper_and_its_sources_have_addresses(tab: Opener) -> None:
    page = tab().open("/moves").page
    page.emulate_media(media="print")
    read = page.locator(".ta-moves-read")
    expect(read.first).to_be_visible()
    assert read.evaluate_all("(all) => all.filter((one) => !one.checkVisibility()).length") == 0
    assert page.locator(".paper-sources a[href^=http]").count() > 10


@SITE
def test_all_changes_and_the_weeks_fill_the_sheets_that_they_take(tab: Opener) -> None:
    atlas = tab()
    for path, most in (
        ("/series", 1),
        ("/border?border=today", 1),  # article, map and key
        ("/days", 6),
        ("/table", 3),  # of 1855, where each row says that the treaty is not in force
        ("/islands", 3),
        ("/islands?island=iturup", 3),
        ("/views", 11),
        ("/errors", 13),  # nine of cards to cut out
        ("/data", 10),  # without what is printed by choice
        ("/quiz?code=DPN2JK", 3),  # ten questions on two, and their key
    ):
        atlas.open(path)
        for paper in ("A4", "Letter") if most == 1 else ("A4",):
            printed = atlas.page.pdf(format=paper, prefer_css_page_size=True)
            assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= most, (path, paper)


@SITE
def test_data_and_sources_are_printed_whole_by_choice_and_in_short_again_afterwards(tab: Opener) -> None:
    page = tab().open("/data").page
    page.emulate_media(media="print")
    people, whole = page.locator("table.people"), "document.querySelector('.paper-whole').click()"
    expect(people).to_be_hidden()
    page.evaluate(f"window.print = () => {{}}; {whole}")
    expect(people).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(people).to_be_hidden()
