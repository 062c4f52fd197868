"""What the search box can find: every entry of the atlas, every island by each of its names however it is typed."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.address.map import KEYS, SOURCE
from treaty_atlas.i18n import Words
from treaty_atlas.model.usual import PAGES as SEARCHED
from treaty_atlas.payload.search import data, entries
from treaty_atlas.romaji import cyrillic, kana

from ..support import ARTICLES, ERRORS, EVENTS, LANGUAGES, PAGES, SOURCES, TREATIES, WEB, every

SPEAKS = "".join((WEB / name).read_text(encoding="utf-8") for name in ("search/box.js", "search/dates.js"))
READS = (WEB / "search/rank.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def indexes(atlas):
    """The entries in every released language."""
    return {code: entries(atlas, Words(code)) for code in LANGUAGES}


def called(index, page: str, **query: str) -> set[str]:
    """Every name of the entry that leads to ``page`` with ``query``; empty without one."""
    found = [e for e in index if e.page == page and query.items() <= e.query.items()]
    return {*found[0].names, *found[0].title.split(" · ")} if found else set()


def lacking(indexes, wanted: tuple[str, str, dict[str, str]]) -> list[str]:
    """The languages in which an entry (kind, page, and part of its query) does not stand exactly once."""
    kind, page, query = wanted
    return [
        code
        for code, index in indexes.items()
        if [e.page for e in index if e.kind == kind and query.items() <= e.query.items()] != [page]
    ]


def test_an_island_is_called_by_all_its_names_in_every_language(indexes, atlas):
    """Also by the readings of its Japanese name, in kana and in Russian letters."""
    for island, facts in atlas.islands.items():
        n = facts.names
        every = {n.en, n.nl, n.ru, n.ja_latn.split(", ")[0], n.ja.split("・")[0].removesuffix("島")}
        every |= {n.ain} if n.ain else set()
        every |= {kana(n.ja_latn.split(", ")[0]), cyrillic(n.ja_full.split(", ")[0]), *atlas.usual.islands.get(island, ())}
        for index in indexes.values():
            assert every - called(index, "map", island=island) == set(), island


def test_a_treaty_is_called_by_its_titles_in_all_languages_and_its_days(indexes, atlas):
    for name, act in atlas.treaties.items():
        days = {d.day.replace("-", "") for d in act.facts.dates if len(d.day) == 10}
        every = {text.title for text in act.texts.values()} | days
        for language, index in indexes.items():
            assert {*every, act.text(language).long_title} - called(index, "treaties", treaty=name) == set(), name


def test_who_signed_a_treaty_is_in_its_text(indexes, atlas):
    for name, act in atlas.treaties.items():
        for language, index in indexes.items():
            (text,) = [e.text for e in index if e.kind == "treaty" and e.query["treaty"] == name]
            signed = [who for names in act.text(language).signatories.values() for who in names]
            assert [who for who in signed if who not in text] == []


def test_every_group_every_place_and_every_view_is_an_entry(indexes, atlas):
    groups = [name for name, group in atlas.groups.items() if len(group.members) < len(atlas.islands)]
    wanted = [("group", "map", {"at": name}) for name in groups]
    wanted += [("place", "map", {"at": name}) for name in atlas.usual.places]
    wanted += [("view", "views", {"at": name}) for name in atlas.words_of("views", "en")]
    wanted += [("name", "views", {"at": f"name-{row.id}"}) for row in atlas.topics.names]
    assert {str(entry): lacks for entry in wanted if (lacks := lacking(indexes, entry))} == {}


def test_the_pages_are_those_of_the_menu():
    assert SEARCHED == PAGES


def test_the_browser_is_sent_each_word_of_a_text_once(atlas, words):
    for entry in data(atlas, words)["entries"]:
        found = entry.text.split()
        assert len(found) == len(set(found)) and "the" not in found


@pytest.mark.parametrize("treaty", TREATIES)
def test_every_treaty_is_an_entry_that_leads_to_its_page(indexes, treaty):
    assert lacking(indexes, ("treaty", "treaties", {"treaty": treaty})) == []


@every(("treaty", "article"), ARTICLES)
def test_every_article_is_an_entry_that_leads_to_its_place(indexes, treaty, article):
    assert lacking(indexes, ("article", "treaties", {"treaty": treaty, "at": f"article-{article}"})) == []


@every("event", EVENTS)
def test_every_event_is_an_entry_that_leads_to_its_page(indexes, event):
    assert lacking(indexes, ("event", "events", {"event": event})) == []


@every("error", ERRORS)
def test_every_error_is_an_entry_that_leads_to_its_place(indexes, error):
    assert lacking(indexes, ("error", "errors", {"at": error})) == []


@every("source", SOURCES)
def test_every_source_is_an_entry_that_leads_to_its_page(indexes, source):
    assert lacking(indexes, ("source", "data", {SOURCE: source})) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_a_title_a_page_and_a_kind_with_its_word(indexes, language):
    kinds = Words(language).table("search_kind")
    assert [e for e in indexes[language] if not e.title or e.page not in PAGES or not kinds.get(e.kind)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_leads_with_parameters_of_the_address_only(indexes, language):
    assert {key for e in indexes[language] for key in e.query} <= {*KEYS, SOURCE}


def test_a_result_with_a_place_and_a_year_moves_the_map(indexes):
    """Treaties and events from 1850 on carry their year, so that the map behind them is that of their time."""
    dated = [e for e in indexes["en"] if e.kind in ("treaty", "article", "event")]
    early = [e for e in dated if "year" not in e.query]
    assert {e.kind for e in early} <= {"event"} and all(int(e.note) < 1850 for e in early)


@every("word", sorted(set(re.findall(r"\bwords\.([a-z]\w*)", SPEAKS)) - {"kinds"}))
@every("language", LANGUAGES)
def test_a_word_that_the_search_box_asks_for_is_sent(word, language):
    assert Words(language).table("search").get(word)


def test_the_search_box_reads_an_entry_in_the_order_in_which_it_is_sent(atlas, words):
    (order,) = re.findall(r"function entryOf\(\[(kind[\w, ]+)\]", READS)
    assert tuple(order.split(", ")) == type(entries(atlas, words)[0])._fields
