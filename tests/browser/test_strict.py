"""Every page works with the strict rule for scripts, and behind a proxy that takes a prefix away."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from .atlas_page import AtlasPage
from .behind_proxy import PREFIX
from .conftest import LAPTOP
from .running import ROOT, free_port, running

NOTE = """document.addEventListener('securitypolicyviolation',
  ({violatedDirective, blockedURI}) => console.error(`refused: ${violatedDirective} ${blockedURI}`));"""
SHOWN = {"compare": ".ta-compare", "share": ".st-key-share img", "treaties": "h1, h2"}
"""A page with a component of its own, one with a picture that the server makes, and one to read."""
PROBE = "/_stcore/"
"""Streamlit's own page asks beside a deep address first where its server is."""


@pytest.fixture(scope="module")
def proxied() -> Iterator[str]:
    port = free_port()
    command = ["uvicorn", "tests.browser.behind_proxy:app", "--port", str(port), "--log-level", "error"]
    with running(command, f"http://localhost:{port}", f"{PREFIX}/_stcore/health", ROOT, {}) as address:
        yield address + PREFIX


def test_pages_work_behind_a_prefix_where_nothing_but_their_own_scripts_may_run(browser: Browser, proxied: str) -> None:
    window, wrong = browser.new_context(**LAPTOP), []
    window.add_init_script(NOTE)
    page = window.new_page()
    page.on("console", lambda said: "refused" in said.text and wrong.append(said.text))
    page.on("response", lambda got: got.status >= 400 and PROBE not in got.url and wrong.append(f"{got.status} {got.url}"))
    atlas = AtlasPage(page, proxied)
    try:
        atlas.open("/?year=1875")
        assert len(atlas.islands()) >= 42
        for name in SHOWN:
            atlas.open(f"/{name}")
            expect(page.get_by_role("combobox", name="Search").or_(page.locator(".ta-search"))).to_be_visible()
            expect(page.locator(SHOWN[name]).first).to_be_visible()
        inner = page.locator(".st-key-reading a[href*='?lang=']")
        expect(inner.first).to_be_attached()
        links = inner.evaluate_all("(all) => all.map((a) => a.href)")
        assert {urlsplit(link).path.rpartition("/")[0] for link in links} == {PREFIX}
        page.goto(f"{proxied}/treaties/1855-shimoda")
        page.locator("#cover").get_by_role("link").first.click()
        expect(page.locator("h1, h2").filter(has_text="Shimoda").first).to_be_visible()
        assert [line for line in wrong if "/treaties/1855-shimoda" not in line] == []
    finally:
        window.close()
