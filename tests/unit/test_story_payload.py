"""A story as the presenter gets it: days, views and what stands on the wall, in one language."""

from __future__ import annotations

import json
from datetime import date

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.model.stories import LANGUAGES, Step, Story
from treaty_atlas.model.vocabulary import REGIONS
from treaty_atlas.payload import story as story_payload

TODAY = date(2026, 3, 5)
WORDS = {code: f"Words in {code}." for code in LANGUAGES}


def sent(atlas, language: str = "en", **changes: object) -> dict:
    """What is sent of a story with one step, with keys of the step changed or added."""
    step = Step.model_validate({"day": "1900", "acts": ("1855-shimoda",), "caption": WORDS, **changes})
    story = Story(id="a", minutes=5, title=WORDS, summary=WORDS, steps=(step,))
    return story_payload.story(story, atlas, Words(language), TODAY)


def only(atlas, language: str = "en", **changes: object) -> dict:
    (step,) = sent(atlas, language, **changes)["steps"]
    return step


@pytest.mark.parametrize(
    ("day", "shown", "figure", "by_day"),
    [
        ("1875", "1875-12-31", "1875", False),
        ("2026", "2026-03-05", "2026", False),
        ("today", "2026-03-05", "2026", False),
        ("1945-08-28", "1945-08-28", "28 August 1945", True),
    ],
)
def test_a_step_has_its_day_and_the_figure_on_the_wall(atlas, day, shown, figure, by_day):
    step = only(atlas, day=day)
    assert (step["day"], step["figure"], step["byDay"]) == (shown, figure, by_day)


@pytest.mark.parametrize(
    ("language", "figure"), [("nl", "28 augustus 1945"), ("ja", "1945年8月28日"), ("ru", "28\u00a0августа 1945")]
)
def test_a_day_is_written_as_the_reader_writes_it(atlas, language, figure):
    assert only(atlas, language, day="1945-08-28")["figure"].startswith(figure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_reader(atlas, language):
    story = sent(atlas, language, question=WORDS)
    (step,) = story["steps"]
    texts = {story["title"], story["summary"], step["caption"], step["question"]}
    assert texts == {f"Words in {language}."}


def test_what_a_step_does_not_have_is_empty(atlas):
    step = only(atlas)
    assert (step["question"], step["mode"], step["attribution"]) == ("", "", "")


def test_a_step_that_names_a_view_goes_there_and_nowhere_else(atlas):
    step = only(atlas, view="habomai", point_at=("iturup",))
    assert (step["view"], step["around"], step["islands"]) == ("habomai", None, ["iturup"])


def test_a_step_without_view_and_islands_shows_the_whole_map(atlas):
    step = only(atlas)
    assert (step["view"], step["around"], step["islands"]) == ("whole", None, [])


@pytest.mark.parametrize("names", [("iturup", "urup"), ("habomai",), ("signalny",), ("sakhalin", "shumshu")])
def test_a_step_without_view_goes_around_its_islands_with_some_sea(atlas, names):
    step = only(atlas, point_at=names)
    (south, west), (north, east) = step["around"]
    assert step["view"] is None
    for island in step["islands"]:
        box = atlas.islands[island].bbox
        assert west < box[0] and south < box[1] and box[2] < east and box[3] < north
    assert min(north - south, east - west) > story_payload.SMALLEST - 0.001


def test_a_group_stands_for_its_islands_each_once(atlas):
    assert only(atlas, point_at=("southern-kurils", "iturup"))["islands"] == ["iturup", "kunashir", "shikotan"]


@pytest.mark.parametrize(
    ("mode", "label"), [("japan", "As Japan's government maps it"), ("russia", "As Russia's government maps it")]
)
def test_the_map_of_a_government_says_whose_it_is(atlas, mode, label):
    step = only(atlas, mode=mode)
    assert (step["mode"], step["attribution"]) == (mode, label)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_story_can_be_sent_in_every_language(atlas, language):
    for story in atlas.stories.values():
        data = json.loads(json.dumps(story_payload.story(story, atlas, Words(language), TODAY)))
        assert (data["id"], data["lang"], len(data["steps"])) == (story.id, language, len(story.steps))
        for step in data["steps"]:
            assert step["caption"] and (step["view"] in REGIONS) != bool(step["around"])
            assert set(step["islands"]) <= set(atlas.islands)
