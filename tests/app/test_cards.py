"""The card of a link on the server: made once for what is seen, whatever the address says besides."""

from __future__ import annotations

import pickle
from itertools import product

from starlette.requests import Request

from treaty_atlas.ui.server import made, pictures

from ..support import ISLANDS


def test_a_crawler_that_turns_every_parameter_has_few_cards_made(client, monkeypatch):
    cards: list[str] = []

    def note(atlas, shapes, words, shown, today) -> bytes:
        cards.append(f"{shown.name} {words.language}")
        return b"\x89PNG" * 1000

    monkeypatch.setattr(made, "card_png", note)
    turned = product(("year=1905", "treaty=1905-portsmouth"), ISLANDS[:5], ("", "&view=japan", "&x=1", "&lang=nl&at=art-9"))
    tags = set()
    for moment, island, more in turned:
        answer = client.get(f"/picture.png?{moment}&island={island}{more}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
        tags.add(answer.headers["etag"])
    assert (sorted(cards), len(tags)) == (["1905 en", "1905 nl"], 2)
    again = client.get("/picture.png?treaty=1905-portsmouth&x=3", headers={"if-none-match": ", ".join(tags)})
    assert again.status_code == 304
    assert client.head("/picture.png?year=1875").status_code == 200 and len(cards) == 2, "nothing is made for a head"


def test_a_card_is_made_whole_in_the_workshop_and_arrives(client):
    scope = {"type": "http", "method": "GET", "path": "/picture.png", "query_string": b"event=1910-korea", "headers": []}
    making = pictures._card_asked(Request(scope), pictures.clock.today())
    assert pickle.loads(pickle.dumps(making.make)).args == making.make.args
    answer = client.get("/picture.png?event=1910-korea&lang=ja")
    assert answer.content.startswith(b"\x89PNG\r\n") and len(answer.content) <= 100_000
