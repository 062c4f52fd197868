"""The page of an island: its shape at one scale with a known one, and two drawings over the same years."""

from __future__ import annotations

import re
from datetime import date
from math import cos, radians
from xml.etree import ElementTree

import pytest
from shapely.geometry import Polygon, mapping

from treaty_atlas import cards
from treaty_atlas.cover.sheets import life, over_time
from treaty_atlas.drawing.form import WIDTH, form, silhouette
from treaty_atlas.drawing.people_chart import Bar, across, people_chart_svg, up
from treaty_atlas.drawing.ribbon import ribbon_svg
from treaty_atlas.i18n import Words, languages
from treaty_atlas.known import PITCH, nearest, places
from treaty_atlas.reading.reader import Reader, relative
from treaty_atlas.ui.cache import shapes

from ..support import book

TODAY = date(2026, 3, 5)


def extent(path: str) -> tuple[float, float]:
    """Width and height in px of path data of relative lines."""
    xs, ys = [], []
    for start, rest in re.findall(r"M([-\d. ]+)l([^MZ]*)", path):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.\d+|\.\d+|\d+)", f"{start} {rest}")]
        x = y = 0.0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            xs.append(x)
            ys.append(y)
    return max(xs) - min(xs), max(ys) - min(ys)


def test_both_shapes_are_drawn_to_the_scale_that_is_written() -> None:
    square = mapping(Polygon([(0, 0), (1, 0), (1, 1), (0, 1)]))  # a degree: 111 km
    north = mapping(Polygon([(0, 60), (1, 60), (1, 61), (0, 61)]))  # as high, and half as wide
    made = form(square, north)
    (w1, h1), (w2, h2) = extent(made.own), extent(made.other)
    assert h1 == pytest.approx(h2, rel=0.01) and w1 == pytest.approx(h1, rel=0.01)
    assert w2 / w1 == pytest.approx(0.492, rel=0.02)
    assert made.metres / (made.bar * WIDTH) == pytest.approx(111_195 / h1, rel=0.01)


def test_each_island_lies_beside_a_place_of_its_size_that_every_language_can_name() -> None:
    for code in languages():
        words = Words(code)
        assert all(words(f"known.{place.id}") for place in places()[code])
        for island in book().islands.values():
            beside = nearest(island.km2, code)
            assert beside.id == PITCH or 1 / 12 < beside.km2 / island.km2 < 12, (code, island.id, beside.id)


def test_a_known_outline_has_the_area_that_is_told() -> None:
    for place in {place.id: place for known in places().values() for place in known}.values():
        (ring,) = place.geometry["coordinates"]
        middle = sum(lat for _, lat in ring) / len(ring)
        flat = Polygon([(lon * cos(radians(middle)) * 111.195, lat * 111.195) for lon, lat in ring])
        assert flat.area == pytest.approx(place.km2, rel=0.05), place.id


def test_a_silhouette_fills_its_square() -> None:
    assert max(extent(silhouette(shapes().islands["iturup"], 28))) == pytest.approx(26, abs=0.5)


def test_a_year_stands_at_one_place_on_ribbon_and_chart() -> None:
    ribbon = ElementTree.fromstring(
        ribbon_svg([("1850-01-01", "sovereign-japan"), ("1945-07-01", "disputed-russia")], 1850, 2026, None)
    )
    chart = ElementTree.fromstring(people_chart_svg([Bar(1945, 3608, True)], 1850, 2026, None))
    second = ribbon.findall("{*}rect")[1].get("x") or ""
    (bar,) = (line for line in chart.findall("{*}line") if line.get("stroke-width") == "5")
    assert float(second.rstrip("%")) == pytest.approx(float((bar.get("x1") or "").rstrip("%")), abs=0.01)


def test_a_ribbon_has_a_piece_for_each_span_without_gaps_each_with_its_own_pattern() -> None:
    spans = [("1850-01-01", "disputed-russia"), ("1900-01-01", "sovereign-japan"), ("1945-07-01", "disputed-russia")]
    pieces = ElementTree.fromstring(ribbon_svg(spans, 1850, 2025, "dark")).findall("{*}rect")
    places = [[float((piece.get(key) or "").rstrip("%")) for key in ("x", "width")] for piece in pieces]
    assert [x + width for x, width in places] == pytest.approx([*(x for x, _ in places[1:]), 100], abs=0.01)
    assert len({piece.get("fill") for piece in pieces}) == 3


def test_only_years_that_are_known_are_drawn_and_nobody_is_drawn_as_nothing() -> None:
    chart = ElementTree.fromstring(people_chart_svg([Bar(1945, 1457, True), Bar(2016, 0, False)], 1850, 2026, "light"))
    bars = [line for line in chart.findall("{*}line") if line.get("stroke-width") == "5"]
    assert len(bars) == 1 and len(chart.findall("{*}circle")) == 2
    assert up(0, 1500) == 1 and across(1850, 1850, 2026) < 0.01


def test_written_figures_stand_apart_and_never_before_a_higher_bar() -> None:
    bars = [Bar(1940, 414_891, True), Bar(1944, 391_825, True), Bar(1945, 325_000, False), Bar(2025, 10, False)]
    assert [bar.year for bar in over_time.written(bars, 2026)] == [2025, 1940]


@pytest.mark.parametrize("language", languages())
def test_every_island_has_its_page_with_the_way_to_the_next_one(language: str) -> None:
    atlas, words = book(), Words(language)
    r = Reader(atlas, words, relative(language))
    order = list(atlas.islands)
    for at, name in enumerate(order):
        island = atlas.islands[name]
        chain = life.chain(r, island)
        assert chain.count("<li") == len(order) and chain.count("aria-current='page'") == 1
        for rel, there in (("prev", at > 0), ("next", at < len(order) - 1)):
            assert chain.count(f"rel='{rel}'") == there
        card = cards.island_card(island, "1946-12-31", atlas, words)
        told = life.head(r, card) + over_time.over_time(r, card, "1946-12-31", TODAY)
        assert told.count("<a href=") == len(atlas.spans[name]) and "{" not in told
