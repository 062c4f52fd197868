"""What rests on a source: everything that names it, wherever it is named; and the page on which that stands."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from treaty_atlas.catalog.uses import uses
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Act, EventFacts
from treaty_atlas.model.moves import Moves
from treaty_atlas.model.people import People
from treaty_atlas.model.uses import Use
from treaty_atlas.reading import source as page
from treaty_atlas.reading.reader import Reader, relative

from ..support import FOUR, GEODATA, SOURCES, act, every, toml


def named(data: Any) -> Iterator[str]:
    """Every source that a file of the dataset names, under ``sources`` or ``source``, as often as it does."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "sources":
                yield from value
            elif key == "source":
                yield value
            else:
                yield from named(value)
    elif isinstance(data, list):
        for value in data:
            yield from named(value)


_TABLES = [(GEODATA / name).read_text(encoding="utf-8-sig").splitlines() for name in ("people.csv", "moves.csv")]
_COUNTED = [name for lines in _TABLES for row in csv.DictReader(lines) for name in row["source"].split(";")]
NAMED = Counter(s for path in GEODATA.rglob("*.toml") if path.name != "sources.toml" for s in named(toml(path)))
NAMED.update(_COUNTED)


def told(atlas, name: str, language: str) -> str:
    return str(page.resting(Reader(atlas, Words(language), relative(language)), name))


def places(html: str, words: Words) -> int:
    """How many statements of the dataset a page names: an entry of a list is one, or holds several; stories are none."""
    rows = re.findall(r"<li>(.*?)</li>", html.partition(f"<h3>{words('source.stories')}")[0])
    return sum(row.count("<small>") or 1 for row in rows)


@every("source", SOURCES)
def test_a_page_names_every_place_that_rests_on_its_source_or_says_that_none_does(atlas, words, source):
    html = told(atlas, source, "en")
    assert (words("source.nothing") in html) == (NAMED[source] == 0)
    assert places(html, words) == len(atlas.uses[source]) >= NAMED[source]
    assert not NAMED[source] or words("source.rests", count=words.number(len(atlas.uses[source]))) in html


def test_every_source_is_named_by_what_the_page_lists(atlas):
    assert set(NAMED) <= set(SOURCES) == set(atlas.uses) and sum(NAMED.values()) > 1500


@every("source", SOURCES)
def test_nothing_is_listed_twice(atlas, source):
    assert len(set(atlas.uses[source])) == len(atlas.uses[source])


@every("language", FOUR)
def test_a_page_is_told_in_the_reader_s_language_and_its_titles_in_their_own(atlas, language):
    words = Words(language)
    r = Reader(atlas, words, relative(language))
    html = str(page.about(r, "KYU-JOYAKU") + page.resting(r, "WJ-1855") + page.about(r, "WJ-1855"))
    assert "<cite lang='ja'>旧条約彙纂</cite>" in html and "<span lang='en'>the Japanese collection" in html
    wanted = ("data.key", "source.kind", "source.kind_archive", "treaties.read_it", "treaties.title", "source.whole")
    assert [key for key in wanted if words(key) not in unescape(html)] == []
    assert words.date("1855-02-07") in html and "treaty=1855-shimoda" in html and f"lang={language}" in html


def test_what_rests_on_a_source_leads_to_its_place_and_says_how_sure_it_is(atlas, words):
    html = unescape(told(atlas, "WJ-1855", "en"))
    assert "treaties?lang=en&treaty=1855-shimoda&at=article-2" in html and "views?lang=en&at=japan-1855" in html
    assert "present?lang=en&story=border-in-six-steps&step=1" in html
    counted = unescape(told(atlas, "KARAFUTO-POP", "en"))
    assert "data?lang=en&at=people-" in counted and re.search(r"1\d\d\d: [\d,]+ \(everybody, census\)", counted)
    assert f"({words('certainty.medium')})" in unescape(told(atlas, "RUWIKI-KARAFUTO", "en"))
    assert "map?" not in html and "./?lang=en&day=1945-08-2" in unescape(told(atlas, "WP-SAKH45", "en"))


def event_with(**changes: Any) -> Act:
    """An invented event that names the source S only where ``changes`` say so."""
    dates = [{"event": "start", "day": "1900-01-01"}]
    facts = {"id": "one", "kind": "border", "sources": [], "certainty": "high", "dates": dates} | changes
    return replace(act("one"), facts=EventFacts.model_validate(facts))


MOVED = {
    "islands": ["urup"], "day": "1900-01-01", "administered_by": "japan", "status": "sovereign", "claimed_by": ["japan"],
    "certainty": "high",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"sources": ["S"]}, [""]),
        ({"dates": [{"event": "start", "day": "1900-01-01", "sources": ["S"]}]}, ["date"]),
        ({"effects": [{**MOVED, "sources": ["S"]}]}, ["effect"]),
        ({"sources": ["S"], "effects": [MOVED]}, ["", "effect"]),
        ({"links": [{"lang": "en", "url": "https://example.org", "seen": True, "source": "S"}]}, ["link"]),
    ],
    ids=["act", "date", "effect", "effect of an act", "link"],
)
def test_an_act_rests_on_a_source_wherever_it_names_it(atlas, changes, found):
    sources, acts = {"S": atlas.sources["JC-1"]}, {"one": event_with(**changes)}
    none = {"topics": type(atlas.topics)(), "people": People(), "moves": Moves()}
    small = replace(atlas, acts=acts, islands={}, sources=sources, **none)
    assert uses(small) == {"S": tuple(Use("act", "one", part) for part in found)}
