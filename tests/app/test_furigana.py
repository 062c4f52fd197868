"""A Japanese page gives the readings of its words; pages in other languages have none."""

from __future__ import annotations

import re

import pytest

from .conftest import Visit, markup

PAGES = [("map", {"year": "1875"}), ("treaties", {"treaty": "1855-shimoda"}), ("events", {"event": "1891-otsu"})]


@pytest.mark.parametrize(("page", "query"), PAGES)
def test_a_japanese_page_has_kana(visit: Visit, page, query):
    assert "<rt aria-hidden='true' data-kana=" in markup(visit(page, lang="ja", **query))


def test_its_titles_have_them_too(visit: Visit):
    html = markup(visit("treaties", lang="ja", treaty="1855-shimoda"))
    assert "<ruby>" in "".join(re.findall(r"<h2.*?</h2>", html, re.DOTALL))


def test_a_reader_who_changes_the_language_leaves_the_kana_behind(visit: Visit):
    at = visit("treaties", lang="ja", treaty="1855-shimoda")
    assert "<ruby>" in markup(at)
    at.query_params["lang"] = "en"
    assert "<ruby>" not in markup(at.run())
