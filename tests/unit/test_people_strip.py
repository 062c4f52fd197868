"""The strip of people over time: each count where it was made, nothing made up, and what is not known shown as not known."""

from __future__ import annotations

import re
from datetime import date

import pytest

from treaty_atlas.drawing.people import HIGH, HOLDS, KNOWN, NEAR, PANELS, levels, shown, strip
from treaty_atlas.i18n import Words

from ..support import FOUR, every

TODAY = date(2026, 11, 25)
YEARS = range(1850, TODAY.year + 1)
PLACES = [place for panel in PANELS.values() for place in panel.places]


@pytest.fixture(scope="module")
def panels(atlas):
    return dict(zip(PANELS, strip(atlas, Words("en"), TODAY)["panels"], strict=True))


def test_the_four_islands_are_a_sum_only_of_years_in_which_all_were_counted(atlas):
    found = {level.year: level.people for level in levels("disputed", atlas)}
    assert found[1945] == 17291 and 2015 not in found and 2018 not in found
    assert found[2016] == 5934 + 7817 + 2917 + 0


@every("place", PLACES)
def test_a_count_is_carried_on_as_the_last_one_known_and_no_farther_than_it_may(atlas, place):
    counts = {level.year for level in levels(place, atlas)}
    stands = {year: found for year in YEARS if (found := shown(place, year, atlas))}
    looks = {year: (found.look, year - found.level.year) for year, found in stands.items()}
    assert counts and {year for year in counts if looks[year] != ("counted", 0)} == set()
    assert all(age < (HOLDS if look == "counted" else KNOWN) for look, age in looks.values())


@pytest.mark.parametrize(
    ("place", "last"), [("sakhalin-island", 1904), ("sakhalin-north", 1945), ("karafuto", 1945), ("shumushu-district", 1945)]
)
def test_what_was_counted_under_one_state_says_nothing_under_the_next(atlas, place, last):
    counted = next(level for level in reversed(levels(place, atlas)) if level.year <= last)
    held = [year for year in range(counted.year, 1960) if shown(place, year, atlas)]
    assert shown(place, 1946, atlas) is None or place == "sakhalin-north"
    assert held[0] == counted.year and (held[-1] == last or place == "sakhalin-north")


def test_the_north_is_not_known_while_another_army_holds_it(atlas):
    known = [year for year in (1913, 1919, 1921, 1924, 1925) if shown("sakhalin-north", year, atlas)]
    assert known == [1913, 1919, 1925]


@every("name", PANELS)
def test_of_every_year_and_place_something_is_drawn_either_a_band_or_that_it_is_not_known(atlas, panels, name):
    panel, drawn = PANELS[name], panels[name]
    for year in YEARS:
        lacking = [place for place in panel.stack(year, atlas) if not shown(place, year, atlas)]
        holes = [down for first, end, down in drawn["unknown"] if first <= year < end]
        assert len(holes) == bool(lacking), (year, lacking)
        assert [place for place in lacking if stands(drawn, place, year)] == [], year
        known = set(panel.stack(year, atlas)) - set(lacking)
        assert [place for place in known if not stands(drawn, place, year)] == [], year


def stands(drawn: dict, place: str, year: int) -> bool:
    (band,) = [band for band in drawn["bands"] if band["place"] == place]
    spans = re.findall(r"M(\d+) [\d.]+V[\d.]+H(\d+)V", band["counted"] + band["known"])
    return any(int(first) <= year < int(end) for first, end in spans)


@every("name", PANELS)
def test_bands_stand_on_each_other_and_none_is_higher_than_its_panel(atlas, panels, name):
    panel = PANELS[name]
    for year in YEARS:
        stack = [found for place in panel.stack(year, atlas) if (found := shown(place, year, atlas))]
        assert sum(found.level.people for found in stack) <= panel.full, year
    edges = [float(y) for band in panels[name]["bands"] for y in re.findall(r"M\d+ ([\d.]+)", band["edge"])]
    assert edges and min(edges) >= 0 and max(edges) <= HIGH
    lower, upper = panels["kurils"]["bands"][:2]
    assert "M1945 100V93.6H" in lower["counted"] and "M1945 93.6V" in upper["counted"]


@every("code", FOUR)
def test_what_is_said_of_a_year_has_each_place_its_number_and_its_source_or_that_it_is_not_known(atlas, code):
    words = Words(code)
    sakhalin, kurils = (panel["said"] for panel in strip(atlas, words, TODAY)["panels"])
    text = at(sakhalin, 1940)
    parts = (words.number(414891), "KARAFUTO-POP", words("people.kind_census"), words.number(13400))
    assert [part for part in parts if part not in text] == []
    assert at(sakhalin, 1850).endswith(words("people_strip.unknown", place=""))
    assert words.number(17291) in at(kurils, 1945 - NEAR) and words.number(17291) not in at(kurils, 1945 - NEAR - 1)
    assert words.number(17291) in at(kurils, 1946) and words("people_strip.unknown", place="") in at(kurils, 1946)


def at(said: list, year: int) -> str:
    return [text for first, text in said if first <= year][-1]
