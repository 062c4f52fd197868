"""The quiz of one tab: begun, at a question of a kind, answered; and what its options and its map say of an answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page, expect

from .atlas_page import AtlasPage

CODE = "KMNPRT"
MAIN = ".ta-quiz-main"
CHECK = "[data-check]"
LETTER = ".ta-quiz-map .ta-letter button"
ASKED = """async ([lang, code]) => {
  const files = window[Symbol.for("treaty-atlas-edition")];
  const { questionsOf } = (await import(`${files}bundle/quiz.js`)).need("quiz/draw.js");
  return questionsOf(await (await fetch(`${files}quiz.${lang}.json`)).json(), code);
}"""
RESUMED = """try {
  if (!sessionStorage.getItem("resumed")) sessionStorage.setItem("treaty-atlas-quiz", RUN);
  sessionStorage.setItem("resumed", "once");
} catch {}"""
"""Before the page begins; not when it is loaded anew."""


def asked(page: Page, language: str = "en") -> list[dict[str, Any]]:
    """The ten questions of the code."""
    return list(page.evaluate(ASKED, [language, CODE]))


def option(page: Page, n: int):
    return page.locator(f"[data-option='{n}']")


def begin(here: AtlasPage, language: str = "en") -> Page:
    page = here.open(f"/quiz?code={CODE}&lang={language}").page
    page.locator(MAIN).click()
    expect(page.locator(".ta-quiz-option").first).to_be_visible()
    return page


def at_question(here: AtlasPage, kind: str, language: str = "en") -> tuple[Page, dict[str, Any]]:
    """The quiz stands at its question of a kind; those before it are answered."""
    ten = ten_of(here, language)
    at = next(n for n, question in enumerate(ten) if question["kind"] == kind)
    page = resumed(here, at, [question["answer"] for question in ten[:at]], language)
    expect(page.locator("h1")).to_have_text(ten[at]["text"])
    return page, ten[at]


TEN: dict[str, list[dict[str, Any]]] = {}


def ten_of(here: AtlasPage, language: str) -> list[dict[str, Any]]:
    """The ten questions of the code, for which the page is opened once in a language: they are the same in every tab."""
    if language not in TEN:
        page = here.open(f"/quiz?code={CODE}&lang={language}").page
        expect(page.locator(MAIN)).to_be_visible()
        TEN[language] = asked(page, language)
    return TEN[language]


def resumed(here: AtlasPage, at: int, given: list[list[int]], language: str = "en") -> Page:
    """The quiz as a tab finds it in which ``given`` was answered before, at question ``at``."""
    run = {"code": CODE, "begun": True, "at": at, "given": given, "order": []}
    here.page.add_init_script(RESUMED.replace("RUN", json.dumps(json.dumps(run))))
    return here.open(f"/quiz?code={CODE}&lang={language}").page


def choose(page: Page, question: dict[str, Any], chosen: Sequence[int], press: str = "click") -> None:
    """Give an answer in the list; the last one of an order places itself."""
    for n in chosen[:-1] if question["way"] == "order" else chosen:
        getattr(option(page, n), press)()
    if question["way"] in ("order", "groups"):
        getattr(page.locator(MAIN), press)()
    expect(page.locator(".ta-quiz-verdict")).to_be_visible()


def marks(page: Page) -> list[str]:
    return list(page.locator(".ta-quiz-option").evaluate_all("(all) => all.map(({ dataset }) => dataset.mark ?? '')"))


def looks(page: Page) -> set[str]:
    return set(page.locator(".ta-quiz-map path[data-island]").evaluate_all("(all) => all.map((one) => one.dataset.look)"))
