"""Whatever is typed into an address, the first answer is a page of the same elements; of it little is repeated, as text."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from treaty_atlas.address import map as address
from treaty_atlas.cover.menu import PAGES, path
from treaty_atlas.ui import origin
from treaty_atlas.ui.server import first

from ..html import Page
from ..support import few

BASE = "https://atlas.example/in/"
KEYS = (*address.KEYS, "from", "to", "way", "story", "step", "code", "embed", "unknown")
SCRIPT = "</script></title><script>hurt()</script><!-- "
BAD = {
    "quotes": quote("'\"`><img src=x onerror=hurt()> onload='hurt()'"),
    "end of a script": quote(SCRIPT),
    "begin of a comment": quote("<!--<script>hurt()//"),
    "end of a comment": quote("--><svg onload=hurt()>]]>"),
    "character references": quote("&lt;b&gt;&#60;script&#62;hurt()&quot;"),
    "NUL": "%00<b>hurt%00()",
    "lone surrogates": "%ED%A0%80hurt%ED%BF%BF",
    "no UTF-8": "%FF%FEhurt%C0%AF",
    "10,000 letters": "hurt" * 2500,
    "10,000 letters to quote": quote("<\"'&" * 2500),
    "turned round": quote("\u202ehurt\u2066\u200f"),
    "lines of their own": quote("hurt\r\nSet-Cookie: x\u2028<b>\u2029"),
    "braces": quote("{hurt}{0}{state.atlas}%s"),
}
"""Values as they stand in an address."""
GOOD = {"year": "1905", "island": "iturup", "treaty": "1905-portsmouth", "view": "japan", "from": "1855", "to": "1905"}
REPEATED = 12_000
"""So many letters more than the page without them an answer may have: each value is quoted, cut, in a few places."""


@pytest.fixture
def named(monkeypatch):
    """A public address, so that everything is told that a page tells of itself."""
    monkeypatch.setattr(origin, "public", lambda: BASE)
    first._shelf.clear()
    yield
    first._shelf.clear()


def shape(page: Page) -> set[tuple[str, ...]]:
    """The kinds of elements, each with the names of its attributes."""
    return {(one.tag, *sorted(one.attributes)) for one in page.elements}


def hostile(value: str) -> str:
    """A query that says every parameter twice, the second time so; of a long value as often as a server takes it."""
    keys = KEYS[: max(1, 50_000 // len(value))]
    return "&".join(f"{key}={text}" for key in keys for text in (GOOD.get(key, "x"), value))


ROUNDS = 3
"""Each page meets every third of the values, turned from page to page; all of them in as many rounds (``make test-all``)."""


@pytest.mark.parametrize("turn", few(1, range(ROUNDS)))
def test_nothing_that_is_typed_becomes_markup_and_little_is_repeated(client, named, turn):
    for n, page in enumerate(PAGES):
        stays_text(client, page, list(BAD.items())[(n + turn) % ROUNDS :: ROUNDS])


def stays_text(client, page, bad):
    known, plain = set(), 0
    for query in ("", "&".join(f"{key}=x" for key in KEYS)):
        text = client.get(f"/{path(page)}?{query}").text
        known, plain = known | shape(Page(text)), max(plain, len(text))
    for case, value in bad:
        answer = client.get(f"/{path(page)}?{hostile(value)}")
        read = Page(answer.text)
        assert answer.status_code == 200 and not read.comments, case
        assert shape(read) <= known, (case, shape(read) - known)
        assert len(answer.text) <= plain + REPEATED, (case, len(answer.text) - plain)
        words = "".join(one.text for one in read.elements if one.tag != "script")
        assert "set-cookie" not in answer.headers and not set("\0\u202e\u2066\u200f") & set(words), case
        told, linked = read.data(id="told"), read.data(type="application/ld+json")
        assert told["page"] == page and "hurt" not in json.dumps([linked, told["words"], told["calendar"]]), case
        head = [str(one.attributes) for one in read.elements if one.tag in ("meta", "link")]
        assert "hurt" not in read.one("title").text + "".join(head), case
        assert str(read.one("link", rel="canonical").attributes["href"]).startswith(BASE), case
