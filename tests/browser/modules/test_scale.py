"""The scales of the timeline, years and days of weeks: what stands where, and what an address says of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from treaty_atlas import days
from treaty_atlas.chronology import act_on, day_of, headlines, yearly

from ...addresses import TODAY


@pytest.fixture(scope="module")
def scale(run):
    """``scale(script, value)``: what a function of the scale of years and the value gives."""
    return lambda script, value=None: run(
        "timeline/scale.js", f"({{ yearScale }}, value) => ({script})(yearScale(atlases.en), value)", value
    )


@pytest.fixture(scope="module")
def weeks(run):
    """``weeks(script)``: what a function of a scale of days gives, for each of the weeks."""
    return lambda script: run(
        "timeline/scale.js", f"({{ dayScale }}) => atlases.en.windows.map((w) => dayScale(atlases.en, w)).map({script})"
    )


def test_the_years_change_where_python_says_and_the_last_stop_is_today(atlas, scale):
    wanted = [*(year for year, _ in yearly(headlines(atlas.acts, atlas.spans))), TODAY.year]
    assert scale("({ stops }) => stops") == wanted
    assert scale("({ stops, short }) => stops.slice(-2).map(short)") == [str(wanted[-2]), "today"]
    assert scale("({ first, last }) => [first, last]") == [1850, TODAY.year]


def test_each_year_is_led_by_the_act_that_python_says(atlas, scale):
    years = list(range(1850, TODAY.year + 1))
    told = scale("({ shown }, years) => years.map((year) => shown(year).title)", years)
    lines = headlines(atlas.acts, atlas.spans)
    assert told == [act_on(lines, day_of(year, TODAY)).text("en").title for year in years]


def test_a_year_says_its_last_day_and_the_last_year_today(scale):
    asked = [1850, 1905, TODAY.year - 1, TODAY.year]
    assert scale("({ day }, years) => years.map(day)", asked) == [
        "1850-12-31", "1905-12-31", f"{TODAY.year - 1}-12-31", TODAY.isoformat(),
    ]  # fmt: skip
    assert scale("({ moment }, years) => years.map(moment)", [1905]) == [{"year": 1905, "day": None}]


def test_one_tick_a_year_stands_for_what_changes_the_map_and_the_first_year_has_none(scale):
    ticks = scale("({ ticks }) => ticks")
    years = [tick["at"] for tick in ticks]
    assert len(years) == len(set(years)) and 1850 not in years
    stops = {tick["at"] for tick in ticks if tick["stop"]}
    assert stops == set(scale("({ stops }) => stops")) - {1850, TODAY.year}
    assert {tick["at"]: tick["text"] for tick in ticks if tick["at"] in (1855, 1858, 1941, 1945)} == {
        1855: "1855", 1858: "", 1941: "", 1945: "1945",
    }  # fmt: skip
    first = scale("() => atlases.en.tokens.timeline.label_priority")
    assert years[: len(first)] == first


def test_the_bands_of_years_and_of_weeks_follow_each_other_without_gap(scale, weeks):
    for first, end, bands in [
        (*scale("({ first, last }) => [first, last + 1]"), scale("({ bands }) => bands")),
        *weeks("({ first, last, bands }) => [first, last + 1, bands]"),
    ]:
        assert bands[0][0] <= first and bands[-1][1] == end
        assert all(one[1] == two[0] for one, two in pairwise(bands))


def test_the_other_scale_from_a_year_is_that_of_its_weeks_and_back(scale, weeks):
    found = scale("({ other }, years) => years.map((year) => other(year)?.moment ?? null)", [1904, 1905, 1945, 1946])
    assert found == [None, {"year": 1905, "day": "1905-07-07"}, {"year": 1945, "day": "1945-08-08"}, None]
    assert weeks("({ other }) => other(3).moment") == [{"year": year, "day": None} for year in (1905, 1945)]


def test_a_place_of_the_weeks_is_a_day_both_ends_included(atlas, weeks):
    own = [days.days_of(window) for window in atlas.windows]
    assert weeks("({ last, day }) => Array.from({ length: last + 1 }, (_, at) => day(at))") == own
    assert weeks("({ last, moment }) => moment(last).day") == [window.last for window in atlas.windows]


def test_each_day_is_led_by_the_act_that_python_says(atlas, weeks):
    told = weeks("({ last, shown }) => Array.from({ length: last + 1 }, (_, at) => shown(at).title)")
    for window, titles in zip(atlas.windows, told, strict=True):
        rows = days.entries(window, atlas)
        lead = [days.leading(rows, day) for day in days.days_of(window)]
        ends = [row is not None and row.dated.event == "end" for row in lead]
        assert titles == [
            f"{row.act.text('en').title}{' (end)' * ends[at]}" if row else titles[at] for at, row in enumerate(lead)
        ]
        assert window.year != 1945 or any(ends)
        assert all(row for row in lead[1:])


def test_a_day_without_an_entry_says_of_which_day_it_speaks(weeks):
    """On 13 August 1945 nothing is dated: that of the 11th stands there, with its day."""
    _, august = weeks("({ shown, figure }) => [3, 5].map((at) => [shown(at).title, shown(at).note, figure(at)])")
    (title, note, _), (later, day, _) = august
    assert title == later and day == "11 August" and note != day


def test_a_moment_lies_on_the_days_of_its_weeks_or_else_on_the_years(run):
    script = """({ scaleOf }, moments) => moments.map((moment) => {
      const { scale, at } = scaleOf(atlases.en, moment);
      return [scale.key, at, scale.day(at)];
    })"""
    rows = [
        ({"year": 1945, "day": None}, ["years", 1945, "1945-12-31"]),
        ({"year": 1945, "day": "1945-08-08"}, ["1945-08-08", 0, "1945-08-08"]),
        ({"year": 1945, "day": "1945-09-05"}, ["1945-08-08", 28, "1945-09-05"]),
        ({"year": 1945, "day": "1945-09-06"}, ["years", 1945, "1945-12-31"]),
        ({"year": 1905, "day": "1905-07-31"}, ["1905-07-07", 24, "1905-07-31"]),
    ]
    assert run("timeline/scale.js", script, [moment for moment, _ in rows]) == [found for _, found in rows]


def test_signs_that_would_stand_on_each_other_stand_side_by_side_near_their_years(run):
    for wanted, found in [
        ([0, 50, 100], [0, 50, 100]),
        ([0, 4, 100], [-3, 7, 100]),
        ([0, 1, 2, 100], [-9, 1, 11, 100]),
        ([0, 10, 12, 16], [-5.5, 4.5, 14.5, 24.5]),
        ([], []),
    ]:
        places = run("timeline/spread.js", "({ spread }, wanted) => spread(wanted, 10)", wanted)
        assert places == pytest.approx(found), wanted
