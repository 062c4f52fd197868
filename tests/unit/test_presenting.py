"""What the address says of a presentation, whatever stands there."""

from __future__ import annotations

import pytest

from treaty_atlas.address.present import Presentation, read

LENGTHS = {"border-in-six-steps": 6, "who-asked": 3}


def told(query: dict[str, str]) -> list[tuple[str, str, str]]:
    return [tuple(notice) for notice in read(query, LENGTHS).notices]


def test_without_a_story_the_list_is_meant_whatever_the_step():
    assert read({}, LENGTHS) == read({"step": "x"}, LENGTHS) == Presentation(None, 1, ())


@pytest.mark.parametrize(("step", "shown"), [(None, 1), ("1", 1), ("6", 6), (" 2 ", 2)])
def test_a_story_and_its_step_are_taken_as_they_stand(step, shown):
    query = {"story": "border-in-six-steps"} | ({"step": step} if step else {})
    assert read(query, LENGTHS) == Presentation("border-in-six-steps", shown)


@pytest.mark.parametrize(("step", "shown"), [("0", 1), ("-4", 1), ("7", 6), ("99", 6), ("9" * 6, 6)])
def test_a_step_outside_the_story_is_its_nearest_end(step, shown):
    found = read({"story": "border-in-six-steps", "step": step}, LENGTHS)
    assert found.step == shown
    assert [n.key for n in found.notices] == ["present.step_outside"] and found.notices[0].asked == step


@pytest.mark.parametrize("step", ["", "two", "1.5", "1e3", "²"])
def test_a_step_that_is_no_number_is_the_first(step):
    query = {"story": "who-asked", "step": step}
    assert read(query, LENGTHS).step == 1
    assert told(query) == [("present.step_unreadable", step, "1")]


def test_an_unknown_story_leads_to_the_list_and_says_so():
    query = {"story": "nonsense", "step": "99"}
    assert read(query, LENGTHS).story is None
    assert told(query) == [("present.story_unknown", "nonsense", "")]


def test_a_slip_of_the_pen_finds_the_story_and_its_step_is_still_read():
    query = {"story": "Border-in-six-stepz", "step": "9"}
    found = read(query, LENGTHS)
    assert (found.story, found.step) == ("border-in-six-steps", 6)
    assert [key for key, _, _ in told(query)] == ["present.story_nearest", "present.step_outside"]


def test_no_story_at_all_is_no_error():
    assert read({"story": "border-in-six-steps"}, {}).story is None
