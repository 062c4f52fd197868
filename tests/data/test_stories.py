"""The stories: each step with its source, told in full in every language, on days that its acts bear out."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.chronology import span_on
from treaty_atlas.model.stories import Step

from ..support import FOUR, GEODATA, LANGUAGES, every, toml
from .test_languages import SCRIPTS, years

FILES = {toml(path)["id"]: toml(path) for path in sorted((GEODATA / "stories").glob("*.toml"))}
STEPS = [(story, number) for story, data in FILES.items() for number in range(1, len(data["steps"]) + 1)]
ENDS = re.compile(r"[。！？]|[.!?](?=\s|$)")


@pytest.fixture
def step(atlas):
    return lambda story, number: atlas.stories[story].steps[number - 1]


def texts(data: dict, number: int) -> dict[str, dict[str, str]]:
    return {key: data["steps"][number - 1].get(key, {}) for key in ("caption", "notes", "question", "expect")}


def test_the_stories_are_offered_in_the_order_of_their_files(atlas):
    assert list(atlas.stories) == list(FILES) == [
        "border-in-six-steps", "three-weeks-in-1945", "one-sentence-two-readings", "who-asked-the-people",
        "who-went-where",
    ]  # fmt: skip


def test_a_border_in_six_steps_has_six(atlas):
    story = atlas.stories["border-in-six-steps"]
    assert [s.day for s in story.steps] == ["1855", "1875", "1905", "1945", "1952", "today"]
    assert {s.view for s in story.steps} == {"whole"}  # each picture is held against the one before: nothing is cut off


def test_the_four_weeks_run_from_the_declaration_of_war_to_the_last_landing(atlas):
    days = [s.day for s in atlas.stories["three-weeks-in-1945"].steps]
    assert days == sorted(days) and (days[0], days[-1]) == ("1945-08-08", "1945-09-05")


@every("language", FOUR)
@every("story", FILES)
def test_a_story_has_its_title_and_what_it_is_about(story, language):
    assert FILES[story]["title"][language] and FILES[story]["summary"][language]


@every(("story", "number"), STEPS)
def test_a_step_is_told_in_full_in_every_language(story, number):
    lacking = {
        (key, code) for key, told in texts(FILES[story], number).items() if told for code in LANGUAGES if not told.get(code)
    }
    assert lacking == set()


@every(("story", "number"), STEPS)
def test_a_step_is_told_with_the_same_years_in_every_language(story, number):
    for key, told in texts(FILES[story], number).items():
        found = {code: years(text) for code, text in told.items()}
        assert {code: found[code] ^ found["en"] for code in found if found[code] != found["en"]} == {}, key


@every(("story", "number"), STEPS)
def test_a_step_is_told_in_the_script_of_each_language(story, number):
    for told in texts(FILES[story], number).values():
        assert [text for code, text in told.items() if code in SCRIPTS and not re.search(SCRIPTS[code], text)] == []


@every(("story", "number"), STEPS)
def test_a_caption_is_one_sentence(story, number):
    caption = texts(FILES[story], number)["caption"]
    told = {code: re.sub(r"с\. ш\.|NB:", "", text) for code, text in caption.items()}  # abbreviations end in a stop, too
    assert {code: text for code, text in told.items() if len(ENDS.findall(text)) != 1} == {}


@every(("story", "number"), STEPS)
def test_the_teacher_has_two_to_five_sentences_of_notes(story, number):
    assert 2 <= len(ENDS.findall(texts(FILES[story], number)["notes"]["ja"])) <= 7
    assert 2 <= len(ENDS.findall(texts(FILES[story], number)["notes"]["en"])) <= 5


@pytest.mark.parametrize("story", FILES)
def test_most_steps_have_a_question_to_the_class(story):
    asked = [bool(step.get("question")) for step in FILES[story]["steps"]]
    assert sum(asked) > len(asked) / 2


@every(("story", "number"), STEPS)
def test_every_question_has_what_a_class_may_answer_in_as_many_lines_in_every_language(story, number):
    step = FILES[story]["steps"][number - 1]
    assert bool(step.get("question")) == bool(step.get("expect"))
    assert lines_of(step.get("expect", {})) in (set(), {2}, {3})


@every("story", FILES)
def test_a_story_says_in_a_few_lines_what_a_class_can_do_after_it(story):
    assert set(FILES[story]["goals"]) == set(LANGUAGES)
    assert lines_of(FILES[story]["goals"]) in ({2}, {3})


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_a_step_rests_on_acts_that_had_begun_by_then(atlas, step, story, number):
    own: Step = step(story, number)
    last = {"today": "9999-12-31"}.get(own.day, own.day if own.by_day else f"{own.day}-12-31")
    assert own.acts
    assert [name for name in own.acts if first_day(atlas.acts[name]) > last] == []


@pytest.mark.parametrize(("story", "number"), [s for s in STEPS if len(FILES[s[0]]["steps"][s[1] - 1]["day"]) == 10])
def test_a_step_on_a_day_is_on_a_day_of_one_of_its_acts(atlas, step, story, number):
    own: Step = step(story, number)
    assert [n for n in own.acts if first_day(atlas.acts[n]) <= own.day <= last_day(atlas.acts[n])]


@pytest.mark.parametrize(("story", "number"), [s for s in STEPS if len(FILES[s[0]]["steps"][s[1] - 1]["day"]) == 10])
def test_a_step_on_a_day_is_in_weeks_that_the_map_can_show_by_day(atlas, step, story, number):
    assert [w for w in atlas.windows if w.first <= step(story, number).day <= w.last]


@pytest.mark.parametrize("number", range(1, len(FILES["three-weeks-in-1945"]["steps"]) + 1))
def test_the_islands_of_a_landing_stand_as_its_acts_have_put_them(atlas, step, number):
    own: Step = step("three-weeks-in-1945", number)
    pointed = [i for name in own.point_at for i in atlas.members.get(name, (name,))]
    assert {
        i: span_on(atlas.spans[i], own.day).basis for i in pointed if span_on(atlas.spans[i], own.day).basis not in own.acts
    } == {}


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_an_article_to_read_is_of_an_act_of_the_step(step, story, number):
    own: Step = step(story, number)
    assert own.reading is None or own.reading[0] in own.acts


@pytest.mark.parametrize("mode", ["japan", "russia"])
def test_where_a_government_s_map_is_shown_the_caption_says_whose_view_it_is(atlas, mode):
    steps = [s for story in atlas.stories.values() for s in story.steps if s.mode == mode]
    assert steps
    names = {"japan": ("Japan", "Japan", "日本は", "Япония"), "russia": ("Russia", "Rusland", "ロシアは", "Россия")}[mode]
    for own in steps:
        assert all(name in own.caption[code] for code, name in zip(FOUR, names, strict=True))


def test_both_governments_maps_are_shown_equally_often(atlas):
    modes = [s.mode for story in atlas.stories.values() for s in story.steps]
    assert modes.count("japan") == modes.count("russia")


def lines_of(texts: dict[str, str]) -> set[int]:
    """How many lines the texts have; each line is whole sentences, or it counts for none."""
    told = [text.split("\n") for text in texts.values()]
    return {len(lines) if all(re.search(r"[.?!。]$", line) for line in lines) else 0 for lines in told}


def first_day(act) -> str:
    """The earliest day that any date or effect of an act gives; a month or a year counts from its first day."""
    return min(filled(day) for day in days_of(act))


def last_day(act) -> str:
    """The latest day that any date or effect of an act gives."""
    return max(filled(day) for day in days_of(act))


def days_of(act) -> list[str]:
    dates = [day for d in act.facts.dates for day in (d.day, *d.also)]
    return [*dates, *(effect.day for effect in act.changes)]


def filled(day: str) -> str:
    return (day + "-01-01")[:10]
