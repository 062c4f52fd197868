"""A crawler that asks for a thousand combinations: what is drawn and what is kept has a bound, whatever it asks."""

from __future__ import annotations

import random
import sys
from itertools import product

import pytest

from treaty_atlas.cover.menu import PAGES, path
from treaty_atlas.cover.state import State
from treaty_atlas.drawing.card import Card
from treaty_atlas.ui.server import first, made
from treaty_atlas.ui.server.answers import Packed

from ..support import FOUR, ISLANDS

YEARS = (1850, 1855, 1875, 1905, 1946, 2020)
JUNK = ("", "&utm_source=a", "&fbclid=b&x", "&YEAR=1905", "&island_=1")
"""What no page understands, in the address."""


@pytest.fixture
def pages_made(monkeypatch):
    """The pages that are made in earnest."""
    found: list[State] = []
    monkeypatch.setattr(first, "_html", lambda state: found.append(state) or "<p>x</p>")
    first._shelf.clear()
    yield found
    first._shelf.clear()


def asked() -> list[str]:
    """A thousand addresses, in an order in which nothing is asked for twice at once."""
    rows = [
        f"/{path(page)}?year={year}&lang={language}{junk}"
        for page, year, language, junk in product(PAGES, YEARS, FOUR, JUNK)
    ]
    random.Random(12).shuffle(rows)
    return rows[:1000]


def test_a_page_is_made_once_for_a_moment_and_a_language_whatever_else_is_asked(client, pages_made):
    rows = asked()
    assert {client.get(row).status_code for row in rows} == {200}
    moments = {(row.partition("?")[0], row.partition("?")[2].split("&")[0], row.split("lang=")[1][:2]) for row in rows}
    assert len(pages_made) == len(moments) <= len(PAGES) * len(YEARS) * len(FOUR)


def test_what_is_kept_of_pages_has_room_for_some_and_holds_nothing_that_was_typed(client, pages_made, monkeypatch):
    size = first.ROOM // 100
    monkeypatch.setattr(first, "pack", lambda data, kind: Packed({"identity": b"x" * size}, kind, '"x"'))
    for number in range(150):
        assert client.get(f"/errors?year=x{number}{'y' * 9000}&treaty=z{number}").status_code == 200
    kept = first._shelf._kept
    assert len(pages_made) == 150, "each repeats another word"
    assert sum(packed.size for packed in kept.values()) == first._shelf._used <= first.ROOM
    assert len(kept) == 100 and max(sys.getsizeof(key) for key in kept) < 100


def test_a_card_is_drawn_once_for_its_moment_act_and_language(client, monkeypatch):
    drawn: list[tuple[str, Card]] = []
    draw = lambda atlas, shapes, words, shown, today: drawn.append((words.language, shown)) or b"x"  # noqa: E731
    monkeypatch.setattr(made, "card_png", draw)
    dice = random.Random(7)
    every = product(YEARS, FOUR, ["", "&treaty=1905-portsmouth"], ISLANDS, JUNK)
    rows = [f"/picture.png?year={y}&lang={lang}{act}&island={island}{junk}" for y, lang, act, island, junk in every]
    assert {client.get(row).status_code for row in dice.sample(rows, 1000)} == {200}
    assert len(drawn) == len(set(drawn)) == len(YEARS) * len(FOUR)
