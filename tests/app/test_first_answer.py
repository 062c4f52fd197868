"""The first answer of the server to the address of a page: the page itself, read without a browser."""

from __future__ import annotations

import re
from html import unescape
from json import loads

import pytest

from treaty_atlas.cover.menu import PAGES, path
from treaty_atlas.i18n import Words
from treaty_atlas.payload.puzzle import puzzles
from treaty_atlas.ui.server import first

from ..support import FOUR, book, every
from .conftest import components

STATES = (
    ("treaties", {"treaty": "1875-saint-petersburg"}),
    ("events", {"event": "1910-korea", "year": "1910"}),
    ("islands", {}),
    ("islands", {"island": "iturup", "year": "1946"}),
    ("compare", {"from": "1905", "to": "1945", "way": "up"}),
    ("days", {}),
    ("present", {"story": "nonsense"}),
    ("present", {"story": "border-in-six-steps", "step": "2"}),
    ("border", {"border": "today"}),
    ("puzzle", {"treaty": "1956-joint-declaration"}),
    ("share", {"year": "1905", "view": "japan"}),
    ("views", {"year": "1990"}),
    ("traps", {}),
    ("errors", {}),
    ("table", {"year": "1946", "view": "russia"}),
    ("data", {}),
    ("data", {"source": "WJ-1855"}),
)
"""A page of each kind; the quiz asks in the app alone."""
PARTS = {"compare": "comparison", "present": "present-stage", "border": "border-part", "puzzle": "puzzle-part"}
HREFS = re.compile(r"""<a [^>]*?href='([^']*)'[^>]* data-go='(\w+)' data-to='([^']*)'""")


def answered(client, page: str, **query: str) -> str:
    answer = client.get(f"/{path(page)}", params=query)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/html")
    return answer.text


def main_of(html: str) -> str:
    """What stands below the head."""
    found = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert found
    return found[0]


def read(html: str) -> str:
    """What a reader reads of it."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@every("page", PAGES)
@every("language", FOUR)
def test_every_page_is_answered_with_its_heading_and_its_text_in_every_language(client, page, language):
    html = answered(client, page, lang=language)
    body = main_of(html)
    assert f'<html lang="{language}"' in html
    headings = [read(found).strip() for found in re.findall(r"<h1[^>]*>(.*?)</h1>", body, re.DOTALL)]
    assert headings and all(headings)
    if page not in ("map", "quiz", "border", "puzzle", "compare"):
        assert len(read(body)) > 800
    current = re.findall(r"<a [^>]*data-page='(\w+)' aria-current='page'", html)
    assert current == [page]


@pytest.mark.parametrize(("page", "query"), STATES, ids=str)
def test_the_first_answer_reads_as_the_app_s_page_does(client, visit, page, query):
    """Each text that Streamlit draws stands in the first answer too; what only Streamlit has stands in neither."""
    first_read = read(main_of(answered(client, page, **query)))
    at = visit(page, **query)
    drawn = [e.proto.body for e in at.get("html")] + [one["html"] for one in components(at).values() if "html" in one]
    texts = [read(re.sub(r"<style>.*?</style>", "", body, flags=re.DOTALL)).strip() for body in drawn]
    assert len(texts) > 1 and [one for one in texts if one not in first_read] == []


@pytest.mark.parametrize(
    ("page", "query"), [one for one in STATES if one[0] in PARTS and "nonsense" not in one[1].values()], ids=str
)
def test_a_part_is_told_the_same_by_the_first_answer_as_by_the_app(client, visit, page, query):
    html = answered(client, page, **query)
    found = re.search(r'<script type="application/json" id="told">(.*?)</script>', html, re.DOTALL)
    assert found
    mine, app = loads(found[1])["parts"][PARTS[page]]["data"], components(visit(page, **query))[PARTS[page]]
    assert {key: app[key] for key in mine} == mine


@pytest.mark.parametrize(
    ("page", "query"), [("treaties", {}), ("events", {}), ("islands", {}), ("islands", {"island": "urup"}), ("present", {})]
)
def test_rows_that_lead_somewhere_are_links_that_lead_there(client, page, query):
    """They work before and without a script: what they set is what their address says."""
    body = main_of(answered(client, page, lang="nl", **query))
    rows = HREFS.findall(body)
    assert len(rows) > 4 and not re.search("<button[^>]*data-go", body) and len(rows) == body.count("data-go=")
    for href, key, to in rows:
        place, _, pairs = unescape(href).partition("?")
        asked = dict(pair.split("=", 1) for pair in pairs.split("&"))
        assert place in PAGES and asked["lang"] == "nl"
        wanted = dict(zip(("story", "step"), to.split("/"), strict=True)) if key == "step" else {key: to}
        assert wanted.items() <= asked.items()


def test_a_row_leads_to_the_year_of_its_act_and_keeps_the_island_and_whose_map_it_is(client):
    body = main_of(answered(client, "treaties", year="1875", island="iturup", event="1910-korea", view="russia"))
    (href,) = {unescape(href) for href, _, to in HREFS.findall(body) if to == "1905-portsmouth"}
    assert dict(re.findall(r"(\w+)=([^&]+)", href)) == {
        "view": "russia", "lang": "en", "treaty": "1905-portsmouth", "island": "iturup", "year": "1905",
    }  # fmt: skip


def test_what_was_typed_is_repeated_as_text_alone(client, words):
    for page, query in (("compare", {"from": "<b>x</b>"}), ("present", {"story": "<b>x</b>"}), ("table", {"year": "<b>x"})):
        html = answered(client, page, **query)
        told = read(html.replace("&lt;b&gt;", "<b>").replace("<b>", "‹b›")).replace("‹b›", "<b>")
        assert "<b>x" not in html and "“<b>x" in told


def test_one_page_is_kept_for_all_ways_to_type_its_address(client, monkeypatch):
    made = []
    monkeypatch.setattr(first, "_html", lambda state: made.append(state) or "<p>x</p>")
    first._shelf.clear()
    for query in ("year=1905", "year=+1905&x=1", "x=2&year=1905", "year=1906", "year=1905&lang=nl"):
        assert client.get(f"/errors?{query}").status_code == 200
    assert [(state.here.year, state.words.language) for state in made] == [(1905, "en"), (1906, "en"), (1905, "nl")]
    first._shelf.clear()


@pytest.mark.parametrize(("asked", "to"), [("/islands/?a=1", "../islands?a=1"), ("/days/", "../days")])
def test_a_page_has_one_address_from_which_its_links_are_told(client, asked, to):
    answer = client.get(asked, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, to)


def test_inside_a_page_of_another_site_one_line_stands_in_the_place_of_the_head(client):
    html = answered(client, "days", embed="true", lang="en")
    words = Words("en")
    assert "id='head'" not in html and words("embed.name") in html and words("embed.open") in html
    links = re.findall(r"href='((?:\./|\w+)\?[^']*)'", main_of(html))
    assert links and [link for link in links if "embed=true" not in link] == [link for link in links if "embed" not in link]


def test_without_a_script_each_group_of_a_puzzle_has_its_answer_folded_under_its_name(client):
    told = answered(client, "puzzle", treaty="1905-portsmouth", lang="en").split("<noscript>")[1]
    (own,) = [one for one in puzzles(book(), Words("en")) if one["id"] == "1905-portsmouth"]
    names = {side["id"]: side["name"] for side in own["sides"]}
    folded = re.findall(r"<details><summary><b>(.*?)</b>.*?</summary><p><strong>(.*?)</strong>", told)
    assert folded == [(piece["name"], names[piece["answer"]]) for piece in own["pieces"]]
