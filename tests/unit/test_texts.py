"""The Markdown files of the dataset: front matter, sections, word traps, places."""

from __future__ import annotations

import pytest

from treaty_atlas.catalog.texts import front_matter, paragraphs, place_of, sections
from treaty_atlas.model.atlas import Section

BODY = """Before the first heading.

## The border {#2}

One line
goes on.

- first
- second

### Two readings {.trap}

The trap.

## Peace {#expl-3}

Lasting.
"""


def test_what_stands_before_the_first_heading_is_the_introduction():
    introduction, _, problems = sections(BODY, "en.md")
    assert (introduction, problems) == (("Before the first heading.",), [])


def test_each_heading_begins_a_section_under_its_id():
    _, found, _ = sections(BODY, "en.md")
    assert [(name, s.heading) for name, s in found.items()] == [("2", "The border"), ("expl-3", "Peace")]


def test_lines_of_a_paragraph_are_joined_and_lists_are_kept():
    _, found, _ = sections(BODY, "en.md")
    assert found["2"].paragraphs == ("One line goes on.", "- first\n- second")


def test_a_word_trap_belongs_to_its_article():
    _, found, _ = sections(BODY, "en.md")
    assert (found["2"].trap_heading, found["2"].trap) == ("Two readings", ("The trap.",))
    assert (found["expl-3"].trap_heading, found["expl-3"].trap) == (None, ())


def test_a_heading_without_an_id_is_a_problem():
    _, _, problems = sections("## The border\n\nText.\n", "x/en.md")
    assert [(p.file, p.place) for p in problems] == [("x/en.md", "heading '## The border'")]


def test_an_id_that_stands_twice_is_a_problem():
    _, _, problems = sections("## One {#1}\n\nA.\n\n## Two {#1}\n\nB.\n", "en.md")
    assert [(p.place, p.wrong) for p in problems] == [("{#1}", "stands twice.")]


def test_the_front_matter_is_toml_between_lines_of_plus_signs():
    head, body, problems = front_matter('+++\ntitle = "T"\n+++\nText.', "en.md")
    assert (head, body, problems) == ({"title": "T"}, "Text.", [])


@pytest.mark.parametrize("text", ['+++\ntitle = "T"\nText.', "+++\ntitle = T\n+++\nText."], ids=["open", "not TOML"])
def test_a_broken_front_matter_is_a_problem(text):
    head, _, problems = front_matter(text, "en.md")
    assert (head, [p.place for p in problems]) == ({}, ["front matter"])


def test_empty_blocks_are_no_paragraphs():
    assert paragraphs("\n\n  \n\none\n\n\n\ntwo\n\n") == ("one", "two")


def test_the_last_line_of_an_event_may_name_its_place():
    place, section = place_of(Section("H", ("Caption.", "Text.", "Place: Rubetsu Bay")))
    assert (place, section.paragraphs) == ("Rubetsu Bay", ("Caption.", "Text."))


def test_an_event_without_a_place_keeps_its_text():
    assert place_of(Section("H", ("Caption.",))) == ("", Section("H", ("Caption.",)))
