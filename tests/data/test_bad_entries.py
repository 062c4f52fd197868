"""One fault in an otherwise good dataset: the report names that fault, its file, its place and a remedy."""

from __future__ import annotations

import shutil
from functools import cache

import pytest

from treaty_atlas.catalog import examine, load
from treaty_atlas.errors import DatasetError, Problem

from ..support import GEODATA, every
from . import faults, move_faults, reading_faults, search_faults, source_faults, story_faults, topic_faults

KINDS = (faults, move_faults, topic_faults, source_faults, story_faults, search_faults, reading_faults)
FAULTS = {name: fault for kind in KINDS for name, fault in kind.FAULTS.items()}


@pytest.fixture(scope="module")
def reported(small_dataset, tmp_path_factory):
    """The problems of a dataset with one fault, found once for all tests."""

    @cache
    def problems(fault: str) -> list[Problem]:
        root = tmp_path_factory.mktemp("fault") / "geodata"
        shutil.copytree(small_dataset, root)
        FAULTS[fault][0](root)
        return examine(root)[1]

    return problems


@every("fault", FAULTS)
def test_a_fault_is_reported_with_its_file_and_its_place(reported, fault):
    _, file, place, wrong = FAULTS[fault]
    found = [p for p in reported(fault) if p.file == file and place in p.place and wrong in p.wrong]
    assert found, [str(p) for p in reported(fault)]


@every("fault", FAULTS)
def test_one_fault_is_one_problem_and_raises_no_others(reported, fault):
    assert len(reported(fault)) == 1, [str(p) for p in reported(fault)]


@every("fault", FAULTS)
def test_a_fault_is_told_in_whole_sentences_with_a_remedy(reported, fault):
    assert reported(fault)
    assert [str(p) for p in reported(fault) if not p.remedy.strip() or p.wrong.strip()[-1:] != "."] == []


def test_faults_in_different_files_are_reported_all_at_once(dataset):
    chosen = [
        "a day does not exist", "a source has no address", "an event has no text",
        "a label is for an unknown island",
    ]  # fmt: skip
    for fault in chosen:
        FAULTS[fault][0](dataset)
    problems = examine(dataset)[1]
    for fault in chosen:
        _, file, place, wrong = FAULTS[fault]
        assert [p for p in problems if p.file == file and place in p.place and wrong in p.wrong], fault


def test_the_dataset_of_this_checkout_has_no_fault():
    assert examine(GEODATA)[1] == []


def test_the_small_copy_that_the_faults_are_put_into_has_none_of_its_own(dataset):
    assert examine(dataset)[1] == []


def test_loading_a_faulty_dataset_raises_every_problem(dataset):
    FAULTS["a source has no address"][0](dataset)
    with pytest.raises(DatasetError) as caught:
        load(dataset)
    assert [p.place for p in caught.value.problems] == ["[GHOST]"]
