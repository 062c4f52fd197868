"""The site of plain files as a reader meets it: opened by the addresses of the app, and driven by the same tests."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Frame, Locator, Page, Request, expect

from .atlas_page import WAIT_MS, AtlasPage

COMES = "() => document.querySelector('[data-part=map]')?.dispatchEvent(new Event('pointerenter'))"
"""As a hand that comes to the map, which brings the live one before the page does so by itself."""
UNDERSTOOD = "() => !location.search || document.documentElement.classList.contains('understood')"
"""The address is this file's: what it asks for may be another one, to which the page leads on."""
ALIVE = "() => !document.querySelector('#cover .first, #cover .first-map:not(.cover-day *)')"
"""Every part of the page, the map too, has taken the place of what the file came with."""
NOT_THE_PAGES = ("/sw.js", "/mark.svg", ".woff2")
"""What the browser asks for when it likes: another worker or sign, and a face with the first word that is set in it."""
ENTRIES = {
    "treaties": "treaty", "events": "event", "islands": "island", "present": "story", "data": "source", "table": "year",
}  # fmt: skip


class SitePage(AtlasPage):
    """One tab with the site. ``sent`` grows by one with every request for a file of the page."""

    def __init__(self, page: Page, address: str) -> None:
        super().__init__(page, address)
        self.panel = page.locator(".cover-text")
        self.title = self.panel.locator("h2:visible").first
        self.notice = page.locator(".cover-notice")
        page.on("request", self._asked)

    def _asked(self, request: Request) -> None:
        if not request.url.endswith(NOT_THE_PAGES):
            self.sent.append(request.url)

    def open(self, path: str = "/") -> SitePage:
        """Go to the page that has this address in the app: its file, and the rest of the query."""
        asked = urlsplit(path)
        query = dict(parse_qsl(asked.query, keep_blank_values=True))
        file = f"{query.pop('lang', 'en')}/{asked.path.strip('/') or 'index'}.html"
        self.page.goto(f"{self.address}/{file}" + (f"?{urlencode(query)}" if query else ""))
        self.idle()
        return self

    def idle(self) -> None:
        """Until the page lives."""
        self.page.wait_for_function(UNDERSTOOD, timeout=WAIT_MS)
        self.page.wait_for_function("() => !document.querySelector('#cover .first')", timeout=WAIT_MS)
        self.page.evaluate(COMES)
        self.page.wait_for_function(ALIVE, timeout=WAIT_MS)

    def ready(self) -> SitePage:
        """Until the map shows its year."""
        expect(self.slider).to_be_visible(timeout=WAIT_MS)
        expect(self.page.locator("html[data-ready]")).to_be_attached(timeout=WAIT_MS)
        return self

    @property
    def frame(self) -> Frame:
        return self.page.main_frame

    def map(self, selector: str) -> Locator:
        return self.page.locator(f".cover-leaflet {selector}")

    def _on_screen(self, x: float, y: float) -> tuple[float, float]:
        return x, y

    def query(self) -> dict[str, str]:
        """What the address says: the names of its folder and file, and its query."""
        return _said(self.page.url, self.address)

    def follows(self, **query: object) -> None:
        """Until the address says so (``None``: says nothing of it) and the page lives."""
        wanted = {key: None if value is None else str(value) for key, value in query.items()}

        def is_there(url: str) -> bool:
            said = _said(url, self.address)
            return all(said.get(key) == value for key, value in wanted.items())

        self.page.wait_for_url(is_there, timeout=WAIT_MS)
        self.idle()


def _said(url: str, address: str) -> dict[str, str]:
    asked = urlsplit(url)
    file = asked.path.removeprefix(f"{urlsplit(address).path}/").removesuffix(".html").partition("/")[2]
    page, _, name = file.partition("/")
    moment = {"year": page} if page.isdecimal() else {"day": page} if page[:4].isdecimal() else {}
    own = {ENTRIES[page]: name} if name else moment
    return own | dict(parse_qsl(asked.query, keep_blank_values=True)) | ({"at": asked.fragment} if asked.fragment else {})
