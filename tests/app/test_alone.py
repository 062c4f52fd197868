"""What a page says where Streamlit never comes, and where no script runs."""

from __future__ import annotations

import pytest

from treaty_atlas.cover.menu import PAGES, path
from treaty_atlas.i18n import Words

from ..html import Page
from ..support import FOUR, few

MISSING = {"table": ("download",), "data": ("find",)}
"""What only Streamlit has, by page; all else works without it."""


def says(client, page: str, words: Words, *missing: str, **query: str) -> None:
    read = Page(client.get(f"/{path(page)}", params={"lang": words.language, **query}).text)
    what = words.listed(words(f"alone.{name}") for name in missing)
    told = words("alone.missing", what=what) if what else words("alone.works")
    assert read.one("template", id="streamlit").attributes["data-alone"] == told
    assert read.all("noscript") and read.one("p", class_="cover-alone").text == words("alone.no_script")


@pytest.mark.parametrize("turn", few(1, range(len(FOUR))))
def test_a_page_names_what_needs_the_server(client, turn):
    """Every page in one language, so that each language is met by many."""
    for n, page in enumerate(PAGES):
        says(client, page, Words(FOUR[(n + turn) % len(FOUR)]), *MISSING.get(page, ()))


def test_the_page_of_an_island_misses_nothing(client, words):
    says(client, "islands", words, island="iturup")
