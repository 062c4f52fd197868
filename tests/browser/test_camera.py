"""Where the map stands: it is in the address, it stays among the islands, and it goes where what is chosen can be seen."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener

WIDTH = "(path) => path.getBoundingClientRect().width"


def width(atlas: AtlasPage, island: str) -> float:
    return float(atlas.island(island).evaluate(WIDTH))


def click(atlas: AtlasPage, island: str) -> None:
    """Where an island lies, however small it is."""
    box = atlas.island(island).bounding_box()
    assert box
    atlas.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    atlas.follows(island=island)


def drag(atlas: AtlasPage, x: int, y: int) -> None:
    """Pull the map so far, px."""
    mouse = atlas.page.mouse
    mouse.move(450, 250)
    mouse.down()
    mouse.move(450 + x, 250 + y, steps=4)
    mouse.move(450 + x, 250 + y)
    mouse.up()


@SITE
def test_where_the_reader_has_taken_the_map_is_in_the_address_and_comes_back(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1946").ready()
    whole = width(atlas, "iturup")
    steps = atlas.page.evaluate("history.length")
    atlas.map(".ta-regions button").filter(has_text="South of Urup").click()
    atlas.follows(map="southern-kurils")
    near = width(atlas, "iturup")
    assert near > 2 * whole, "the islands are drawn anew"
    atlas.map("button[title='Zoom in']").click()
    expect(atlas.page).to_have_url(re.compile(r"map=\d[\d.]*_4\d\.\d+_14\d\.\d+"))
    assert atlas.page.evaluate("history.length") == steps
    atlas.map(".ta-regions button").filter(has_text="Habomai").click()
    atlas.follows(map="habomai")
    there = width(atlas, "shikotan")
    atlas.page.reload()
    atlas.idle()
    atlas.ready()
    expect(atlas.map(".ta-regions [aria-pressed=true]")).to_have_text("Habomai")
    assert abs(width(atlas, "shikotan") - there) < 1
    atlas.map(".ta-regions button").filter(has_text="Whole map").click()
    atlas.follows(map=None)


@SITE
def test_the_map_is_not_dragged_away_from_the_islands(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?map=6_45_147").ready()
    for _ in range(12):
        drag(atlas, 0, -150)
    expect(atlas.page).to_have_url(re.compile(r"map=6_42_14[67]"))
    atlas.map(".ta-regions button").filter(has_text="Whole map").click()
    atlas.follows(map=None)


@SITE
def test_a_speck_that_is_chosen_is_seen_unless_the_reader_has_chosen_what_to_see(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1946").ready()
    small = width(atlas, "shikotan")
    click(atlas, "shikotan")
    expect(atlas.map(".ta-regions [aria-pressed=true]")).to_have_count(0)
    assert width(atlas, "shikotan") > 5 * small
    atlas.open("/?year=1946&map=5_46_150").ready()
    small = width(atlas, "shikotan")
    click(atlas, "shikotan")
    atlas.follows(map="5_46_150")
    assert width(atlas, "shikotan") == small


@SITE
def test_an_event_is_seen_with_an_island_and_let_go_when_the_years_run(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?event=1920-nikolaevsk").ready()
    expect(atlas.map(".ta-tag")).to_have_text("Nikolayevsk-on-Amur")
    expect(atlas.map("path.ta-event[data-chosen]")).to_be_visible()
    expect(atlas.island("sakhalin-north")).to_be_in_viewport()
    atlas.page.get_by_role("button", name="Play").click()
    expect(atlas.map(".ta-regions [aria-pressed=true]")).to_have_text("Whole map")
    atlas.page.get_by_role("button", name="Pause").click()
