"""Whose map it is: chosen on the map itself, told in the address and beside the map, and both maps over each other."""

from __future__ import annotations

from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import BOTH, SITE, Opener


@BOTH
def test_a_side_chosen_on_the_map_is_in_the_address_and_has_an_argument_of_each_beside_it(tab: Opener) -> None:
    atlas = tab()
    atlas.open("/?year=2020").ready()
    beside = atlas.panel.get_by_role("heading", name="Which islands does each government claim?")
    expect(beside).to_have_count(0)
    atlas.map(".ta-sides [data-side=russia]").click()
    atlas.page.wait_for_url(lambda url: "view=russia" in url)
    expect(beside).to_be_visible()
    expect(atlas.map("path[data-island=iturup]").first).to_have_attribute("data-look", "sovereign-russia")
    atlas.map(".ta-sides [data-side='']").click()
    atlas.page.wait_for_url(lambda url: "view=" not in url)
    expect(beside).to_have_count(0)


@SITE
def test_both_maps_lie_over_each_other_with_a_boundary_that_keys_move_and_follow_the_year(tab: Opener) -> None:
    atlas = tab()
    atlas.open("/?year=2020").ready()
    atlas.map(".ta-sides [data-side=both]").click()
    first = atlas.map(":not(.ta-both *)>path[data-island=iturup]").first
    second = atlas.map(".ta-both path[data-island=iturup]").first
    expect(first).to_have_attribute("data-look", "sovereign-japan")
    expect(second).to_have_attribute("data-look", "sovereign-russia")
    boundary = atlas.map("[role=slider]")
    line, *islands = (
        one.bounding_box()
        for one in (boundary, *(atlas.map(f".ta-both path[data-island={id}]").first for id in ("kunashir", "urup")))
    )
    assert line and islands[0] and islands[1]
    assert islands[0]["x"] < line["x"] + line["width"] / 2 < islands[1]["x"]  # what both claim is seen half in each
    knob, name = atlas.map(".ta-compare-knob").bounding_box(), atlas.map(".ta-both-names span").first.bounding_box()
    assert knob and name and max(knob["y"], name["y"]) < line["y"] + 40  # at the upper edge
    boundary.press("Home")
    expect(boundary).to_have_attribute("aria-valuenow", "0")
    expect(atlas.map(".ta-both")).to_have_css("clip-path", "inset(0px 0px 0px 0%)")
    boundary.press("PageUp")  # a clicker's key is for the year, whatever has the focus
    expect(atlas.slider).not_to_have_value("2020")
    expect(boundary).to_have_attribute("aria-valuenow", "0")
    atlas.slider.fill("1906")
    expect(second).to_have_attribute("data-look", "sovereign-japan")
    atlas.map(".ta-sides [data-side=japan]").click()
    expect(atlas.map(".ta-both")).to_have_count(0)


def test_both_maps_are_in_the_address_in_another_language_too_and_in_the_legend(atlas: AtlasPage) -> None:
    atlas.open("/?year=2020").ready()
    atlas.map(".ta-sides [data-side=both]").click()
    atlas.page.wait_for_url(lambda url: "view=both" in url)
    atlas.page.goto(atlas.page.url.replace("lang=en", "") + "&lang=ru")
    atlas.settled()
    second = atlas.map(".ta-both path[data-island=iturup]").first
    expect(second).to_have_attribute("data-look", "sovereign-japan")  # in Russian Russia stands first
    told = atlas.map(".ta-legend-map:visible li")
    expect(told.filter(has_text="Россия Карта России; Карта Японии: по договору")).to_have_count(1)
    expect(atlas.panel.locator(".sides:visible")).to_have_count(1)


@SITE
def test_a_phone_chooses_whose_map_it_is_from_a_list_in_sight(tab: Opener) -> None:
    atlas = tab("phone")
    atlas.open("/?year=2020&view=both").ready()
    chosen = atlas.map(".ta-side-list")
    expect(chosen).to_have_value("both")
    box = chosen.bounding_box()
    assert box and box["height"] >= 44
    expect(atlas.page.locator(".ta-under .ta-legend")).to_contain_text("Japan’s map: by treaty; Russia’s map")
    chosen.select_option("russia")
    atlas.page.wait_for_url(lambda url: "view=russia" in url)
    expect(atlas.map(".ta-both")).to_have_count(0)
    zoom = atlas.map(".ta-zoom")
    for text in (None, "150"):  # with the largest text on the narrowest phone nothing lies over the zoom buttons
        if text:
            atlas.page.set_viewport_size({"width": 320, "height": 640})
            atlas.page.evaluate("localStorage.setItem('treaty-atlas-text', '150')")
            atlas.page.reload()
            atlas.ready()
        one, two = zoom.bounding_box(), atlas.map(".ta-region-list").bounding_box()
        assert one and two and (two["x"] >= one["x"] + one["width"] or two["y"] >= one["y"] + one["height"])
