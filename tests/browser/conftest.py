"""One server for all browser tests of a run, one browser for those of a worker, a new tab for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from benchmarks.static_host import served
from treaty_atlas import clock
from treaty_atlas.export import single

from .. import shared
from ..site import written
from ..support import GEODATA, book
from .atlas_page import WAIT_MS, AtlasPage
from .running import app, launch
from .site_page import SitePage

LAPTOP = {"viewport": {"width": 1280, "height": 800}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
SHORT = {"viewport": {"width": 1366, "height": 640}}
SEEN = "try { localStorage.setItem('treaty-atlas-welcome', 'seen') } catch {}"
"""The line for a first visit was seen before: test_settings.py is about it."""
OF_A_TAB = ("viewport", "color_scheme", "reduced_motion")
"""What each tab has for itself: a window of its own for every size would fetch and compile everything anew."""
DEVICES = {"laptop": LAPTOP, "short": SHORT, "projector": PROJECTOR, "phone": PHONE}

Opener = Callable[..., AtlasPage]
Windows = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the app runs."""
    with shared.together(tmp_path_factory, "app", app) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT_MS)
    with sync_playwright() as playwright:
        started = launch(playwright, "--process-per-site")  # a new tab is quicker beside one that is there
        yield started
        started.close()


@pytest.fixture(scope="session")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """``one_file("en")``: the address of the single file in these languages, written once."""

    def build(path: Path, codes: tuple[str, ...]) -> None:
        path.write_text(single.build(book(), GEODATA, list(codes), clock.today(), "9.9"), encoding="utf-8")

    @cache
    def made(*codes: str) -> str:
        return shared.once(tmp_path_factory, f"{'-'.join(codes)}.html", partial(build, codes=codes)).as_uri()

    return made


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of plain files in two languages, written once; who changes it takes a copy."""

    def host_of(folder: Path) -> None:
        folder.mkdir()
        written(folder / "kurils", "en", "ja")

    return shared.once(tmp_path_factory, "host", host_of) / "kurils"


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Where it lies, in a folder of its host."""
    with served(site_folder.parent) as host:
        yield f"{host}/{site_folder.name}"


@pytest.fixture(scope="session")
def windows(browser: Browser, address: str) -> Iterator[Windows]:
    """One browser window for each set of options that a tab cannot have for itself.

    It keeps what it has fetched, and a page of the server stays open in it: so the next tab has less to do.
    """
    kept: dict[str, BrowserContext] = {}

    def window(device: str, **options: Any) -> BrowserContext:
        wanted = {key: value for key, value in (DEVICES[device] | options).items() if key not in OF_A_TAB}
        name = repr(sorted(wanted.items()))
        if name not in kept:
            kept[name] = browser.new_context(**LAPTOP, **wanted)
            kept[name].set_default_timeout(WAIT_MS)
            kept[name].add_init_script(SEEN)
            kept[name].new_page().goto(f"{address}/_stcore/health")
        return kept[name]

    yield window
    for context in kept.values():
        context.close()


BOTH = pytest.mark.parametrize("tab", ["app", "site"], indirect=True)
"""For a test that drives the app and the site of plain files alike."""
SITE = pytest.mark.parametrize("tab", ["site", pytest.param("app", marks=pytest.mark.wide)], indirect=True)
"""For a rule of modules that both have, where Streamlit has no part in it: the site opens in half the time of the app."""


@pytest.fixture
def tab(windows: Windows, address: str, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """``tab(device, **context options)``: a tab, still empty, of a browser that remembers nothing of this place."""
    opened: list[tuple[AtlasPage, list[Page]]] = []
    kind, place = AtlasPage, address
    if getattr(request, "param", "app") == "site":
        kind, place = SitePage, request.getfixturevalue("site")

    def new(device: str = "laptop", at: str = place, **options: Any) -> AtlasPage:
        window, own = windows(device, **options), DEVICES[device] | options
        before, page = window.pages, window.new_page()
        page.set_viewport_size(own["viewport"])
        page.emulate_media(**{key: own[key] for key in OF_A_TAB[1:] if key in own})
        opened.append((kind(page, at), before))
        return opened[-1][0]

    yield new
    for atlas, before in reversed(opened):
        window = atlas.page.context
        forget = {"origin": "/".join(atlas.address.split("/")[:3]), "storageTypes": "cookies,local_storage"}
        window.new_cdp_session(atlas.page).send("Storage.clearDataForOrigin", forget)
        for page in window.pages:
            if page not in before:
                page.close()


@pytest.fixture
def atlas(tab: Opener) -> AtlasPage:
    """A new tab of the laptop, still empty."""
    return tab()
