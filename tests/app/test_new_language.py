"""A fifth language that has begun: three texts and a few words. It is offered, falls back to English, and says so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from treaty_atlas import i18n, validate
from treaty_atlas.cover.head import inside
from treaty_atlas.i18n import LOCALES, Words, languages
from treaty_atlas.reading.reader import relative

from ..conftest import forget_catalogues
from ..support import FOUR, GEODATA, PAGES
from .conftest import Visit, forget, markup, text

WRITTEN = ("1855-shimoda", "1875-saint-petersburg", "1905-portsmouth")
"""The treaties that have a German text here."""
TITLE = "Vertrag von Shimoda"


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the dataset and of the catalogues in which German has begun, and the app runs on it."""
    folder = tmp_path_factory.mktemp("german")
    root, locales = Path(shutil.copytree(GEODATA, folder / "geodata")), Path(shutil.copytree(LOCALES, folder / "locale"))
    (locales / "de.toml").write_text('[menu]\nmap = "Karte"\n', encoding="utf-8")
    for treaty in WRITTEN:
        english = (root / "treaties" / treaty / "en.md").read_text(encoding="utf-8")
        (root / "treaties" / treaty / "de.md").write_text(english.replace("Treaty of Shimoda", TITLE), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "LOCALES", locales)
        patch.setenv("TREATY_ATLAS_GEODATA", str(root))
        forget()
        forget_catalogues()
        yield root
    forget()
    forget_catalogues()


def test_it_is_offered_behind_the_others_with_the_words_that_it_has(german: Path) -> None:
    assert languages() == (*FOUR, "de")
    made = str(inside(Words("de"), relative("de"), "data", {}, {}, ""))
    assert re.findall(r"hreflang='(\w+)'[^>]*>([^<]+)<", made)[-1] == ("de", "German")
    assert (Words("de")("menu.map"), Words("de")("menu.treaties")) == ("Karte", Words("en")("menu.treaties"))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_in_it(german: Path, visit: Visit, page: str) -> None:
    at = visit(page, lang="de")
    assert not at.exception and at.query_params.get("lang") in ("de", ["de"])
    assert TITLE in markup(at) or page not in ("map", "treaties")


def test_what_is_missing_stands_in_english_and_says_so_once_where_it_stands(german: Path, visit: Visit) -> None:
    told = Words("de")("panel.in_english")
    own, other = (text(visit("treaties", treaty=name, lang="de")) for name in ("1855-shimoda", "1956-joint-declaration"))
    assert TITLE in own and told not in own
    assert "Joint Declaration" in other and other.count(told) == 1


def test_the_validator_names_every_text_that_it_lacks(german: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.main([str(german)]) == 1
    said = capsys.readouterr().out
    assert "events/6-1946-1991.de.md" in said and "the file is missing" in said and "beside en.md" in said
    assert not any(f"treaties/{treaty}/" in said for treaty in WRITTEN)
    lacking = {path for path in german.rglob("*en.md")} - {german / "treaties" / treaty / "en.md" for treaty in WRITTEN}
    assert said.count("the file is missing") == len(lacking)
