"""Two dates over one view: both maps, the rail, the fields and the list say what the dataset says."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from treaty_atlas import chronology, naming
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Atlas

from .. import support
from ..support import few
from . import facts
from .atlas_page import AtlasPage
from .comparing import Comparing, day, differing
from .conftest import SITE, Opener, Windows
from .site_page import SitePage

PAIRS = (
    ("1850", "1855"), ("1855", "1875"), ("1874", "1876"), ("1875", "1905"), ("1905-07-07", "1905-07-31"),
    ("1905", "1921"), ("1905", "1945"), ("1945-08-08", "1945-09-05"), ("1945-08-11", "1945-08-25"),
    ("1945-08-31", "1945-09-03"), ("1945", "1946"), ("1946", "1952"), ("1952", "1956"), ("1956", "1991"), ("1850", "2020"),
)  # fmt: skip


@pytest.fixture(scope="module")
def dataset() -> Atlas:
    return support.book()


@pytest.fixture(scope="module")
def shared(windows: Windows, site: str) -> Iterator[Comparing]:
    """One tab for many pairs: each is typed into the fields."""
    with windows("laptop").new_page() as page:
        yield Comparing(SitePage(page, site)).open(from_="1850", to="2020", lang="en")


@pytest.fixture
def compare(atlas: AtlasPage) -> Comparing:
    return Comparing(atlas)


def choose(page: Comparing, first: str, second: str) -> None:
    """Type both dates; in an order in which neither has to change places."""
    earlier = day(second) < (page.map("a").get_attribute("data-day") or "")
    for which, text in (("a", first), ("b", second)) if earlier else (("b", second), ("a", first)):
        page.field(which).fill(text)
        page.field(which).press("Enter")
    page.atlas.follows(**{"from": first.removesuffix("-12-31"), "to": second.removesuffix("-12-31")})


# ---------------------------------------------------------------- what stands there


@pytest.mark.parametrize(("first", "second"), few(4, PAIRS))
def test_maps_and_list_say_what_the_dataset_says(shared: Comparing, first: str, second: str) -> None:
    choose(shared, first, second)
    shared.says(day(first), day(second))


@pytest.mark.wide
def test_pairs_drawn_by_lot(shared: Comparing) -> None:
    lot = random.Random(1855)
    days = sorted({row["from"] for row in facts._spans()} | {f"{year}-12-31" for year in range(1850, 2026, 7)})
    for _ in range(6):
        first, second = sorted(lot.sample(days, 2))
        choose(shared, first, second)
        shared.says(first, second)


@pytest.mark.wide
@pytest.mark.parametrize(
    ("language", "first", "second"),
    [("en", "1850", "2020"), ("en", "1905", "1946"), ("ja", "1945-08-08", "1945-09-05"), ("ru", "1855", "1875")],
)
def test_each_row_names_islands_dates_act_and_article(
    atlas: AtlasPage, dataset: Atlas, language: str, first: str, second: str
) -> None:
    page, words = Comparing(atlas).open(from_=first, to=second, lang=language), Words(language)
    for row in page.rows.all():
        islands = row.locator("[data-goes]").evaluate_all("(links) => links.map((one) => one.dataset.goes)")
        act, article = facts.basis_on(islands[0], day(second))
        assert {facts.basis_on(island, day(second)) for island in islands} == {(act, article)}
        held = chronology.span_on(dataset.spans[islands[0]], day(second))
        assert held is not None
        names = naming.set_names(islands, dataset, words, held.administered_by)
        expect(row.locator("h3")).to_have_text(words.listed(names))
        before, after = (facts.states_on(day(text))[islands[0]] for text in (first, second))
        deed = row.locator(".ta-compare-by a")
        expect(deed).to_contain_text(dataset.acts[act].text(language).title)
        wanted = f"treaties?treaty={act}&at=article-{article}" if article else f"={act}&"
        assert wanted in (deed.get_attribute("href") or "")
        looks = row.locator(".ta-paint").evaluate_all("(paints) => paints.map((one) => one.dataset.look)")
        assert [look.rpartition("-")[0] for look in looks] == [before[1], after[1]]
        for island in islands:
            assert facts.states_on(day(first))[island] == before and facts.states_on(day(second))[island] == after
            both = naming.island_name(dataset.islands[island], held.administered_by, words)
            assert row.locator(f"[data-goes={island}]").text_content() == both


@pytest.mark.wide
def test_an_act_that_only_lies_on_the_way_is_told_as_such(compare: Comparing) -> None:
    compare.open(from_="1905", to="1930")
    row = compare.rows.filter(has=compare.page.locator("[data-goes=sakhalin-north]"))
    expect(row.locator(".ta-compare-by")).to_contain_text("Basic Convention of 1925")
    expect(row.locator(".ta-compare-between")).to_contain_text("Japanese occupation of Northern Sakhalin")


def test_dates_that_differ_differ_in_the_dataset_too() -> None:
    assert differing("1855-12-31", "1875-12-31") and not differing("1880-12-31", "1890-12-31")


@pytest.mark.wide
def test_equal_dates_are_shown_and_said_plainly(compare: Comparing) -> None:
    compare.open(from_="1905", to="1905")
    compare.says("1905-12-31", "1905-12-31")
    expect(compare.list).to_contain_text("Both dates are 1905, so nothing differs.")
    expect(compare.notice).to_have_count(0)


@pytest.mark.wide
def test_different_dates_between_which_nothing_changed_say_so(compare: Comparing) -> None:
    compare.open(from_="1880", to="1890")
    expect(compare.list).to_contain_text("Nothing differs: on both dates every island has the same holder")


@pytest.mark.wide
def test_the_legend_lists_what_is_on_either_map_once(compare: Comparing) -> None:
    compare.open(from_="1855", to="1946")
    look = "(all) => all.map((one) => one.dataset.look)"
    painted = compare.element.locator("path[data-island]").evaluate_all(look)
    listed = compare.element.locator(".ta-compare-legend .ta-paint").evaluate_all(look)
    assert set(listed) == set(painted) and len(compare.element.locator(".ta-legend:visible").all()) == 1


@pytest.mark.wide
def test_a_government_s_view_is_drawn_and_listed_on_both_sides(compare: Comparing) -> None:
    compare.open(from_="1946", to="2020", view="japan")
    undetermined = compare.map("b").locator("path[data-status=undetermined]")
    ids = undetermined.evaluate_all("(all) => all.map((one) => one.dataset.island)")
    assert ids and set(ids) <= set(compare.listed())
    assert "view=japan" in (compare.list.locator("a").first.get_attribute("href") or "")
    compare.element.get_by_label("Whose map").select_option("")
    compare.atlas.follows(view=None)
    assert "view=" not in (compare.list.locator("a").first.get_attribute("href") or "")
    compare.says("1946-12-31", "2020-12-31")


# ---------------------------------------------------------------- the rail


@pytest.mark.parametrize(
    ("which", "years", "end"),
    few(1, [("a", (1860, 1880, 1904), ("1904", "1930")), ("b", (1920, 1946, 1960), ("1855", "1960"))]),
)
def test_either_date_is_dragged_and_its_map_follows_while_nothing_is_sent(
    compare: Comparing, which: str, years: tuple[int, ...], end: tuple[str, str]
) -> None:
    compare.open(from_="1855", to="1930", lang="en").quiet()
    before = len(compare.atlas.sent)
    compare.page.mouse.move(*compare.centre(which))
    compare.page.mouse.down()
    for year in years:
        compare.page.mouse.move(compare.x_of(year), compare.centre(which)[1])
        expect(compare.range(which)).to_have_value(str(year))
        assert compare.islands(which) == facts.islands_on(facts.day_of(year)), "in the same frame"
        expect(compare.field(which)).to_have_value(str(year))
    assert len(compare.atlas.sent) == before
    compare.page.mouse.up()
    compare.says(day(end[0]), day(end[1]))
    compare.atlas.follows(**{"from": end[0], "to": end[1]})


@pytest.mark.wide
def test_neither_date_passes_the_other(compare: Comparing) -> None:
    compare.open(from_="1875", to="1905")
    compare.drag("a", 1900, 1950)
    compare.says("1905-12-31", "1905-12-31")
    compare.drag("a", 1860)
    compare.drag("b", 1852)
    compare.says("1860-12-31", "1860-12-31")
    for key in ("ArrowLeft", "Home", "PageUp"):
        compare.range("b").press(key)
    compare.says("1860-12-31", "1860-12-31")


@pytest.mark.wide
def test_two_thumbs_at_one_date_can_both_be_taken(compare: Comparing) -> None:
    compare.open(from_="1905", to="1905")
    a, b = (compare.thumb(which).bounding_box() for which in "ab")
    assert a and b and a["x"] + a["width"] <= b["x"]
    compare.drag("b", 1925)
    compare.says("1905-12-31", "1925-12-31")
    compare.drag("a", 1875)
    compare.says("1875-12-31", "1925-12-31")


@pytest.mark.wide
@pytest.mark.parametrize("end", ["1850", str(facts.this_year())])
def test_two_thumbs_at_one_end_stay_on_the_rail(compare: Comparing, end: str) -> None:
    compare.open(from_=end, to=end)
    frame = compare.element.bounding_box()
    for which in "ab":
        box = compare.thumb(which).bounding_box()
        assert box and frame and box["x"] >= frame["x"] - 1 and box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


@pytest.mark.wide
def test_a_click_on_the_rail_moves_the_nearer_date_and_means_the_tick(compare: Comparing) -> None:
    compare.open(from_="1860", to="1940")
    y = compare.centre("a")[1]
    compare.page.mouse.click(compare.x_of(1905) + 3, y)
    compare.says("1860-12-31", "1905-12-31")
    compare.page.mouse.click(compare.x_of(1875) - 3, y)
    compare.says("1875-12-31", "1905-12-31")


@SITE
def test_the_keyboard_moves_either_date(compare: Comparing) -> None:
    compare.open(from_="1890", to="1930")
    for which, key, first, second in (
        ("a", "ArrowRight", 1891, 1930),
        ("a", "Shift+ArrowLeft", 1881, 1930),
        ("a", "PageUp", 1875, 1930),
        ("b", "Shift+ArrowRight", 1875, 1940),
        ("b", "PageDown", 1875, 1945),
        ("a", "End", 1945, 1945),
        ("b", "End", 1945, facts.this_year()),
    ):
        compare.range(which).press(key)
        compare.says(facts.day_of(first), facts.day_of(second))
        compare.atlas.follows(**{"from": first, "to": second})


@pytest.mark.wide
def test_what_changed_is_spoken_once_the_hand_rests(compare: Comparing) -> None:
    compare.open(from_="1890", to="1904")
    expect(compare.spoken).to_be_empty()
    compare.range("b").press("ArrowRight")
    expect(compare.spoken).to_have_text("B: 1905. Islands that differ: 4.")  # the list itself is read where it stands
    expect(compare.range("b")).to_have_attribute("aria-valuetext", "1905")
    expect(compare.map("b").locator(".leaflet-container")).to_have_attribute("aria-label", re.compile("^B 1905"))


# ---------------------------------------------------------------- days and typing


@SITE
def test_days_in_words_stand_whole_above_their_maps(tab: Opener) -> None:
    compare = Comparing(tab(viewport={"width": 820, "height": 1180})).open(from_="1945-08-08", to="1945-09-05", lang="ja")
    for which in "ab":
        fits = "(one) => one.scrollWidth <= one.clientWidth && one.clientWidth < one.parentElement.clientWidth"
        assert compare.field(which).evaluate(fits)
        act = compare.element.locator(f"[data-map={which}] .ta-compare-act")
        assert act.evaluate("(one) => one.clientWidth") > 200, "a column of single words"


@pytest.mark.wide
def test_a_day_is_typed_and_stands_in_words(compare: Comparing) -> None:
    compare.open(from_="1905", to="1946")
    compare.field("b").fill("1945-08-20")
    compare.field("b").press("Enter")
    compare.says("1905-12-31", "1945-08-20")
    expect(compare.page.locator("#ta-compare-date-b:focus")).to_have_value("20 August 1945")
    compare.atlas.follows(to="1945-08-20")
    compare.field("b").blur()
    compare.field("b").focus()
    expect(compare.field("b")).to_have_value("1945-08-20")
    compare.range("b").press("ArrowRight")
    compare.says("1905-12-31", "1945-12-31")


@pytest.mark.wide
def test_two_days_of_the_same_weeks_have_a_rail_of_days(compare: Comparing) -> None:
    compare.open(from_="1945-08-08", to="1945-08-11")
    compare.range("b").press("PageDown")
    compare.says("1945-08-08", "1945-08-14")
    compare.range("a").press("End")
    compare.says("1945-08-14", "1945-08-14")
    assert compare.map("b").locator("path[data-status=fighting]").count()
    compare.element.get_by_role("button", name="All years").click()
    compare.says("1944-12-31", "1945-12-31")
    compare.element.get_by_role("button", name="Day by day").click()
    compare.says("1945-08-08", "1945-09-05")
    compare.atlas.follows(**{"from": "1945-08-08", "to": "1945-09-05"})


WRONG = [
    ("soon", "“soon” is neither a year nor a day. Write 1875, 20 August 1945 or 1945-08-20."),
    ("1700", "The map runs from 1850 to today"),
    ("", "is neither"),
]


@SITE
@pytest.mark.parametrize(("typed", "says"), few(1, WRONG))
def test_a_wrong_date_is_answered_beside_its_field_and_nothing_moves(compare: Comparing, typed: str, says: str) -> None:
    compare.open(from_="1875", to="1905")
    compare.field("a").fill(typed)
    compare.field("a").press("Enter")
    expect(compare.element.get_by_role("alert").filter(has_text=says)).to_be_visible()
    expect(compare.field("a")).to_have_attribute("aria-invalid", "true")
    compare.says("1875-12-31", "1905-12-31")
    compare.range("a").press("ArrowLeft")
    expect(compare.field("a")).to_have_value("1874")
    expect(compare.field("a")).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.wide
def test_a_typed_date_on_the_wrong_side_changes_places_with_the_other_and_says_so(compare: Comparing) -> None:
    compare.open(from_="1875", to="1905")
    compare.field("a").fill("1946")
    compare.field("a").press("Enter")
    compare.says("1905-12-31", "1946-12-31")
    expect(compare.element.get_by_role("status").filter(has_text="put in order")).to_be_visible()
