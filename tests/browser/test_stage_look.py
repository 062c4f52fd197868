"""What a class sees of the stage: type for the back row, islands in the open, and no motion for who wants none."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import expect

from ..support import few
from . import facts
from .atlas_page import QUIET
from .conftest import PROJECTOR, SITE, Opener
from .stage import FIRST, STORIES, WIDE, Stage

BACK_ROW = 28
"""The least size of the sentence at 1280 × 720, px: a fortieth of the height of the picture is read from 8 m."""
FIGURE = 96
NAME = 17.5
STILL = {"reduced_motion": "reduce"}
CUT = "(box) => box.scrollHeight > box.clientHeight + 1"
SMALL = """(all) => all.filter((one) => one.offsetParent && (one.offsetWidth < 24 || one.offsetHeight < 24))
  .map((one) => one.outerHTML)"""
ON_A_NAME = """() => {
  const seen = (kind) => [...document.querySelectorAll(`.ta-stage .ta-label${kind} span`)]
    .filter((one) => !one.hidden && getComputedStyle(one).visibility === 'visible')
    .map((one) => [one.textContent, one.getBoundingClientRect()]);
  const meet = (a, b) => a.right > b.left + 2 && a.left < b.right - 2 && a.bottom > b.top + 2 && a.top < b.bottom - 2;
  return seen('-line').flatMap(([line, a]) => seen('-island').filter(([, b]) => meet(a, b)).map(([name]) => [line, name]));
}"""
PLACES = """() => [...document.querySelectorAll('.ta-stage path[data-island]')]
  .map((path) => { const { x, y, width } = path.getBoundingClientRect(); return [x, y, width].map(Math.round).join(); })"""


LONGEST = list(zip(STORIES, cycle(("en", "ru", "ja", "nl")), strict=False))
"""Every story once, each in another language; the longest in the one with the longest words."""


@SITE
@pytest.mark.parametrize(("story", "lang"), few(1, LONGEST))
def test_every_step_is_read_from_the_back_row(tab: Opener, lang: str, story: str) -> None:
    stage = Stage(tab("laptop", **WIDE, **STILL)).open(story, lang=lang)
    steps = STORIES[story]["steps"]
    assert stage.size(stage.element.locator(".ta-label-island").first) >= NAME
    for number, step in enumerate(steps, 1):
        expect(stage.at).to_have_text(f"{number} / {len(steps)}")
        said = stage.element.locator(".ta-stage-said")
        for key, wanted in (("", "caption"), ("q", "question")):
            if wanted not in step:
                continue
            if key:
                stage.press(key)
            expect(stage.sentence).to_have_text(step[wanted][lang])
            assert stage.size(stage.sentence) >= BACK_ROW, step[wanted][lang]
            assert not said.evaluate(CUT), step[wanted][lang]
        assert stage.size(stage.figure) >= FIGURE
        stage.press("ArrowRight")


@SITE
@pytest.mark.parametrize("story", few(1, STORIES))
def test_what_a_step_points_at_is_ringed_and_in_the_open(tab: Opener, story: str) -> None:
    stage = Stage(tab("laptop", **WIDE, **STILL)).open(story)
    for number, step in enumerate(STORIES[story]["steps"], 1):
        expect(stage.at).to_have_text(f"{number} / {len(STORIES[story]['steps'])}")
        ids = facts.expanded(step.get("point_at", []))
        expect(stage.rings).to_have_count(1 if ids else 0)
        assert stage.covered(ids) == [], f"step {number}"
        stage.press("ArrowRight")


@pytest.mark.wide
def test_every_projector_shows_the_same_picture(tab: Opener) -> None:
    small, large = (Stage(tab("laptop", **size)).open() for size in (WIDE, PROJECTOR))
    for part in ("figure", "sentence"):
        assert large.size(getattr(large, part)) == pytest.approx(1.5 * small.size(getattr(small, part)), rel=0.01)
    names = [one.element.locator(".ta-label-island span:visible").all_inner_texts() for one in (small, large)]
    assert names[0] == names[1]


@pytest.mark.wide
@pytest.mark.parametrize("size", [WIDE, PROJECTOR], ids=["1280x720", "1920x1080"])
def test_what_a_line_is_called_stands_on_no_other_name(tab: Opener, size: dict[str, Any]) -> None:
    stage = Stage(tab("laptop", **size, **STILL)).open("three-weeks-in-1945", step=3, lang="ru")
    stage.quiet()
    assert stage.page.evaluate(ON_A_NAME) == []


@pytest.mark.wide
def test_without_motion_a_step_is_there_at_once(tab: Opener) -> None:
    stage = Stage(tab("laptop", **WIDE, **STILL)).open(step=2)
    stage.press("ArrowRight")
    at_once = stage.page.evaluate(PLACES)
    stage.page.evaluate(QUIET, 400)
    assert stage.page.evaluate(PLACES) == at_once


@pytest.mark.wide
def test_with_motion_the_map_glides_and_comes_to_rest(tab: Opener) -> None:
    views = [step.get("view") for step in STORIES[FIRST]["steps"]]
    step = next(n for n in range(1, len(views)) if views[n] != views[n - 1])
    stage = Stage(tab("laptop", **WIDE)).open(step=step)
    stage.press("ArrowRight")
    expect(stage.element.locator(".ta-gliding")).to_have_count(1)
    expect(stage.element.locator("path.ta-changed").first).to_be_attached()
    expect(stage.element.locator(".ta-gliding")).to_have_count(0)


@SITE
@pytest.mark.parametrize("device", few(1, ["laptop", "phone"]))
def test_everything_on_the_stage_has_a_name_and_is_large_enough_to_press(tab: Opener, device: str) -> None:
    stage = Stage(tab(device)).open(step=3)
    stage.press("n")
    buttons = stage.element.locator("button, a")
    assert buttons.evaluate_all(SMALL) == []
    named = "(all) => all.filter((one) => !(one.getAttribute('aria-label') || one.innerText).trim()).length"
    assert buttons.evaluate_all(named) == 0
    expect(stage.spoken).to_contain_text("1905")
    expect(stage.element).to_have_attribute("aria-label", f"Presentation: {STORIES[FIRST]['title']['en']}")
    expect(stage.element.get_by_role("heading", level=1)).to_have_text(STORIES[FIRST]["title"]["en"])


@pytest.mark.wide
def test_the_phone_keeps_sentence_and_buttons_on_one_screen(tab: Opener) -> None:
    stage = Stage(tab("phone")).open()
    for name in ("Back", "Next", "Article", "Question", "Notes", "Leave"):
        expect(stage.button(name)).to_be_in_viewport(ratio=1)
    expect(stage.sentence).to_be_in_viewport(ratio=1)
    assert stage.size(stage.sentence) >= 18
    assert stage.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.wide
def test_nothing_foreign_is_asked_for_and_nothing_stays_behind(tab: Opener) -> None:
    atlas = tab("laptop", **WIDE)
    asked: list[str] = []
    atlas.page.on("request", lambda request: asked.append(request.url))
    stage = Stage(atlas).open()
    stage.press("w", "a", "ArrowRight", "Escape")
    expect(stage.element).to_have_count(0)
    home = ("data:", "blob:", "about:", atlas.address, atlas.address.replace("http", "ws"))
    assert [url for url in asked if not url.startswith(home)] == []
    assert stage.page.locator(".leaflet-container").count() == 0
