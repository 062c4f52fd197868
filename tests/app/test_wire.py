"""What goes over the wire: every text compressed once, in the coding that the browser likes, and the same text in each."""

from __future__ import annotations

import gzip
from itertools import product

import brotli
import pytest
from streamlit import config

from treaty_atlas.streamlit_private import STATIC, shipped
from treaty_atlas.ui.server.answers import pack
from treaty_atlas.ui.server.edition import below
from treaty_atlas.ui.server.shrink import Shrinking

from ..support import GEODATA

SCRIPT = next(path.relative_to(STATIC).as_posix() for path in (STATIC / "static" / "js").glob("index.*.js"))
FRAME = "component/streamlit_folium.st_folium"
MAIN = next(path.name for path in (shipped()[f"/{FRAME}"] / "static" / "js").glob("main.*.js"))
TEXTS = (
    "atlas.en.json", "bundle/app.js", "web/base/dom.js", "geodata/islands.geojson", "geodata/status.csv", "picture.svg",
    SCRIPT, f"{FRAME}/index.html", f"{FRAME}/static/js/{MAIN}",
)  # fmt: skip
LIKED = {
    "": None, "identity": None, "gzip": "gzip", "br": "br", "gzip, deflate, br": "br", "br;q=0.1, gzip;q=0.9": "gzip",
    "br;q=0, *": "gzip", "*;q=0": None, "identity;q=1, br;q=0.5": None, "deflate": None, "BR": "br", "br; q=x, gzip": "gzip",
}  # fmt: skip
OPENED = {None: bytes, "gzip": gzip.decompress, "br": brotli.decompress}


def raw(client, path: str, **headers: str):
    """The answer, and its bytes as they came."""
    with client.stream("GET", path, headers=headers) as answer:
        return answer, b"".join(answer.iter_raw())


def test_a_text_comes_in_the_coding_that_is_liked_and_says_so(client):
    texts = {path: raw(client, f"/{path}", **{"accept-encoding": "identity"})[1] for path in TEXTS}
    for path, (said, coding) in product(TEXTS, LIKED.items()):
        answer, sent = raw(client, f"/{path}", **{"accept-encoding": said})
        told = (answer.status_code, answer.headers.get("content-encoding"), answer.headers["vary"])
        assert told == (200, coding, "Accept-Encoding"), (path, said)
        assert OPENED[coding](sent) == texts[path] and int(answer.headers["content-length"]) == len(sent), (path, said)
        assert answer.headers["etag"].startswith("W/") and (coding is None) == (len(sent) == len(texts[path]))


def test_a_head_is_that_of_the_whole_answer(client):
    for path, coding in product(TEXTS, ("br", "identity")):
        get, _ = raw(client, f"/{path}", **{"accept-encoding": coding})
        head = client.head(f"/{path}", headers={"accept-encoding": coding})
        assert (head.content, dict(head.headers)) == (b"", dict(get.headers)), path


def test_what_streamlit_ships_is_kept_for_ever_where_its_name_says_its_bytes(client):
    hashed, others = (SCRIPT, f"{FRAME}/static/js/{MAIN}"), (f"{FRAME}/index.html", f"{FRAME}/bootstrap.min.css")
    for path, kept in (*product(hashed, [True]), *product(others, [False])):
        answer = client.get(f"/{path}")
        keeping = answer.headers["cache-control"]
        assert (keeping == "no-cache", "immutable" in keeping) == (not kept, kept), path
        assert client.get(f"/{path}", headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    assert client.get(f"/{SCRIPT}").content == (STATIC / SCRIPT).read_bytes()


@pytest.mark.parametrize("path", ["static/../index.html", "static/%2e%2e/index.html", "static/js", "static/js/none.js"])
def test_nothing_else_of_streamlit_is_given(client, path):
    assert client.get(f"/{path}").status_code == 404


def test_what_streamlit_ships_lies_below_the_path_of_the_atlas(client):
    config.set_option("server.baseUrlPath", "school/atlas")
    try:
        assert client.get(f"/school/atlas/{SCRIPT}").status_code == 200
        assert client.get(f"/{SCRIPT}").status_code == 404
    finally:
        config.set_option("server.baseUrlPath", "")


def test_a_part_of_a_download_is_a_part_of_the_file(client):
    """Of what is served compressed no part is given: the whole comes instead, as it may."""
    asked = {"range": "bytes=100-199", "accept-encoding": "br, gzip"}
    answer, sent = raw(client, "/geodata/islands.geojson", **asked)
    assert (answer.status_code, sent) == (206, (GEODATA / "islands.geojson").read_bytes()[100:200])
    assert "content-encoding" not in answer.headers and answer.headers["vary"] == "Accept-Encoding"
    for path in (SCRIPT, f"{below()}shapes.json"):
        answer, sent = raw(client, f"/{path}", **asked)
        assert (answer.status_code, answer.headers["content-encoding"]) == (200, "br")
        assert len(brotli.decompress(sent)) > 1000


def test_what_is_asked_for_gets_smaller_and_stays_the_same_text():
    shrinking, text = Shrinking(), pack((GEODATA / "islands.geojson").read_bytes(), "text/plain")
    assert shrinking.smaller(text) is text
    shrinking.open()
    thread = shrinking._thread
    assert thread and shrinking.smaller(text) is text
    shrinking._waiting.put(None)
    thread.join()
    small = shrinking.smaller(text)
    assert len(small.codings["br"]) < 0.95 * len(text.codings["br"])
    assert brotli.decompress(small.codings["br"]) == text.plain() and small[1:] == text[1:]
    noise = pack(bytes(range(256)), "font/woff2")
    assert shrinking.smaller(noise) is noise
