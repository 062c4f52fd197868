"""The list of stories, and what the stage is given."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from treaty_atlas import clock
from treaty_atlas.address import map as address
from treaty_atlas.i18n import Words

from ..support import FOUR
from .conftest import components, markup, text

STAGE = "present-stage"


def stage(at):
    return components(at)[STAGE]


@pytest.mark.parametrize("language", FOUR)
def test_every_story_has_its_card_and_every_step_a_way_in(visit, atlas, language):
    at = visit("present", lang=language)
    assert not at.exception
    written = markup(at)
    for story in atlas.stories.values():
        assert story.title[language] in text(at) and story.summary[language] in text(at)
        ways = [f"data-to='{story.id}/{number}'" for number in range(1, len(story.steps) + 1)]
        assert [way for way in ways if way not in written] == []


def test_the_list_explains_every_key(visit):
    shown = text(visit("present"))
    for key in ("Page Down", "Backspace", "Shift + Space", "Home", "Esc", "swipe left"):
        assert key in shown


def test_no_stage_stands_on_the_list(visit):
    assert STAGE not in components(visit("present"))


def test_the_stage_gets_the_story_its_step_and_what_is_read_at_each_step(visit, atlas):
    story = next(iter(atlas.stories.values()))
    given = stage(visit("present", story=story.id, step="2"))
    assert (given["story"]["id"], given["step"], given["notices"]) == (story.id, 2, [])
    assert len(given["pieces"]["steps"]) == len(given["story"]["steps"]) == len(story.steps)
    assert given["words"]["next"] and given["pieces"]["end"]


def test_every_step_opens_in_the_map_on_its_day_and_whose_map_it_is(visit, atlas):
    for name in atlas.stories:
        given = stage(visit("present", story=name))
        for step, read in zip(given["story"]["steps"], given["pieces"]["steps"], strict=True):
            (link,) = map(unescape, re.findall("href='([^']*)'", str(read["notes"])))
            here = address.read(dict(parse_qsl(urlsplit(link).query)), atlas, clock.today().year)
            assert here.notices == ()
            assert here.view == (step["mode"] or None)
            assert here.day_shown(clock.today()) == step["day"], f"{name}, {step['figure']}"


@pytest.mark.parametrize("story", ["nonsense", "", "<b>x</b>"])
def test_an_unknown_story_is_told_above_the_list(visit, story):
    at = visit("present", story=story, step="99")
    assert f"There is no story “{story}”; choose one from the list." in text(at)
    assert STAGE not in components(at) and "<b>x</b>" not in markup(at)


def test_a_long_unknown_story_is_cut(visit):
    assert "x" * 41 not in text(visit("present", story="x" * 5000))


@pytest.mark.parametrize("language", FOUR)
def test_an_unknown_step_is_told_on_the_stage(visit, atlas, language):
    story = next(iter(atlas.stories.values()))
    given = stage(visit("present", story=story.id, step="99", lang=language))
    last = len(story.steps)
    assert given["step"] == last
    assert given["notices"] == [Words(language)("present.step_outside", asked="99", shown=last)]


def test_a_story_nearly_named_is_shown_by_its_title(visit, atlas):
    story = next(iter(atlas.stories.values()))
    given = stage(visit("present", story=story.id[:-1]))
    assert given["notices"] == [f"There is no story “{story.id[:-1]}”; “{story.title['en']}” is shown."]
