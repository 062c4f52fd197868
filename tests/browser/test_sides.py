"""Whose map it is: chosen on the map itself, told in the address and beside the map, and both maps over each other."""

from __future__ import annotations

from playwright.sync_api import expect

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
    boundary.press("Home")
    expect(boundary).to_have_attribute("aria-valuenow", "0")
    expect(atlas.map(".ta-both")).to_have_css("clip-path", "inset(0px 0px 0px 0%)")
    atlas.slider.fill("1906")
    expect(second).to_have_attribute("data-look", "sovereign-japan")
    atlas.map(".ta-sides [data-side=japan]").click()
    expect(atlas.map(".ta-both")).to_have_count(0)
