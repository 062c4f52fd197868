"""An address at which there is nothing says so with 404, in the reader's language, and leads on."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from treaty_atlas.i18n import Words
from treaty_atlas.ui.server import app as server
from treaty_atlas.ui.server.missing import Missing

from ..support import LANGUAGES, PAGES

NOWHERE = (
    "/treaties/x", "/treaties/1855-shimoda", "/islands/iturup?lang=ja", "/nonsense/deep", "/nonsense", "/map", "/a/b/c/d",
    "/Treaties", "/index.html", "/.well-known/x", "/treaties/x/", "/<b>", "/treaties/%00",
)  # fmt: skip
ROOM = "<div id=\"root\"></div>"
"""Where Streamlit draws, in a page as the server sends it."""
PAGES_AT = ("/", "", *(f"/{p}" for p in PAGES if p != "map"), "/treaties/")
STREAMLIT = (
    "/_stcore/health", "/_stcore/stream", "/treaties/_stcore/health", "/static/js/a.js", "/component/a/index.html",
    "/media/x.png", "/app/static/x", "/~/+/", "/favicon.png", "/manifest.json",
)  # fmt: skip
HTML = {"accept": "text/html,*/*;q=0.8"}


def there() -> TestClient:
    """The server with all that answers before Streamlit, and Streamlit as one sentence."""
    page = Route("/{path:path}", lambda request: PlainTextResponse("streamlit"), methods=["GET", "PUT", "POST", "DELETE"])
    return TestClient(Starlette(routes=[*server.routes(), page], middleware=server.middleware()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_is_told_as_such_and_leads_on(language):
    client, words = there(), Words(language)
    for path in NOWHERE:
        answer = client.get(path, headers=HTML | {"accept-language": f"xx, {language}-AA;q=0.9, en;q=0.1"})
        own = Words("ja") if "lang=ja" in path else words
        assert (answer.status_code, own("missing.title") in answer.text) == (404, True), path
        assert f'<html lang="{own.language}">' in answer.text and "text/html" in answer.headers["content-type"]
        assert "frame-src" in answer.headers["content-security-policy"] and len(answer.text) < 20_000
        links = [urlsplit(urljoin(f"http://atlas{path}", link)).path for link in re.findall(r"href='([^']+)'", answer.text)]
        assert links and [link for link in links if ROOM not in client.get(link).text] == [], path


def test_what_an_address_surely_means_comes_first():
    for path, meant in (("/treaties/1855-shimoda", "treaty=1855-shimoda"), ("/islands/Iturup", "island=iturup")):
        links = re.findall(r"href='([^']+)'", there().get(path).text)
        assert meant in links[0] and links[0].startswith(f"..{path.rpartition('/')[0]}?")


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


def test_nothing_of_an_address_is_repeated_however_long_it_is():
    client = there()
    for path in ("/" + "x" * 8000, "/treaties/" + "y" * 8000, "/nonsense?" + "lang=" * 1600):
        assert len(client.get(path).text) < 20_000


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
        links = [urljoin(f"http://a{below_a_path}{path}", link) for link in re.findall(r"href='([^']+)'", answer.text)]
        assert answer.status_code == 404 and all(link.startswith(f"http://a{below_a_path}/") for link in links)
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
    assert {"atlas.en.json", "search.ja.json", "quiz.ru.json", "tokens.css", "web", "leaflet", "geodata", "v", "picture.svg"} <= own
