"""The atlas, the English words, and a copy of the dataset that a test may break."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from treaty_atlas import i18n
from treaty_atlas.catalog import load
from treaty_atlas.i18n import Words
from treaty_atlas.model import Atlas

from .support import GEODATA


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The dataset of this checkout."""
    return load(GEODATA)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words("en")


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """A copy of the dataset, without the layers that are built from it."""
    return Path(shutil.copytree(GEODATA, tmp_path / "geodata", ignore=shutil.ignore_patterns("layers")))


@pytest.fixture
def two_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Invented catalogues: English has every word of the test, Japanese only one of them."""
    (tmp_path / "en.toml").write_text('[menu]\nmap = "Map"\ntable = "Table of {count}"\n', encoding="utf-8")
    (tmp_path / "ja.toml").write_text('[menu]\nmap = "地図"\n', encoding="utf-8")
    monkeypatch.setattr(i18n, "LOCALES", tmp_path)
    i18n.catalogue.cache_clear()
    yield tmp_path
    i18n.catalogue.cache_clear()
