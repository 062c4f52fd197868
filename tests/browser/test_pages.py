"""The other pages, the ways between them, and addresses as links."""

import re

import pytest
from playwright.sync_api import expect

from ..support import few
from . import facts
from .atlas_page import AtlasPage
from .conftest import BOTH

COLD = (
    ("/treaties?year=1905&treaty=1905-portsmouth", ".st-key-reading h2", "Treaty of Portsmouth"),
    ("/treaties", ".st-key-listing h1", "Treaties"),
    ("/table?year=1946", "caption", "42 islands on 31 December 1946"),
    ("/data", "h1.page-title", "Data and sources"),
    ("/events", "h1", "Events"),
    ("/islands", "h1", "Islands"),
    ("/views", "h1", "Both views"),
    ("/series", "h1", "Then and now"),
    ("/traps", "h1", "Disputed wording"),
    ("/errors", "h1", "Common errors"),
    ("/?year=1956&island=shikotan", ".st-key-panel .piece:not([hidden]) h2", "Shikotan"),
    ("/?treaty=1875-saint-petersburg", ".st-key-panel .piece:not([hidden]) h2", "Treaty of St Petersburg"),
)
MENU = (
    ("Treaties",), ("Events",), ("Islands",), ("Both views", "Questions"), ("Table", "Data"),
    ("Data and sources", "Data"), ("Map",),
)  # fmt: skip


@pytest.mark.parametrize(("path", "where", "text"), few(3, COLD))
def test_a_cold_link_opens_its_page(atlas: AtlasPage, path: str, where: str, text: str) -> None:
    atlas.open(path)
    expect(atlas.page.locator(where).first).to_contain_text(text)
    expect(atlas.page.locator("#head a[data-page]").first).to_have_text("Map")
    assert atlas.notice.count() == 0


@pytest.mark.wide
def test_the_contents_lead_to_every_treaty(atlas: AtlasPage) -> None:
    atlas.open("/treaties?year=1905")
    buttons = atlas.page.locator(".entries-rows [data-go=treaty]")
    expect(buttons).to_have_count(len(facts.treaties()))
    for treaty in ("1855-shimoda", "1925-basic-convention", "1956-joint-declaration"):
        atlas.page.locator(f".entries-rows [data-to='{treaty}']").click()
        atlas.follows(treaty=treaty)
        expect(atlas.page.locator("section.article[id^=article-]")).to_have_count(len(facts.articles_of(treaty)))
        expect(atlas.page.locator(".entries-rows [aria-current=true]")).to_have_attribute("data-to", treaty)
    for heading in ("On the map", "Articles", "Dates", "Where to read it"):
        expect(atlas.page.locator(".st-key-reading h3", has_text=re.compile(f"^{heading}$"))).to_be_visible()


def test_show_on_the_map_moves_year_and_view(atlas: AtlasPage) -> None:
    atlas.open("/?year=1850").settled()
    whole = atlas.view()
    atlas.menu("Treaties")
    atlas.page.locator(".entries-rows [data-to='1956-joint-declaration']").click()
    atlas.follows(treaty="1956-joint-declaration")
    atlas.page.get_by_role("link", name="Show 1956 on the map").first.click()
    atlas.follows(year=1956, treaty="1956-joint-declaration")
    atlas.ready().shows(1956)
    atlas.settled()
    expect(atlas.title).to_contain_text("Joint Declaration")
    assert atlas.view()[2] > whole[2] + 0.5, "the islands it speaks of are nearer than the whole map"
    inside = atlas.frame.evaluate("() => map.getBounds().contains([43.8, 146.75])")
    assert inside, "Shikotan is in view"


@pytest.mark.wide
def test_all_articles_leads_from_the_panel_to_the_treaty(atlas: AtlasPage) -> None:
    atlas.open("/?year=1880")
    atlas.page.get_by_role("link", name="All articles").click()
    atlas.follows(treaty="1875-saint-petersburg", year=1880)
    expect(atlas.page.locator(".st-key-reading h2")).to_have_text("Treaty of St Petersburg")


@pytest.mark.wide
def test_the_menu_carries_year_and_island(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturup")
    for page in MENU:
        atlas.menu(*page)
        atlas.follows(year=1905, island="iturup")
    atlas.ready().shows(1905)
    expect(atlas.title).to_contain_text("Iturup")


@BOTH
def test_back_and_forward_follow_what_was_seen(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875").settled()
    atlas.drag(1890, 1907)
    atlas.click_island("iturup")
    atlas.panel.locator(".history [data-to='1946']").click()
    atlas.follows(year=1946)
    for year, title in ((1907, "Iturup"), (1907, "Treaty of Portsmouth"), (1875, "Treaty of St Petersburg")):
        atlas.page.go_back()
        atlas.follows(year=year)
        expect(atlas.panel.locator("h2:visible")).to_have_count(1)
        expect(atlas.title).to_contain_text(title)
        atlas.shows(year)
    atlas.page.go_forward()
    atlas.follows(year=1907)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    atlas.shows(1907)
    atlas.page.go_forward()
    atlas.follows(island="iturup")
    expect(atlas.title).to_contain_text("Iturup")


@pytest.mark.wide
def test_back_comes_home_from_another_page(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905&island=iturup")
    atlas.menu("Table", "Data")
    expect(atlas.page.locator("caption").first).to_contain_text("31 December 1905")
    atlas.page.go_back()
    expect(atlas.title).to_contain_text("Iturup")
    atlas.ready().shows(1905)


def test_a_move_to_another_page_is_one_step_of_back(atlas: AtlasPage) -> None:
    """From an address that names nothing as well."""
    page = atlas.open("/views").page
    for name, title in (("Treaties", "Treaties"), ("Islands", "Islands")):
        before, left, read = page.evaluate("history.length"), page.url, page.locator("h1").first.inner_text()
        atlas.menu(name)
        expect(page.locator("#root h1").first).to_have_text(title)
        assert page.evaluate("history.length") == before + 1
        page.go_back()
        expect(page.locator("h1").first).to_have_text(read)
        atlas.idle()
        assert page.url == left
        assert page.evaluate("history.length") == before + 1
        page.go_forward()
        expect(page.locator("h1").first).to_have_text(title)


@pytest.mark.wide
def test_reload_keeps_what_is_shown(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875").settled()
    atlas.drag(1890, 1956)
    atlas.click_island("iturup")
    atlas.page.reload()
    atlas.ready().shows(1956)
    expect(atlas.title).to_contain_text("Iturup")
    assert atlas.query() == {"year": "1956", "island": "iturup"}


@pytest.mark.wide
def test_the_table_says_what_the_map_says(atlas: AtlasPage) -> None:
    atlas.open("/table?year=1946")
    rows = atlas.page.locator("table.islands tbody tr")
    expect(rows).to_have_count(42)
    holders = rows.locator("td:nth-child(2)").all_inner_texts()
    wanted = [holder for holder, _ in facts.islands_on("1946-12-31").values()]
    words = {"ussr": "USSR", "japan": "Japan"}
    assert sorted(text.strip() for text in holders) == sorted(words[holder] for holder in wanted)
    year = atlas.page.get_by_label("Year")
    year.fill("1900")
    year.press("Enter")
    atlas.follows(year=1900)
    expect(atlas.page.locator("caption").first).to_contain_text("31 December 1900")
    with atlas.page.expect_download() as download:
        atlas.page.get_by_role("button", name="Download this table (CSV)").click()
    assert download.value.suggested_filename == "islands-1900-12-31.csv"
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 43 and lines[0].startswith("id,")


def test_every_download_arrives(atlas: AtlasPage) -> None:
    atlas.open("/data")
    links = atlas.page.locator("a[download]")
    expect(links.first).to_be_visible()
    names = links.evaluate_all("all => all.map((link) => new URL(link.href).pathname)")
    assert {"/geodata/status.csv", "/geodata/islands.geojson", "/geodata/layers/1855.geojson"} <= set(names)
    for name in names:
        answer = atlas.page.request.get(atlas.address + name)
        assert answer.ok and answer.body(), name
