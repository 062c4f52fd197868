"""The page on which a border is drawn: which task it shows, what it says of the address, and that its words are there."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.border import TASKS
from treaty_atlas.i18n import Words

from ..support import FOUR, WEB
from .conftest import components, text

MODULES = "".join(path.read_text(encoding="utf-8") for path in sorted((WEB / "border").glob("*.js")))
READERS = ("cover/sheets/border.py", "payload/border.py", "reading/borders.py", "border.py", "notices.py")
PYTHON = "".join((WEB.parent / name).read_text(encoding="utf-8") for name in READERS)


def given(at):
    return components(at)["border-part"]


@pytest.mark.parametrize("language", FOUR)
def test_the_browser_is_given_every_task_its_texts_and_its_words(visit, language):
    sent = given(visit("border", border="1875", drawn="AB.c", lang=language))
    assert (sent["task"], sent["drawn"], sent["lang"]) == ("1875", "AB.c", language)
    assert [one["id"] for one in sent["tasks"]] == list(sent["read"]) == list(TASKS)
    assert sent["words"] == Words(language).table("border")


def test_an_unknown_task_is_said_in_one_line_and_one_is_there(visit):
    at = visit("border", border="<b>", year="1910")
    assert not at.exception and given(at)["task"] == "1905" and "“<b>”" in text(at)


def test_every_word_that_the_modules_use_is_in_the_catalogue_and_none_lies_there_in_vain(words):
    table = words.table("border")
    named = set(re.findall(r"(?<!atlas\.)\bwords\.(\w+)", MODULES))
    buttons = set(re.findall(r'\bbutton\("(\w+)"', MODULES)) | {"pen", "move"}
    assert named and named | buttons <= set(table)
    told = {"none_drawn", "one_point", "outside", "crosses", "many", "damaged", "full"}  # what is found: line.js, store.js
    by_kind = {"by_treaty", "by_administration", "by_claim"}
    made = {"question", "question_today"}
    unused = set(table) - named - buttons - told - by_kind - made - set(re.findall(r'"border\.(\w+)"', PYTHON))
    assert unused == set()


def test_a_drawing_that_is_told_stands_in_the_address_with_its_task(visit, monkeypatch):
    from treaty_atlas.ui.pages import border as page

    at = visit("border", border="1855", year="1905", drawn="old")
    assert given(at)["task"] == "1855"
    put = {}
    monkeypatch.setattr(page.visit, "put", lambda own, *instead: put.update(own=own, instead=instead))
    page._take({"task": "1875", "drawn": "new<>"})
    assert put == {"own": {"border": "1875", "drawn": "new"}, "instead": ("border", "drawn")}
    page._take("anything")
    assert put["own"] == {"border": "1855"}
