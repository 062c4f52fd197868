"""The address of a page: whatever anyone types, something true is shown, and what was not taken is told."""

from __future__ import annotations

import pytest

from treaty_atlas.address.map import Address, read

from ..support import every

LAST = 2026
MARKUP = "<script>alert(1)</script>"


@pytest.mark.parametrize("year", [1850, 1875, 2026])
def test_a_year_of_the_map_is_shown_without_a_word(atlas, year):
    assert read({"year": str(year)}, atlas, LAST) == Address(year)


def test_a_visit_without_an_address_begins_with_the_first_border(atlas):
    assert read({}, atlas, LAST) == Address(1855)


@every(
    "text",
    [
        "abc",
        "",
        " ",
        "18.75",
        "1875-08-22",
        "1875 or 1905",
        "٪",
        MARKUP,
        "9" * 5000,
        "1_875",
        "١٨٧٥",
        "1e3",
        "\t1875",
        "--1",
        "1875\n",
    ],
)
def test_a_year_that_cannot_be_read_falls_back_and_says_so(atlas, text):
    here = read({"year": text}, atlas, LAST)
    assert here.year == 1855
    assert [(n.key, n.asked, n.shown) for n in here.notices] == [("notice.year_unreadable", text, "1855")]


@pytest.mark.parametrize("text", ["１８７５", " 1875 ", "+1875", "01875", "18７5", "　1875"])
def test_a_year_may_be_typed_on_a_japanese_keyboard_and_between_blanks(atlas, text):
    assert read({"year": text}, atlas, LAST) == Address(1875)


@pytest.mark.parametrize(
    "text",
    ["1945-W33-1", "19450812", "1945-8-12", "１９４５-08-12", " 1945-08-12", "1945-08-12T00", "1945-02-30", "0000-01-01"],
)
def test_a_day_is_written_in_one_way_and_what_else_is_typed_is_told(atlas, text):
    here = read({"day": text, "year": "1905"}, atlas, LAST)
    assert (here.day, here.year) == (None, 1905)
    assert [(n.key, n.asked) for n in here.notices] == [("notice.day_unreadable", text)]


@pytest.mark.parametrize(("text", "shown"), [("99999", 2026), ("2027", 2026), ("1849", 1850), ("-1", 1850), ("0", 1850)])
def test_a_year_outside_the_map_becomes_the_nearest_one_and_says_so(atlas, text, shown):
    here = read({"year": text}, atlas, LAST)
    assert here.year == shown
    assert [(n.key, n.asked, n.shown) for n in here.notices] == [("notice.year_outside", text, str(shown))]


@pytest.mark.parametrize("text", ["iturup", "Iturup", " ITURUP ", "Etorofu", "etorofu", "択捉島", "Итуруп"])
def test_an_island_may_be_named_by_its_id_or_any_of_its_names(atlas, text):
    here = read({"island": text}, atlas, LAST)
    assert (here.island, here.notices) == ("iturup", ())


@pytest.mark.parametrize(
    ("text", "island"),
    [("iturop", "iturup"), ("kunashire", "kunashir"), ("shikotann", "shikotan"), ("Etorof", "iturup")],
)
def test_a_slip_of_the_pen_leads_to_the_nearest_island_and_says_so(atlas, text, island):
    here = read({"island": text}, atlas, LAST)
    assert here.island == island
    assert [(n.key, n.asked, n.shown) for n in here.notices] == [("notice.island_nearest", text, island)]


@pytest.mark.parametrize("text", ["atlantis", "", "1", MARKUP, "../../etc/passwd", "x" * 5000])
def test_an_unknown_island_selects_none_and_says_so(atlas, text):
    here = read({"island": text}, atlas, LAST)
    assert here.island is None
    assert [(n.key, n.asked) for n in here.notices] == [("notice.island_unknown", text)]


@pytest.mark.parametrize("text", ["", " ", "versailles", MARKUP, "1850-no-agreed-border"])
def test_an_unknown_treaty_selects_none_and_says_so(atlas, text):
    here = read({"treaty": text}, atlas, LAST)
    assert here.treaty is None
    assert [(n.key, n.asked) for n in here.notices] == [("notice.treaty_unknown", text)]


def test_a_near_miss_of_a_treaty_leads_to_it_and_says_so(atlas):
    here = read({"treaty": "1875-st-petersburg"}, atlas, LAST)
    assert here.treaty == "1875-saint-petersburg"
    assert [n.key for n in here.notices] == ["notice.treaty_nearest"]


@pytest.mark.parametrize(("treaty", "year"), [("1875-saint-petersburg", 1875), ("1951-san-francisco", 1952)])
def test_a_treaty_without_a_year_shows_the_year_in_which_it_changed_the_map(atlas, treaty, year):
    assert read({"treaty": treaty}, atlas, LAST) == Address(year, treaty=treaty)


def test_a_year_in_the_address_beats_that_of_the_treaty(atlas):
    assert read({"treaty": "1875-saint-petersburg", "year": "1990"}, atlas, LAST).year == 1990


def test_every_fault_of_an_address_is_told_at_once(atlas):
    here = read({"year": "abc", "island": "atlantis", "treaty": MARKUP}, atlas, LAST)
    assert {n.key for n in here.notices} == {
        "notice.year_unreadable",
        "notice.island_unknown",
        "notice.treaty_unknown",
    }


def test_parameters_of_others_are_left_alone(atlas):
    assert read({"embed": "true", "utm_source": MARKUP}, atlas, LAST) == Address(1855)


@pytest.mark.parametrize("here", [Address(1875), Address(1946, "iturup"), Address(1951, "urup", "1951-san-francisco")])
def test_an_address_leads_back_to_itself(atlas, here):
    assert read(here.query(), atlas, LAST) == here


def test_what_is_not_set_does_not_stand_in_the_address():
    assert Address(1875).query() == {"year": "1875"}


def test_moving_on_leaves_the_notices_behind(atlas):
    here = read({"year": "abc", "island": "iturup"}, atlas, LAST)
    assert here.moved(year=1905) == Address(1905, "iturup")
