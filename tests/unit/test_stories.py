"""The shape of a story and the checks of one step, with invented names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from treaty_atlas import fairness
from treaty_atlas.catalog.stories import step_problems
from treaty_atlas.catalog.topics import Known
from treaty_atlas.model.stories import LANGUAGES, Step, Story

TODAY = date(2026, 3, 5)
KNOWN = Known(
    acts={"1900-treaty": {"1", "2"}, "1900-war": (), "1900-broken": None},
    sources={"S"},
    places={"north", "south", "both"},
    lines=(),
    eras=(),
)
WORDS = {code: f"Words in {code}." for code in LANGUAGES}


def step(**changes: object) -> Step:
    """A sound step, with keys changed or added."""
    return Step.model_validate({"day": "1900", "acts": ("1900-treaty",), "caption": WORDS, **changes})


def told(**changes: object) -> list[str]:
    return [str(p) for p in step_problems(step(**changes), "stories/1-a.toml", "step 4", KNOWN, TODAY)]


@pytest.mark.parametrize(
    ("day", "by_day"), [("1900", False), ("today", False), ("1900-02-28", True), (1900, False), (date(1900, 2, 28), True)]
)
def test_a_step_is_on_a_year_or_a_day_or_today(day, by_day):
    assert step(day=day).by_day is by_day


@pytest.mark.parametrize("day", ["", "190", "19000", "1900-02", "1900-02-30", "1900-2-1", "tomorrow", "Today", "１９００"])
def test_a_step_is_on_no_other_day(day):
    with pytest.raises(ValidationError):
        step(day=day)


@pytest.mark.parametrize("day", ["1850", "1850-01-01", "2026", "2026-03-05", "today"])
def test_the_map_reaches_from_its_first_day_to_today(day):
    assert told(day=day) == []


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        ("1849", ("1850", "2026")),
        ("2027", ("1850", "2026")),
        ("1849-12-31", ("1850-01-01", "2026-03-05")),
        ("2026-03-06", ("1850-01-01", "2026-03-05")),
    ],
)
def test_a_day_off_the_map_is_reported_with_both_ends(day, ends):
    (problem,) = told(day=day)
    assert f"step 4 day: {day} is not on the map" in problem and all(end in problem for end in ends)


def test_a_sound_step_has_no_problem():
    assert told(view="sakhalin", mode="russia", point_at=("north", "both"), article="1900-treaty/2", notes=WORDS) == []


@pytest.mark.parametrize(
    ("changes", "nearest"),
    [
        ({"view": "Sakhalln"}, "sakhalin"),
        ({"point_at": ("nort",)}, "north"),
        ({"acts": ("1900-traety",)}, "1900-treaty"),
        ({"article": "1900-treatie/1"}, "1900-treaty"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_the_nearest_name(changes, nearest):
    (problem,) = told(**changes)
    assert f"Did you mean '{nearest}'?" in problem


@pytest.mark.parametrize("changes", [{"point_at": ("atlantis",)}, {"acts": ("1648-westphalia",)}])
def test_a_name_that_is_like_no_other_is_answered_without_a_guess(changes):
    (problem,) = told(**changes)
    assert "Did you mean" not in problem


def test_an_article_that_is_not_there_is_answered_with_those_that_are():
    (problem,) = told(article="1900-treaty/3")
    assert "no article '3' of '1900-treaty'" in problem and "It has 1, 2." in problem


def test_an_event_has_no_articles_and_one_that_could_not_be_read_is_not_judged():
    assert "Only treaties have articles" in told(article="1900-war/1")[0]
    assert told(article="1900-broken/1", acts=("1900-broken",)) == []


@pytest.mark.parametrize("key", ["caption", "notes", "question"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_text_that_lacks_a_language_is_reported_with_what_to_write(key, code):
    (problem,) = told(**{key: {c: text for c, text in WORDS.items() if c != code}})
    assert f"step 4 {key}: has no text in {code}; found" in problem and f'Write {key}.{code} = "…".' in problem


@pytest.mark.parametrize("key", ["notes", "question"])
def test_notes_and_a_question_may_be_left_out(key):
    assert told(**{key: {}}) == []


@pytest.mark.parametrize(("code", "most"), [("en", 110), ("nl", 110), ("ru", 110), ("ja", 55)])
def test_a_caption_has_room_for_two_lines(code, most):
    assert told(caption=WORDS | {code: "x" * most}) == []
    assert f"has {most + 1} characters" in told(caption=WORDS | {code: "x" * (most + 1)})[0]


def test_an_article_is_read_as_treaty_and_article():
    assert step(article="1900-treaty/suppl-4").reading == ("1900-treaty", "suppl-4")
    assert step().reading is None


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        ("title", {"title": {"en": "Stolen land"}}),
        ("summary", {"summary": {"en": "It was stolen."}}),
        ("goals", {"goals": {"en": "They can say that it was stolen."}}),
        ("step 1, caption", {"steps": (step(caption={"en": "It was stolen."}),)}),
        ("step 2, notes", {"steps": (step(), step(notes={"en": "It was stolen."}))}),
        ("step 1, question", {"steps": (step(question={"en": "Was it stolen?"}),)}),
        ("step 1, expect", {"steps": (step(expect={"en": "It was stolen."}),)}),
    ],
)
def test_every_text_of_a_story_is_held_to_the_rules_of_fairness(atlas, place, changes):
    plain = {"id": "a", "minutes": 5, "title": WORDS, "summary": WORDS, "steps": (step(),)}
    read = replace(atlas, acts={}, islands={}, texts={}, stories={"a": Story.model_validate(plain | changes)})
    lists = fairness.rules() | {"occupations": {"acts": []}}
    assert [(p.file, p.place) for p in fairness.problems(read, lists)] == [(f"en: stories/a, {place}", "'stolen'")]


def test_a_caption_alone_has_both_names_even_where_the_notes_have_them(atlas):
    one = step(caption={"en": "Ships come to Iturup."}, notes={"en": "Iturup (Etorofu) is an island."})
    story = Story.model_validate({"id": "a", "minutes": 5, "title": WORDS, "summary": WORDS, "steps": (one,)})
    read = replace(atlas, acts={}, islands={}, texts={}, stories={"a": story})
    (problem,) = fairness.problems(read, fairness.rules() | {"occupations": {"acts": []}})
    assert problem.file == "en: stories/a, step 1, caption"
