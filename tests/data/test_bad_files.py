"""Files that are missing, torn or nonsense, and shapes that are broken: reported, never raised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from treaty_atlas.catalog import examine

EVENTS, EVENTS_EN = "events/6-1946-1991.toml", "events/6-1946-1991.en.md"
FILES = (
    "islands.toml", EVENTS, "sources.toml", "eras.toml", "land.toml", "views.toml", "errors.toml", "traps.toml",
    "readings.toml",
    "statements.toml", "search.toml", "labels.json", "islands.geojson", "lines.geojson", "land.geojson", "islands.en.md",
    EVENTS_EN, "views.en.md", "errors.en.md", "traps.en.md", "method.en.md", "treaties/1855-shimoda/treaty.toml",
    "treaties/1855-shimoda/en.md",
)  # fmt: skip
NEEDED = tuple(file for file in FILES if file != EVENTS)  # an era without its file is no era
TORN = {
    ".toml": "title = ",
    ".json": '{"labels": [',
    ".geojson": '{"type": "FeatureCollection", "features": [',
}
EMPTY = {".toml": "", ".md": "", ".json": "{}", ".geojson": '{"type": "FeatureCollection", "features": []}'}
FEATURES = '{"type": "FeatureCollection", "features": %s}'
NONSENSE = [
    *[("islands.toml", text) for text in ("groups = 1", "urup = 1")],
    *[(EVENTS, text) for text in ("events = 1", "[events]\nid = 1", "[[events]]")],
    *[("sources.toml", text) for text in ("JC-1 = 1", "[JC-1]\ntitle = 1")],
    *[("eras.toml", text) for text in ("eras = 1", "[eras]\nact = 1", "[[eras]]")],
    *[
        ("land.toml", text)
        for text in ("tints = 1", "[tints]\nhokkaido = 1", "[[tints]]", '[[tints]]\nregion = "korea"\nyears = [["a", "b"]]')
    ],
    *[
        ("labels.json", text)
        for text in ("null", "0", "[1]", '{"labels": 1}', '{"labels": [1]}', '{"labels": [{"id": []}]}')
    ],
    *[("views.toml", text) for text in ("arguments = 1", "[arguments]\nid = 1", "[[arguments]]\nid = []")],
    *[("errors.toml", text) for text in ("errors = 1", "[errors]\nid = 1", "[[errors]]\nid = []")],
    *[("traps.toml", text) for text in ("traps = 1", "[[traps]]\n[[versions]]", "[[traps]]\nid = []")],
    *[("search.toml", text) for text in ("islands = 1", "[islands]\nurup = [1]", "[places.x]\nbox = 1")],
    *[("readings.toml", text) for text in ("persons = 1", '[persons]\n"樺太" = 1')],
    *[("statements.toml", text) for text in ("statements = 1", "[[statements]]", "[[statements]]\nabout = []")],
    ("treaties/1855-shimoda/treaty.toml", "kind = 1"),
    ("treaties/1855-shimoda/en.md", "+++\nsignatories = 1\n+++\n## One {#1}"),
    *[
        (file, text)
        for file in FILES
        if file.endswith(".md") and file not in ("errors.en.md", "traps.en.md")  # read like views.en.md
        for text in ("Only words.", "## A heading without an id")
    ],
    *[
        (file, text)
        for file in FILES
        if file.endswith(".geojson")
        for text in ("0", "null", FEATURES % "null", FEATURES % "[null]", FEATURES % '[{"properties": 1}]')
    ],
]


def told(root: Path) -> list[tuple[str, str]]:
    return [(p.file, p.wrong) for p in examine(root)[1]]


@pytest.mark.parametrize("file", NEEDED)
def test_a_missing_file_is_reported_as_missing(dataset, file):
    (dataset / file).unlink()
    assert [wrong for name, wrong in told(dataset) if name == file and "missing" in wrong]


@pytest.mark.parametrize("file", [file for file in FILES if Path(file).suffix in TORN])
def test_a_torn_file_is_reported_with_where_it_breaks_off(dataset, file):
    (dataset / file).write_text(TORN[Path(file).suffix], encoding="utf-8")
    wrong = [wrong for name, wrong in told(dataset) if name == file]
    kind = "TOML" if file.endswith(".toml") else "JSON"
    assert [w for w in wrong if f"is not valid {kind}" in w]


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_no_text_is_reported(dataset, file):
    (dataset / file).write_bytes(b"\xff\xfe\x00\x81binary")
    assert [wrong for name, wrong in told(dataset) if name == file and "cannot be read" in wrong]


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_never_passes_for_a_sound_one(dataset, file):
    (dataset / file).write_text(EMPTY[Path(file).suffix], encoding="utf-8")
    assert told(dataset)


@pytest.mark.parametrize(("file", "nonsense"), NONSENSE)
def test_nonsense_in_a_file_is_reported_and_never_raised(dataset, file, nonsense):
    (dataset / file).write_text(nonsense, encoding="utf-8")
    assert [wrong for name, wrong in told(dataset) if name == file]


def shapes(edit: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """An edit of ``islands.geojson`` that is given the features by id."""

    def write(root: Path) -> None:
        data = json.loads((root / "islands.geojson").read_text(encoding="utf-8"))
        edit({f["properties"]["id"]: f for f in data["features"]})
        (root / "islands.geojson").write_text(json.dumps(data), encoding="utf-8")

    return write


def polygon(feature: dict[str, Any], *points: tuple[float, float]) -> None:
    feature["geometry"] = {"type": "Polygon", "coordinates": [[*points, points[0]]]}


SHAPES = {
    "a ring that crosses itself": (
        shapes(lambda f: polygon(f["urup"], (150, 46), (151, 47), (151, 46), (150, 47))),
        "feature urup", "broken ring: Self-intersection",
    ),
    "an empty shape": (
        shapes(lambda f: f["urup"].update(geometry={"type": "Polygon", "coordinates": []})),
        "feature urup", "the geometry is empty",
    ),
    "no shape at all": (shapes(lambda f: f["urup"].update(geometry=None)), "feature urup", "cannot be read"),
    "a shape of an unknown kind": (
        shapes(lambda f: f["urup"].update(geometry={"type": "Blob", "coordinates": []})),
        "feature urup", "cannot be read",
    ),
    "latitude before longitude": (
        shapes(lambda f: polygon(f["urup"], (45.5, 149.5), (46.2, 149.5), (46.2, 150.5))),
        "feature urup", "lies off the map",
    ),
    "a feature without an id": (
        shapes(lambda f: f["urup"]["properties"].pop("id")), "feature 29", "has no id",
    ),
    "an island that islands.toml lacks": (
        shapes(lambda f: f["urup"]["properties"].update(id="atlantis")),
        "island atlantis", "is not in islands.toml",
    ),
    "two islands that share ground": (
        shapes(lambda f: f["iturup"].update(geometry=f["urup"]["geometry"])),
        "features urup and iturup", "overlap",
    ),
    "a feature without its area": (
        shapes(lambda f: f["urup"]["properties"].pop("km2")), "feature urup", "km2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", SHAPES)
def test_a_broken_shape_is_reported_with_its_island_and_a_remedy(dataset, fault):
    edit, place, wrong = SHAPES[fault]
    edit(dataset)
    problems = examine(dataset)[1]
    found = [p for p in problems if p.file == "islands.geojson" and p.place == place and wrong in p.wrong]
    assert found, [str(p) for p in problems]
    assert all(p.remedy for p in found)


def test_overlapping_islands_are_reported_together_with_other_faults(dataset):
    SHAPES["two islands that share ground"][0](dataset)
    (dataset / "eras.toml").unlink()
    assert {name for name, _ in told(dataset)} == {"islands.geojson", "eras.toml"}


def test_an_empty_folder_is_reported_file_by_file(tmp_path):
    atlas, problems = examine(tmp_path)
    assert atlas is None
    assert {p.file for p in problems} >= {
        "islands.toml", "events", "treaties", "sources.toml", "islands.geojson", "views.toml", "errors.toml", "traps.toml",
        "islands.en.md", "views.en.md", "errors.en.md", "traps.en.md", "method.en.md",
    }  # fmt: skip
