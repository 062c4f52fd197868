"""Where the system forces its own colours, what is chosen, pressed or open is told from what is not; the rail is seen."""

from __future__ import annotations

import base64
from typing import Any

from playwright.sync_api import Frame, Page, expect

from .atlas_page import AtlasPage
from .conftest import SITE

GROUNDS = """(of) => {
  const said = ["pressed=true", "checked=true", "current=true", "current=page", "expanded=true"];
  const chosen = [...said.map((one) => `[aria-${one}]`), ".ta-on", ".ta-on *", ":has(> input:checked)"].join();
  const found = {true: new Set(), false: new Set()};
  for (const one of document.querySelectorAll(of)) {
    const {backgroundColor, color} = getComputedStyle(one);
    found[one.matches(chosen)].add(backgroundColor);
    if (backgroundColor === color) throw new Error(`${of}: a word in the colour of its ground`);
  }
  return [[...found.true], [...found.false]];
}"""
"""The grounds of those of a kind that are chosen, and of the others."""
SYSTEM = """(name) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = `forced-color-adjust:none;background:${name}`;
  const {backgroundColor} = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}"""
DRAWN = """() => {
  const ground = (one, part) => getComputedStyle(document.querySelector(one), part).backgroundColor;
  const ticks = [".ta-tick:not(.ta-tick-minor)", ".ta-tick-minor"].map((one) => ground(one, "::before"));
  return [ground(".ta-rail"), ground(".ta-playhead"), ...ticks,
    ...[...document.querySelectorAll(".ta-tick .ta-sign-treaty")].map((sign) => getComputedStyle(sign).fill)];
}"""
PIXELS = """async ([picture, ...colours]) => {
  const image = Object.assign(new Image(), {src: `data:image/png;base64,${picture}`});
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const {data} = pen.getImageData(0, 0, image.width, image.height);
  for (const colour of colours) { // one over the other: a system's colour may let its ground through
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  const wanted = pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
  let count = 0;
  for (let k = 0; k < data.length; k += 4) count += data.slice(k, k + 3).join() === wanted;
  return count;
}"""
"""How many pixels of a picture have exactly a colour, the last of those given."""


def told_apart(place: Page | Frame, *kinds: str) -> None:
    """Of each kind at least one is chosen and one is not, and they stand on different grounds."""
    for kind in kinds:
        chosen, others = place.evaluate(GROUNDS, kind)
        assert chosen == [place.evaluate(SYSTEM, "Highlight")] and others and not set(chosen) & set(others), kind


def thumb(atlas: AtlasPage) -> dict[str, Any]:
    x, y = atlas.x_of(atlas.year()), atlas.y_of_thumb()
    return {"x": x - 12, "y": y - 12, "width": 24, "height": 24}


def test_what_is_chosen_pressed_or_open_is_told_without_our_colours(atlas: AtlasPage) -> None:
    page = atlas.page
    page.emulate_media(forced_colors="active")
    atlas.open("/?year=1945&island=iturup").settled()
    told_apart(page, ".head-menu>a", ".head-languages a", ".ta-bands span", ".history a")
    told_apart(atlas.frame, ".ta-regions button")
    atlas.map(".ta-layers-button button").click()
    told_apart(atlas.frame, ":is(.ta-layers-button,.ta-zoom) button")
    canvas, highlight = (page.evaluate(SYSTEM, name) for name in ("Canvas", "Highlight"))
    drawn = page.evaluate(DRAWN)
    assert len(drawn) > 4 and canvas not in drawn and "rgba(0, 0, 0, 0)" not in drawn
    lines = atlas.frame.locator(".ta-legend-line .ta-stroke").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).stroke)"
    )
    assert lines and set(lines) == {page.evaluate(SYSTEM, "CanvasText")}
    picture = base64.b64encode(page.screenshot(clip=thumb(atlas))).decode()  # type: ignore[arg-type]
    assert page.evaluate(PIXELS, [picture, canvas, highlight]) > 100


@SITE
def test_what_is_chosen_in_puzzle_and_comparison_is_told_too(atlas: AtlasPage) -> None:
    page = atlas.page
    page.emulate_media(forced_colors="active")
    atlas.open("/puzzle?lang=en")
    page.locator(".ta-puzzle-side").nth(1).click()
    expect(page.locator(".ta-puzzle-side input").nth(1)).to_be_checked()
    told_apart(page, ".ta-tabs button", ".ta-puzzle-side")

    atlas.open("/compare?from=1855&to=1905&lang=en")
    expect(page.locator(".ta-compare-ways [aria-pressed=true]")).to_be_visible()
    told_apart(page, ".ta-compare-ways button")
    page.locator(".ta-compare-turn").click()
    told_apart(page, ".ta-compare-bar > button, .ta-compare-examples button")
