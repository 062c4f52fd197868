"""The stage as a teacher meets it: what is on it, and what can be measured of it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from ..support import GEODATA, toml
from .atlas_page import QUIET, WAIT_MS, AtlasPage

WIDE = {"viewport": {"width": 1280, "height": 720}}
FILES = sorted((GEODATA / "stories").glob("*.toml"))
STORIES: dict[str, dict[str, Any]] = {story["id"]: story for story in map(toml, FILES)}
FIRST = next(iter(STORIES))
"""The first story; every test that needs just any story takes it."""

COVERED = """(stage) => {
  const box = (one) => one.getBoundingClientRect();
  const [map, legend] = ['.ta-stage-map', '.ta-legend-map'].map((name) => box(stage.querySelector(name)));
  const out = (b) => b.left < map.left || b.right > map.right || b.top < map.top || b.bottom > map.bottom;
  const under = (b) => b.left < legend.right && b.right > legend.left && b.top < legend.bottom && b.bottom > legend.top;
  return (ids) => ids.filter((id) => {
    const b = box(stage.querySelector(`path[data-island="${id}"]`));
    return out(b) || under(b);
  });
}"""


class Stage:
    """The stage of one tab."""

    def __init__(self, atlas: AtlasPage) -> None:
        self.atlas, self.page = atlas, atlas.page
        self.element = self.page.locator("main.ta-stage")
        self.at = self.element.locator(".ta-stage-at [aria-hidden]")
        self.figure = self.element.locator(".ta-stage-figure b")
        self.sentence = self.element.locator(".ta-stage-sentence")
        self.spoken = self.element.locator("[aria-live=polite]")
        self.side = self.element.locator("aside.ta-stage-side")
        self.notice = self.element.locator("[role=status]")
        self.rings = self.element.locator("path.ta-ring")

    def open(self, story: str = FIRST, step: int | str = 1, lang: str = "en") -> Stage:
        """By the address; until the map is painted."""
        self.atlas.open(f"/present?story={story}&step={step}&lang={lang}")
        return self.ready()

    def ready(self) -> Stage:
        expect(self.element.locator("path[data-status]").first).to_be_attached(timeout=WAIT_MS)
        return self

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def shows(self, step: int, story: str = FIRST) -> None:
        expect(self.at).to_have_text(f"{step} / {len(STORIES[story]['steps'])}")
        expect(self.sentence).to_have_text(STORIES[story]["steps"][step - 1]["caption"]["en"])

    def button(self, name: str) -> Any:
        return self.element.get_by_role("button", name=name, exact=True)

    def quiet(self) -> None:
        """Until nothing on the stage moves any more."""
        self.page.evaluate(QUIET, 250)

    def size(self, locator: Any) -> float:
        """The size of its type, px."""
        return float(locator.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)"))

    def covered(self, ids: list[str]) -> list[str]:
        """Those of the islands that the window's edge or the legend would hide."""
        return list(self.element.evaluate(f"(stage, ids) => ({COVERED})(stage)(ids)", ids))
