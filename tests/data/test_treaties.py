"""Every treaty, article by article: words of the right length, dates, links, sources."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.naming import article as called

from ..support import ARTICLES, TREATIES, every

LETTERS = r"[^\W\d_]"


@pytest.fixture
def text(atlas):
    return lambda treaty: atlas.treaties[treaty].text("en")


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_folder_begins_with_the_year_of_signature(atlas, treaty):
    assert re.fullmatch(r"\d{4}(-[a-z0-9]+)+", treaty)
    assert treaty[:4] == atlas.treaties[treaty].facts.dates[0].day[:4]


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_title_fits_the_timeline(text, treaty):
    assert 0 < len(text(treaty).title) <= 40


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_caption_is_one_sentence_of_at_most_100_characters(text, treaty):
    caption = text(treaty).caption
    assert 0 < len(caption) <= 100
    assert caption.endswith(".") and not re.search(rf"[.!?] {LETTERS}", caption)


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_introduction_has_two_to_four_paragraphs_and_at_most_160_words(text, treaty):
    paragraphs = text(treaty).introduction
    assert 2 <= len(paragraphs) <= 4
    assert 50 <= len(" ".join(paragraphs).split()) <= 160


@pytest.mark.parametrize("treaty", TREATIES)
def test_it_names_its_long_title_its_place_and_its_parties(atlas, text, treaty):
    assert text(treaty).long_title and text(treaty).place
    assert len(atlas.treaties[treaty].facts.parties) >= 2


@pytest.mark.parametrize("treaty", TREATIES)
def test_whoever_signed_was_a_party(atlas, text, treaty):
    assert set(text(treaty).signatories) <= set(atlas.treaties[treaty].facts.parties) | {"allies"}


@pytest.mark.parametrize("treaty", TREATIES)
def test_it_says_when_it_was_made(atlas, treaty):
    events = {d.event for d in atlas.treaties[treaty].facts.dates}
    assert events & {"signed", "published"}


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_short_panel_gets_one_to_four_articles(atlas, treaty):
    assert 1 <= sum(a.key for a in atlas.treaties[treaty].articles) <= 4


@pytest.mark.parametrize("treaty", TREATIES)
def test_no_article_id_stands_twice(atlas, treaty):
    ids = [a.id for a in atlas.treaties[treaty].articles]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_prevailing_text_is_one_of_the_authentic_ones(atlas, treaty):
    facts = atlas.treaties[treaty].facts
    assert facts.prevailing is None or facts.prevailing in facts.authentic


@pytest.mark.parametrize("treaty", TREATIES)
def test_it_can_be_read_somewhere(atlas, treaty):
    assert atlas.treaties[treaty].facts.links
    assert {x.source for x in atlas.treaties[treaty].facts.links} - {None} <= set(atlas.sources)


@pytest.mark.parametrize("treaty", TREATIES)
def test_the_articles_that_moved_the_map_are_in_the_short_panel(atlas, treaty):
    act = atlas.treaties[treaty]
    movers = {e.article for e in act.facts.effects} - {None}
    key = {a.id for a in act.articles if a.key}
    assert movers & key or not movers


@pytest.mark.parametrize(("treaty", "article"), ARTICLES)
def test_an_article_has_a_short_heading_and_words(text, treaty, article):
    section = text(treaty).sections[article]
    assert 1 <= len(section.heading.split()) <= 6
    assert section.heading[0].isupper() and not section.heading.endswith(".")
    assert section.lead


@pytest.mark.parametrize(("treaty", "article"), ARTICLES)
def test_the_first_paragraph_of_an_article_fits_the_panel(text, treaty, article):
    assert len(text(treaty).sections[article].lead) <= 200


@pytest.mark.parametrize(("treaty", "article"), ARTICLES)
def test_the_first_paragraph_of_a_word_trap_fits_the_panel(text, treaty, article):
    section = text(treaty).sections[article]
    assert (section.trap_heading is None) == (not section.trap)
    assert len("".join(section.trap[:1])) <= 220


@every(("treaty", "article"), ARTICLES)
def test_an_article_has_a_name_long_and_short(atlas, treaty, article):
    facts = next(a for a in atlas.treaties[treaty].articles if a.id == article)
    assert called(facts, Words()) and called(facts, Words(), short=True)


@pytest.mark.parametrize(
    ("treaty", "parts"),
    [
        ("1855-shimoda", {"main": 9}),
        ("1858-edo", {"main": 17}),
        ("1867-provisional-regulations", {"preamble": 1, "main": 5}),
        ("1875-saint-petersburg", {"main": 8, "declaration": 4, "supplement": 6}),
        ("1905-portsmouth", {"main": 15, "additional": 2}),
        ("1925-basic-convention", {"main": 7, "protocol-a": 5}),
        ("1941-neutrality-pact", {"main": 4, "declaration": 1}),
        ("1951-san-francisco", {"main": 27}),
        ("1956-joint-declaration", {"main": 10}),
    ],
)
def test_it_has_every_article_of_the_original(atlas, treaty, parts):
    numbered = [a for a in atlas.treaties[treaty].articles if a.number or a.part != "main"]
    count = {part: sum(a.part == part for a in numbered) for part in parts}
    assert count == parts


@pytest.mark.parametrize(
    ("treaty", "event", "day"),
    [
        ("1855-shimoda", "signed", "1855-02-07"),
        ("1855-shimoda", "exchanged", "1856-12-07"),
        ("1867-provisional-regulations", "signed", "1867-03-30"),
        ("1875-saint-petersburg", "signed", "1875-05-07"),
        ("1875-saint-petersburg", "exchanged", "1875-08-22"),
        ("1905-portsmouth", "signed", "1905-09-05"),
        ("1925-basic-convention", "signed", "1925-01-20"),
        ("1941-neutrality-pact", "signed", "1941-04-13"),
        ("1951-san-francisco", "signed", "1951-09-08"),
        ("1951-san-francisco", "in_force", "1952-04-28"),
        ("1956-joint-declaration", "signed", "1956-10-19"),
        ("1956-joint-declaration", "in_force", "1956-12-12"),
    ],
)
def test_its_days_are_those_of_the_original(atlas, treaty, event, day):
    assert day in [d.day for d in atlas.treaties[treaty].facts.dates if d.event == event]
