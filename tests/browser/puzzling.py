"""The puzzle of one tab: its parts, what solves it, and what stands on its map."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from . import facts
from .atlas_page import PLACE, WAIT_MS, AtlasPage

ON_MAP = ("sakhalin-north", "sakhalin-south", "paramushir", "urup", "iturup", "zelyony")
"""An island of each group, in the order of the list."""
ANSWERS = {
    "1855-shimoda": "332211",
    "1875-saint-petersburg": "221111",
    "1905-portsmouth": "211111",
    "1951-san-francisco": "244444",
}
"""The keys that solve each puzzle, group by group."""
DAYS = {
    "1855-shimoda": "1855-02-07",
    "1875-saint-petersburg": "1875-08-22",
    "1905-portsmouth": "1905-10-16",
    "1951-san-francisco": "1952-04-28",
}
PAINTS = """(root) => Object.fromEntries([...root.querySelectorAll('path[data-island]')]
  .map(({dataset: d}) => [d.island, d.look]))"""
SMALL = """(root, least) => [...root.querySelectorAll('button, summary, a, label, select')]
  .filter((one) => least <= 24 || !one.closest('.ta-letter'))
  .filter((one) => one.checkVisibility())
  .filter((one) => { const b = one.getBoundingClientRect(); return Math.min(b.width, b.height) < least; })
  .map((one) => one.outerHTML)"""


"""What is smaller than it may be; the letters on the map have a rule of their own, for they stand as near as the islands."""


class Puzzle:
    """The puzzle of one tab."""

    def __init__(self, atlas: AtlasPage) -> None:
        self.atlas, self.page = atlas, atlas.page
        self.element = self.page.locator(".ta-puzzle")
        self.map = self.element.locator(".ta-puzzle-map")
        self.rows = self.element.locator(".ta-puzzle-groups > li")
        self.said = self.element.get_by_role("status")
        self.end = self.element.locator(".ta-puzzle-end")

    def open(self, treaty: str = "1855-shimoda", lang: str = "en") -> Puzzle:
        self.atlas.open(f"/puzzle?treaty={treaty}&lang={lang}")
        expect(self.map.locator("path[data-look]").first).to_be_attached(timeout=WAIT_MS)
        return self

    def row(self, index: int) -> Locator:
        """The group in the list, counted from 0."""
        return self.rows.nth(index).locator("> button")

    def side(self, key: str) -> Locator:
        """The side of a key, 1 to 4, in the palette."""
        return self.element.locator(".ta-puzzle-side").nth(int(key) - 1)

    def place(self, island: str) -> list[float]:
        """Where an island can be clicked: on its open shape, or in the middle of one that is small."""
        box = self.map.locator(f"path[data-island={island}]").bounding_box()
        assert box is not None
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        return self.page.evaluate(PLACE, island) or middle

    def paints(self) -> dict[str, str]:
        return dict(self.map.evaluate(PAINTS))

    def state(self, index: int, state: str) -> None:
        expect(self.rows.nth(index)).to_have_attribute("data-state", state)

    def states(self, *states: str) -> None:
        for index, state in enumerate(states):
            self.state(index, state)

    def check(self) -> None:
        self.element.get_by_role("button", name="Check", exact=True).click()

    def is_solved(self, treaty: str) -> None:
        """All right, and the real map of the treaty's day stands there with its lines."""
        self.states(*["right"] * len(ANSWERS[treaty]))
        expect(self.end.get_by_role("heading")).to_have_text("All 6 groups are right.")
        day = DAYS[treaty]
        hue = {"ussr": "russia"}
        wanted = {i: f"{status}-{hue.get(by, by)}" for i, (by, status) in facts.islands_on(day).items()}
        expect(self.map).not_to_have_attribute("data-blank", re.compile(".*"))
        assert self.paints() == wanted
        lines = self.map.locator("[data-line]")
        assert {d: k for d, k in lines.evaluate_all("(all) => all.map(({dataset: d}) => [d.lineId, d.line])")} == {
            name: kind for name, (kind, _) in facts.lines_on(day).items()
        }
