"""An update of module and dataset reaches browsers that keep what they have: a page that is open, and a new one."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from .atlas_page import AtlasPage
from .conftest import LAPTOP
from .running import ROOT, free_port, serving

SAYS = "document.documentElement.dataset.edition = 'new';\n"
MARKED = "html[data-edition=new]"
TITLE = "Treaty of an updated dataset"
FETCHED = "performance.getEntriesByType('resource').map(({name}) => name)"
CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"


def test_an_update_reaches_who_is_there_and_who_comes_back(browser: Browser, tmp_path: Path) -> None:
    root, port = tmp_path / "atlas", free_port()
    leave = shutil.ignore_patterns(".[gmprv]*", "tests", "docs", "layers", "node_modules")  # what is compiled comes along
    shutil.copytree(ROOT, root, ignore=leave)
    path = {"PYTHONPATH": str(root / "src")}
    window = browser.new_context(**LAPTOP)
    try:
        with serving(port=port, root=root, **path) as address:
            here = AtlasPage(window.new_page(), address).open("/?year=1875&lang=en")
            old = {url for url in here.page.evaluate(FETCHED) if "/v/" in url}
            expect(here.title).to_have_text("Treaty of St Petersburg")
            expect(here.page.locator(MARKED)).not_to_be_attached()
        _update(root)
        with serving(port=port, root=root, **path):
            expect(here.page.locator(CONNECTED)).to_be_attached(timeout=60_000)
            _shows_the_new_edition(here)  # the page asks by itself when the connection is back, and hears of the update
            expect(here.page.locator(".ta-renewed")).to_contain_text("updated while this page was open")
            here.slider.press("ArrowLeft")
            expect(here.page.locator(".ta-renewed")).to_have_count(0)
            fetched: list[str] = []
            back = AtlasPage(window.new_page(), address)
            back.page.on("request", lambda request: fetched.append(request.url))
            back.open("/?year=1875&lang=en")
            _shows_the_new_edition(back)
            expect(back.page.locator(".ta-renewed")).to_have_count(0)
            assert len({urlsplit(url).path.split("/")[2] for url in fetched if "/v/" in url}) == 1
            assert old and not old & set(fetched)
    finally:
        window.close()


def _update(root: Path) -> None:
    for module in ("entries/timeline.js", "entries/map-frame.js"):
        with (root / "src" / "treaty_atlas" / "web" / module).open("a", encoding="utf-8") as file:
            file.write(SAYS)
    text = root / "geodata" / "treaties" / "1875-saint-petersburg" / "en.md"
    text.write_text(text.read_text(encoding="utf-8").replace("Treaty of St Petersburg", TITLE, 1), encoding="utf-8")


def _shows_the_new_edition(atlas: AtlasPage) -> None:
    """In page and frame, module and data."""
    expect(atlas.page.locator(MARKED)).to_be_attached()
    expect(atlas.map(MARKED)).to_be_attached()
    atlas.ready()
    expect(atlas.title).to_have_text(TITLE)
    expect(atlas.page.locator(".ta-timeline")).to_contain_text(TITLE)
