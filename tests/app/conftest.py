"""The app without a browser: Streamlit's own test runner on the main script, and the server's addresses."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache as cache_
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from treaty_atlas.cover import map_page as cover_page
from treaty_atlas.ui import cache
from treaty_atlas.ui.pages import map as map_page
from treaty_atlas.ui.server import app as server
from treaty_atlas.ui.server import edition, files, first, listed, pieces

from ..support import GEODATA, MAIN
from . import beside

Visit = Callable[..., AppTest]


@pytest.fixture(scope="session", autouse=True)
def components_are_looked_for_once() -> Iterator[None]:
    """Streamlit's test runner reads the metadata of every installed package for each new visit: most of its time."""
    kept = cache_(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", kept)
        yield


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open a page at an address; the map's frame is left out, as there is no browser to draw it."""
    monkeypatch.setattr(map_page, "draw_map", lambda map_: st.html("<p>map-frame-here</p>"))

    def open_page(page: str = "map", **query: str) -> AppTest:
        at = AppTest.from_file(str(MAIN), default_timeout=30)
        if page != "map":
            at.switch_page(f"../../../../pages/{page}.py")
        for key, value in query.items():
            at.query_params[key] = value
        return at.run()

    return open_page


def markup(at: AppTest) -> str:
    """All HTML of the page, in ``st.html``, in lists to choose from and beside the map, styles left out."""
    sent = components(at)
    written = [e.proto.body for e in at.get("html")] + [one["html"] for one in sent.values() if "html" in one]
    written += [one["first"] for one in sent.values() if "first" in one]
    if cover_page.PANEL in sent:
        own = sent[cover_page.PANEL]
        written.append(beside.shown(own["lang"], own["understood"]))
    return "\n".join(re.sub(r"<style>.*?</style>", "", body, flags=re.DOTALL) for body in written)


def components(at: AppTest) -> dict[str, dict[str, Any]]:
    """What each of our components was given, by its key (search box, lists, scrolling, timeline)."""
    return {e.key: json.loads(e.proto.json) for e in at.get("bidi_component")}


def text(at: AppTest) -> str:
    """What a reader reads of it; a word with its kana is one word."""
    words = re.sub(r"</?r(?:uby|t)\b[^>]*>", "", markup(at))
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", words)))


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The app runs on a dataset with two faults; what was loaded is forgotten before and after."""
    root = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    with (root / "land.toml").open("a", encoding="utf-8") as land:
        land.write('[[tints]]\nregion = "<i>atlantis</i>"\nyears = [[1850, "japan"]]\n')
    (root / "eras.toml").write_text("[", encoding="utf-8")
    monkeypatch.setenv("TREATY_ATLAS_GEODATA", str(root))
    forget()
    yield root
    forget()


def forget() -> None:
    read = (cache.atlas, cache.shapes, files._made, listed.pages, pieces.in_force, pieces.piece)
    pages = (cache.package, cache.data_rows, cache.forms, cache.story_pieces, cache.puzzle_pieces, first._pages)
    for kept in (*read, *pages, edition.edition, beside.made):
        kept.cache_clear()
    first._shelf.clear()


@pytest.fixture
def client() -> Iterator[TestClient]:
    """The atlas's own addresses, with the headers that every answer has; one loop answers all that a test asks."""
    with TestClient(Starlette(routes=server.routes(), middleware=server.middleware())) as opened:
        yield opened
