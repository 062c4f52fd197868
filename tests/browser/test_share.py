"""Taking a view along: the link, the picture, the texts to copy; and the picture is the map."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from ..support import few
from .atlas_page import WAIT_MS, AtlasPage

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
LOOKS = (
    "() => Object.fromEntries([...document.querySelectorAll('path[data-island]')].map(({dataset: d}) => [d.island, d.look]))"
)
PICTURE_LOOKS = """async (address) => {
  const text = await (await fetch(address)).text();
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  return Object.fromEntries([...svg.querySelectorAll('path[data-island]')].map(({dataset: d}) => [d.island, d.look]));
}"""


def copied(page: Page, label: str) -> str:
    """What is on the clipboard after the copy button of a text was pressed."""
    page.get_by_role("button", name=f"Copy: {label}").click()
    expect(page.get_by_role("status").filter(has_text="Copied").first).to_be_visible()
    return str(page.evaluate("() => navigator.clipboard.readText()"))


@pytest.mark.wide
def test_the_panel_leads_to_the_page_with_the_state(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab().open("/?year=1952&island=iturup&view=japan")
    atlas.panel.get_by_role("link", name="Share, print, cite").click()
    expect(atlas.page.get_by_role("heading", name="Share and hand out")).to_be_visible()
    assert {key: atlas.query()[key] for key in ("year", "island", "view")} == {
        "year": "1952",
        "island": "iturup",
        "view": "japan",
    }


@pytest.mark.wide
def test_the_link_that_is_copied_opens_the_same_map(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(**CLIPBOARD)
    atlas.open("/share?year=1905&island=shumshu&lang=en")
    link = copied(atlas.page, "Whoever opens it")
    assert link.startswith(atlas.address + "/?")
    atlas.page.goto(link)
    atlas.ready().shows(1905)
    expect(atlas.title).to_contain_text("Shumshu")


@pytest.mark.wide
def test_the_citations_that_are_copied_can_be_used(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(**CLIPBOARD)
    atlas.open("/share?treaty=1875-saint-petersburg")
    (item,) = json.loads(copied(atlas.page, "CSL-JSON"))
    assert "Treaty of St Petersburg" in item["title"] and parse_qs(urlsplit(item["URL"]).query)["treaty"]
    assert copied(atlas.page, "BibTeX").startswith("@misc{")


@pytest.mark.wide
def test_the_embed_code_holds_the_link(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(**CLIPBOARD)
    atlas.open("/share?year=1905&lang=en")
    code = copied(atlas.page, "Paste this")
    atlas.page.set_content(code)
    frame = atlas.page.locator("iframe")
    assert frame.get_attribute("src") == f"{atlas.address}/?year=1905&lang=en&embed=true"
    assert "31 December 1905" in str(frame.get_attribute("title"))


@pytest.mark.wide
def test_where_copying_is_refused_the_text_is_selected_and_that_is_said(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab()
    page = atlas.page
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false"
    )
    atlas.open("/share?year=1905")
    page.get_by_role("button", name="Copy: Whoever").click()
    expect(page.get_by_role("status").filter(has_text="Ctrl+C")).to_be_visible()
    selected = page.evaluate(
        "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); }"
    )
    assert selected.startswith("http")


@pytest.mark.parametrize("theme", few(1, ["Dark", "Light", "Black and white"]))
def test_the_png_is_what_was_chosen_and_has_the_size_that_is_said(tab, tmp_path: Path, theme: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab()
    atlas.open("/share?year=1905")
    atlas.page.get_by_label("Colours").select_option(label=theme)
    atlas.page.wait_for_url(lambda url: "theme=" in url)
    atlas.idle()
    atlas.page.get_by_role("spinbutton", name="Year").fill("1946")
    atlas.page.keyboard.press("Enter")
    atlas.follows(year=1946, theme={"Dark": "dark", "Light": "light"}.get(theme, "print"))
    expect(atlas.page.locator("a[href*='picture.svg'][href*='year=1946']").first).to_be_attached()  # the run has begun
    atlas.idle()
    with atlas.page.expect_download() as found:
        atlas.page.get_by_role("button", name="Picture as PNG").click()
    found.value.save_as(tmp_path / "map.png")
    data = (tmp_path / "map.png").read_bytes()
    assert data.startswith(b"\x89PNG") and struct.unpack(">II", data[16:24]) == (1920, 1080)
    assert found.value.suggested_filename == "treaty-atlas-1946-en.png" and len(data) > 50_000


@pytest.mark.wide
def test_a_picture_that_does_not_arrive_is_said(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab()
    atlas.open("/share?year=1946")
    atlas.page.route("**/picture.svg*", lambda route: route.fulfill(status=503))
    atlas.page.get_by_role("button", name="Picture as PNG").click()
    expect(atlas.page.get_by_role("alert").filter(has_text="Take the SVG")).to_be_visible()


@pytest.mark.wide
def test_the_svg_is_a_file_and_the_handout_a_tab(tab, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    atlas = tab()
    atlas.open("/share?year=1875")
    with atlas.page.expect_download() as found:
        atlas.page.get_by_role("link", name="Picture as SVG").click()
    found.value.save_as(tmp_path / "map.svg")
    assert (tmp_path / "map.svg").read_text(encoding="utf-8").startswith("<svg ")
    with atlas.page.context.expect_page() as opened:
        atlas.page.get_by_role("link", name="Handout, A4").click()
    sheet = opened.value
    expect(sheet.get_by_role("heading", name="Treaty of St Petersburg")).to_be_visible()
    # the tests know the atlas as localhost: no code and no link for a class, and that is said, on the screen alone
    expect(sheet.get_by_role("note")).to_contain_text("no code")
    assert sheet.get_by_role("img", name="This map in the atlas").count() == 0 and "localhost" not in sheet.content()
    sheet.emulate_media(media="print")
    expect(sheet.get_by_role("note")).to_be_hidden()


@pytest.mark.wide
def test_everything_can_be_done_by_keyboard(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(**CLIPBOARD)
    atlas.open("/share?year=1905")
    button = atlas.page.get_by_role("button", name="Copy: Whoever")
    button.focus()
    atlas.page.keyboard.press("Enter")
    expect(atlas.page.get_by_role("status").filter(has_text="Copied").first).to_be_visible()
    small = [
        box
        for one in atlas.page.locator(".share-button").all()
        if (box := one.bounding_box()) and min(box["width"], box["height"]) < 24
    ]
    assert small == []


@pytest.mark.wide
@pytest.mark.parametrize("device", ["laptop", "phone"])
def test_nothing_reaches_out_of_the_page(tab, device: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(device).open("/share?treaty=1951-san-francisco&lang=ru")
    width = atlas.page.evaluate("() => innerWidth")
    assert atlas.page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert [
        b
        for one in atlas.page.locator(".st-key-share :is(input, textarea, img, a)").all()
        if (b := one.bounding_box()) and b["x"] + b["width"] > width
    ] == []


@pytest.mark.parametrize(
    "query",
    few(
        1,
        [
            "day=1945-08-20",
            "year=1946",
            "year=2020&view=russia",
        ],
    ),
)
def test_the_picture_is_painted_as_the_map(atlas: AtlasPage, query: str) -> None:
    atlas.page.goto(f"{atlas.address}/?{query}")
    expect(atlas.map("html[data-ready]")).to_be_attached(timeout=WAIT_MS)
    atlas.settled()
    live = atlas.frame.evaluate(LOOKS)
    drawn = atlas.page.evaluate(PICTURE_LOOKS, f"/picture.svg?{query}&width=4000&height=2250")
    assert len(drawn) > 35 and {name: live[name] for name in drawn} == drawn
