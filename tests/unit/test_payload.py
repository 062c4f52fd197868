"""What the browser gets: the same spans as the atlas, and every word that its modules ask for."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from treaty_atlas.chronology import repaints
from treaty_atlas.payload.atlas import payload
from treaty_atlas.style.tokens import look_of, looks

from ..support import EVENTS, ISLANDS, LINES, TREATIES, WEB, every

MODULES = {path.relative_to(WEB).as_posix(): path.read_text(encoding="utf-8") for path in sorted(WEB.rglob("*.js"))}
OWN_WORDS = {"border", "search", "compare", "moves", "panel", "present", "puzzle", "quiz", "single"}
"""Folders of parts with a table of words of their own: all modules of ``present`` have the table ``present``."""
NAMED = {"cards": "errors", "cards/wall.js": "wall"}
"""The same where the table is called otherwise."""
HEAD = ("entries/page.js", "site/head.js", "site/map.js", "site/parts.js")
ENTRIES = {
    "base/copy.js": "share", "entries/png.js": "share", "entries/tables.js": "table", "timeline/people.js": "people_strip",
    **dict.fromkeys(HEAD, "tools"),
}  # fmt: skip
"""Entries with a table of words of their own."""


def table_of(module: str) -> str | None:
    """The table of words that a module has to itself; without one it reads those of the map and the timeline."""
    folder = module.split("/")[0]
    return folder if folder in OWN_WORDS else NAMED.get(module) or NAMED.get(folder) or ENTRIES.get(module)


ASKED = sorted(
    {
        (name, word)
        for name, text in MODULES.items()
        for word in re.findall(r"\bwords\.([a-z]\w*)", text)
        if table_of(name) is None
    }
)
PARTS = sorted(
    {part for text in MODULES.values() for part in re.findall(r"\batlas\.([a-z_]+)\b(?!\.?(?:css|json))", text)}
    - {"css", "json"}
)


@pytest.fixture(scope="module")
def data(atlas, words):
    """As the browser reads it: through JSON."""
    return json.loads(json.dumps(payload(atlas, words, date(2026, 3, 5))))


@every(("module", "word"), ASKED)
def test_a_word_that_the_browser_asks_for_is_sent(data, module, word):
    assert data["words"].get(word)


BESIDES = {
    "compare": {"app", "since", "last_act", "who_how", "png", "png_failed", "ask_address"},
    "puzzle": {"with_key", "key_title", "name", "date"},
    "present": {"authentic"}, "quiz": {"atlas"}, "tools": {"away", "failed_map"}, "wall": {"draw"},
}  # fmt: skip
"""Words of other tables that a part is sent besides its own. The single file has many tables, see test_single.py."""


@every("name", [n for n in MODULES if table_of(n) not in (None, "search", "single")])
def test_a_word_that_a_part_asks_for_is_in_its_own_table_or_sent(data, words, name):
    part = str(table_of(name))
    own = {*words.table(part), *data["words"], *BESIDES.get(part, ())}
    assert {word for word in re.findall(r"\bwords\.([a-z]\w*)", MODULES[name])} - own == set()


@pytest.mark.parametrize("kind", ["treaty", "administration", "claim"])
def test_every_kind_of_line_has_its_word(data, kind):
    assert data["words"][f"line_{kind}"]


@every("part", PARTS)
def test_a_part_of_the_atlas_that_the_browser_reads_is_sent(data, part):
    assert part in data


@every("island", ISLANDS)
def test_the_browser_sees_the_same_spans_as_the_atlas(data, atlas, island):
    sent = [(s[0], s[1], s[2], tuple(s[3]), s[4], s[5]) for s in data["islands"][island]["spans"]]
    assert sent == [(s.start, s.administered_by, s.status, s.claimed_by, s.basis, s.article) for s in atlas.spans[island]]


@pytest.mark.parametrize("line", LINES)
def test_the_browser_sees_the_same_lines_as_the_atlas(data, atlas, line):
    sent = [(s[0], s[1], tuple(s[2]), s[3], s[4]) for s in data["lines"][line]["spans"]]
    assert sent == [(s.start, s.kind, s.by, s.basis, s.article) for s in atlas.line_spans[line]]


@every("island", ISLANDS)
def test_both_names_are_sent_in_the_order_of_the_holder(data, atlas, island):
    names = data["islands"][island]["names"]
    assert names["japan"] == names["other"][::-1] and len(names["japan"]) == 2
    assert names["japan"][0] == atlas.islands[island].names.ja_latn


@every("island", ISLANDS)
def test_every_span_that_is_sent_can_be_painted_and_named(data, island):
    for _, holder, status, claimants, basis, article in data["islands"][island]["spans"]:
        assert look_of(status, holder) in looks()
        assert data["legend"][status] and data["parties"][holder]
        assert all(data["parties"][c] and data["the"][c] for c in claimants)
        title, labels = data["articles"][basis]
        assert title and (article is None or labels[article])


@pytest.mark.parametrize("treaty", TREATIES)
def test_every_treaty_stands_on_the_timeline(data, treaty):
    assert treaty in {row["id"] for row in data["acts"]}


@every("event", EVENTS)
def test_every_event_that_repaints_the_map_stands_on_the_timeline_itself_or_through_its_umbrella(data, atlas, event):
    """One act a year stands there: another act of the same year may stand for it."""
    shown, years = {row["id"] for row in data["acts"]}, {row["year"] for row in data["acts"]}
    own = atlas.acts[event]
    if own.facts.effects and repaints(own, atlas.spans):
        assert event in shown or own.part_of in shown or own.year in years


@every("event", EVENTS)
def test_every_event_of_the_years_of_the_map_is_a_quiet_mark(data, atlas, event):
    """Those before 1850 are told on the page of events only."""
    rows = [row for row in data["events"] if row["id"] == event]
    assert len(rows) == (atlas.acts[event].year >= data["first_year"])


def test_acts_are_sent_in_the_order_of_their_days(data):
    days = [row["day"] for row in data["acts"]]
    assert days == sorted(days)


def test_the_year_timeline_stops_once_a_year(data):
    years = [row["year"] for row in data["acts"] if row["stop"]]
    assert len(years) == len(set(years))


def test_eras_follow_each_other_from_the_first_year_to_this_one(data):
    starts, ends = [e[0] for e in data["eras"]], [e[1] for e in data["eras"]]
    assert starts == [data["first_year"], *ends[:-1]]
    assert ends[-1] == 2027 and starts == sorted(starts)


def test_the_map_ends_today(data):
    assert (data["first_year"], data["last_year"], data["today"]) == (1850, 2026, "2026-03-05")


def test_every_name_on_the_map_has_a_text_or_an_island(data):
    assert [row for row in data["labels"] if not row.get("text") and row.get("id") not in data["islands"]] == []
