"""The server's own addresses: the atlas, the styles, Leaflet, the shapes; safe headers on all of them."""

from __future__ import annotations

import gzip
import re

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.mapping.folium_map import live_map
from treaty_atlas.style.fonts import FACES
from treaty_atlas.style.tokens import looks

from ..support import ISLANDS, LANGUAGES, WEB, every, few

OURS = (
    "/atlas.en.json", "/search.en.json", "/quiz.en.json", "/shapes.json", "/tokens.css", "/leaflet/leaflet.js",
    "/leaflet/leaflet.css",
    "/geodata/islands.geojson", "/geodata/land.geojson", "/geodata/lines.geojson", "/geodata/status.csv",
    "/geodata/layers/1855.geojson", "/web/entries/map-frame.js", "/web/css/map.css",
)  # fmt: skip
KINDS = {
    "json": "application/json",
    "css": "text/css",
    "js": "javascript",
    "csv": "text/csv",
    "geojson": "application/geo+json",
}


@pytest.mark.parametrize("path", OURS)
def test_an_address_of_the_atlas_answers_in_its_own_kind(client, path):
    answer = client.get(path)
    assert answer.status_code == 200 and answer.content
    assert KINDS[path.rsplit(".", 1)[1]] in answer.headers["content-type"]


@pytest.mark.parametrize("path", (*OURS, "/nowhere"))
def test_every_answer_forbids_foreign_hosts_and_guessing(client, path):
    headers = client.get(path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'" and policy["object-src"] == "'none'"
    assert not re.search(r"https?:|\*|//", headers["content-security-policy"])
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


@pytest.mark.parametrize("module", sorted(p.relative_to(WEB).as_posix() for p in WEB.rglob("*.js")))
def test_every_module_of_the_browser_is_served(client, module):
    assert client.get(f"/web/{module}").text == (WEB / module).read_text(encoding="utf-8")


def test_every_file_that_the_map_s_frame_asks_for_is_served(client, words):
    html = live_map("atlas-1", words).get_root().render()
    paths = re.findall(r"""["']\.\./\.\.(/[^"']+)["']""", html)
    assert len(paths) == 6
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_the_atlas_is_sent_in_one_piece(client):
    data = client.get("/atlas.en.json").json()
    assert list(data["islands"]) == list(ISLANDS) and data["lang"] == "en"


@every(("what", "language"), [(w, c) for w in ("atlas", "search", "quiz") for c in ("xx", "", "EN", "..", "<script>", "zh")])
def test_in_an_unknown_language_there_is_nothing(client, what, language):
    assert client.get(f"/{what}.{language}.json").status_code == 404


@pytest.mark.parametrize("path", ["/atlas.en.json", "/search.en.json", "/shapes.json", "/tokens.css"])
def test_what_the_browser_has_already_is_not_sent_again(client, path):
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("path", ["/atlas.en.json", "/search.en.json", "/shapes.json", "/tokens.css"])
def test_an_old_copy_is_replaced(client, path):
    assert client.get(path, headers={"if-none-match": '"0123456789abcdef"'}).status_code == 200


@pytest.mark.parametrize("path", ["/atlas.en.json", "/search.en.json", "/shapes.json", "/tokens.css"])
def test_compressed_and_plain_answers_are_the_same_text(client, path):
    plain = client.get(path, headers={"accept-encoding": "identity"})
    packed = client.get(path, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_atlas_and_the_search_speak_every_released_language(client, atlas, language):
    assert client.get(f"/atlas.{language}.json").json()["lang"] == language
    titles = {title for _, title, *_ in client.get(f"/search.{language}.json").json()["entries"]}
    assert {a.texts[language].title for a in atlas.acts.values()} <= titles


def test_the_search_holds_every_kind_of_entry(client, words):
    rows = client.get("/search.en.json").json()["entries"]
    assert {kind for kind, *_ in rows} | {"year", "day"} == set(words.table("search_kind"))
    assert all(len(row) == 7 and isinstance(row[6], dict) for row in rows)


def test_the_atlas_is_small_on_the_wire(client):
    assert len(gzip.compress(client.get("/atlas.en.json").content, 9)) < 40_000


def test_the_styles_paint_every_look_with_fonts_of_this_server(client):
    css = client.get("/tokens.css").text
    assert [look for look in looks() if f"[data-look={look}]" not in css] == []
    fonts = re.findall(r'url\("([^"]+woff2)"\)', css)
    assert len(fonts) == len(FACES) and not [f for f in fonts if "//" in f]


@pytest.mark.parametrize(
    "path",
    [
        "/web/../style/tokens.py",
        "/web/%2e%2e/style/tokens.py",
        "/geodata/../pyproject.toml",
        "/geodata/..%2f..%2fetc/passwd",
        "/leaflet/",
    ],
)
def test_nothing_outside_the_served_folders_can_be_read(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_atlas_can_only_be_read(client, method):
    assert getattr(client, method)("/atlas.en.json").status_code == 405


WHOLE = (("nl", "treaty-atlas-nl.html"), ("xx", "treaty-atlas-en.html"), ("all", "treaty-atlas.html"))


@every(("asked", "name"), WHOLE)
def test_the_file_to_take_along_has_the_name_of_its_languages(client, asked, name):
    told = client.head(f"/treaty-atlas.html?lang={asked}")
    assert told.status_code == 200 and f'filename="{name}"' in told.headers["content-disposition"]


@pytest.mark.parametrize(("asked", "name"), few(1, WHOLE))
def test_the_whole_atlas_is_one_file_to_take_along(client, asked, name):
    answer = client.get(f"/treaty-atlas.html?lang={asked}")
    assert answer.status_code == 200 and f'filename="{name}"' in answer.headers["content-disposition"]
    assert answer.text.startswith("<!doctype html>") and 'id="atlas-shapes"' in answer.text


@pytest.mark.parametrize(
    "host", ["a" * 8000, "<script>x", "a b", "[::1", "evil.example:99999", "u@evil.example", "..", ""], ids=lambda h: h[:10]
)
def test_an_odd_host_is_answered_with_a_sentence_and_not_repeated(client, host):
    words = Words("nl")
    for path in ("/handout.html?lang=nl", "/atlas.nl.json?lang=nl", "/nowhere?lang=nl"):
        answer = client.get(path, headers={"host": host})
        assert (answer.status_code, answer.text) == (400, words("error.host"))
        assert "default-src" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("host", ["localhost:8501", "[::1]:8501", "10.0.0.7", "xn--80aafey1amqq.example", "a_b.example."])
def test_a_host_that_can_be_one_is_served(client, host):
    assert client.get("/tokens.css", headers={"host": host}).status_code == 200


def test_two_hosts_in_one_request_are_refused(client):
    assert client.get("/tokens.css", headers=[("host", "a.example"), ("host", "b.example")]).status_code == 400
