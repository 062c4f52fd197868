"""The browser's half stands under the same gate as Python: every module is type-checked and linted, by pinned tools."""

from __future__ import annotations

import json
import re

from ..support import PACKAGE, ROOT, WEB, every

MODULES = sorted(WEB.rglob("*.js"))
PASSES = re.compile(r"@ts-(?:nocheck|ignore|expect-error)|eslint-(?:disable|enable)|prettier-ignore|stylelint-disable")
"""What takes a line or a file out of a check."""
NESTED = r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}"
ANYS = 82
"""So many types are left open in the JSDoc of all modules. The number only gets smaller."""
PACKED = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
LOCK = (ROOT / "package-lock.json").read_text(encoding="utf-8")


def open_types(text: str) -> int:
    """How often a comment of ``text`` says that something is of any type."""
    comments = re.findall(r"/\*\*.*?\*/", text, re.DOTALL)
    types = (found for comment in comments for found in re.findall(rf"@\w+\s+({NESTED})", comment))
    return sum(len(re.findall(r"\bany\b", found)) for found in types)


def test_the_type_check_reads_every_module() -> None:
    asked = json.loads((ROOT / "tsconfig.json").read_text(encoding="utf-8"))
    assert asked["include"] == ["src/treaty_atlas/web/**/*.js"] and not {"exclude", "files"} & set(asked)
    assert {asked["compilerOptions"][name] for name in ("allowJs", "checkJs", "strict")} == {True}


@every("path", [*MODULES, *sorted(WEB.rglob("*.css"))])
def test_nothing_is_taken_out_of_a_check(path) -> None:  # type: ignore[no-untyped-def]
    assert PASSES.findall(path.read_text(encoding="utf-8")) == []


def test_few_types_are_left_open() -> None:
    assert open_types("/** @param {any} a @param {{b: any}} c any @returns {Array<any>} */ any") == 3
    assert sum(open_types(path.read_text(encoding="utf-8")) for path in MODULES) <= ANYS


def test_make_lint_runs_every_tool() -> None:
    recipe = re.search(r"^lint:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe
    assert [tool for tool in ("ruff", "mypy", "tsc", "eslint", "stylelint", "prettier") if tool not in recipe[1]] == []


def test_each_tool_has_one_version_and_the_lock_names_no_host() -> None:
    wanted = PACKED["devDependencies"]
    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    locked = json.loads(LOCK)["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, one in locked.items() if name and ("resolved" in one or "integrity" not in one)] == []


def test_nothing_of_the_tools_is_in_the_package() -> None:
    names = {path.name for path in PACKAGE.rglob("*")}
    assert names.isdisjoint({"node_modules", "package.json", "package-lock.json", "tsconfig.json", "eslint.config.js"})
