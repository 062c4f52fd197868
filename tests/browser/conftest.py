"""One server and one browser for all browser tests, a new tab for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from .atlas_page import WAIT_MS, AtlasPage
from .running import launch, serving

LAPTOP = {"viewport": {"width": 1280, "height": 800}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
SHORT = {"viewport": {"width": 1366, "height": 640}}
DEVICES = {"laptop": LAPTOP, "short": SHORT, "projector": PROJECTOR, "phone": PHONE}

Opener = Callable[..., AtlasPage]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the app runs."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT_MS)
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Opener]:
    """``tab(device, **context options)``: a tab of a browser that has never been here, still empty."""
    contexts = []

    def new(device: str = "laptop", at: str = address, **options: Any) -> AtlasPage:
        contexts.append(browser.new_context(**(DEVICES[device] | options)))
        return AtlasPage(contexts[-1].new_page(), at)

    yield new
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def laptop(browser: Browser) -> Iterator[BrowserContext]:
    """A laptop that keeps in its cache what it has fetched: that halves the time of the tests."""
    with browser.new_context(**LAPTOP) as context:
        yield context


@pytest.fixture
def atlas(laptop: BrowserContext, address: str) -> Iterator[AtlasPage]:
    """A new tab of the laptop, still empty."""
    with laptop.new_page() as page:
        yield AtlasPage(page, address)
