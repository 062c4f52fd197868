"""The lesson pack draws its sheets of the quiz by the modules of the quiz: the ten of its code, with their key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.export import chromium
from treaty_atlas.export.pack import Asked, code_of, pack
from treaty_atlas.i18n import Words

from ..site import TODAY
from ..support import GEODATA, book
from .atlas_page import AtlasPage
from .quizzing import ASKED

STORY = "three-weeks-in-1945"
SHEET, KEY = ".ta-paper-sheet", ".ta-paper-answers"
BASE = "https://atlas.example/"
MODULE = re.compile(r'<script type="module">.*?</script>', re.DOTALL)


def whole(language: str) -> str:
    """The pack with all that its sheets are drawn from."""
    return pack(book(), read_shapes(GEODATA), Words(language), TODAY, Asked(STORY, base=BASE), GEODATA)


def questions(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(f"{SHEET} .ta-paper-text").evaluate_all(OWN_TEXT)]


OWN_TEXT = "(all) => all.map((one) => one.firstChild.textContent)"
"""Without the hint behind it."""


def test_pack_and_page_of_the_quiz_ask_the_same_of_one_code_and_each_answer_names_its_sources(atlas: AtlasPage) -> None:
    page, code = atlas.page, code_of(Asked(STORY))
    page.goto(f"{atlas.address}/pack.html?story={STORY}&lang=ja")
    expect(page.locator(f"{SHEET} ol > li")).to_have_count(10)
    printed = questions(page)
    assert f"{code[:3]} {code[3:]}" in page.locator(SHEET).inner_text()
    answers = page.locator(f"{KEY} ol > li")
    assert [n for n, one in enumerate(answers.all()) if not one.locator("small").last.inner_text()] == []
    atlas.open(f"/quiz?code={code}&lang=ja")
    ten = page.evaluate(ASKED, ["ja", code])
    assert printed == [question["text"] for question in ten] and len(ten) == 10
    expect(page.locator(".ta-quiz-code")).to_contain_text(f"{code[:3]} {code[3:]}")


def test_a_pack_that_was_written_asks_for_nothing_and_without_a_script_says_where_its_quiz_is(
    browser: Browser, tmp_path: Path
) -> None:
    file, link = tmp_path / "pack.html", f"{BASE}quiz?code={code_of(Asked(STORY))}&lang=ru"
    file.write_text(whole("ru"), encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    expect(page.locator(f"{SHEET} ol > li")).to_have_count(10)
    assert link in page.locator(SHEET).inner_text() and page.locator(f"{SHEET} .ta-qr").count() == 1
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    page.close()
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(file.as_uri())
    expect(plain.locator("#quiz")).to_contain_text(link)
    expect(plain.locator(SHEET)).to_have_count(0)
    plain.close()


@pytest.mark.skipif(not chromium.find(), reason="a PDF is made by an installed Chromium")
def test_the_pdf_is_printed_when_the_sheets_are_drawn() -> None:
    drawn, plain = (chromium.pdf(text) for text in (whole("en"), MODULE.sub("", whole("en"))))
    pages = [len(re.findall(rb"/Type\s*/Page\b(?!s)", data)) for data in (drawn, plain)]
    assert pages[0] >= pages[1] + 2, "sheet and key, each of a page at least, in the place of one sentence"
