"""Every source can be looked up."""

from __future__ import annotations

import re

import pytest

from ..support import SOURCES, TREATIES, every


@every("source", SOURCES)
def test_a_source_has_an_address_or_says_how_to_find_it(atlas, source):
    entry = atlas.sources[source]
    assert entry.links or entry.reference


@every("source", SOURCES)
def test_a_source_that_was_not_opened_has_no_opened_address(atlas, source):
    entry = atlas.sources[source]
    assert entry.seen != "no" or not any(link.seen for link in entry.links)


@every("source", SOURCES)
def test_a_source_has_a_short_key_in_capitals(source):
    assert re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+[a-z]?)*", source)


def test_no_address_stands_under_two_sources(atlas):
    homes: dict[str, list[str]] = {}
    for name, source in atlas.sources.items():
        for link in source.links:
            homes.setdefault(str(link.url), []).append(name)
    assert {url: names for url, names in homes.items() if len(names) > 1} == {}


@pytest.mark.parametrize("treaty", TREATIES)
def test_a_treaty_rests_on_at_least_one_source_that_was_opened(atlas, treaty):
    assert any(atlas.sources[s].seen != "no" for s in atlas.treaties[treaty].facts.sources)
