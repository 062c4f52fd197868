"""One page serves all tests of this folder, so each costs what it computes and no more: a test leaves the page as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from treaty_atlas.i18n import Words
from treaty_atlas.model.atlas import Atlas
from treaty_atlas.payload.atlas import payload

from ...addresses import TODAY
from ...support import FOUR, book
from . import modules

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The dataset, as Python has it."""
    return book()


@pytest.fixture(scope="session")
def page(browser: Browser) -> Iterator[Page]:
    """A page in which ``await import("/<module>.js")`` finds the modules of ``web/``.

    ``atlases`` in it is what the server sends, by language, on the last day of the table of addresses.
    """

    with modules(browser) as opened:
        sent = {code: payload(book(), Words(code), TODAY) for code in FOUR}
        opened.evaluate("(sent) => { window.atlases = JSON.parse(sent); }", json.dumps(sent))
        yield opened


@pytest.fixture(scope="session")
def run(page: Page) -> Run:
    """``run(module, script, value)``: what ``script``, a function of the module and the value, makes of them."""

    def evaluate(module: str, script: str, value: Any = None) -> Any:
        return page.evaluate(f"async (value) => ({script})(await import('/{module}'), value)", value)

    return evaluate
