"""Bundles hold the modules as they are written, each once in a document, and everything that a page asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pygments.lexers import JavascriptLexer
from pygments.token import Comment, String

from treaty_atlas import browser_modules, bundle
from treaty_atlas.browser_modules import IMPORT, imported, needed
from treaty_atlas.bundle import BUNDLES, holding, standing, stripped

from ..support import PACKAGE, WEB, every

MODULES = sorted(path.relative_to(WEB).as_posix() for path in WEB.rglob("*.js"))


@every("module", MODULES)
def test_a_bundle_says_what_a_module_says_without_its_comments(module):
    """No text in a module goes over several lines: what is taken away at the ends of lines is taken from no text."""
    text = (WEB / module).read_text(encoding="utf-8")
    tokens = [(kind, word) for kind, word in JavascriptLexer().get_tokens(text) if kind not in Comment]
    assert [word for kind, word in tokens if kind in String and "\n" in word] == []
    assert "".join("".join(word for _, word in tokens).split()) == "".join(stripped(text).split())


@every("module", MODULES)
def test_no_module_needs_itself(module):
    """A bundle runs a module when it is asked for: two that asked for each other would never come to an end."""
    text = (WEB / module).read_text(encoding="utf-8")
    assert [way for way in IMPORT.findall(text) if module in needed(imported(module, way))] == []


def test_a_document_has_every_module_that_is_asked_for_once():
    for name in BUNDLES:
        document = standing(name)
        held = [module for one in document for module in _held(one)]
        wanted = {module for one in document for entry in BUNDLES[one].entries for module in needed(entry)}
        assert sorted(held) == sorted(wanted), name


def test_what_every_page_has_at_once_brings_no_live_map():
    """It is half of what all pages together run, and the first answer's map needs none of it."""
    assert {module for module in _held("app") if "Leaflet" in module or module == "map/painter.js"} == set()
    assert "map/painter.js" in set(_held("map"))


def _held(name: str) -> Iterator[str]:
    return (line[3:] for line in bundle.bundle(name).splitlines() if line.startswith("// "))


def test_every_part_of_a_page_lies_in_a_bundle():
    pages = [*(PACKAGE / "cover").rglob("*.py"), *(PACKAGE / "ui").rglob("*.py")]
    asked = {module for path in pages for module in _parts(path)}
    by_others = {"map-frame", "map", "asked", "search", "pack"}
    assert len(asked) > 6 and {holding(module) for module in asked} == set(BUNDLES) - by_others
    with pytest.raises(KeyError):
        holding("base/dom.js")


def _parts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in MODULES:
            yield node.value


@pytest.mark.parametrize(
    "line",
    ['import "./b.js";', 'import b from "./b.js";', 'import * as b from "./b.js";', "export default 1;", "export { a };",
     'export * from "./b.js";', "export let a = 1;", "const a = import.meta.url;", 'import { a } from "b";'],
)  # fmt: skip
def test_another_form_of_import_or_export_is_refused(line, tmp_path, monkeypatch):
    (tmp_path / "a.js").write_text(f"{line}\n", encoding="utf-8")
    (tmp_path / "b.js").write_text("", encoding="utf-8")
    for module in (browser_modules, bundle):
        monkeypatch.setattr(module, "WEB", tmp_path)
    needed.cache_clear()
    with pytest.raises(ValueError, match=r"a\.js: .* is not written as in the other modules"):
        bundle.written(["a.js"])
    needed.cache_clear()
