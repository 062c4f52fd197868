"""The guide for teachers says the same in every language, leads to pages that there are, and names the keys of the list."""

from __future__ import annotations

import re

import pytest

from treaty_atlas import keys
from treaty_atlas.cover.menu import PAGES
from treaty_atlas.i18n import Words
from treaty_atlas.reading import guide
from treaty_atlas.reading.reader import Reader, relative

from ..html import Page
from ..support import FOUR, WEB, every

LINK = re.compile(r"\]\(([^)]+)\)")


def raw(language: str) -> str:
    return (guide.FOLDER / f"{language}.md").read_text(encoding="utf-8")


def form(language: str) -> list[tuple[str, list[list[str]]]]:
    """Of each section its id and, of its blocks and those of its cards, where they lead and which keys they name."""
    return [
        (one.id, [sorted(LINK.findall(text) + re.findall(r"`[^`]+`|^\{\w+\}$", text)) for text in blocks_of(one)])
        for one in guide.sections(language)
    ]


def blocks_of(one: guide.Section) -> list[str]:
    return [*one.blocks, *(text for _, blocks in one.cards for text in blocks)]


@every("language", FOUR)
def test_every_language_has_the_same_sections_links_and_keys(language):
    assert form(language) == form("en")


@every("language", FOUR)
def test_what_the_guide_leads_to_is_there(atlas, language):
    ids = {one.id for one in guide.sections(language)}
    for to in LINK.findall(raw(language)):
        page, _, query = to.partition("?")
        assert to[1:] in ids if to.startswith("#") else page in PAGES, to
        if query.startswith("story="):
            assert query.removeprefix("story=") in atlas.stories, to


def test_a_link_to_a_page_that_is_not_there_is_its_words_alone(atlas):
    r = Reader(atlas, Words("en"), lambda page, query: "" if page == "share" else "x")
    assert str(guide.inline("Open [Share](share) & [the map](map).", r)) == (
        "Open Share &amp; <a href='x' target='_self'>the map</a>."
    )


@every("language", FOUR)
def test_every_key_of_the_stage_is_in_the_list(language):
    """The list is held to what the stage listens to; a key named twice says twice what it does."""
    heard = re.search(r"const KEYS = \{(.*?)\};", (WEB / "present/input.js").read_text(encoding="utf-8"), re.DOTALL)[1]
    letters = {key.upper() for key in re.findall(r"^ +(\w):", heard, re.MULTILINE)}
    named = [key for key, _ in keys.rows(keys.STAGE, Words(language))]
    assert letters and letters == {word for key in named for word in re.findall(r"\b[A-Z]\b", key)}


@pytest.mark.parametrize("language", FOUR)
def test_the_guide_shows_the_list_of_keys_and_every_story(atlas, language):
    words = Words(language)
    read = Page("".join(guide.written(Reader(atlas, words, relative(language)))))
    shown = [one.text for one in read.all("dt")]
    assert shown == [key for group in keys.GROUPS for key, _ in keys.rows(group, words)]
    links = {one.text for one in read.all("a")}
    assert {words.pick(story.title) for story in atlas.stories.values()} <= links
