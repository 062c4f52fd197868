"""Whatever stands in an address: a page is drawn, nothing of it is repeated at length, links carry what was understood."""

from __future__ import annotations

import json
import os
import random
import re
from html import unescape
from itertools import cycle
from urllib.parse import parse_qsl, unquote

import pytest

from ..support import ACTS, GEODATA, ISLANDS, LANGUAGES, PAGES, toml
from .conftest import Visit, components, markup

STORIES = [toml(path)["id"] for path in sorted((GEODATA / "stories").glob("*.toml"))]
GOOD = {
    "year": ["1850", "1875", "1945", "２０２０"], "day": ["1945-08-20", "1905-07-08", "1999-01-01"],
    "island": [*ISLANDS, "Etorofu", "択捉島"],
    "treaty": ACTS, "event": ACTS, "at": ["article-2", "japan-1855", "WJ-1855"],
    "view": ["japan", "russia"], "lang": LANGUAGES,
    "from": ["1855", "1945-08-20", "2026"], "to": ["1875", "1905-07-08", "1850"], "way": ["side", "swipe"],
    "story": STORIES, "step": ["1", "3", "99"], "code": ["KMNPRT", "kmn-prt"], "source": ["WJ-1855", "jc-7"],
    "embed": ["true"], "unknown": ["x"],
}  # fmt: skip
"""Every parameter that a page reads, and two that none does."""
NASTY = [
    "", " ", "\x00", "-", "--", "%", "%%%", "\u202e1945\u202c", "\u200f", "\ufeff1875", "1e9", "١٨٧٥", "²", "½", "Ⅷ",
    "1_000", "+5", "-0",
    "0000-00-00", "0000-01-01", "9999-12-31", "1945-W33-1", "1945-W33", "19450812", "1945-225", "-1945-08-12", "1945-02-30",
    "1850-01-01",
    "9" * 18, "9" * 8000, "-" + "9" * 400, "x" * 8000, "\ufdfa" * 400, "e\u0301" * 300, "constructor", "__proto__", "None",
    "nan", "inf",
    "{asked}", "{0}", "%s", "../../etc/passwd", "<script>alert(1)</script>", "</style>", "'\"><b>", "[x](y)",
    "$x$", ":red[a]",
    "\N{COLLISION SYMBOL}" * 50,
    *(unquote(raw, errors="replace") for raw in ("%ED%A0%80", "%C0%AF", "%FF%FE", "%F5%80%80%80", "%00%0A%0D")),
]  # fmt: skip
LETTERS = "0189-_ .:/%&=+aZéшИ島Ａ１٣\u0301\u200d\u202e\u2028\x00\x1f\x7f\U0001f5fe"


def value(dice: random.Random, key: str) -> str:
    """A value for ``key``: bad, odd, or a good one with a slip or two."""
    if dice.random() < 0.35:
        return dice.choice(NASTY)
    text = dice.choice(GOOD[dice.choice([key, key, key, *GOOD])])
    for _ in range(dice.choice([0, 0, 1, 1, 2, 4])):
        at = dice.randrange(len(text) + 1)
        text = text[:at] + dice.choice(["", *LETTERS]) + text[at + dice.randrange(3) :]
    return text


def addresses(seed: int, count: int) -> list[dict[str, str | list[str]]]:
    """``count`` addresses, always the same ones for a seed; some say a parameter twice."""
    dice, made = random.Random(seed), []
    for _ in range(count):
        keys = dice.sample(sorted(GOOD), dice.choice([1, 1, 2, 3, 5]))
        made.append({k: [value(dice, k), value(dice, k)] if dice.random() < 0.1 else value(dice, k) for k in keys})
    return made


def undrawn(visit: Visit, asked: list[dict[str, str | list[str]]]) -> list[tuple[str, object]]:
    """The addresses, shared out over all pages, at which an error came in place of the page."""
    visits = {page: visit(page) for page in PAGES}
    failed: list[tuple[str, object]] = []
    for page, pairs in zip(cycle(PAGES), asked, strict=False):
        at = visits[page]
        at.query_params.clear()
        for key, text in pairs.items():
            at.query_params[key] = text
        at.run()
        if at.exception or at.error or len(at.main) < 2 or "<script>a" in markup(at):
            failed.append((page, pairs))
    return failed


SEED, COUNT = (int(os.environ.get(name, usual)) for name, usual in (("HOSTILE_SEED", 9), ("HOSTILE_COUNT", 120)))
"""``HOSTILE_COUNT=20000 python -m pytest tests/app/test_hostile.py -k stops`` tries as many (a quarter of an hour)."""


def test_nothing_in_an_address_stops_a_page(visit):
    assert undrawn(visit, addresses(SEED, COUNT)) == []


def sent(at) -> int:
    """How much a page sends, in letters: its HTML, its links, what its parts are given."""
    links = sum(len(e.proto.query_string) for e in at.get("page_link"))
    return len(markup(at)) + links + sum(len(json.dumps(data)) for data in components(at).values())


@pytest.mark.parametrize("page", PAGES)
def test_no_page_grows_with_its_address(visit, page):
    """The page of data once sent seven hundred times what its address held; a notice may repeat forty letters."""
    long = dict.fromkeys(sorted(set(GOOD) - {"embed"}), "9x" * 4000)
    short = dict.fromkeys(long, "9x")
    assert sent(visit(page, **long)) - sent(visit(page, **short)) < 100 * len(long)


TYPED = {"year": "１８７５", "view": "Japan", "lang": " EN", "day": "1999-01-01", "unknown": "kept?"}


@pytest.mark.parametrize("page", ["data", "errors"])
def test_links_carry_what_was_understood(visit, page):
    """The day of no shown week stands for its year, and what nobody reads is not carried."""
    at = visit(page, **TYPED)
    links = [e.proto.query_string for e in at.get("page_link")] + re.findall(r"href='/\w*\?([^']*)'", markup(at))
    carried = [dict(parse_qsl(unescape(pairs))) for pairs in links]
    assert carried
    for link in carried:
        assert not {"unknown", "day"} & set(link) and (link["lang"], link["view"]) == ("en", "japan")
        assert link.get("year", "1999") == "1999"
    assert "１８７５" not in markup(at).replace("“１８７５”", "") and "kept?" not in markup(at)


def test_another_language_keeps_what_the_page_understood_and_lets_go_of_the_rest(client):
    asked = {"from": "１８７５", "to": "1905", "way": "swipe", "unknown": "x", "island": "Etorofu"}
    (pairs,) = re.findall(r"href='compare\?([^']*)' hreflang='nl'", client.get("/compare", params=asked).text)
    assert dict(parse_qsl(unescape(pairs))) == {"from": "1875", "to": "1905", "island": "iturup", "lang": "nl"}


def test_a_notice_repeats_no_mark_that_would_turn_the_line(visit):
    told = markup(visit(year="\u202e1875\u2066\x07"))
    assert "“�1875��”" in told and "\u202e" not in told
