"""What the shapes on the map say of themselves is what the dataset says of that day."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from ..support import few
from . import facts
from .atlas_page import AtlasPage
from .conftest import SITE, Opener, Windows

YEARS = (1850, 1855, 1867, 1875, 1905, 1921, 1925, 1946, 1952, 1956, 2020)


@pytest.fixture(scope="module")
def shared(windows: Windows, address: str) -> Iterator[AtlasPage]:
    """One tab for all years: the map is only read here."""
    with windows("laptop").new_page() as page:
        yield AtlasPage(page, address).open("/?year=1875")


@pytest.mark.parametrize("year", YEARS)
def test_islands_and_lines_say_what_the_dataset_says(shared: AtlasPage, year: int) -> None:
    shared.set_year(year)
    islands = shared.islands()
    assert len(islands) == 42
    assert islands == facts.islands_on(facts.day_of(year))
    assert shared.lines() == facts.lines_on(facts.day_of(year))


@pytest.mark.parametrize("year", YEARS)
def test_the_legend_lists_exactly_what_is_on_the_map(shared: AtlasPage, year: int) -> None:
    shared.set_year(year)
    painted = shared.frame.evaluate(
        "() => [...document.querySelectorAll('path[data-island]')].map(({dataset: d}) => d.look + ' ' + d.administeredBy)"
    )
    drawn = shared.frame.evaluate(
        "() => [...document.querySelectorAll('[data-line]')].map(({dataset: d}) => d.line + ' ' + d.by)"
    )
    looks = shared.map(".ta-legend-map .ta-paint").evaluate_all("rows => rows.map((row) => row.dataset.look)")
    strokes = shared.map(".ta-legend-map .ta-stroke").evaluate_all(
        "rows => rows.map(({dataset: d}) => d.stroke + ' ' + (d.by ?? ''))"
    )
    assert sorted(looks) == sorted(pair.split()[0] for pair in set(painted))
    assert sorted(strokes) == sorted(set(drawn))


@pytest.mark.parametrize("year", few(1, (1850, 1905, 1956)))
def test_a_cold_map_shows_its_year_at_once(atlas: AtlasPage, year: int) -> None:
    atlas.open(f"/?year={year}").shows(year)
    assert atlas.islands() == facts.islands_on(facts.day_of(year))


@SITE
def test_the_phone_has_its_legend_under_the_timeline(tab: Opener) -> None:
    atlas = tab("phone").open("/?year=1956")
    legend = atlas.page.locator(".ta-under .ta-legend")
    expect(legend).to_be_visible()
    expect(atlas.map(".ta-legend-map")).to_be_hidden()
    assert legend.locator(".ta-paint").count() == atlas.map(".ta-legend-map .ta-paint").count()
    timeline, under = atlas.page.locator(".ta-timeline").bounding_box(), legend.bounding_box()
    assert timeline and under and under["y"] >= timeline["y"] + timeline["height"]
