"""An invalid dataset: one readable page with every problem, never a traceback, never half a map."""

from __future__ import annotations

import pytest

from treaty_atlas.errors import DatasetError
from treaty_atlas.ui.cache import atlas
from treaty_atlas.ui.server import app as server

from .conftest import markup, text


@pytest.mark.parametrize("page", ["map", "treaties", "islands", "views", "data"])
def test_every_page_lists_every_problem_with_file_place_and_remedy(broken, visit, page):
    at = visit(page)
    assert not at.exception
    assert "The dataset has 4 problem(s)" in text(at)  # two faults, and the markup in one of them
    told = text(at)
    assert "land.toml" in told and "tint of <i>atlantis</i>" in told and "is no region of land.geojson." in told
    assert "eras.toml" in told and "is not valid TOML" in told and "Mend the line named here." in told


def test_no_map_is_drawn_and_no_traceback_is_shown(broken, visit):
    at = visit()
    assert "map-frame-here" not in markup(at)
    assert "Traceback" not in text(at) and 'File "' not in text(at)


def test_what_stands_in_a_broken_file_stays_text(broken, visit):
    at = visit()
    assert "<i>atlantis" not in markup(at) and "<i>atlantis</i>" in text(at)


def test_the_page_comes_back_when_the_dataset_is_mended(broken, visit, monkeypatch):
    assert "problem(s)" in text(visit())
    monkeypatch.delenv("TREATY_ATLAS_GEODATA")
    assert "map-frame-here" in markup(visit())


def test_a_load_that_failed_is_not_remembered(broken):
    for _ in range(2):
        with pytest.raises(DatasetError):
            atlas()


@pytest.mark.parametrize("path", ["/atlas.en.json", "/search.en.json"])
def test_the_server_says_what_is_wrong_instead_of_sending_half_an_atlas(broken, client, path):
    answer = client.get(path)
    assert answer.status_code == 503
    assert "eras.toml" in answer.text and "Traceback" not in answer.text


def test_a_failure_of_a_page_is_one_readable_sentence(visit, monkeypatch, words):
    shown = []
    monkeypatch.setattr("treaty_atlas.ui.parts.draw.st.html", lambda body, **_: shown.append(body))
    assert server.on_error(ZeroDivisionError("secret detail"))
    assert words("error.title") in shown[0] and "secret detail" not in shown[0]
