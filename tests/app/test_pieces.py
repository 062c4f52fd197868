"""The addresses of the pieces that are read beside the map: each there is answers, and nothing else."""

from __future__ import annotations

import gzip
from itertools import product

import pytest

from treaty_atlas import chronology
from treaty_atlas.i18n import Words
from treaty_atlas.reading import panel
from treaty_atlas.ui.server import edition, pieces

from ..support import ACTS, FOUR, GEODATA, ISLANDS, every, toml

WINDOWS = [row["event"] for row in toml(GEODATA / "days.toml")["windows"]]
NAMES = [*(f"act/{a}" for a in ACTS), *(f"island/{i}" for i in ISLANDS), *(f"days/{w}" for w in WINDOWS)]
NOWHERE = (
    "", "en", "en/", "en/act", "en/act/", "en/act/.html", "en/act/nowhere.html", "en/act/1905-portsmouth",
    "en/act/1905-portsmouth.htm", "en/act/1905-portsmouth.html.html", "en/act/1905-portsmouth.html/x", "en/act/iturup.html",
    "en/island/1905-portsmouth.html", "en/days/1905-portsmouth.html", "en/days/1945-08-20.html", "en/people/iturup.html",
    "xx/island/iturup.html", "EN/island/iturup.html", "/island/iturup.html", "en/in-force", "en/in-force.json/x",
    "xx/in-force.json", "en/island/Iturup.html", "en/island/constructor.html", "en/__class__/iturup.html",
    "en/island/%2e%2e%2f%2e%2e%2fpyproject.html", "en/island/..%2fact%2f1905-portsmouth.html", "en/island/<b>.html",
    "en/island/%00.html", "en/island/%ED%A0%80.html", "en/island/iturup%0d%0aX: y.html", "en/island/" + "x" * 8000 + ".html",
    "en//island/iturup.html", "../reading/en/nowhere.html", "en/act/\u202e1905.html", "en/{0}/%s.html",
)  # fmt: skip
"""Addresses below ``reading/`` at which there is nothing."""


@pytest.fixture
def below(client) -> str:
    return f"/v/{edition.edition().name}/reading/"


@every(("language", "name"), product(FOUR, NAMES))
def test_every_piece_answers_in_every_language_and_is_kept_for_ever(client, below, language, name):
    answer = client.get(f"{below}{language}/{name}.html")
    assert answer.status_code == 200 and answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"] and f"lang={language}" in answer.text


@every("language", FOUR)
def test_what_can_be_in_force_comes_in_one_answer_with_the_pieces_of_their_addresses(client, below, atlas, language):
    answer = client.get(f"{below}{language}/in-force.json")
    assert answer.headers["content-type"] == "application/json" and "immutable" in answer.headers["cache-control"]
    lines = chronology.headlines(atlas.acts, atlas.spans)
    assert list(answer.json()) == list(dict.fromkeys(act.id for _, act in lines))
    for name, html in answer.json().items():
        assert client.get(f"{below}{language}/act/{name}.html").text == html, name


@every("name", NAMES[::11])
def test_a_piece_is_not_sent_again_and_is_the_same_packed_and_plain(client, below, name):
    address = f"{below}ja/{name}.html"
    first = client.get(address, headers={"accept-encoding": "identity"})
    assert client.get(address, headers={"if-none-match": first.headers["etag"]}).status_code == 304
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and packed.content == first.content


@every("path", NOWHERE)
def test_at_an_unknown_address_there_is_nothing_and_nothing_is_kept_of_it(client, below, path):
    kept = len(pieces.piece._kept), len(pieces.in_force._kept)
    answer = client.get(below + path)
    assert (answer.status_code, answer.text) == (404, "Not Found")
    assert (len(pieces.piece._kept), len(pieces.in_force._kept)) == kept


def test_a_piece_of_another_edition_is_gone(client):
    assert client.get("/v/000000000000/reading/en/island/iturup.html").status_code == 410


@pytest.mark.parametrize("path", ["en/in-force.json", "en/island/iturup.html"])
def test_without_a_dataset_that_can_be_read_the_server_says_so(broken, client, below, path):
    answer = client.get(below + path)
    assert (answer.status_code, answer.headers.get("cache-control")) == (503, "no-store") and "eras.toml" in answer.text


def test_what_is_asked_for_ahead_is_small_on_the_wire(client, below):
    """What the hand may pass is fetched before it does: with the page, on a phone."""
    for language in FOUR:
        assert len(gzip.compress(client.get(f"{below}{language}/in-force.json").content, 9)) < 60_000, language


def test_the_piece_is_written_in_the_words_of_its_language(client, below, atlas):
    for language in FOUR:
        own = panel.island_piece(panel.reader(atlas, Words(language)), atlas.islands["iturup"])
        assert client.get(f"{below}{language}/island/iturup.html").text == own
