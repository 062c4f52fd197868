"""A source as an entry of a list: its own title is a title, and what the atlas says of it stands in brackets."""

from __future__ import annotations

import json
import re

from treaty_atlas.build.bibliography import bibtex, csl_json
from treaty_atlas.citations import cite_source
from treaty_atlas.reading import called

from ..support import FOUR, book

SOURCES = book().sources


def test_a_work_is_cited_by_who_wrote_it_its_own_title_where_it_stands_and_when():
    assert str(cite_source(SOURCES["STALIN-0209"], "en")) == (
        "I. V. Stalin. Обращение тов. И. В. Сталина к народу. [Address of I. V. Stalin to the people, 2 September 1945 "
        "(in Russian), in Literaturnaya gazeta no. 38 (1149), 8 September 1945, p. 1]. Литературная газета, "
        "no. 38 (1149), p. 1. 1945-09-02. http://electro.nekrasovka.ru/books/6145591/pages/1"
    )


def test_a_description_never_stands_where_a_reader_expects_a_title():
    """In brackets for all but readers of English, and gone for those who read the title itself."""
    for source in SOURCES.values():
        for language in FOUR:
            told = called.title(source, language).striptags()
            own = source.original or ""
            if own and (source.language == language or own == source.title):
                assert told == own
            elif language != "en" or own:
                assert told == f"{own} [{source.described}]".strip()
            assert f"[{source.title}]." in str(cite_source(source, language)) or own
            assert not own or told.count(own) == 1, "a title is not said again in its own description"


def test_every_source_can_be_taken_along_for_zotero_and_for_bibtex():
    items = json.loads(csl_json(book()))
    assert [item["id"] for item in items] == list(SOURCES)
    assert [item["title"] for item in items] == [s.original or f"[{s.title}]" for s in SOURCES.values()]
    days = [item["issued"]["date-parts"][0] for item in items if "date-parts" in item.get("issued", {})]
    assert days and all(1500 <= day[0] <= 2100 for day in days)
    entries = bibtex(book())
    assert re.findall(r"^@\w+\{([^,]+),$", entries, re.M) == list(SOURCES)
    assert entries.count("{") == entries.count("}")
    assert "pages = {784--786}" in entries and "pages = 784" not in entries
