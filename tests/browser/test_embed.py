"""The atlas inside a page of another site, and printed from the browser."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Frame, FrameLocator, expect

from ..support import few
from .atlas_page import WAIT_MS, AtlasPage
from .test_fitting import FITTED

SCHOOL = """<!doctype html><html lang="en"><title>School</title><body style="margin:0">
<iframe id="atlas" src="{address}/?year=1905&amp;lang=en&amp;embed=true" title="Atlas" width="800" height="600"
style="border:0;max-width:100%"></iframe>"""
LONG = """<!doctype html><html lang="en"><title>Long</title><meta name="viewport" content="width=device-width"><body>
<p style="height:200px">above</p>
<iframe id="atlas" src="{address}/?year=1905&amp;lang=en&amp;embed=true" title="Atlas" width="800" height="600"
 style="border:0;max-width:100%"></iframe><p style="height:2000px">below</p>"""
CLOSED = """<!doctype html><html lang="en"><title>Closed</title><body style="margin:0"><details><summary>Map</summary>
<iframe id="atlas" src="{address}/?year=1905&amp;lang=en&amp;embed=true" title="Atlas" width="800" height="600"></iframe>
</details>
<div style="display:none"><iframe src="{address}/compare?from=1855&amp;to=1905&amp;lang=en&amp;embed=true" title="Two dates"
width="800" height="600"></iframe></div>"""
PAGES = {"/": SCHOOL, "/long": LONG, "/closed": CLOSED}


@pytest.fixture(scope="module")
def school(address: str) -> Iterator[str]:
    """A site of another origin whose page shows the atlas in a frame."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path in PAGES else 204)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            if self.path in PAGES:
                self.wfile.write(PAGES[self.path].format(address=address).encode())

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def framed(atlas: AtlasPage, school: str) -> FrameLocator:
    """The atlas in the school's page, when its map is painted."""
    atlas.page.goto(school)
    frame = atlas.page.frame_locator("#atlas")
    expect(frame.frame_locator(".st-key-map iframe").locator("html[data-ready]")).to_be_attached(timeout=WAIT_MS)
    return frame


@pytest.mark.parametrize(
    "viewport", few(1, [{"width": 820, "height": 640}, {"width": 390, "height": 640}]), ids=["wide", "phone"]
)
def test_map_timeline_and_text_work_in_a_page_of_another_site(tab, school: str, viewport: dict[str, int]) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(viewport=viewport)
    wrong: list[str] = []
    atlas.page.on("pageerror", lambda error: wrong.append(str(error)))
    atlas.page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    frame = framed(atlas, school)
    expect(frame.get_by_role("slider", name="Year", exact=True)).to_have_value("1905")
    expect(frame.locator(".st-key-panel .piece:not([hidden]) h2").first).to_have_text("Treaty of Portsmouth")
    expect(frame.locator("#head")).to_have_count(0)
    frame.get_by_role("slider", name="Year", exact=True).focus()
    atlas.page.keyboard.press("PageDown")
    expect(frame.get_by_role("slider", name="Year", exact=True)).not_to_have_value("1905")
    inside = frame.locator("html").evaluate("(html) => [html.scrollWidth, innerWidth]")
    assert inside[0] <= inside[1] and wrong == []


@pytest.mark.wide
def test_the_timeline_is_in_sight_without_scrolling(tab, school: str) -> None:  # type: ignore[no-untyped-def]
    frame = framed(tab(viewport={"width": 820, "height": 640}), school)
    for selector in (".st-key-map iframe", ".ta-year", ".ta-track"):
        bottom = frame.locator(selector).first.evaluate("(one) => one.getBoundingClientRect().bottom")
        assert bottom <= 600, selector


@pytest.mark.wide
def test_one_line_leads_to_the_same_state_on_a_page_of_its_own(tab, school: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab()
    link = framed(atlas, school).get_by_role("link", name="Open the full page")
    assert "noopener" in str(link.get_attribute("rel")) and "embed" not in str(link.get_attribute("href"))
    with atlas.page.context.expect_page() as opened:
        link.click()
    whole = AtlasPage(opened.value, atlas.address)
    whole.ready().shows(1905)
    expect(whole.page.locator("#head")).to_be_visible()


@pytest.mark.wide
def test_a_page_reached_inside_stays_inside_and_leads_back(tab) -> None:  # type: ignore[no-untyped-def]
    atlas = tab().open("/?year=1905&embed=true")
    atlas.panel.get_by_role("link", name="All articles").click()
    expect(atlas.page.get_by_role("heading", name="Treaty of Portsmouth")).to_be_visible()
    expect(atlas.page.locator("#head")).to_have_count(0)
    atlas.page.get_by_role("link", name="Treaty Atlas", exact=True).click()
    atlas.idle()
    atlas.ready()
    expect(atlas.page.locator("#head")).to_have_count(0)


def map_of(atlas: AtlasPage) -> Frame:
    """The map's own frame within the school's page."""
    return next(frame for frame in atlas.page.frames if "streamlit_folium" in frame.url)


ZOOM = "() => map.getZoom()"


def test_the_wheel_over_the_map_scrolls_the_page_unless_a_key_is_held(tab, school: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(viewport={"width": 900, "height": 700})
    framed(atlas, school + "long")
    page, frame = atlas.page, map_of(atlas)
    frame.wait_for_function("() => map.getSize().x > 300 && !map._animatingZoom")
    zoom = frame.evaluate(ZOOM)
    page.mouse.move(400, 420)
    page.mouse.wheel(0, -100)
    expect(frame.locator(".ta-hint")).to_be_visible()
    expect(frame.locator(".ta-hint")).to_contain_text("Ctrl")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    frame.wait_for_function("(zoom) => map.getZoom() > zoom && !map._animatingZoom", arg=zoom)
    page.keyboard.up("Control")
    closer = frame.evaluate(ZOOM)
    for _ in range(12):
        page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")
    assert frame.evaluate(ZOOM) == closer


@pytest.mark.wide
def test_one_finger_over_the_map_scrolls_the_page_and_two_move_the_map(tab, school: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab("phone", viewport={"width": 390, "height": 700})
    framed(atlas, school + "long")
    page, frame = atlas.page, map_of(atlas)
    frame.wait_for_function("() => map.getSize().x > 300")
    tools = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

    zoom = frame.evaluate(ZOOM)
    touch("touchStart", (150, 400), (250, 400))
    for step in range(1, 9):
        touch("touchMove", (150 - 8 * step, 400), (250 + 8 * step, 400))
    touch("touchEnd")
    frame.wait_for_function("(zoom) => map.getZoom() > zoom", arg=zoom)
    touch("touchStart", (200, 420))
    for step in range(1, 11):
        touch("touchMove", (200, 420 - 20 * step))
    touch("touchEnd")
    page.wait_for_function("() => scrollY > 0")
    expect(frame.locator(".ta-hint")).to_contain_text("two fingers")


def test_a_map_in_a_closed_part_of_the_page_is_fitted_when_it_is_opened(tab, school: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(viewport={"width": 900, "height": 1300})
    wrong: list[str] = []
    atlas.page.on("pageerror", lambda error: wrong.append(str(error)))
    framed(atlas, school + "closed")
    other = next(frame for frame in atlas.page.frames if "/compare" in frame.url)
    other.wait_for_selector(".ta-compare-map path[data-look]", state="attached")
    atlas.page.evaluate("() => { document.querySelector('details').open = true; }")
    atlas.page.evaluate("() => { document.querySelector('div').style.display = ''; }")
    for frame in (map_of(atlas), other):
        frame.wait_for_function(FITTED, timeout=WAIT_MS)
    assert wrong == []


@pytest.mark.wide
@pytest.mark.parametrize(
    ("query", "embedded"),
    [
        ("embed=banana", False),
        ("embed=", False),
        ("embed=false", False),
        ("embed=true&embed_options=nonsense", True),
        ("embed=true&embed_options=dark_theme&embed_options=show_toolbar", True),
    ],
)
def test_unknown_embed_options_break_nothing(tab, query: str, embedded: bool) -> None:  # type: ignore[no-untyped-def]
    atlas = tab().open(f"/?year=1905&{query}")
    atlas.shows(1905)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    shown = atlas.page.get_by_role("link", name="Open the full page")
    expect(shown).to_have_count(1 if embedded else 0)


# ---------------------------------------------------------------- print

GONE = "#head, .ta-track, .ta-buttons, .ta-panel .more, .ta-panel .close"


@pytest.mark.parametrize("scheme", few(1, ["dark"]))
def test_the_map_page_prints_on_one_page_without_controls(tab, scheme: str) -> None:  # type: ignore[no-untyped-def]
    atlas = tab(color_scheme=scheme).open("/?year=1905")
    atlas.settled()
    printed = atlas.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    atlas.page.emulate_media(media="print")
    for one in atlas.page.locator(GONE).all():
        expect(one).to_be_hidden()
    expect(atlas.map(".ta-zoom")).to_be_hidden()
    expect(atlas.map(".ta-legend-map")).to_be_visible()
    expect(atlas.page.locator(".ta-year")).to_contain_text("1905")
    expect(atlas.page.locator(".ta-caption-title")).to_contain_text("Treaty of Portsmouth")
    line = atlas.page.locator("p.only-print")
    expect(line).to_contain_text("OpenStreetMap")
    expect(line).not_to_contain_text("localhost")  # on paper that leads nowhere
    ground = atlas.page.evaluate("() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


@pytest.mark.wide
def test_the_source_line_is_for_paper_only(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905")
    expect(atlas.page.locator("p.only-print")).to_be_hidden()


@pytest.mark.wide
def test_the_whole_map_is_on_the_sheet(tab) -> None:  # type: ignore[no-untyped-def]
    """The frame keeps its size and is scaled: nothing of the map is cut off at the edge of the paper."""
    atlas = tab("projector").open("/?year=1905")
    atlas.settled()
    atlas.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    atlas.page.emulate_media(media="print")
    atlas.page.set_viewport_size({"width": 703, "height": 1000})
    box = atlas.page.locator(".st-key-map iframe").bounding_box()
    assert box and box["x"] >= -1 and box["x"] + box["width"] <= 704 and box["width"] > 500
