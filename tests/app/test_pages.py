"""Every page draws for every kind of address, and says what it should."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.reading.acts import deciding

from ..support import GEODATA, PAGES, SOURCES, TREATIES, toml
from .conftest import markup, text

ADDRESSES = (
    {},
    {"year": "1850"},
    {"year": "1905", "island": "sakhalin-south"},
    {"year": "1946", "island": "iturup", "treaty": "1945-yalta"},
    {"year": "99999", "island": "signalny", "treaty": "1951-san-francisco"},
)


@pytest.mark.parametrize("query", ADDRESSES, ids=lambda q: "&".join(f"{k}={v}" for k, v in q.items()) or "nothing")
@pytest.mark.parametrize("page", ["map", "treaties", "table", "events", "islands"])
def test_a_page_draws_for_an_address(visit, page, query):
    at = visit(page, **query)
    assert not at.exception and not at.error
    assert len(text(at)) > 200


@pytest.mark.parametrize("page", ["views", "traps", "errors", "data"])
def test_a_page_that_is_the_same_for_every_year_draws_for_an_address(visit, page):
    at = visit(page, **ADDRESSES[-1])
    assert not at.exception and not at.error
    assert len(text(at)) > 200


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_page_of_a_treaty_has_every_article_and_every_date(visit, atlas, words, treaty):
    at = visit("treaties", treaty=treaty)
    act = atlas.treaties[treaty]
    assert not at.exception
    first = [facts.id for facts in deciding(act)]
    others = [facts.id for facts in act.articles if facts.id not in first]
    assert re.findall(r"<section class='article' id='article-([^']+)'", markup(at)) == [*first, *others]
    assert all(words.date(d.day) in text(at) for d in act.facts.dates)
    assert act.text("en").title in text(at)


@pytest.mark.parametrize("treaty", TREATIES)
def test_every_link_of_a_treaty_is_on_its_page(visit, atlas, treaty):
    found = set(re.findall(r"href='(https?://[^']+)'", markup(visit("treaties", treaty=treaty))))
    assert found >= {str(link.url).replace("&", "&amp;") for link in atlas.treaties[treaty].facts.links}


@pytest.mark.parametrize(
    ("year", "title"),
    [
        ("1850", "No agreed border"),
        ("1855", "Treaty of Shimoda"),
        ("1904", "Treaty of St Petersburg"),
        ("1905", "Treaty of Portsmouth"),
    ],
)
def test_the_map_page_tells_the_act_in_force_in_the_year(visit, year, title):
    assert title in text(visit(year=year))


def test_a_treaty_in_the_address_is_told_whatever_the_year(visit):
    assert "Treaty of Portsmouth" in text(visit(year="1855", treaty="1905-portsmouth"))


def test_the_treaties_page_goes_on_with_the_treaty_in_force(visit):
    assert re.search(r"big-title'>Treaty of St Petersburg<", markup(visit("treaties", year="1890")))


def test_the_data_page_lists_every_file_of_the_data_package(visit):
    files = [p.relative_to(GEODATA).as_posix() for p in GEODATA.glob("layers/*.geojson")] + [
        "status.csv",
        "islands.geojson",
    ]
    made = markup(visit("data"))
    assert [f for f in files if f"href='geodata/{f}'" not in made] == []


def test_the_data_page_lists_every_source(visit):
    found = re.findall(r"<tr id='source-([^']+)'", markup(visit("data")))
    assert found == list(SOURCES)


def test_the_list_of_sources_can_be_narrowed(visit):
    at = visit("data")
    at.text_input(key="find-source").input("joint compendium").run()
    found = re.findall(r"<tr id='source-([^']+)'", markup(at))
    wanted = [
        k
        for k, s in toml(GEODATA / "sources.toml").items()
        if "joint compendium" in f"{s['title']} {s.get('author')}".lower()
    ]
    assert found == wanted and wanted


def test_a_search_that_finds_no_source_says_so_and_stays_text(visit):
    at = visit("data")
    at.text_input(key="find-source").input("<b>nobody</b>").run()
    assert "<b>nobody" not in markup(at) and "<b>nobody</b>" in text(at)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_writes_markup_that_runs(visit, page):
    assert not re.search(r"<script|\son\w+=|javascript:", markup(visit(page, island="iturup")))
