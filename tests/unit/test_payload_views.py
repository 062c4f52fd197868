"""What the browser gets about events and about the two governments' own maps, and the form of all of it."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.payload.atlas import MAP_EDGE, payload
from treaty_atlas.style.tokens import look_of, looks

from ..support import EVENTS, ISLANDS, LANGUAGES, LINES, WEB, every

TYPES = (WEB / "base/types.js").read_text(encoding="utf-8")
DISPUTED = (
    "iturup", "kunashir", "shikotan", "polonsky", "oskolki", "zelyony", "demina", "yuri", "anuchin", "tanfilyev",
    "storozhevoy", "rifovy", "signalny",
)  # fmt: skip
JAPAN, RUSSIA = "1956-02-11", ("1946-02-02", "1991-12-26")
LINES_OF = {  # the lines that each government's own maps change: the last row of each, typed from the fact sheet
    "japan": {
        "vries-strait": "claim", "la-perouse-strait": "claim", "first-kuril-strait": "claim", "parallel-50": "claim",
        "south-kuril-line": "none",
    },
    "russia": {"la-perouse-strait": "claim", "south-kuril-line": "claim", "vries-strait": "none"},
}  # fmt: skip


@pytest.fixture(scope="module")
def sent(atlas):
    """As the browser reads it, in every released language."""
    return {code: json.loads(json.dumps(payload(atlas, Words(code), date(2026, 3, 5)))) for code in LANGUAGES}


@pytest.fixture(scope="module")
def data(sent):
    return sent["en"]


def promised(name: str) -> dict[str, bool]:
    """The keys of a typedef of base/types.js, and whether each must be there."""
    (text,) = re.findall(rf"@typedef {{Object}} {name}\b(.*?)(?:\*\s*\n|\*/)", TYPES, re.DOTALL)
    return {key.strip("[]"): not key.startswith("[") for key in re.findall(r"@property {.+} (\[?\w+\]?)(?: |\n|$)", text)}


def agrees(row: dict[str, object], name: str) -> None:
    keys = promised(name)
    assert keys, f"base/types.js promises nothing about {name}"
    assert {key for key, needed in keys.items() if needed} - set(row) == set()
    assert set(row) - set(keys) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_atlas_has_the_keys_that_the_browser_was_promised(sent, language):
    agrees(sent[language], "Atlas")


@pytest.mark.parametrize(
    ("part", "name"), [("acts", "Act"), ("events", "Event"), ("labels", "Label"), ("windows", "Window")]
)
def test_every_row_has_the_keys_that_the_browser_was_promised(data, part, name):
    for row in data[part]:
        agrees(row, name)


def test_every_entry_of_a_day_has_the_keys_that_the_browser_was_promised(data):
    for row in (entry for window in data["windows"] for entry in window["entries"]):
        agrees(row, "Entry")


@every("event", EVENTS)
def test_an_event_is_a_mark_of_its_year_and_kind(sent, atlas, event):
    for code, data in sent.items():
        for row in (r for r in data["events"] if r["id"] == event):
            assert data["first_year"] <= row["year"] <= row["until"] <= data["last_year"]
            assert row["kind"] in [kind for kind, _ in data["kinds"]]
            assert row["title"] == atlas.acts[event].texts[code].title


@every("event", EVENTS)
def test_an_event_in_or_near_the_view_has_its_place_on_the_map(data, atlas, event):
    point = atlas.acts[event].facts.point
    west, south, east, north = MAP_EDGE
    near = point and west <= point[0] <= east and south <= point[1] <= north
    for row in (r for r in data["events"] if r["id"] == event):
        assert row.get("at") == ([point[1], point[0]] if near else None)


@pytest.mark.parametrize(
    "event", ["1906-1908-boundary", "1941-hitokappu-pearl-harbor", "1884-shikotan-removal", "1952-11-05-severo-kurilsk"]
)
def test_what_happened_on_the_map_is_marked_there(data, event):
    (row,) = [r for r in data["events"] if r["id"] == event]
    assert row["at"]


def test_an_event_of_several_years_stays_on_the_map_to_its_last_one(data):
    years = {row["id"]: (row["year"], row["until"]) for row in data["events"]}
    assert years["1906-1908-boundary"] == (1906, 1907)
    assert years["1904-russo-japanese-war"] == (1904, 1905)


@every("island", DISPUTED)
def test_japan_maps_the_four_islands_as_its_own(data, island):
    rows = data["islands"][island]["views"]["japan"]
    assert [(day, holder, status, claims) for day, holder, status, claims, *_ in rows] == [
        (JAPAN, "japan", "sovereign", ["japan"])
    ]


@every("island", [i for i in ISLANDS if i not in (*DISPUTED, "sakhalin-north")])
def test_japan_maps_the_other_islands_as_undetermined(data, island):
    rows = data["islands"][island]["views"]["japan"]
    assert [(day, holder, status, claims) for day, holder, status, claims, *_ in rows] == [
        (JAPAN, "none", "undetermined", [])
    ]


@every("island", [i for i in ISLANDS if i != "sakhalin-north"])
def test_russia_maps_all_islands_as_its_own(data, island):
    rows = data["islands"][island]["views"]["russia"]
    assert [(day, holder, status, claims) for day, holder, status, claims, *_ in rows] == [
        (RUSSIA[0], "ussr", "sovereign", ["ussr"]),
        (RUSSIA[1], "russia", "sovereign", ["russia"]),
    ]


def test_northern_sakhalin_is_on_all_maps_the_same(data):
    assert data["islands"]["sakhalin-north"]["views"] == {}


@every("island", ISLANDS)
def test_what_a_view_shows_can_be_painted_and_named(sent, island):
    for data in sent.values():
        for row in (row for rows in data["islands"][island]["views"].values() for row in rows):
            _, holder, status, claims, act, article = row
            assert look_of(status, holder) in looks()
            assert data["legend"][status] and data["parties"][holder]
            assert all(data["parties"][c] for c in claims)
            title, articles = data["articles"][act]
            assert title and (article is None or articles[article])


@pytest.mark.parametrize("side", LINES_OF)
def test_the_lines_of_a_government_s_own_map_are_its_borders(data, side):
    rows = {line: data["lines"][line]["views"].get(side) for line in LINES}
    assert {line: found[-1][1] for line, found in rows.items() if found} == LINES_OF[side]
    assert {by for found in rows.values() if found for row in found for by in row[2]} <= {side, "ussr"}


@pytest.mark.parametrize("line", LINES)
def test_the_rows_of_a_line_in_a_view_follow_each_other_by_day(data, line):
    for rows in data["lines"][line]["views"].values():
        assert [row[0] for row in rows] == sorted({row[0] for row in rows})


def test_the_map_as_administered_comes_first_among_the_views(data):
    assert [view for view, _ in data["views"]] == ["", "japan", "russia", "both"]
    assert len({word for _, word in data["views"]}) == 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["kinds", "regions", "views"])
def test_every_choice_of_the_map_has_a_word_of_its_own(sent, part, language):
    rows = sent[language][part]
    assert all(word for _, word in rows)
    assert len({word for _, word in rows}) == len({key for key, _ in rows}) == len(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_sent_the_same_days_and_places(sent, language):
    """Only words differ: spans, views, marks and eras are those of English."""
    own, english = sent[language], sent["en"]
    for part in ("islands", "lines"):
        for name, row in english[part].items():
            assert {k: own[part][name][k] for k in ("spans", "views")} == {k: row[k] for k in ("spans", "views")}
    marks = [
        [{k: v for k, v in row.items() if k not in ("title", "place")} for row in data["events"]] for data in (own, english)
    ]
    assert marks[0] == marks[1]
    assert [era[:2] for era in own["eras"]] == [era[:2] for era in english["eras"]]
    assert list(map(days_of, own["windows"])) == list(map(days_of, english["windows"]))


def days_of(window):
    """What of the weeks by day is the same in every language."""
    entries = [(entry["id"], entry["day"], entry["sure"]) for entry in window["entries"]]
    return window["first"], [band[0] for band in window["bands"]], entries
