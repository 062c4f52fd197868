"""Every page and state has a title of its own, in the reader's language."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from treaty_atlas import titles
from treaty_atlas.address import map as address
from treaty_atlas.i18n import Words

from ..support import FOUR, PAGES

TODAY = date(2026, 11, 29)
STATES = (
    ("map", {"year": "1875"}, "1875"),
    ("map", {"day": "1945-08-20"}, "20 August 1945"),
    ("map", {"year": "1875", "view": "japan"}, "1875 · As Japan's government maps it"),
    ("map", {"year": "1875", "island": "iturup"}, "Iturup · Etorofu · 1875"),
    ("map", {"treaty": "1905-portsmouth"}, "Treaty of Portsmouth · 1905"),
    ("map", {"event": "1910-korea"}, "Annexation of Korea · 1910"),
    ("treaties", {"treaty": "1905-portsmouth"}, "Treaty of Portsmouth · Treaties"),
    ("events", {"event": "1910-korea"}, "Annexation of Korea · Events"),
    ("islands", {"island": "iturup"}, "Iturup · Etorofu · Islands"),
    ("compare", {"from": "1855", "to": "1945-08-20"}, "1855 – 20 August 1945 · Compare"),
    ("present", {"story": "border-in-six-steps", "step": "3"}, "A border in six steps · 3 · Present"),
    ("puzzle", {"treaty": "1875-saint-petersburg"}, "Treaty of St Petersburg · Puzzle"),
    ("quiz", {"code": "kmn-prt"}, "KMNPRT · Quiz"),
    ("table", {"year": "1905"}, "1905 · Table"),
    ("share", {"year": "1905", "island": "urup"}, "Urup · Uruppu · 1905 · Share, print"),
    ("events", {}, "Events"),
)


def title(page: str, query: dict[str, str], atlas, language: str = "en") -> str:
    here = address.read(query, atlas, TODAY.year, FOUR)
    return titles.title(page, query, here, atlas, Words(language), TODAY)


@pytest.mark.parametrize(("page", "query", "told"), STATES)
def test_a_title_says_what_is_seen_then_on_which_page(atlas, words, page, query, told):
    assert title(page, query, atlas) == f"{told} · {words('app.title')}"


@pytest.mark.parametrize("language", FOUR)
def test_no_two_pages_or_states_have_the_same_title(atlas, language):
    asked = {(page, tuple(query.items())) for page, query, _ in STATES} | {(page, ()) for page in PAGES}
    made = [title(page, dict(query), atlas, language) for page, query in asked]
    assert [name for name in made if made.count(name) > 1] == []


@pytest.mark.parametrize(("page", "language"), [*product(PAGES, FOUR)])
def test_nothing_in_an_address_makes_a_title_long(atlas, page, language):
    long = dict.fromkeys(("year", "day", "island", "from", "to", "story", "step", "code", "treaty"), "9" * 5000)
    assert len(title(page, long, atlas, language)) < 120
