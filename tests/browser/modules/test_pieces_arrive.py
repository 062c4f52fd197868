"""Pieces of text on their way: broken ones, missing ones, those of an older edition. The modules alone, without a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page, Route

from . import HOME, modules

READING = "/v/old/reading/en/"
GOOD = "<p class='eyebrow'>Iturup</p>"
PORTAL = "<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body><p>Accept the terms.</p></body></html>"
SETUP = """async (base) => {
  const { piecesOf } = await import("/panel/pieces.js");
  Object.assign(window, { pieces: piecesOf(base, "en"), told: 0, loaded: performance.timeOrigin });
  pieces.on(() => { told += 1; if (window.key) pieces.get(window.key); });
}"""
ASK = """async (key) => {
  window.key = key;
  await pieces.come(key);
  return pieces.get(key);
}"""
Answers = dict[str, Callable[[Route], None]]


def says(body: str, status: int = 200, kind: str = "text/html") -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=status, body=body, content_type=kind)


BROKEN: Answers = {
    "missing": says("Not Found", 404, "text/plain"),
    "an error of the server": says(PORTAL, 500),
    "the page of a network": says(PORTAL),
    "no connection": lambda route: route.abort("connectionrefused"),
    "cut off on its way": lambda route: route.abort("connectionreset"),
    "nothing": says(""),
    "something else": says("ok", kind="text/plain"),
    "with a script": says(f"{GOOD}<script>window.hurt = 1</script>"),
}
IN_FORCE = {
    "missing": ("Not Found", 404), "cut off": ('{"1905-portsmouth": "<p>T', 200), "a list": ('["<p>T</p>", 7]', 200),
    "nothing": ("null", 200), "of another type": ('{"1905-portsmouth": {"html": "<p>T</p>"}}', 200),
    "a page": (PORTAL, 200), "a page in its place": ('{"1905-portsmouth": "<!doctype html><p>x</p>"}', 200),
}  # fmt: skip


@pytest.fixture
def arrive(browser: Browser) -> Iterator[tuple[Page, Answers, list[str]]]:
    """A page with the pieces of a server whose ``answers`` can be set by name, and what it was asked for."""
    answers: Answers = {"in-force.json": says("{}", kind="application/json")}
    asked: list[str] = []

    def answer(route: Route) -> None:
        name = urlparse(route.request.url).path.removeprefix(READING)
        asked.append(name)
        answers.get(name, says(GOOD))(route)

    with modules(browser) as page:
        page.route(f"{HOME[:-1]}{READING}**", answer)
        yield page, answers, asked


def test_what_is_no_piece_is_known_as_missing_and_asked_for_again_when_the_reader_moves(arrive: Any) -> None:
    page, answers, asked = arrive
    page.evaluate(SETUP, "/v/old/")
    for number, (fault, answer) in enumerate(BROKEN.items()):
        key, file = f"island/i{number}", f"i{number}.html"
        answers[f"island/{file}"] = answer
        assert page.evaluate(ASK, key) == {"failed": file}, fault
        assert page.evaluate("(key) => pieces.get(key)", key) == {"failed": file}
        assert asked.count(f"island/{file}") == 1, "who is told of it looks again, and does not ask without end"
        answers[f"island/{file}"] = says(GOOD)
        page.evaluate("(key) => pieces.again(key)", key)
        page.evaluate("(key) => new Promise((done) => { pieces.on(done); pieces.get(key); })", key)
        assert page.evaluate("(key) => pieces.get(key)", key) == {"html": GOOD}, fault
        assert asked.count(f"island/{file}") == 2
    assert page.evaluate("window.hurt") is None


def test_an_act_comes_alone_where_those_in_force_arrive_broken(arrive: Any) -> None:
    page, answers, asked = arrive
    for number, (fault, (body, status)) in enumerate(IN_FORCE.items()):
        answers["in-force.json"] = says(body, status, "application/json")
        asked.clear()
        page.evaluate(SETUP, f"/x{number}/../v/old/")  # another address, the same server
        assert page.evaluate(ASK, "act/1905-portsmouth") == {"html": GOOD}, fault
        assert asked == ["in-force.json", "act/1905-portsmouth.html"], fault


def test_a_piece_of_an_edition_that_the_server_no_longer_has_loads_the_page_anew(arrive: Any) -> None:
    page, answers, _ = arrive
    answers["island/iturup.html"] = says("Gone: load the page anew.", 410, "text/plain")
    page.evaluate(SETUP, "/v/old/")
    with page.expect_event("load"):
        page.evaluate("void pieces.get('island/iturup')")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"
    page.evaluate(SETUP, "/v/old/")
    assert page.evaluate(ASK, "island/iturup") == {"failed": "iturup.html"}, "not round and round"
