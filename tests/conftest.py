"""The atlas, the English words, and a copy of the dataset that a test may break."""

from __future__ import annotations

import gc
import json
import os
import pickle
import shutil
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from treaty_atlas import clock, i18n
from treaty_atlas.catalog import hygiene, texts
from treaty_atlas.errors import Problem
from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Atlas, Section

from .support import GEODATA, book


def _parse_once() -> None:
    """The same text is parsed once in a run of the suite: hundreds of tests read a dataset that differs in one file.

    Each caller gets a copy of its own; what cannot be parsed raises each time.
    """
    parse = tomllib.loads

    @lru_cache(maxsize=1024)
    def parsed(text: str) -> bytes:
        return pickle.dumps(parse(text))

    tomllib.loads = lambda text, **_: pickle.loads(parsed(text))


def _read_once() -> None:
    """The same Markdown is taken apart once, and looked through once for what is not seen, for the same reason."""
    sections, unseen = lru_cache(maxsize=2048)(texts.sections), lru_cache(maxsize=2048)(_listed(hygiene.problems))

    def own(body: str, file: str) -> tuple[tuple[str, ...], dict[str, Section], list[Problem]]:
        before, found, problems = sections(body, file)
        return before, dict(found), list(problems)

    texts.sections, hygiene.problems = own, unseen


def _listed(of: Callable[..., Iterable[Problem]]) -> Callable[..., tuple[Problem, ...]]:
    return lambda text, file: tuple(of(text, file))


def pytest_configure() -> None:
    """One day for the whole run, its workers and servers: what was written before midnight is right after it."""
    os.environ.setdefault(clock.VARIABLE, clock.today().isoformat())


def pytest_collection_finish() -> None:
    """What is there before the first test stays until the end: it is not looked through again and again for what is not."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


_parse_once()
_read_once()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The dataset of this checkout."""
    return book()


@pytest.fixture(scope="session")
def words() -> Words:
    return Words("en")


@pytest.fixture(scope="session")
def small_dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset without the layers that are built from it, with small triangles for coasts: read in a moment."""
    root = tmp_path_factory.mktemp("small") / "geodata"
    shutil.copytree(GEODATA, root, ignore=shutil.ignore_patterns("layers"))
    for file in ("islands.geojson", "land.geojson"):
        data = json.loads((root / file).read_text(encoding="utf-8"))
        for feature in data["features"]:
            shape = feature["geometry"]
            if shape["type"] not in ("Polygon", "MultiPolygon"):
                continue
            ring = shape["coordinates"][0] if shape["type"] == "Polygon" else shape["coordinates"][0][0]
            x, y = feature["properties"].get("lon", ring[0][0]), feature["properties"].get("lat", ring[0][1])
            x = min(x, 179.0)
            corners = [[x, y], [x + 0.001, y], [x, y + 0.001], [x, y]]
            feature["geometry"] = {"type": "Polygon", "coordinates": [corners]}
        (root / file).write_text(json.dumps(data), encoding="utf-8")
    return root


@pytest.fixture
def dataset(small_dataset: Path, tmp_path: Path) -> Path:
    """A copy of the dataset that a test may break."""
    return Path(shutil.copytree(small_dataset, tmp_path / "geodata"))


@pytest.fixture
def two_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Invented catalogues: English has every word of the test, Japanese only one of them."""
    (tmp_path / "en.toml").write_text('[menu]\nmap = "Map"\ntable = "Table of {count}"\n', encoding="utf-8")
    (tmp_path / "ja.toml").write_text('[menu]\nmap = "地図"\n', encoding="utf-8")
    monkeypatch.setattr(i18n, "LOCALES", tmp_path)
    forget_catalogues()
    yield tmp_path
    forget_catalogues()


def forget_catalogues() -> None:
    """Whatever was remembered of the catalogues is read again."""
    for remembered in (i18n.catalogue, i18n.tables, i18n.languages):
        getattr(remembered, "cache_clear", lambda: None)()
