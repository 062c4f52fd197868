"""What a link says of itself: every field, short enough, the same address for the same sight, safe whatever was typed."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from treaty_atlas import titles
from treaty_atlas.address import map as address
from treaty_atlas.address.links import page_link
from treaty_atlas.cover.canonical import Subject, card_of, card_query, parameters, read
from treaty_atlas.cover.description import LONGEST, description
from treaty_atlas.cover.meta import meta, picture_link
from treaty_atlas.i18n import Words

from ..addresses import CASES, TODAY, parted
from ..support import ACTS, FOUR, ISLANDS, PAGES, every

BASE = "https://atlas.example/in/"
PICTURE = "picture.png?year=1905&lang=en"
HOSTILE = "</script><script>alert(1)</script><!-- '\"><img src=x onerror=alert(1)> \u2028 &amp; ]]>"
ELEMENTS = {"title", "meta", "link", "script"}


class Head(HTMLParser):
    """Reads what a preview reads: title, names and properties, links, and the data in the script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.title, self.script, self.inside = "", "", ""
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        metas = [a for name, a in self.found if name == "meta"]
        self.fields = {str(a.get("property") or a.get("name")): str(a["content"]) for a in metas}
        self.often = {k for k, n in Counter(a.get("property") or a.get("name") for a in metas).items() if n > 1}
        links = [a for name, a in self.found if name == "link"]
        self.canonical = [a["href"] for a in links if a["rel"] == "canonical"]
        self.alternates = {str(a["hreflang"]): str(a["href"]) for a in links if a["rel"] == "alternate"}
        self.data: dict[str, Any] = json.loads(self.script)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.inside = tag if tag in ("title", "script") else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            setattr(self, self.inside, getattr(self, self.inside) + data)
        else:
            assert not data.strip()


def state(page: str, query: dict[str, str], atlas) -> Subject:
    return read(page, query, address.read(query, atlas, TODAY.year, FOUR), atlas)


def head(page, query, atlas, language="en", base=BASE, picture=PICTURE, **more) -> Head:
    shown = state(page, query, atlas)
    return Head(str(meta(page, query, shown.here, atlas, Words(language), TODAY, base, picture, **more)))


@every("page", PAGES)
@every("language", FOUR)
def test_a_preview_finds_all_it_asks_for(atlas, page, language):
    told, words = head(page, {"lang": language}, atlas, language), Words(language)
    here = f"{BASE}{'' if page == 'map' else page}?lang={language}"
    assert (told.canonical, told.fields["og:url"], told.often) == ([here], here, {"og:locale:alternate"})
    assert told.fields["og:title"] == told.title == titles.title(page, {}, state(page, {}, atlas).here, atlas, words, TODAY)
    assert 15 <= len(told.fields["description"]) <= LONGEST and told.fields["og:description"] == told.fields["description"]
    assert (told.fields["og:image"], told.fields["og:image:type"]) == (BASE + PICTURE, "image/png")
    assert (told.fields["og:image:width"], told.fields["og:image:height"]) == ("1200", "630")
    assert told.fields["og:type"] == "website" and told.fields["twitter:card"] == "summary_large_image"
    assert told.fields["og:locale"] == {"en": "en_GB", "nl": "nl_NL", "ja": "ja_JP", "ru": "ru_RU"}[language]
    assert set(told.alternates) == {*FOUR, "x-default"} and told.alternates[language] == here
    about = told.data["@graph"][0]
    assert (about["name"], about["url"], about["inLanguage"]) == (told.title, here, language)
    assert {"spatialCoverage", "temporalCoverage", "license", "description", "image"} <= set(about)
    assert ("distribution" in about) == (about["@type"] == "Dataset")


SHOWN = {(parted(case["address"])[0], case["shows"]): case["address"] for case in CASES if len(case["address"]) < 300}
"""One address of the table for everything that one can show."""


@every("typed", [typed for (page, _), typed in SHOWN.items() if page in PAGES])
def test_alternates_and_the_card_lead_to_the_same(atlas, typed):
    """Whatever was typed: the address that is told shows what was seen, and is told again of itself."""
    page, query = parted(typed)
    shown, told = state(page, query, atlas), head(page, query, atlas)
    own, card = parameters(shown, atlas, TODAY), card_of(shown, atlas, TODAY)
    there, asked = parted(told.alternates["nl"].removeprefix(BASE))
    again, words = state(there, asked, atlas), Words("nl")
    assert (there, again.here.notices, asked) == (page, (), {**own, "lang": "nl"})
    assert list(parameters(again, atlas, TODAY).items()) == list(own.items())
    assert [titles.title(page, s.query, s.here, atlas, words, TODAY) for s in (again, shown)] == [
        head(page, query, atlas, "nl").title
    ] * 2
    assert description(again, atlas, words, TODAY) == description(shown, atlas, words, TODAY)
    assert card_of(again, atlas, TODAY) == card
    assert card_of(state("map", card_query(card, atlas, "ja"), atlas), atlas, TODAY) == card
    links = {code: link.partition("?")[2] for code, link in told.alternates.items()}
    assert {parsed.pop("lang", "x-default"): parsed for link in links.values() for parsed in [parted(f"?{link}")[1]]} == {
        code: own for code in told.alternates
    }


@every("act", ACTS)
def test_an_act_is_described_by_its_sentence_and_has_its_card(atlas, act):
    page, key = ("treaties", "treaty") if atlas.acts[act].is_treaty else ("events", "event")
    shown = state(page, {key: act}, atlas)
    for language in FOUR:
        assert description(shown, atlas, Words(language), TODAY) == atlas.acts[act].text(language).caption[:LONGEST]
    card = card_of(shown, atlas, TODAY)
    if ACTS.index(act) % 5 == 0:
        assert card_of(state("map", card_query(card, atlas, "ja"), atlas), atlas, TODAY) == card
    assert int(card.moment) == max(1850, atlas.acts[act].year)


@every("language", FOUR)
def test_an_island_is_described_by_who_holds_it_then_and_the_map_by_whose_it_is(atlas, language):
    words = Words(language)
    for island in ISLANDS:
        told = description(state("islands", {"island": island, "year": "2020"}, atlas), atlas, words, TODAY)
        assert words("parties.russia") in told and words.date("2020-12-31") in told and len(told) <= LONGEST, told
    days = [{"day": day} for day in ("1905-07-24", "1945-08-20", "1945-08-24", "1945-08-25")]
    years = [
        {"year": str(year)} for year in (1850, 1855, 1867, 1875, 1890, 1905, 1920, 1925, 1945, 1946, 1952, 1955, 1956, 2026)
    ]
    for query in (*days, *years):
        for view in ({}, {"view": "japan"}, {"view": "russia"}):
            shown = state("map", {**query, **view}, atlas)
            told = description(shown, atlas, words, TODAY)
            assert len(told) <= LONGEST and told.endswith((".", "。")), told
            disputed = words("legend.disputed", a="", o=words("parties.japan")).partition("|")[2]
            if shown.here.year >= 1955 and not view:
                assert disputed in told, told
            if view and card_of(shown, atlas, TODAY).view:
                assert words(f"view.{view['view']}") in told, told


def test_the_address_says_what_is_seen_in_one_order_and_nothing_twice(atlas):
    def of(page: str, **query: str) -> list[str]:
        return [f"{key}={value}" for key, value in parameters(state(page, query, atlas), atlas, TODAY).items()]

    assert of("map", year="1855") == of("map") == of("map", year="x", at="y", way="swipe", utm="z") == []
    assert of("map", view="Japan", island="etorofu", year=" 1905") == ["year=1905", "island=iturup", "view=japan"]
    assert of("map", treaty="1905-portsmouth", year="1905") == ["treaty=1905-portsmouth"]
    assert of("map", day="1945-08-20", year="1900") == ["day=1945-08-20"]
    assert of("treaties", treaty="1905-portsmouth", year="1950", at="art-9") == ["treaty=1905-portsmouth"]
    assert of("compare", to="1945", way="swipe", **{"from": "1905"}) == ["from=1905", "to=1945"]
    assert of("present", story="border-in-six-steps", step="1") == ["story=border-in-six-steps"]
    assert of("quiz", code="kmn-prt") == ["code=KMNPRT"] and of("data", year="1905", code="KMNPRT") == []


@every("page", PAGES)
def test_nothing_that_is_typed_gets_into_the_head(atlas, page):
    keys = (*address.KEYS, "from", "to", "way", "story", "step", "code")
    for key in keys:
        told = head(page, {key: HOSTILE}, atlas)
        assert {name for name, _ in told.found} == ELEMENTS and "alert" not in json.dumps(told.data)
        assert "alert" not in told.title + "".join(told.fields.values()) + "".join(told.alternates.values())


def test_hostile_words_of_the_dataset_stay_words(atlas):
    name = "1905-portsmouth"
    text = replace(atlas.acts[name].text("en"), title=HOSTILE, caption=HOSTILE)
    hostile = replace(atlas, acts={**atlas.acts, name: replace(atlas.acts[name], texts={"en": text})})
    more = {"picture": f"p.png?{HOSTILE}", "link": lambda page, query: f"{page}?{HOSTILE}"}
    told = head("treaties", {"treaty": name}, hostile, **more)
    assert {tag for tag, _ in told.found} == ELEMENTS
    assert all(not key.startswith("on") for _, attributes in told.found for key in attributes)
    assert told.title.startswith(HOSTILE) and told.fields["description"] == told.fields["og:description"] == HOSTILE
    assert told.alternates["ja"] == told.canonical[0] == f"treaties?{HOSTILE}" and HOSTILE in told.fields["og:image"]
    assert told.data["@graph"][0]["about"]["name"] == HOSTILE
    assert told.data["@graph"][1]["itemListElement"][2]["name"] == HOSTILE
    assert "\u2028" not in told.script and "<" not in told.script


@pytest.mark.parametrize("page", ["map", "treaties", "data"])
def test_without_a_public_address_none_is_told(atlas, page):
    told = head(page, {"year": "1905"}, atlas, base="")
    assert not told.canonical and "og:url" not in told.fields
    assert not any(part.get("url") or part.get("distribution") for part in told.data["@graph"])
    assert {urlsplit(link).netloc for link in told.alternates.values()} == {""}
    for below in ("/", "/in/some/"):  # on any page of the server, below any path
        resolved = urljoin(f"http://a{below}islands", told.alternates["nl"])
        assert resolved.startswith(f"http://a{below}{'' if page == 'map' else page}?") and resolved.endswith("lang=nl")
    assert "og:image" not in head(page, {}, atlas, base="", picture="").fields


def test_the_picture_of_a_page_is_at_the_address_of_what_is_seen(atlas):
    def of(page: str, **query: str) -> str:
        here = address.read(query, atlas, TODAY.year, FOUR)
        return picture_link(page, query, here, atlas, Words("nl"), TODAY)

    assert of("map", year="1905", island="iturup", at="x") == of("treaties", treaty="1905-portsmouth")
    assert of("treaties", treaty="1905-portsmouth") == "picture.png?year=1905&lang=nl"
    assert of("events", event="1910-korea", year="2000") == "picture.png?year=1910&event=1910-korea&lang=nl"
    assert of("puzzle", treaty="1905-portsmouth") == of("quiz") == "picture.png?year=1850&lang=nl", "it tells no answer"


def test_other_addresses_are_told_where_the_pages_lie_elsewhere(atlas):
    def link(page: str, query: dict[str, str]) -> str:
        return page_link(BASE, f"{query.get('lang', 'en')}/{page}/{query.get('treaty', 'index')}.html", {})

    told = head("treaties", {"treaty": "1905-portsmouth"}, atlas, "ja", link=link)
    assert told.canonical == [f"{BASE}ja/treaties/1905-portsmouth.html"] == [told.fields["og:url"]]
    assert told.alternates["x-default"] == f"{BASE}en/treaties/1905-portsmouth.html"


def test_a_thousand_addresses_have_few_cards(atlas):
    """A crawler that turns every parameter makes no more pictures than there are moments and acts in what it asks for."""
    dice = random.Random(12)
    names = {
        "year": ["1875", "1905", "2020", "1e9"],
        "island": [*ISLANDS],
        "treaty": ["1855-shimoda", "nowhere"],
        "event": ["1910-korea"],
        "view": ["japan", "russia", ""],
        "at": [f"art-{n}" for n in range(50)],
        "lang": ["ja"],
        "utm": ["1", "2"],
    }
    cards = set()
    for _ in range(1000):
        query = {key: dice.choice(values) for key, values in names.items() if dice.random() < 0.5}
        cards.add(card_of(state(dice.choice([*PAGES, *["map"] * 10]), query, atlas), atlas, TODAY).name)
    years = {"1850", "1855", "1875", "1905", "1910", "1956", "2020", str(TODAY.year)}
    events = {"1875--1875-aleuts", "1905--1905-russians-of-the-south", "1910--1910-korea", "2020--2020-constitution"}
    assert cards == {*years, *events, "1945-09-05", "2020--japan", "2020--russia"}


@every("language", FOUR)
def test_a_source_is_described_by_who_wrote_it_when_and_how_much_rests_on_it(atlas, language):
    words, sources = Words(language), list(atlas.sources.items())
    for name, source in sources if language == "en" else sources[::20]:
        told = head("data", {"source": name.lower(), "year": "1905"}, atlas, language)
        said, count = told.fields["description"], len(atlas.uses[name])
        who = source.author or words(f"source.kind_{source.kind}")
        assert len(said) <= LONGEST and who.partition(";")[0] in said, name
        assert (words("source.rests", count=count) if count else words("source.nothing").rstrip(".。")) in said, name
        page, way = told.data["@graph"]
        title = source.original or source.title
        assert told.title.startswith(f"{title} · ") and page["about"]["name"] == title, name
        assert told.canonical == [f"{BASE}data?source={name}&lang={language}"] == [page["url"]], name
        assert page["@type"] == "WebPage" and way["itemListElement"][2]["item"] == page["url"]
