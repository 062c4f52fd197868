"""What the search box can find: every entry of the atlas, every island by each of its names however it is typed."""

from __future__ import annotations

import re
import unicodedata

import pytest

from treaty_atlas.address import KEYS
from treaty_atlas.i18n import Words
from treaty_atlas.index import entries, fold

from ..support import ARTICLES, ERRORS, EVENTS, ISLANDS, LANGUAGES, PAGES, SOURCES, TREATIES, WEB

SEARCH = (WEB / "search.js").read_text(encoding="utf-8")
SAMPLES = {  # what the browser's fold() makes of them
    "Etorofu-tō": "etorofu-to",
    "ETOROFU-TŌ": "etorofu-to",
    "Chōrakuji": "chorakuji",
    "La Pérouse": "la perouse",
    "Итуруп": "итуруп",
    "Зелёный": "зеленыи",
    "択捉島": "択捉島",
    "がぎぐ": "か\u3099き\u3099く\u3099",
    "パラムシル": "ハ\u309aラムシル",
    "ﾊﾟﾗﾑｼﾙ": "ハ\u309aラムシル",
    "ＵＲＵＰ １８５５": "urup 1855",
    "No. 1": "no. 1",
    "": "",
}


@pytest.fixture(scope="module")
def indexes(atlas):
    """The entries in every released language, each with its folded text."""
    found = {code: entries(atlas, Words(code)) for code in LANGUAGES}
    return {code: [(fold(f"{e.title} {e.note} {e.text}"), e) for e in rows] for code, rows in found.items()}


def hits(index, typed: str, kind: str) -> list[dict[str, str]]:
    """Where the entries lead in which every word typed is found."""
    terms = fold(typed).split()
    return [e.query for text, e in index if e.kind == kind and terms and all(term in text for term in terms)]


def lacking(indexes, wanted: tuple[str, str, dict[str, str]]) -> list[str]:
    """The languages in which an entry (kind, page, and part of its query) does not stand exactly once."""
    kind, page, query = wanted
    return [
        code
        for code, index in indexes.items()
        if [e.page for _, e in index if e.kind == kind and query.items() <= e.query.items()] != [page]
    ]


@pytest.mark.parametrize(("typed", "folded"), SAMPLES.items())
def test_folding_is_that_of_the_browser(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize("typed", SAMPLES)
def test_what_is_folded_stays_as_it_is(typed):
    assert fold(fold(typed)) == fold(typed)


def test_the_browser_folds_by_the_same_rules():
    """The samples above are true as long as search.js lower-cases, decomposes (NFKD) and drops marks but for voicing."""
    (rule,) = re.findall(r"export const fold = .*", SEARCH)
    assert all(part in rule for part in ("toLowerCase()", 'normalize("NFKD")', r"\p{M}", r"\u3099\u309a"))


@pytest.mark.parametrize("island", ISLANDS)
def test_an_island_is_found_by_each_of_its_names(indexes, atlas, island):
    names = atlas.islands[island].names
    every = [names.en, names.nl, names.ru, names.ja, names.ja_latn, names.ja_full, names.ain]
    for index in indexes.values():
        assert [name for name in every if name and {"island": island} not in hits(index, name, "island")] == []


@pytest.mark.parametrize("island", ISLANDS)
def test_an_island_is_found_without_macrons_and_in_any_case(indexes, atlas, island):
    names = atlas.islands[island].names
    plain = [
        "".join(c for c in unicodedata.normalize("NFD", name) if c != "\u0304") for name in (names.ja_latn, names.ja_full)
    ]
    typed = [*plain, *map(str.upper, plain), names.ru.lower(), names.ru.upper().replace("Ё", "Е"), names.en.lower()]
    for index in indexes.values():
        assert [name for name in typed if {"island": island} not in hits(index, name, "island")] == []


@pytest.mark.parametrize("treaty", TREATIES)
def test_a_treaty_is_found_by_its_title_and_by_who_signed_it(indexes, atlas, treaty):
    for language, index in indexes.items():
        text = atlas.treaties[treaty].text(language)
        asked = [text.title, *(name for names in text.signatories.values() for name in names)]
        assert [name for name in asked if treaty not in [q["treaty"] for q in hits(index, name, "treaty")]] == []


@pytest.mark.parametrize("treaty", TREATIES)
def test_every_treaty_is_an_entry_that_leads_to_its_page(indexes, treaty):
    assert lacking(indexes, ("treaty", "treaties", {"treaty": treaty})) == []


@pytest.mark.parametrize(("treaty", "article"), ARTICLES)
def test_every_article_is_an_entry_that_leads_to_its_place(indexes, treaty, article):
    assert lacking(indexes, ("article", "treaties", {"treaty": treaty, "at": f"article-{article}"})) == []


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_is_an_entry_that_leads_to_its_page(indexes, event):
    assert lacking(indexes, ("event", "events", {"event": event})) == []


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_an_entry_that_leads_to_its_place(indexes, error):
    assert lacking(indexes, ("error", "errors", {"at": error})) == []


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_is_an_entry_that_leads_to_its_row(indexes, source):
    assert lacking(indexes, ("source", "data", {"at": f"source-{source}"})) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_a_title_a_page_and_a_kind_with_its_word(indexes, language):
    kinds = Words(language).table("search_kind")
    assert [e for _, e in indexes[language] if not e.title or e.page not in PAGES or not kinds.get(e.kind)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_leads_with_parameters_of_the_address_only(indexes, language):
    assert {key for _, e in indexes[language] for key in e.query} <= set(KEYS)


def test_a_result_with_a_place_and_a_year_moves_the_map(indexes):
    """Treaties and events from 1850 on carry their year, so that the map behind them is that of their time."""
    dated = [e for _, e in indexes["en"] if e.kind in ("treaty", "article", "event")]
    early = [e for e in dated if "year" not in e.query]
    assert {e.kind for e in early} <= {"event"} and all(int(e.note) < 1850 for e in early)


@pytest.mark.parametrize("word", sorted(set(re.findall(r"\bwords\.([a-z]\w*)", SEARCH)) - {"kinds"}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_search_box_asks_for_is_sent(word, language):
    assert Words(language).table("search").get(word)


def test_the_search_box_reads_an_entry_in_the_order_in_which_it_is_sent(atlas, words):
    (order,) = re.findall(r"map\(\(\[(kind[\w, ]+)\]\)", SEARCH)
    assert tuple(order.split(", ")) == type(entries(atlas, words)[0])._fields
