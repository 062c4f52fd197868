"""The strip of people over time: each count where it was made, nothing made up between two of them."""

from __future__ import annotations

import re

from treaty_atlas.drawing.people import HIGH, HOLDS, KNOWN, PANELS, levels, strip
from treaty_atlas.i18n import Words

from ..support import FOUR, every

PLACES = [place for _, places in PANELS.values() for place in places]


def test_the_four_islands_are_a_sum_only_of_years_in_which_all_were_counted(atlas):
    found = {level.year: level.people for level in levels("disputed", atlas)}
    assert found[1945] == 17291 and 2015 not in found and 2018 not in found
    assert found[2016] == 5934 + 7817 + 2917 + 0


@every("place", PLACES)
def test_a_step_is_filled_for_no_longer_than_its_count_holds(atlas, place):
    areas = [area for panel in strip(atlas, Words("en"))["panels"] for area in panel["areas"] if area["place"] == place]
    rows = levels(place, atlas)
    assert rows and len(areas) == 1
    steps = [(int(a), int(b)) for a, b in re.findall(r"M(\d+) \d+V[\d.]+H(\d+)V", areas[0]["fill"])]
    assert [first for first, _ in steps] == [row.year for row in rows]
    assert all(0 < end - first <= HOLDS for first, end in steps)
    lines = [(int(a), int(b)) for a, b in re.findall(r"M(\d+) [\d.]+H(\d+)", areas[0]["line"])]
    assert all(end - first <= KNOWN - HOLDS for first, end in lines)


@every("place", PLACES)
def test_no_count_is_higher_than_its_panel(atlas, place):
    (full,) = [full for full, places in PANELS.values() if place in places]
    assert max(row.people for row in levels(place, atlas)) <= full and HIGH == 100


@every("code", FOUR)
def test_what_is_said_of_a_count_has_its_number_and_its_source(atlas, code):
    words = Words(code)
    told = [text for panel in strip(atlas, words)["panels"] for counts in panel["series"] for _, text in counts]
    (karafuto,) = [text for text in told if words.number(414891) in text]
    assert "KARAFUTO-POP" in karafuto and words("people.kind_census") in karafuto and words.date("1940") in karafuto
