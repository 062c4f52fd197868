"""The browser's modules alone, in an empty page without a server: for what they compute, not for what they draw."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlparse

from playwright.sync_api import Browser, Page, Route

from ...support import WEB

HOME = "http://modules.test/"


@contextmanager
def modules(browser: Browser, html: str = "") -> Iterator[Page]:
    """A page in which ``await import("/<module>.js")`` finds the modules of ``web/``; ``html`` is every other address.

    Further pages of its context are the same.
    """

    def answer(route: Route) -> None:
        name = urlparse(route.request.url).path[1:]
        if name.endswith(".js"):
            route.fulfill(path=WEB / name, content_type="text/javascript")
        else:
            route.fulfill(body=html, content_type="text/html")

    context = browser.new_context()
    context.route(f"{HOME}**", answer)
    page = context.new_page()
    page.goto(HOME)
    yield page
    context.close()
