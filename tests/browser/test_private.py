"""A whole session stays at home: no request to another host, and nothing goes wrong in the console."""

from urllib.parse import urlsplit

from playwright.sync_api import Request, Response, expect

from .atlas_page import QUIET, AtlasPage

PATHS = ("/treaties", "/table", "/data")
LOCAL = ("data", "blob", "about")
PROBE = "/_stcore/"
"""Streamlit's own page asks beside a deep address first where its server is."""


def given_up(request: Request) -> bool:
    """What was still under way when its page was left, the browser gives up."""
    return request.failure == "net::ERR_ABORTED"


def test_nothing_leaves_for_another_host_and_the_browser_itself_refuses_one(atlas: AtlasPage) -> None:
    page, hosts, answers, wrong = atlas.page, set(), [], []

    def note(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in LOCAL:
            hosts.add(parts.netloc)

    page.context.on("request", lambda request: note(request.url))
    page.on("websocket", lambda socket: note(socket.url))
    page.on("response", lambda response: answers.append(response))
    page.on("requestfailed", lambda r: given_up(r) or wrong.append(f"{r.url}: {r.failure}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and PROBE not in said.location["url"] and wrong.append(said.text))
    atlas.open("/?year=1855").settled()
    atlas.drag(1880, 1905)
    atlas.click_island("iturup")
    expect(atlas.title).to_contain_text("Iturup")
    for path in PATHS:
        page.evaluate(QUIET, 300)  # a part that is left while it comes would complain
        atlas.open(path)
        expect(page.locator("h1, h2").first).to_be_visible()
    atlas.menu("Map")
    atlas.ready().settled()
    assert hosts == {urlsplit(atlas.address).netloc}
    assert wrong == []
    _protected(answers)
    refused = page.evaluate("() => fetch('http://192.0.2.1/').then(() => 'went', (error) => error.name)")
    assert refused == "TypeError"
    told = page.evaluate(
        """() => new Promise((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), {once: true});
          fetch('http://192.0.2.1/').catch(() => {});
        })"""
    )
    assert told == "connect-src"


def _protected(answers: list[Response]) -> None:
    """Every answer forbids foreign hosts by itself."""
    assert len(answers) > 30
    for answer in answers:
        if answer.url.startswith("http"):
            policy = answer.headers.get("content-security-policy", "")
            assert "default-src 'self'" in policy and "http" not in policy, answer.url


BLOCKED = """
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("Access is denied.", "SecurityError"); } });
}
Object.defineProperty(Document.prototype, "cookie", { get: () => "", set() {} });
"""
"""A browser that keeps nothing and says so."""


def test_where_nothing_may_be_kept_map_and_text_follow_the_hand(atlas: AtlasPage) -> None:
    page, wrong = atlas.page, []
    page.add_init_script(BLOCKED)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and PROBE not in said.location["url"] and wrong.append(said.text))
    atlas.open("/?year=1875&lang=en").settled()
    atlas.drag(1890, 1905)
    atlas.shows(1905)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    atlas.click_island("iturup")
    expect(atlas.title).to_contain_text("Iturup")
    page.reload()
    atlas.ready()
    expect(atlas.title).to_contain_text("Iturup")
    assert wrong == []


def test_two_tabs_do_not_hear_each_other(tab) -> None:  # type: ignore[no-untyped-def]
    one = tab().open("/?year=1875&lang=en")
    other = AtlasPage(one.page.context.new_page(), one.address).open("/?year=1875&lang=en")
    one.drag(1890, 1946)
    one.click_island("iturup")
    one.shows(1946)
    other.settled()
    other.shows(1875)
    expect(other.title).to_have_text("Treaty of St Petersburg")
    assert other.query() == {"year": "1875", "lang": "en"}
