"""Imports run one way, and each outside library has its place."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from treaty_atlas.browser_modules import IMPORT
from treaty_atlas.browser_modules import imported as module_at

from ..support import PACKAGE, ROOT, WEB, every

LAYERS = (
    {"tags"},
    {"browser_modules", "clock", "errors", "faces", "licences", "romaji", "russian", "served", "streamlit_private", "style"},
    {"bundle", "furigana", "japanese", "writing"},
    {"model"},
    {"chronology", "days", "i18n"},
    {"address", "catalog", "holding", "keys", "known", "mapping", "naming", "own_maps"},
    {"border", "citations", "island_facts"},
    {"arrows", "build", "cards", "fairness", "moving", "notices", "puzzle", "quiz", "quiz_code", "regions"},
    {"quiz_maps"},
    {"drawing", "payload", "reading", "titles", "validate"},
    {"cover"},
    {"export"},
    {"ui"},
)
"""From below to above: a module imports from layers below its own, never from its own or above."""
WINGS = (
    {"base"},
    {"map", "search", "timeline"},
    {"link", "panel"},
    {"border", "cards", "compare", "entries", "moves", "present", "puzzle", "quiz"},
    {"site"},
    {"single"},
)
"""The folders of the browser's half, from below to above: those of one layer do not know each other."""
HOMES = {
    "streamlit": {"ui", "pages", "app", "streamlit_private"},
    "streamlit_folium": {"ui", "streamlit_private"},
    "folium": {"mapping", "export"},
    "branca": {"mapping", "export"},
    "geopandas": {"build", "catalog"},
    "shapely": {"build", "catalog", "drawing"},
    "pyproj": {"build"},
    "roaring_landmask": {"build"},
    "starlette": {"ui"},
    "pydantic": {"model", "catalog"},
    "babel": {"i18n"},
    "segno": {"cover"},
    "markupsafe": {"tags"},
    "resvg_py": {"drawing"},
    "PIL": {"drawing"},
    "fontTools": {"build"},
}
FILES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"])


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part(path: Path) -> str:
    """The part that a file belongs to: a module or a subpackage of the package, ``pages`` or ``app``."""
    if path.is_relative_to(PACKAGE):
        return path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> set[str]:
    """Every module that a file imports, by its full name."""
    found: set[str] = set()
    folder = ["treaty_atlas", *path.relative_to(PACKAGE).parts[:-1]] if path.is_relative_to(PACKAGE) else []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1] if node.level else []
            home = ".".join([*base, *([node.module] if node.module else [])])
            found |= {f"{home}.{alias.name}" for alias in node.names}
    return found


def own_parts(path: Path) -> set[str]:
    """The parts of the package that a file imports, its own left out."""
    parts = {module.split(".")[1] for module in imported(path) if module.startswith("treaty_atlas.")}
    return parts - {part(path)}


def height(part_: str) -> int:
    return next(k for k, layer in enumerate(LAYERS) if part_ in layer)


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_only_in_its_place(library):
    users = {part(path) for path in FILES if any(m.split(".")[0] == library for m in imported(path))}
    assert users <= HOMES[library]


@every("path", [p for p in FILES if p.is_relative_to(PACKAGE) and p != PACKAGE / "__init__.py"])
def test_imports_run_one_way(path):
    own = height(part(path))
    assert {p for p in own_parts(path) if height(p) >= own} == set()


@every("path", [p for p in FILES if not p.is_relative_to(PACKAGE)])
def test_pages_and_the_app_know_only_the_interface(path):
    assert own_parts(path) <= {"ui"}


@every("path", [p for p in FILES if part(p) in ("ui", "mapping", "pages", "app")])
def test_the_app_never_imports_the_build(path):
    assert "build" not in own_parts(path)


@every("path", FILES)
def test_no_file_changes_where_python_looks_for_modules(path):
    assert "sys.path" not in path.read_text(encoding="utf-8")


def test_every_part_of_the_package_has_its_layer():
    parts = {part(path) for path in FILES if path.is_relative_to(PACKAGE)} - {"__init__"}
    assert parts <= set().union(*LAYERS)


def test_html_is_written_in_one_place():
    """``st.html`` refuses an empty text and takes the page along; ``ui/parts/draw.py`` knows."""
    users = [name(path) for path in FILES if "st.html(" in path.read_text(encoding="utf-8")]
    assert users == ["src/treaty_atlas/ui/parts/draw.py"]


@every("path", sorted(WEB.rglob("*.js")))
def test_the_browser_s_imports_run_one_way(path):
    name = path.relative_to(WEB).as_posix()
    wing = {folder: k for k, layer in enumerate(WINGS) for folder in layer}
    text = path.read_text(encoding="utf-8")
    others = {module_at(name, way).split("/")[0] for way in IMPORT.findall(text)} - {path.parent.name}
    assert {other for other in others if wing[other] >= wing[path.parent.name]} == set()
