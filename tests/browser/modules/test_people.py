"""What is said under the timeline of how many people lived there: the nearest counts, and none that are far away."""

from __future__ import annotations

from treaty_atlas.drawing.people import NEAR, PANELS, levels, strip
from treaty_atlas.i18n import Words


def test_of_each_place_the_nearest_count_is_said_and_none_that_is_far(run, atlas):
    panels = strip(atlas, Words("en"))["panels"]
    script = "({ nearest }, [panels, years]) => panels.map((panel) => years.map((year) => nearest(panel, year)))"
    years = [1850, 1907, 1945, 1970, 2020]
    said = run("timeline/people.js", script, [panels, years])
    for (_, places), rows in zip(PANELS.values(), said, strict=True):
        for year, texts in zip(years, rows, strict=True):
            near = [place for place in places if min(abs(level.year - year) for level in levels(place, atlas)) <= NEAR]
            assert len(texts) == len(near), (year, texts)
    assert "17,291" in said[1][2][0] and said[0][0] == []
