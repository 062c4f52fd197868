"""What is said of a source agrees with how much of it was opened. That it can be found is asked when it is read."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.reading.acts import article
from treaty_atlas.reading.reader import Reader
from treaty_atlas.tags import escape

from ..support import FOUR, SOURCES, TREATIES, every


@every("source", SOURCES)
def test_a_source_that_was_not_opened_has_no_opened_address(atlas, source):
    entry = atlas.sources[source]
    assert entry.seen != "no" or not any(link.seen for link in entry.links)


@every("source", SOURCES)
def test_a_source_has_a_short_key_in_capitals(source):
    assert re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+[a-z]?)*", source)


@every("source", SOURCES)
def test_what_is_said_of_a_source_agrees_with_how_much_of_it_was_opened(atlas, source):
    entry = atlas.sources[source]
    told = f"{entry.title} {entry.reference or ''}".lower()
    assert entry.seen != "no" or not re.search(r"\bread (in|at|on)\b|\bopened\b|excerpt", told)
    assert entry.seen == "no" or not re.search(r"not (seen|opened|read)|(?<!the book itself is )known by citation", told)
    assert entry.seen == "no" or entry.reference or any(link.seen for link in entry.links)


@every("language", FOUR)
def test_the_word_for_an_opened_source_has_a_mark_and_the_word_for_another_has_none(language):
    words = Words(language)
    assert all(words(f"source_seen.{key}").startswith("✓") for key in ("yes", "start", "part"))
    assert "✓" not in words("source_seen.no")


@every("treaty", TREATIES)
def test_an_article_that_was_not_read_in_full_says_so_and_another_does_not(atlas, words, treaty):
    act = atlas.treaties[treaty]
    reader = Reader(atlas, words, lambda page, query: page)
    for facts in act.articles:
        told = [key for key in ("part", "none") if escape(words(f"seen.{key}")) in article(reader, act, facts)]
        assert told == [facts.seen] * (facts.seen != "full")


def test_no_address_stands_under_two_sources(atlas):
    homes: dict[str, list[str]] = {}
    for name, source in atlas.sources.items():
        for link in source.links:
            homes.setdefault(str(link.url), []).append(name)
    assert {url: names for url, names in homes.items() if len(names) > 1} == {}


@pytest.mark.parametrize("treaty", TREATIES)
def test_a_treaty_rests_on_at_least_one_source_that_was_opened(atlas, treaty):
    assert any(atlas.sources[s].seen != "no" for s in atlas.treaties[treaty].facts.sources)
