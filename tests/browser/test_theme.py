"""Dark chosen in the menu: every part follows at once and without another act, and every page is dark from then on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import Opener

CONTRASTS = """(root) => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 1, height: 1});
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const rgb = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => colour.slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255, 255];
  };
  const faint = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const box = node.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || !box.width || !node.checkVisibility?.({checkVisibilityCSS: true})) continue;
    if (node.closest('style, script, [disabled], [aria-disabled=true], [aria-hidden=true]')) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4) faint.push(walker.currentNode.data.trim().slice(0, 40));
  }
  return faint;
}"""
"""Texts that can hardly be read on what lies under them."""
DARK_PLAYHEAD = "rgb({}, {}, {})".format(*bytes.fromhex("86C5DE"))
THEMES = "() => [...document.querySelectorAll('[data-theme]')].map((node) => node.dataset.theme)"


def dark(atlas: AtlasPage) -> None:
    """Until the page says that it is dark, and every part of it with it."""
    expect(atlas.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert set(atlas.page.evaluate(THEMES)) == {"dark"}


def test_dark_chosen_in_the_menu_is_everywhere_at_once(tab: Opener) -> None:
    atlas = tab(color_scheme="light", reduced_motion="reduce").open("/?year=1945&island=iturup")
    atlas.settled()
    atlas.page.locator("#head .head-own > summary").click()
    atlas.page.locator("#head [data-look=dark]").click()
    dark(atlas)
    expect(atlas.map(".ta-map")).to_have_attribute("data-theme", "dark")
    assert atlas.page.locator("body").evaluate(CONTRASTS) == []
    assert atlas.map(".ta-map > .ta-card").first.evaluate(CONTRASTS) == []
    expect(atlas.panel.locator(".strip-head path")).to_have_css("stroke", DARK_PLAYHEAD)
    expect(atlas.panel.locator(".strip rect").first).not_to_have_css("fill", "rgb(0, 0, 0)")
    other = AtlasPage(atlas.page.context.new_page(), atlas.address).open("/compare")
    expect(other.page.locator(".ta-compare")).to_have_attribute("data-theme", "dark")
    dark(other)


@pytest.mark.wide
def test_the_theme_of_the_system_is_followed_live(tab: Opener) -> None:
    atlas = tab(color_scheme="light").open("/?year=1945")
    atlas.page.emulate_media(color_scheme="dark")
    dark(atlas)
    expect(atlas.map(".ta-map")).to_have_attribute("data-theme", "dark")
