"""On paper a key of a source leads nowhere: what a page names stands at its end with title and address."""

from __future__ import annotations

from treaty_atlas.cover.sheet import Box, Part, Text, html
from treaty_atlas.cover.sheets.on_paper import with_sources
from treaty_atlas.i18n import Words
from treaty_atlas.reading.reader import Reader, relative

from ..support import book


def test_a_source_that_a_page_names_anywhere_stands_once_more_for_paper_with_its_address() -> None:
    atlas, name = book(), "WJ-1855"
    source = atlas.sources[name]
    r = Reader(atlas, Words("en"), relative("en"))
    cited = r.cited([name])
    for piece in (Text(cited), Box("box", [Text(cited)]), Part("part", "x.js", {}, cited)):
        *_, last = with_sources([piece], r)
        assert isinstance(last, Text) and "only-print" in last.html
        assert source.title in last.html and source.links[0].url in last.html


def test_a_page_that_names_none_has_no_list() -> None:
    r = Reader(book(), Words("en"), relative("en"))
    assert "only-print" not in html(with_sources([Text(r.act_link("1855-shimoda"))], r), r)
