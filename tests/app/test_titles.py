"""Every page and state has a title of its own, in the reader's language."""

from __future__ import annotations

from itertools import product

import pytest

from treaty_atlas import titles
from treaty_atlas.address import map as address
from treaty_atlas.i18n import Words

from ..addresses import TODAY
from ..support import FOUR, PAGES, TITLES

STATES = tuple((case["page"], case["query"], case["title"]) for case in TITLES)


def title(page: str, query: dict[str, str], atlas, language: str = "en") -> str:
    here = address.read(query, atlas, TODAY.year, FOUR)
    return titles.title(page, query, here, atlas, Words(language), TODAY)


@pytest.mark.parametrize(("page", "query", "told"), STATES)
def test_a_title_says_what_is_seen_then_on_which_page(atlas, words, page, query, told):
    assert title(page, query, atlas) == f"{told} · {words('app.title')}"


@pytest.mark.parametrize("language", FOUR)
def test_no_two_pages_or_states_have_the_same_title(atlas, words, language):
    seen = {told: (page, query) for page, query, told in STATES if told != words(f"menu.{page}")}
    made = [title(page, query, atlas, language) for page, query in (*seen.values(), *((page, {}) for page in PAGES))]
    assert [name for name in made if made.count(name) > 1] == []


@pytest.mark.parametrize(("page", "language"), [*product(PAGES, FOUR)])
def test_nothing_in_an_address_makes_a_title_long(atlas, page, language):
    long = dict.fromkeys(("year", "day", "island", "from", "to", "story", "step", "code", "treaty", "border"), "9" * 5000)
    assert len(title(page, long, atlas, language)) < 120
