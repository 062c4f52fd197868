"""Islands, lines and events of the map by keyboard: one stop of the Tab key, arrows between them, what each is in words."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener


def focused(atlas: AtlasPage) -> Locator:
    return atlas.map(".ta-mark:focus")


def press(atlas: AtlasPage, key: str, name: str) -> None:
    """Until the mark that has the focus begins with this name."""
    atlas.page.keyboard.press(key)
    expect(focused(atlas)).to_have_attribute("aria-label", re.compile(f"^{re.escape(name)}"))


@SITE
def test_the_keyboard_reaches_what_is_on_the_map_and_hears_what_it_is(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1992").ready()
    said = atlas.map(".ta-mark-keys + [aria-live]")
    box = atlas.page.locator(".cover-leaflet") if atlas.page.locator(".cover-leaflet").count() else atlas.map(".ta-map")
    box.click(position={"x": 400, "y": 20})
    expect(atlas.map(".ta-keys-map")).to_be_hidden()  # who has a mouse needs no keys
    box.blur()
    box.focus()
    expect(atlas.map(".ta-keys-map")).to_be_visible()
    atlas.page.keyboard.press("ArrowRight")
    expect(atlas.map(".ta-keys-map")).to_be_hidden()  # it is known now
    press(atlas, "Enter", "Northern Sakhalin · Kita-Karafuto. Administered by: Russia; by treaty")
    expect(atlas.map(".ta-keys-marks")).to_be_visible()
    expect(atlas.map(".ta-tip")).to_contain_text("by treaty")
    press(atlas, "ArrowDown", "Southern Sakhalin")
    press(atlas, "Home", "Northern Sakhalin")
    press(atlas, "End", "Anuchin · Akiyuri. Administered by: Russia; also claimed by Japan")
    press(atlas, "Home", "Northern Sakhalin")
    press(atlas, "ArrowRight", "Atlasov")
    press(atlas, "End", "Anuchin")
    while "Iturup" not in str(focused(atlas).get_attribute("aria-label")):
        atlas.page.keyboard.press("ArrowUp")
    atlas.page.keyboard.press("Enter")
    atlas.follows(island="iturup")
    expect(said).to_contain_text("Iturup · Etorofu: the text stands beside the map; Tab leads to it.")
    atlas.page.keyboard.press("PageUp")
    atlas.page.keyboard.press("PageUp")
    expect(said).to_contain_text("Administered by: USSR")
    atlas.follows(year=1956)
    press(atlas, "ArrowRight", "Border as Japan claims it")
    atlas.page.keyboard.press("Enter")
    atlas.follows(event="1955-08-30-four-islands")
    atlas.page.keyboard.press("Escape")
    expect(focused(atlas)).to_have_count(0)
    atlas.page.keyboard.press("Tab")
    expect(focused(atlas)).to_have_count(1)
