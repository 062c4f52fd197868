"""The pairs of sentences of the quiz: what is so, and what is often read; each explained by an error or a word trap."""

from __future__ import annotations

import re

import pytest

from ..support import FOUR, GEODATA, MISREADINGS, TRAPS, every, toml
from .test_languages import SCRIPTS, years

PAIRS = {row["about"]: row for row in toml(GEODATA / "statements.toml")["statements"]}
ERRORS = {row["id"]: row for row in MISREADINGS["errors"]}


def test_there_are_pairs_enough_for_a_class_and_its_neighbours():
    assert len(PAIRS) >= 12 and {about.partition("/")[0] for about in PAIRS} == {"errors", "traps"}


@pytest.mark.parametrize("about", [about for about in PAIRS if about.startswith("errors/")])
def test_what_is_often_read_is_plainly_wrong_and_that_is_certain(about):
    row = ERRORS[about.removeprefix("errors/")]
    assert (row["kind"], row["certainty"]) == ("error", "high")


@pytest.mark.parametrize("about", [about for about in PAIRS if about.startswith("traps/")])
def test_a_word_trap_that_explains_a_pair_is_certain(about):
    (row,) = [row for row in TRAPS["traps"] if row["id"] == about.removeprefix("traps/")]
    assert row["certainty"] == "high"


@every("about", PAIRS)
def test_a_pair_is_told_in_every_language_in_two_different_sentences(about):
    so, read = PAIRS[about]["so"], PAIRS[about]["read"]
    assert set(so) == set(read) == set(FOUR)
    for code in FOUR:
        assert so[code] != read[code]
        assert all(text[-1] in ".。" and len(re.findall(r"[。]|[.](?=\s|$)", text)) == 1 for text in (so[code], read[code]))
        assert all(re.search(SCRIPTS.get(code, r"[a-z]"), text) for text in (so[code], read[code]))


@every("about", PAIRS)
def test_both_sentences_name_the_same_years_in_every_language(about):
    for key in ("so", "read"):
        told = {code: years(PAIRS[about][key][code]) for code in FOUR}
        assert {code: told[code] for code in FOUR if told[code] != told["en"]} == {}


@every("about", PAIRS)
def test_the_length_of_a_sentence_does_not_tell_which_it_is(about):
    for code in FOUR:
        short, long = sorted(len(PAIRS[about][key][code]) for key in ("so", "read"))
        assert long <= 1.7 * short
