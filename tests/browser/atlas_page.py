"""The map page as a reader meets it: drag, click, key; and what can be read from it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Frame, Locator, Page, WebSocket, expect

IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
TAKEN = "() => document.body && !document.getElementById('cover')"
FRAME = ".st-key-map iframe"
PAINTED = f"() => document.querySelector('{FRAME}')?.contentDocument?.documentElement?.matches('[data-ready]')"
"""Whether the map in its frame is painted; asked in each frame, where an ``expect`` comes back once a second."""
FIRST_YEAR = 1850
WAIT_MS = 60_000

ISLANDS = """() => Object.fromEntries([...document.querySelectorAll('path[data-island]')]
  .map(({dataset: d}) => [d.island, [d.administeredBy, d.status]]))"""
LINES = """() => Object.fromEntries([...document.querySelectorAll('[data-line]')]
  .map(({dataset: d}) => [d.lineId, [d.line, d.treaty]]))"""
VIEW = "() => [map.getCenter().lat, map.getCenter().lng, map.getZoom()]"
QUIET = """async (ms) => {
  await document.fonts.ready;
  await new Promise((done) => {
    let timer = setTimeout(done, ms);
    new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, ms); })
      .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  });
}"""
"""Resolves when nothing in the document has changed for so long."""
RESTS = """async () => {
  const where = () => [...document.querySelectorAll('.leaflet-map-pane, path[data-island]')]
    .map((part) => part.getBoundingClientRect()).map(({left, top, width}) => [left, top, width].join()).join(';');
  const frame = () => new Promise(requestAnimationFrame);
  for (let still = 0, last = ''; still < 3; last = where()) {
    await frame();
    still = where() === last ? still + 1 : 0;
  }
}"""
"""Resolves when nothing on the maps of the document has moved for three frames: a push has run out, a zoom is at its end."""
PLACE = """(id) => {
  const path = document.querySelector(`path[data-island="${id}"]`);
  const box = path.getBoundingClientRect();
  for (let i = 1; i < 40; i += 1) for (let j = 1; j < 40; j += 1) {
    const [x, y] = [box.left + box.width * i / 40, box.top + box.height * j / 40];
    const around = [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3]];
    if (around.every(([a, b]) => document.elementFromPoint(x + a, y + b) === path)) return [x, y];
  }
  return null;
}"""
"""A place on an island, 3 px from its coast, where nothing lies over it; null where there is none."""
BESIDE = """({id, reach}) => {
  const path = document.querySelector(`path[data-island="${id}"]`);
  const box = path.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  for (let a = 0; a < 24; a += 1) {
    const place = [x + reach * Math.cos(a * Math.PI / 12), y + reach * Math.sin(a * Math.PI / 12)];
    if (!document.elementFromPoint(...place)?.dataset?.island) return place;
  }
  return null;
}"""
"""A place beside a small island, so far from its middle, where no island's shape is."""


class AtlasPage:
    """One tab with the app. ``sent`` grows by one with every message to the server."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.sent: list[str | bytes] = []
        page.on("websocket", self._listen)
        self.slider = page.get_by_role("slider", name="Year", exact=True)
        self.panel = page.locator(".st-key-panel")
        self.title = self.panel.locator("h2:visible").first
        self.spoken = page.locator(".ta-timeline [aria-live=polite]")
        self.notice = page.locator(".st-key-notice [role=status]")

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda message: self.sent.append(message))

    # ------------------------------------------------------------ arrive

    def open(self, path: str = "/") -> AtlasPage:
        """Go to a page of the app by its address; on the map page, until the map is painted."""
        self.page.goto(self.address + path)
        self.idle()
        return self.ready() if urlsplit(path).path == "/" else self

    def idle(self) -> None:
        """Until Streamlit has taken the page over and the server's script has run."""
        self.page.wait_for_function(TAKEN, timeout=WAIT_MS)
        self.page.wait_for_selector(IDLE, timeout=WAIT_MS)

    def ready(self) -> AtlasPage:
        """Until the map shows its year."""
        self.page.wait_for_function(PAINTED, timeout=WAIT_MS)
        expect(self.slider).to_be_visible(timeout=WAIT_MS)
        return self

    def settled(self, ms: int = 250) -> None:
        """Until neither page nor map change any more."""
        self.idle()
        self.page.evaluate(QUIET, ms)
        self.frame.evaluate(QUIET, ms)

    # ------------------------------------------------------------ read

    @property
    def frame(self) -> Frame:
        """The map's frame as it is now."""
        frame = self.page.locator(FRAME).element_handle().content_frame()
        assert frame is not None
        return frame

    def map(self, selector: str) -> Locator:
        """Something in the map's frame."""
        return self.page.frame_locator(FRAME).locator(selector)

    def island(self, name: str) -> Locator:
        return self.map(f"path[data-island='{name}']")

    def islands(self) -> dict[str, list[str]]:
        """``{id: [administered by, status]}`` as the paths say."""
        return dict(self.frame.evaluate(ISLANDS))

    def lines(self) -> dict[str, list[str]]:
        """``{id: [kind, act]}`` of the lines that are shown."""
        return dict(self.frame.evaluate(LINES))

    def view(self) -> list[float]:
        """Latitude and longitude of the middle, and zoom."""
        return list(self.frame.evaluate(VIEW))

    def year(self) -> int:
        """Where the thumb is."""
        return int(self.slider.input_value())

    def query(self) -> dict[str, str]:
        """The parameters of the address."""
        return {key: values[0] for key, values in parse_qs(urlsplit(self.page.url).query).items()}

    # ------------------------------------------------------------ do

    def x_of(self, year: int) -> float:
        """Where on the screen the thumb's middle is for a year."""
        box = self.slider.bounding_box()
        assert box is not None
        first, last = (int(self.slider.get_attribute(end) or 0) for end in ("min", "max"))
        thumb = 22.0
        return box["x"] + thumb / 2 + (box["width"] - thumb) * (year - first) / (last - first)

    def y_of_thumb(self) -> float:
        box = self.slider.bounding_box()
        assert box is not None
        return box["y"] + box["height"] / 2

    def press(self) -> None:
        """Take the thumb where it is."""
        self.page.mouse.move(self.x_of(self.year()), self.y_of_thumb())
        self.page.mouse.down()

    def move(self, year: int) -> None:
        """Move the pressed thumb to a year; until the timeline has heard of it."""
        self.page.mouse.move(self.x_of(year), self.y_of_thumb())
        expect(self.slider).to_have_value(str(year))

    def release(self) -> None:
        self.page.mouse.up()

    def drag(self, *years: int) -> None:
        """Press, move over the years, let go; until the address has followed."""
        self.press()
        for year in years:
            self.move(year)
        self.release()
        self.follows(year=years[-1])

    def set_year(self, year: int) -> None:
        """Show a year as a drag does, without a hand; until the map shows it."""
        self.slider.evaluate("(range, year) => { range.value = year; range.dispatchEvent(new Event('input')); }", year)
        self.shows(year)

    def shows(self, year: int) -> None:
        """Until timeline and map show a year."""
        last = int(self.slider.get_attribute("max") or 0)
        expect(self.slider).to_have_value(str(year))
        expect(self.map(".ta-legend-day")).to_have_text("today" if year == last else f"31 December {year}")

    def follows(self, **query: object) -> None:
        """Until the address says so (``None``: says nothing of it) and the script has run."""
        for key, value in query.items():
            if value is None:
                expect(self.page).not_to_have_url(re.compile(rf"[?&]{key}="))
            else:
                expect(self.page).to_have_url(re.compile(rf"[?&]{key}={re.escape(str(value))}(&|$)"), timeout=WAIT_MS)
        self.idle()

    def place(self, name: str) -> tuple[float, float]:
        """A place on the screen that lies on an island, when the map has come to rest."""
        self.frame.evaluate(RESTS)
        found = self.frame.evaluate(PLACE, name)
        assert found, f"nowhere on the screen is {name} in the open"
        return self._on_screen(*found)

    def beside(self, name: str, reach: float) -> tuple[float, float]:
        """A place on the screen beside a small island, when the map has come to rest."""
        self.frame.evaluate(RESTS)
        found = self.frame.evaluate(BESIDE, {"id": name, "reach": reach})
        assert found, f"no free place beside {name}"
        return self._on_screen(*found)

    def _on_screen(self, x: float, y: float) -> tuple[float, float]:
        box = self.page.locator(FRAME).bounding_box()
        assert box is not None
        return box["x"] + x, box["y"] + y

    def click_island(self, name: str) -> None:
        """A real click at the island's place; until the panel has followed."""
        self.page.mouse.click(*self.place(name))
        self.follows(island=name)

    def menu(self, name: str, section: str | None = None) -> None:
        """Go to another page by the menu; some pages lie in a section that opens."""
        head = self.page.locator("#head")
        fold = head.locator(".head-fold > summary")
        if fold.is_visible():
            fold.click()
        if section:
            head.locator(".head-menu summary").filter(has_text=section).click()
        head.get_by_role("link", name=name, exact=True).click()
        self.idle()

    def speak(self, language: str) -> None:
        """Choose a language by its code in the head, until the page is in it."""
        self.page.locator("#head .head-languages > summary").click()
        self.page.locator(f"#head .head-languages a[hreflang={language}]").click()
        self.page.wait_for_selector(f"html[lang={language}]", state="attached")
        self.idle()
