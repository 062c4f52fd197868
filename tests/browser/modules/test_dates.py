"""Days in words, in what was typed, and in an address of a comparison."""

from __future__ import annotations

import pytest

from treaty_atlas.i18n import Words

from ...support import DATES, FOUR


def plain(texts: list[str]) -> list[str]:
    """With a blank for each space that does not break."""
    return [text.replace("\u00a0", " ") for text in texts]


@pytest.mark.parametrize("code", FOUR)
def test_a_day_is_written_as_the_table_says(run, code):
    rows = DATES["written"]
    script = "({ dayWriter }, [code, days]) => days.map(dayWriter(code))"
    written = run("base/dates.js", script, [code, [row["day"] for row in rows]])
    assert plain(written) == [row[code] for row in rows]


@pytest.mark.parametrize("code", FOUR)
def test_every_month_is_written_as_python_writes_it(run, code):
    days = [f"1945-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 28)]
    written = run("base/dates.js", "({ dayWriter }, [code, days]) => days.map(dayWriter(code))", [code, days])
    assert plain(written) == plain([Words(code).date(day) for day in days])


def test_a_russian_day_does_not_break_between_its_figure_and_its_month(run):
    script = "({ dayWriter }) => dayWriter('ru')('1855-02-07')"
    assert run("base/dates.js", script) == "7\u00a0февраля 1855\u00a0года"


@pytest.mark.parametrize("code", FOUR)
def test_a_moment_is_its_day_or_its_year(run, code):
    moments = [{"year": 1905, "day": None}, {"year": 1905, "day": "1905-10-16"}]
    written = run("base/dates.js", "({ momentWriter }, [code, moments]) => moments.map(momentWriter(code))", [code, moments])
    assert plain(written) == plain([Words(code).date(text) for text in ("1905", "1905-10-16")])


def test_only_the_last_day_of_the_map_is_called_today(run):
    script = "({ dayWriter }) => ['2026-11-24', '2026-11-25'].map(dayWriter('en', atlases.en))"
    assert run("base/dates.js", script) == ["24 November 2026", "today"]


def test_what_was_typed_of_time_is_read_as_the_table_says(run):
    script = """async ({ readTime, isoOf }, texts) => {
      const { fold } = await import('/search/fold.js');
      return texts.map((text) => readTime(fold(text))).map(({ moments, rest }) => [moments.map(isoOf), rest]);
    }"""
    cases = DATES["typed"]["cases"]
    found = run("search/dates.js", script, [case["text"] for case in cases])
    read = {case["text"]: tuple(one) for case, one in zip(cases, found, strict=True)}
    assert read == {case["text"]: (case["reads"], case["rest"]) for case in cases}


def test_a_field_takes_one_day_as_its_readers_write_it(run):
    same = ("1945-08-20", "20.08.1945", "20 августа 1945", "20 августа 1945 года", "20 August 1945", "20 augustus 1945",
            "1945年8月20日", "昭和20年8月20日")  # fmt: skip
    cases = dict.fromkeys(same, "1945-08-20") | {"5.9.1945": "1945-09-05", "1875 г.": "1875", "明治8年": "1875"}
    cases |= dict.fromkeys(("август 1945", "5/8/1945", "31.02.1945", "1905 1945", "Шикотан 1956", ""))
    script = "({ momentTyped }, texts) => texts.map((text) => momentTyped(text) ?? null)"
    assert run("search/dates.js", script, [*cases]) == [*cases.values()]


def test_a_number_and_a_day_are_read_as_people_write_them(run):
    whole = {"1875": 1875, "１８７５": 1875, " +01875\u3000": 1875, "-5": -5}
    whole |= dict.fromkeys(("1e3", "1875.5", "", "1234567"))
    days = {"1904-02-29": True} | dict.fromkeys(
        ("1905-02-29", "1945-8-20", "0000-01-01", "1945-13-01", " 1905-07-07"), False
    )
    script = "({ wholeOf, isDay }, [whole, days]) => [whole.map((text) => wholeOf(text) ?? null), days.map(isDay)]"
    assert run("base/typed.js", script, [list(whole), list(days)]) == [list(whole.values()), list(days.values())]


def test_a_day_lies_among_years_between_the_ends_of_its_year(run):
    script = """async ({ placeOn }, rows) => {
      const { yearScale } = await import('/timeline/scale.js');
      return rows.map((row) => placeOn(yearScale(atlases.en), row));
    }"""
    rows = [{"year": 1905, "day": day} for day in (None, "1905-12-31", "1905-01-01", "1905-07-02")]
    whole, last, first, middle = run("compare/dates.js", script, rows)
    assert (whole, last) == (1905, 1905)
    assert first == pytest.approx(1904 + 1 / 365) and middle == pytest.approx(1904.5, abs=0.01)


def test_two_dates_have_the_days_of_their_weeks_between_them_or_years(run):
    script = """({ scalesOf, momentOf }, pairs) => {
      const of = scalesOf(atlases.en);
      const moment = (day) => momentOf(atlases.en, { year: Number(day.slice(0, 4)), day });
      return pairs.map(([a, b]) => of(moment(a), moment(b)).key);
    }"""
    pairs = {
        ("1945-08-08", "1945-09-05"): "1945-08-08",
        ("1945-08-08", "1945-09-06"): "years",
        ("1905-07-07", "1945-08-08"): "years",
        ("1905-07-07", "1905-12-31"): "years",
        ("1905-07-07", "1905-07-31"): "1905-07-07",
    }
    assert run("compare/dates.js", script, [list(pair) for pair in pairs]) == list(pairs.values())
