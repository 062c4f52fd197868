"""An address at which there is nothing says so with 404, in the reader's language, and leads on."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from treaty_atlas import notices
from treaty_atlas.i18n import Words
from treaty_atlas.ui.server import app as server
from treaty_atlas.ui.server.missing import Missing

from ..html import Page
from ..support import LANGUAGES, PAGES, every

NOWHERE = (
    "/treaties/x", "/treaties/1855-shimoda", "/islands/iturup?lang=ja", "/nonsense/deep", "/nonsense", "/map", "/a/b/c/d",
    "/Treaties", "/index.html", "/ja", "/index.php", "/a%2Fb", "/%E2%80%AEabc",
    "/.well-known/x", "/treaties/x/", "/<b>", "/treaties/%00",
)  # fmt: skip
ROOM = "<div id=\"root\"></div>"
"""Where Streamlit draws, in a page as the server sends it."""
PAGES_AT = ("/", "", *(f"/{p}" for p in PAGES if p != "map"), "/treaties/")
STREAMLIT = (
    "/_stcore/health", "/_stcore/stream", "/treaties/_stcore/health", "/static/js/a.js", "/component/a/index.html",
    "/media/x.png", "/app/static/x", "/~/+/", "/favicon.png", "/manifest.json",
)  # fmt: skip
LEADS: dict[str, int] = {}
"""What the server answers, by path: asked once for all pages that lead there."""
HTML = {"accept": "text/html,*/*;q=0.8"}


def there() -> TestClient:
    """The server with all that answers before Streamlit, and Streamlit as one sentence."""
    page = Route("/{path:path}", lambda request: PlainTextResponse("streamlit"), methods=["GET", "PUT", "POST", "DELETE"])
    return TestClient(Starlette(routes=[*server.routes(), page], middleware=server.middleware()))


@every("language", LANGUAGES)
def test_an_unknown_address_is_told_as_such_and_leads_on(language):
    client, said = there(), HTML | {"accept-language": f"xx, {language}-AA;q=0.9, en;q=0.1"}
    for path in NOWHERE:
        answer, words = client.get(path, headers=said), Words("ja" if "lang=ja" in path else language)
        assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store"), path
        page = Page(answer.text)
        assert page.one("html").attributes["lang"] == words.language and page.one("main", data_page="missing")
        assert page.one("meta", name="robots").attributes["content"] == "noindex" and not page.all("template")
        assert page.one("bdi").text == shown(path) and words("missing.title") in answer.text
        assert not page.all("link", rel="canonical") and page.data(id="told")["lang"] == words.language
        assert "frame-src" in answer.headers["content-security-policy"] and len(answer.text) < 30_000
        for link in {*page.links(), *page.links("link"), page.all("script")[-1].attributes["src"]}:
            to = urljoin(f"http://testserver{path}", link)
            at = urlsplit(to).path
            if at not in LEADS:
                LEADS[at] = client.get(to, headers=said).status_code
            assert urljoin(f"http://a/x/y{path}", link).startswith("http://a/x/y/"), "a prefix that a proxy has stays"
            assert LEADS[at] == 200 or unquote(at) == unquote(answer.url.path), (path, link)
        assert set(PAGES) <= {urlsplit(urljoin(f"http://a{path}", link)).path[1:] or "map" for link in page.links()}


def shown(path: str) -> str:
    """What the page repeats of an address."""
    return notices.quoted(unquote(path.partition("?")[0]))


def test_the_page_in_another_language_is_at_the_same_address():
    for path in ("/nonsense/deep?lang=nl", "/a%2Fb", "/x"):
        page = Page(there().get(path, headers=HTML).text)
        links = [one.attributes for one in page.all("a") if "hreflang" in one.attributes]
        assert [urljoin(f"http://a{path}", link["href"]) for link in links] == [
            f"http://a{path.partition('?')[0]}?lang={link['hreflang']}" for link in links
        ] and len(links) == len(LANGUAGES)


def test_what_an_address_surely_means_comes_first():
    for path, meant in (
        ("/treaties/1855-shimoda", "treaty=1855-shimoda"), ("/islands/Iturup", "island=iturup"),
        ("/events/1910-korea/", "event=1910-korea"), ("/treaties/x", ""),
        ("/data/WJ-1855", "source=WJ-1855"), ("/data/jc-7", ""),
    ):  # fmt: skip
        link = there().get(path, headers=HTML).text.partition("class='more'")[2].partition("href='")[2].partition("'")[0]
        assert link.startswith(f"{'../' * (path.count('/') - 1)}{path.split('/')[1]}?") and meant in link


def test_what_streamlit_and_the_atlas_answer_is_left_to_them():
    client = there()
    assert {path: client.get(path).text for path in STREAMLIT} == dict.fromkeys(STREAMLIT, "streamlit")
    assert [path for path in PAGES_AT if ROOM not in client.get(path).text] == []
    for path in ("/atlas.en.json", "/geodata/status.csv", "/web/base/fetch.js", "/picture.svg?width=320&height=320"):
        assert client.get(path).status_code == 200
    assert client.get("http://testserver//evil.example/x").text == "streamlit"  # which refuses it


def test_files_that_others_ask_for_are_what_they_are():
    client = there()
    assert client.get("/robots.txt").text.startswith("User-agent:")
    assert client.get("/favicon.ico").headers["content-type"] == "image/svg+xml"
    for path in ("/nowhere.txt", "/.well-known/security.txt", "/apple-touch-icon.png", "/treaties/x.js"):
        answer = client.get(path, headers={"accept": "*/*"})
        assert (answer.status_code, answer.text) == (404, "Not Found")


def test_little_of_an_address_is_repeated_however_long_it_is():
    client = there()
    for path in ("/" + "x" * 8000, "/treaties/" + "y" * 8000, "/nonsense?" + "lang=" * 1600):
        text = client.get(path).text
        assert len(text) < 30_000 and not re.search("xxx{40}|yyy{40}|lang=lang", text)


def test_the_atlas_takes_no_files():
    client = there()
    for method in ("put", "post", "delete"):
        assert getattr(client, method)("/_stcore/upload_file/a/b").status_code == 403


@pytest.fixture
def below_a_path():
    before = st.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", "/school/atlas/")
    yield "/school/atlas"
    config.set_option("server.baseUrlPath", before)


def test_all_own_addresses_stand_below_the_path_of_the_app(below_a_path, visit):
    client = there()
    for path in (
        "/atlas.en.json",
        "/tokens.css",
        "/geodata/status.csv",
        "/web/base/fetch.js",
        "/leaflet/leaflet.js",
        "/robots.txt",
    ):
        answer = client.get(below_a_path + path)
        assert (answer.status_code, answer.text == "streamlit") == (200, False), path
        assert client.get(path).text == "streamlit", path
    assert ROOM in client.get(f"{below_a_path}/treaties").text
    for path in ("/treaties/x", "/nonsense"):
        answer = client.get(below_a_path + path)
        page = Page(answer.text)
        links = [urljoin(f"http://a{below_a_path}{path}", link) for link in (*page.links(), *page.links("link"))]
        assert answer.status_code == 404 and all(link.startswith(f"http://a{below_a_path}/") for link in links)
        assert page.one("bdi").text == path and client.get(links[0]).status_code == 200
    assert re.search(rf"url\(\"{below_a_path}/v/\w+/web/fonts/", "".join(e.proto.body for e in visit("map").get("html")))
    assert "'unsafe-inline'" in script_rule(client, f"{below_a_path}/component/x/index.html")


def script_rule(client: TestClient, path: str) -> str:
    return client.get(path).headers["content-security-policy"].split("script-src ")[1].split(";")[0]


def test_scripts_of_pages_are_known_by_hash_and_only_the_frame_may_have_others():
    client = there()
    for path in ("/", "/treaties", "/atlas.en.json", "/nonsense", "/handout.html"):
        rule = script_rule(client, path)
        assert "'sha256-" in rule and "unsafe-inline" not in rule and "'unsafe-eval'" not in rule
    assert "'unsafe-eval'" not in script_rule(client, "/component/x/index.html")
    assert "connect-src 'self';" in client.get("/").headers["content-security-policy"]


@pytest.mark.parametrize(
    ("url", "base"),
    [
        (None, "/"), ("http://a/", "/"), ("http://a/treaties", "/"), ("http://a/atlas/treaties", "/atlas/"),
        ("http://a/school/atlas/", "/school/atlas/"), ("http://a/school/atlas", "/school/atlas/"), ("http://a", "/"),
        ('http://a/"><b>/x', "/"), ("http://a//evil.example/x", "/"),
    ],
)  # fmt: skip
def test_where_a_proxy_takes_a_prefix_away_links_keep_it(url, base, monkeypatch):
    from types import SimpleNamespace

    from treaty_atlas.ui.parts import markup

    monkeypatch.setattr(markup.st, "context", SimpleNamespace(url=url))
    assert markup.base() == base


def test_the_middleware_knows_every_own_address():
    """An address that is added to the server is not taken for one that is missing."""
    own = next(m for m in server.middleware() if m.cls is Missing).kwargs["own"]
    data = {"atlas.en.json", "search.ja.json", "quiz.ru.json"}
    assert {*data, "tokens.css", "web", "leaflet", "geodata", "v", "picture.svg"} <= own
