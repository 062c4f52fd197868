"""Files stay small, name no foreign host and no machine, and keep their words in the catalogues."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path

import pytest

from ..support import GEODATA, PACKAGE, ROOT, WEB, every

SKIPPED = {".git", ".venv", "node_modules", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
TEXT = {
    ".py",
    ".js",
    ".css",
    ".md",
    ".toml",
    ".txt",
    ".json",
    ".geojson",
    ".csv",
    ".svg",
    ".html",
    ".cff",
    ".yml",
    ".yaml",
    "",
}
ALLOWED = {
    "http://www.w3.org/2000/svg",  # the name of the SVG namespace; nothing is fetched
    "https://www.openstreetmap.org/copyright",  # the credit, a link to follow
}


def committed() -> list[Path]:
    """Every text file of the checkout."""
    found: list[Path] = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in SKIPPED and not name.endswith(".egg-info")]
        found += [path for path in (Path(folder, name) for name in names if name not in SKIPPED) if path.suffix in TEXT]
    return sorted(found)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


CODE = [p for p in committed() if p.suffix in (".py", ".js", ".css")]
BROWSER = sorted(p for p in WEB.rglob("*") if p.suffix in (".js", ".css", ".svg", ".html"))


@every("path", CODE)
def test_no_file_of_code_has_more_than_320_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 320


@every("path", sorted((ROOT / "pages").glob("*.py")))
def test_a_page_has_fewer_than_30_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 30


@every("path", BROWSER)
def test_the_browser_s_part_names_no_foreign_host(path):
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"(?:https?:|(?<=[\"'(]))//[^\s\"'`)<>]+", text)
    assert set(found) <= ALLOWED


@pytest.mark.parametrize("path", [p for p in BROWSER if p.suffix == ".css"], ids=name)
def test_a_stylesheet_imports_nothing(path):
    assert "@import" not in path.read_text(encoding="utf-8")


@every("path", [p for p in BROWSER if p.suffix == ".js"])
def test_a_module_imports_only_what_lies_in_the_same_tree(path):
    run = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)  # types may come from elsewhere
    modules = re.findall(r"(?:from|import)\s*\(?\s*[\"']([^\"']+)[\"']", run)
    assert [m for m in modules if not m.startswith(("./", "../"))] == []
    assert [m for m in modules if not (path.parent / m).is_file() or WEB not in (path.parent / m).resolve().parents] == []


@every("path", committed())
def test_no_file_names_a_path_of_one_machine(path):
    homes = "|".join(("home", "root", "Users", "work", "tmp", "opt", "var", "mnt"))
    assert re.findall(rf"(?<![\w.:/)\]*-])/(?:{homes})/\w[^\s\"']*", path.read_text(encoding="utf-8")) == []


@every("path", committed())
def test_every_text_file_is_utf8_with_unix_line_ends_and_a_last_newline(path):
    data = path.read_bytes()
    assert b"\r" not in data and (not data or data.endswith(b"\n"))
    data.decode("utf-8")


DRAWING = [p for p in (PACKAGE / "ui").rglob("*.py") if p.name != "missing.py"]
"""``missing.py`` answers programs as well, in plain English."""


@every("path", [*sorted(DRAWING), *sorted((ROOT / "pages").glob("*.py"))])
def test_the_interface_s_words_stand_in_the_catalogue_and_not_in_the_code(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aside = {id(n) for call in ast.walk(tree) if is_for_the_log(call) for n in ast.walk(call)}
    shown = [
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in aside
    ]
    visible = [re.sub(r"<[^>]*>?|^[^<]*>|[{}]", " ", text) for text in shown if "\n" not in text]
    assert [t for t in visible if re.search(r"\b[A-Z][a-z]+ [a-z]+ [a-z]+\b", t)] == []


def is_for_the_log(node: ast.AST) -> bool:
    """Docstrings and what goes to the log are not for readers of the page."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("error", "warning", "info")
    )


@pytest.mark.parametrize("licence", ["LICENSE", "geodata/LICENSE-ODbL.md"])
def test_code_and_data_have_their_licences(licence):
    assert (ROOT / licence).read_text(encoding="utf-8").strip()


def test_nothing_in_the_dataset_folder_is_left_over():
    known = {".toml", ".md", ".geojson", ".json", ".csv", ".bib"}
    assert [name(p) for p in GEODATA.rglob("*") if p.is_file() and p.suffix not in known] == []


@every("module", sorted(WEB.rglob("*.js")))
def test_a_module_imports_only_what_the_other_exports(module):
    text = module.read_text(encoding="utf-8")
    for names, other in re.findall(r'^import \{([^}]*)\} from "([^"]+\.js)";', text, re.MULTILINE):
        theirs = (module.parent / other).read_text(encoding="utf-8")
        exported = set(re.findall(r"^export (?:async )?(?:function|const|let|class) (\w+)", theirs, re.MULTILINE))
        assert {name.split(" as ")[0].strip() for name in names.split(",") if name.strip()} <= exported, other
