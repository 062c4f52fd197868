"""The page of two dates as a reader meets it, and what must stand there, read without the code that the tests prove."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from . import facts
from .atlas_page import QUIET, WAIT_MS, AtlasPage

ISLANDS = """(map) => Object.fromEntries([...map.querySelectorAll('path[data-island]')]
  .map(({dataset: d}) => [d.island, [d.administeredBy, d.status]]))"""
DIFFERS = """(map) => [...map.querySelectorAll('path.ta-differs')].map(({dataset: d}) => d.island ?? d.coastOf)"""
PLACES = """(page) => ['a', 'b'].map((which) => {
  const map = page.querySelector(`.ta-compare-maps > [data-map=${which}]`);
  const frame = map.getBoundingClientRect();
  return ['iturup', 'kunashir', 'shikotan'].map((id) => {
    const box = map.querySelector(`path[data-island=${id}]`).getBoundingClientRect();
    return [box.left - frame.left, box.top - frame.top, box.width, box.height];
  });
})"""
"""Where three islands are drawn on each map, from the map's corner, px."""


def day(text: str) -> str:
    """The day that a year or a day in an address means."""
    return text if "-" in text else facts.day_of(int(text))


def differing(first: str, second: str) -> set[str]:
    """The islands whose holder, status or claimants differ between two days, by ``status.csv``."""
    a, b = facts.states_on(first), facts.states_on(second)
    return {island for island in a if a[island] != b[island]}


class Comparing:
    """The comparison in one tab."""

    def __init__(self, atlas: AtlasPage) -> None:
        self.atlas, self.page = atlas, atlas.page
        self.element = self.page.locator("section.ta-compare")
        self.list = self.element.locator(".ta-compare-list")
        self.rows = self.list.locator("li")
        self.spoken = self.element.locator("[aria-live=polite]")
        self.swipe = self.element.get_by_role("slider", name="Boundary between the two maps")
        self.notice = self.atlas.notice

    def open(self, **query: str) -> Comparing:
        pairs = "&".join(f"{key.rstrip('_')}={value}" for key, value in query.items())
        self.atlas.open(f"/compare?{pairs}")
        expect(self.list.locator("h2")).not_to_be_empty(timeout=WAIT_MS)
        expect(self.map("b").locator("path[data-status]").first).to_be_attached()
        return self

    def quiet(self) -> None:
        """Until nothing on the page moves any more."""
        self.atlas.idle()
        self.page.evaluate(QUIET, 300)

    # ------------------------------------------------------------ read

    def map(self, which: str) -> Locator:
        return self.element.locator(f".ta-compare-maps > .ta-compare-map[data-map={which}]")

    def range(self, which: str) -> Locator:
        return self.element.locator(f".ta-compare-range[data-range={which}]")

    def thumb(self, which: str) -> Locator:
        return self.element.locator(f".ta-compare-thumb[data-thumb={which}]")

    def field(self, which: str) -> Locator:
        return self.element.locator(f"#ta-compare-date-{which}")

    def islands(self, which: str) -> dict[str, list[str]]:
        """``{id: [administered by, status]}`` as one map has it."""
        return dict(self.map(which).evaluate(ISLANDS))

    def stressed(self, which: str) -> list[str]:
        """The islands with the stronger coast."""
        return list(self.map(which).evaluate(DIFFERS))

    def listed(self) -> list[str]:
        """The islands that the list names, each as often as it does."""
        return list(self.list.locator("[data-goes]").evaluate_all("(links) => links.map((one) => one.dataset.goes)"))

    def places(self) -> list[Any]:
        return list(self.element.evaluate(PLACES))

    def apart(self) -> float:
        """By how much, px, the same islands stand elsewhere on the other map."""
        first, second = self.places()
        return max(abs(p - q) for one, two in zip(first, second, strict=True) for p, q in zip(one, two, strict=True))

    def region(self, name: str) -> None:
        self.element.get_by_role("combobox", name="Region").select_option(name)

    def says(self, first: str, second: str) -> None:
        """Until both maps and the list show two days, as the dataset has them."""
        for which, day in (("a", first), ("b", second)):
            expect(self.map(which)).to_have_attribute("data-day", day)
            assert self.islands(which) == facts.islands_on(day), f"{which} {day}"
        wanted = differing(first, second)
        assert set(self.stressed("a")) == set(self.stressed("b")) == wanted
        expect(self.list).to_have_attribute("data-of", f"{first} {second}")
        assert sorted(self.listed()) == sorted(wanted)

    # ------------------------------------------------------------ do

    def centre(self, which: str) -> tuple[float, float]:
        """The middle of a thumb on the screen."""
        box = self.thumb(which).bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def x_of(self, year: int) -> float:
        """Where a year is on the rail."""
        box = self.element.locator(".ta-rail-inner").bounding_box()
        assert box is not None
        return box["x"] + box["width"] * (year - 1850) / (facts.this_year() - 1850)

    def drag(self, which: str, *years: int) -> None:
        """Take a thumb, move over the years, let go."""
        self.page.mouse.move(*self.centre(which))
        self.page.mouse.down()
        start = self.centre(which)[0] - self.x_of(int(self.range(which).input_value()))
        for year in years:
            self.page.mouse.move(self.x_of(year) + start, self.centre(which)[1])
        self.page.mouse.up()
