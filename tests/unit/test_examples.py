"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
from importlib import import_module

from ..support import PACKAGE, every

SHOWN = {"chronology", "naming", "drawing.projection", "address.map", "address.compare", "address.present", "address.links"}
"""Modules in which numbers say more than words."""


def given() -> list[str]:
    paths = (path for path in PACKAGE.rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))
    return [".".join(path.relative_to(PACKAGE).with_suffix("").parts) for path in sorted(paths)]


def test_what_is_reckoned_has_its_examples():
    assert set(given()) >= SHOWN


@every("module", given())
def test_an_example_is_true(module):
    done = doctest.testmod(import_module(f"treaty_atlas.{module}"))
    assert done.attempted and not done.failed
