"""The legend of the browser has the rows of Python's, in their order: by the table, and around every day of change."""

from __future__ import annotations

from treaty_atlas.drawing.leaf import legend_of
from treaty_atlas.drawing.scene import in_short, legend_on, scene
from treaty_atlas.i18n import Words

from ...support import FOUR, LEGENDS, every
from .test_chronology import MODES, around

ROWS = """({ mountLegend }, [code, asked]) => {
  const root = document.createElement('div');
  const made = mountLegend(root, atlases[code]);
  return asked.map(([day, mode]) => {
    made.mode(mode);
    made.paint(...[day].flat());
    return [...root.querySelectorAll('li:not(.ta-legend-rule)')].map((row) => {
      const { look, stroke } = row.querySelector('[data-look],[data-stroke]').dataset;
      const text = row.lastChild;
      const [who, how] = [text.querySelector('b') ?? text, text.querySelector('span')].map((part) => part?.textContent);
      return `${look ?? stroke}: ${who}${how ? ` | ${how}` : ''}`;
    });
  });
}"""


PAIRS = (
    ("1855-12-31", "1875-12-31"), ("1905-12-31", "1945-12-31"), ("1921-12-31", "1923-12-31"), ("1867-12-31", "1925-12-31"),
    ("1945-12-31", "1992-12-31"), ("1904-12-31", "1905-08-15"), ("1956-12-31", "2026-11-25"), ("1850-12-31", "1945-08-20"),
)  # fmt: skip
SHORT = """({ inShort, legendReader }, [code, asked]) => {
  const read = legendReader(atlases[code]);
  return asked.map(([day, mode]) => inShort(read([day], mode).rows()).map(({ look, who, how }) => [look, who, how]));
}"""


def python(atlas, code: str, day: str, mode: str | None) -> list[str]:
    return told(legend_on(atlas, day, mode, Words(code)))


def told(rows) -> list[str]:
    return [f"{row.look or row.kind}: {row.who}{f' | {row.how}' if row.how else ''}" for row in rows]


def test_the_legend_has_the_rows_of_the_table(run):
    for code in ("en", "ja"):
        cases = [case for case in LEGENDS if code in case]
        asked = [[case["day"], case.get("view")] for case in cases]
        assert cases and run("map/legend.js", ROWS, [code, asked]) == [case[code] for case in cases]


@every("code", FOUR)
def test_around_every_day_of_change_the_legend_has_the_rows_of_python(atlas, run, code):
    asked = [[day, mode] for mode in MODES for day in around(atlas, mode)]
    asked += [[day, "both"] for day in {*around(atlas, "japan"), *around(atlas, "russia")}]
    wanted = [python(atlas, code, day, mode) for day, mode in asked]
    found = run("map/legend.js", ROWS, [code, asked])
    wrong = [(*row, one, two) for row, one, two in zip(asked, found, wanted, strict=True) if one != two]
    assert len(asked) > 100 and not wrong, wrong[:3]


def test_two_dates_have_one_row_for_each_paint_with_all_that_it_was_called(atlas, run):
    """ "Russia by treaty" and "USSR by treaty" in the same colour made a class ask what tells them apart."""
    for code in FOUR:
        found = run("map/legend.js", ROWS, [code, [[pair, None] for pair in PAIRS]])
        assert found == [told(legend_of((scene(atlas, day) for day in pair), Words(code))) for pair in PAIRS]
    assert "Russia / USSR" in " ".join(run("map/legend.js", ROWS, ["en", [[PAIRS[1], None]]])[0])
@every("code", FOUR)
def test_the_key_of_a_phone_has_the_paints_of_python_and_tells_them_apart(atlas, run, code):
    asked = [[day, mode] for mode in MODES for day in around(atlas, mode)]
    wanted = [
        [[row.look, row.who, row.how] for row in in_short(legend_on(atlas, day, mode, Words(code)))] for day, mode in asked
    ]
    assert run("map/legend-rows.js", SHORT, [code, asked]) == wanted
    assert all(len({(who, how) for _, who, how in rows}) == len(rows) for rows in wanted)
    assert any(how for rows in wanted for *_, how in rows) and any(not how for rows in wanted for *_, how in rows)


def test_the_day_is_written_out_and_the_last_day_is_called_by_its_name(run):
    script = """({ mountLegend }, days) => {
      const root = document.createElement('div');
      const made = mountLegend(root, atlases.en);
      return days.map((day) => (made.paint(day), root.querySelector('.ta-legend-day').textContent));
    }"""
    assert run("map/legend.js", script, ["1905-10-16", "2026-11-24", "2026-11-25"]) == [
        "16 October 1905",
        "24 November 2026",
        "today",
    ]
