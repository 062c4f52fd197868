"""Words with their kana stay in the line of their sentence."""

from __future__ import annotations

from .conftest import SITE, Opener

TORN = """() => [...document.querySelectorAll('ruby')].map((word) => word.parentElement)
  .filter((one) => /flex|grid/.test(getComputedStyle(one).display) && one.childNodes.length > 1)
  .map((one) => one.textContent.trim().slice(0, 40))"""
"""A box that lays out its children makes each word with kana a row or a column of its own."""


@SITE
def test_no_sentence_is_torn_at_its_words_with_kana(tab: Opener) -> None:
    atlas = tab("phone")
    for path in ("/?year=1945", "/data", "/table", "/treaties", "/events", "/islands?island=iturup", "/views", "/errors"):
        atlas.open(f"{path}{'&' if '?' in path else '?'}lang=ja")
        assert atlas.page.evaluate(TORN) == [], path
