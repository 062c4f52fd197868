"""What is used of Leaflet and Streamlit besides their documented names: in one file each, and still there."""

from __future__ import annotations

import logging
import re
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest
import streamlit
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner_utils import script_run_context

from treaty_atlas import streamlit_private as private

from ..support import PACKAGE, ROOT, WEB, every

LEAFLET = WEB / "map" / "leaflet-private.js"
PAGE = WEB / "base" / "streamlit.js"
PYTHON = PACKAGE / "streamlit_private.py"
OWN = re.compile(r"\._[a-z]\w*")
TEST_ID = re.compile(r"data-testid\^?=[\"']?([\w-]+)")
USES = re.compile(
    r"^\s*(?:from|import) streamlit\.\S+|streamlit_folium\._\w+|files\(\"streamlit\"\)|streamlit\.__file__", re.MULTILINE
)
NAMES = re.compile(r"\.(st[A-Z]\w+|rc-[\w-]+)")


def first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0]


def code(path: Path) -> str:
    """A module without its comments."""
    line = r"|(?<!:)//.*" if path.suffix == ".js" else ""
    return re.sub(rf"/\*(?:.|\n)*?\*/{line}", "", path.read_text(encoding="utf-8"))


@cache
def leaflet() -> str:
    return (files("xstatic.pkg.leaflet") / "data" / "leaflet-src.js").read_text(encoding="utf-8")


@cache
def bundle() -> str:
    """The scripts of Streamlit's page."""
    return "".join(path.read_text(encoding="utf-8") for path in (private.STATIC / "static" / "js").glob("*.js"))


def test_the_files_name_the_versions_that_are_installed() -> None:
    shipped = re.search(r'version = "([\d.]+)"', leaflet())
    assert shipped and f"Leaflet {shipped[1]}:" in first_line(LEAFLET)
    assert f"Streamlit {version('streamlit')}:" in first_line(PAGE)
    assert f"Streamlit {version('streamlit')}, streamlit-folium {version('streamlit-folium')}:" in first_line(PYTHON)


def test_leaflet_has_every_private_name() -> None:
    used = {name[1:] for name in OWN.findall(code(LEAFLET))}
    assert used
    assert [name for name in used if not re.search(rf"\b{name}\b\s*(?::|=[^=])", leaflet())] == []


@every("path", [path for path in sorted(WEB.rglob("*.js")) if path != LEAFLET])
def test_no_other_module_uses_a_private_name(path: Path) -> None:
    assert OWN.findall(code(path)) == []


def test_streamlits_page_has_every_name_of_the_modules() -> None:
    text = code(PAGE)
    named = {*TEST_ID.findall(text), *re.findall(r"\"(data-test-[\w-]+|[A-Z]+)\"", text), "stActiveTheme-", "popstate"}
    assert {"stApp", "CONNECTED", "data-test-connection-state"} <= named
    assert [name for name in named if name not in bundle()] == []
    assert re.search(r"CACHED_THEME_VERSION:(\w+)", bundle()) and re.search(r"\b=2,\w+=`stActiveTheme-", bundle())


def test_what_loads_streamlit_is_there_and_all_of_it_is_asked_for_at_once() -> None:
    elements = private.page_elements()
    named = [re.search(r"(?:src|href)=\"\./([^\"]+)\"", element) for element in elements]
    assert [element for element, name in zip(elements, named, strict=True) if not name] == []
    names = [name[1] for name in named if name]
    assert len(set(names)) == len(names) and [name for name in names if not (private.STATIC / name).is_file()] == []
    assert [one for one in private.DRAWERS if not any(f"/{one}." in name for name in names)] == []


def test_the_scripts_of_the_maps_frame_are_those_that_its_page_asks_for() -> None:
    ((address, folder),) = [one for one in private.shipped().items() if one[0] == private.FRAME]
    asked = re.findall(r'src="\./([^"]+)"', (folder / "index.html").read_text(encoding="utf-8"))
    assert asked and private.frame_scripts() == [f"{address[1:]}/{path}" for path in asked]


CHANGES = (("<script", "<scrip"), ('id="root"', 'id="app"'), ("</head>", '<script type="module"></script>'))


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_of_streamlit_that_is_built_otherwise_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]
) -> None:
    page = tmp_path / "index.html"
    page.write_text(private.INDEX.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    monkeypatch.setattr(private, "INDEX", page)
    with pytest.raises(ValueError, match="of Streamlit is built otherwise"):
        private.page_elements()


@every("path", [path for path in sorted(WEB.rglob("*.js")) if path != PAGE])
def test_no_other_module_names_streamlits_page(path: Path) -> None:
    assert re.findall(r"data-test|stActiveTheme", code(path)) == []


def test_the_stylesheets_use_the_names_that_are_listed_and_streamlit_has_them() -> None:
    text = "".join(code(path) for path in sorted((WEB / "css").glob("*.css")))
    assert {*TEST_ID.findall(text), *NAMES.findall(text)} == private.STYLED
    parts = {part for name in private.STYLED - {"rc-overflow-item-rest"} for part in name.split("-")}
    assert [part for part in parts if part not in bundle()] == []
    assert "-item" in bundle() and "`rc-overflow`" in bundle()


def test_streamlit_has_what_the_server_uses() -> None:
    assert private.INDEX.is_file() and private.sans().is_file()
    server = Path(streamlit.__file__).parent / "web" / "server"
    served = "".join(path.read_text(encoding="utf-8") for path in server.rglob("*.py"))
    wanted = {*private.ADDRESSES, *private.UPLOADS.split("/")}
    assert [name for name in wanted if name not in served] == []
    assert script_run_context.__name__ == private.SCRIPT_LOG and logging.getLogger(private.SCRIPT_LOG)
    assert isinstance(Runtime.component_registry, property)
    assert callable(import_module("streamlit_folium")._component_func)


@every("path", [path for path in sorted([*PACKAGE.rglob("*.py"), ROOT / "app.py"]) if path != PYTHON])
def test_no_other_file_of_python_uses_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert USES.findall(text) == []
