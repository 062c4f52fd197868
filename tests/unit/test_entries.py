"""A treaty or an event as it is read: before and after, what decided it, who signed, and the ways to its neighbours."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from treaty_atlas.address.events import Filter, marks
from treaty_atlas.address.map import Address
from treaty_atlas.drawing.small import SmallMaps, small_maps
from treaty_atlas.i18n import Words
from treaty_atlas.reading import acts, before_after, entries, entry, persons
from treaty_atlas.reading.entries import Listing
from treaty_atlas.reading.reader import Reader, relative
from treaty_atlas.regions import SmallMap, region_at
from treaty_atlas.ui.cache import shapes

from ..support import FOUR, book, every
from .test_small_maps import looks_of

ACTS = list(book().acts.values())


@pytest.fixture(scope="module")
def maps() -> SmallMaps:
    return small_maps(book(), shapes())


@pytest.fixture(scope="module")
def reader(maps: SmallMaps) -> Reader:
    return Reader(book(), Words("en"), relative("en"), paint=lambda look: acts.tag("i", data_look=look), maps=maps.svg)


def days(html: str) -> list[str]:
    """What stands under the maps."""
    return [re.sub("<[^>]+>", "", caption) for caption in re.findall(r"<figcaption>(.*?)</figcaption>", html)]


@every("name", [act.id for act in ACTS if act.is_treaty])
def test_a_treaty_opens_with_the_day_before_it_moved_the_map_and_that_day_else_with_one_map(reader, words, name):
    act = book().acts[name]
    own = [effect.day for effect in act.facts.effects]
    shown = days(before_after.seen(reader, act))
    if not own:
        assert shown == [words.date(act.day)] and words("treaties.nothing") in acts.treaty_changes(reader, act)
        return
    if name == "1956-joint-declaration":  # all stays as it was: two equal maps would say nothing
        assert len(shown) == 1 and words("entries.moved") not in entry.treaty(reader, act)
        return
    eve = (date.fromisoformat(min(own)) - timedelta(days=1)).isoformat()
    assert shown == [f"Before {words.date(eve)}", f"After {words.date(max(own))}"]


@every("name", [act.id for act in ACTS if len({effect.day for effect in act.facts.effects}) == 1])
def test_between_the_two_maps_no_other_islands_change_than_those_that_are_told(reader, maps, name):
    found = before_after.moved(reader, book().acts[name])
    if not found:  # the first day of all
        return
    before, after = (looks_of(maps.svg(SmallMap(day), None)) for day in (found.before, found.after))
    also = {i for other in ACTS for e in other.facts.effects if e.day == found.after for i in spread(e.islands)}
    assert {island for island in after if before[island] != after[island]} <= {*found.islands, *also}


def spread(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for name in names for i in book().members.get(name, (name,)))


@every("name", [act.id for act in ACTS if not act.is_treaty])
def test_an_event_has_a_ring_at_its_place_or_it_is_told_that_the_place_lies_outside(reader, name):
    act = book().acts[name]
    html, point = str(before_after.seen(reader, act)), act.facts.point
    inside = point and region_at(point, (), book())
    if before_after.moved(reader, act) or not point:
        return
    assert ("<circle" in html) == bool(inside)
    if not inside and act.year >= 1850 and act.text("en").place:
        assert "Outside this map" in html


@every("language", FOUR)
def test_a_map_says_in_words_what_it_shows(maps, language):
    words = Words(language)
    own = Reader(book(), words, relative(language), paint=lambda look: acts.tag("i", data_look=look), maps=maps.svg)
    for act in ACTS:
        said = re.findall(r"role='img' aria-label='([^']*)'", str(before_after.seen(own, act)))
        assert all(len(text) > 12 and "{" not in text for text in said), act.id
    said = re.findall(r"aria-label='([^']*)'", str(before_after.seen(own, book().acts["1905-portsmouth"])))
    assert words("parties.russia") in said[1] and words.date("1905-10-16") in said[1]


def test_the_article_that_moved_the_map_decides_else_the_key_articles():
    decided = {name: [facts.id for facts in acts.deciding(act)] for name, act in book().treaties.items()}
    assert decided["1905-portsmouth"] == ["9"] and decided["1925-basic-convention"] == ["prot-a-3"]
    assert decided["1875-saint-petersburg"] == ["1", "2"] and decided["1941-neutrality-pact"] == ["1", "2", "3"]
    assert all(decided.values())


@every("language", FOUR)
def test_who_signed_and_is_known_opens_on_who_that_was_in_every_language(language):
    own, act = Reader(book(), Words(language), relative(language)), book().acts["1905-portsmouth"]
    html = str(persons.signed(own, act))
    komura = book().people.persons["komura"]
    assert html.count("<details") == 3 and own.words.pick(komura.who) in html.replace("&#39;", "'")
    assert own.words.pick(book().people.persons["theodore-roosevelt"].name) in str(persons.also_named(own, act))


def test_the_ways_to_the_neighbours_pass_over_what_the_list_does_not_show(reader):
    events = [act for act in ACTS if not act.is_treaty]

    def around(narrowed: Filter) -> list[str | None]:
        own = Listing(events, "1945-08-28-iturup", Address(), marks(book()), narrowed)
        assert entries.steps(reader, own, top=True).count("<a ") == 2
        return [act and act.id for act in own.around()]

    at = [act.id for act in events].index("1945-08-28-iturup")
    assert around(Filter()) == [events[at - 1].id, events[at + 1].id]
    assert around(Filter(("border",))) == ["1906-1908-boundary", None]
    assert around(Filter(("science",), era="1991-12-successor")) == [None, None]


@pytest.mark.parametrize(
    ("point", "islands", "region"),
    [
        ((147.7, 45.1), ["iturup"], "southern-kurils"),
        ((142.78, 46.63), ["sakhalin-south"], "sakhalin"),
        ((142.78, 46.63), ["sakhalin-south", "iturup"], "whole"),
        ((139.75, 35.68), ["iturup"], None),
        ((-70.7, 43.1), [], None),
    ],
)
def test_the_smallest_region_with_place_and_islands_is_shown(point, islands, region):
    assert region_at(point, islands, book()) == region
