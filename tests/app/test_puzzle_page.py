"""The page of the puzzle: which one it shows, what it says of the address, and that its words are there."""

from __future__ import annotations

import re

import pytest

from treaty_atlas.i18n import Words
from treaty_atlas.puzzle import PUZZLES

from ..support import FOUR, WEB
from .conftest import components, text

PART = "puzzle-part"
READERS = ("cover/sheets/lesson.py", "payload/puzzle.py", "reading/puzzles.py", "puzzle.py")
"""What else uses the words of the puzzle."""
MODULES = sorted((WEB / "puzzle").glob("*.js"))


def given(at):
    return components(at)[PART]


@pytest.mark.parametrize("language", FOUR)
@pytest.mark.parametrize("treaty", PUZZLES)
def test_the_treaty_of_the_address_is_shown_and_nothing_is_said(visit, treaty, language):
    at = visit("puzzle", treaty=treaty, lang=language)
    assert not at.exception
    assert given(at)["treaty"] == treaty and given(at)["lang"] == language
    assert tuple(p["id"] for p in given(at)["puzzles"]) == PUZZLES
    words = Words(language)
    assert words("puzzle.title") in text(at) and "role='status'" not in str(at.get("html"))


def test_without_a_treaty_the_year_chooses(visit):
    assert given(visit("puzzle"))["treaty"] == "1855-shimoda"
    assert given(visit("puzzle", year="1930"))["treaty"] == "1905-portsmouth"


def test_a_treaty_without_a_puzzle_is_said_in_one_line(visit, words, atlas):
    at = visit("puzzle", treaty="1925-basic-convention")
    titles = {
        k: atlas.acts[v].text("en").title for k, v in (("asked", "1925-basic-convention"), ("shown", "1905-portsmouth"))
    }
    assert given(at)["treaty"] == "1905-portsmouth"
    assert words("puzzle.other_treaty", **titles) in text(at)


@pytest.mark.parametrize("asked", ["nonsense", "<b>1855</b>", "", "1855-shimod"])
def test_an_unknown_treaty_is_said_in_one_line_and_a_puzzle_is_there(visit, asked):
    at = visit("puzzle", treaty=asked)
    assert not at.exception and given(at)["treaty"] in PUZZLES
    assert asked in text(at) or "<b>" in asked


def test_every_word_that_the_modules_use_is_in_the_catalogue(visit):
    used = {name for path in MODULES for name in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf-8"))}
    buttons = set(re.findall(r' button\("(\w+)"', (WEB / "puzzle/page.js").read_text(encoding="utf-8")))
    assert used and buttons and used | buttons <= set(given(visit("puzzle"))["words"])


def test_every_word_of_the_catalogue_is_used(words):
    sources = "".join(path.read_text(encoding="utf-8") for path in MODULES)
    python = "".join(
        (WEB.parent / path).read_text(encoding="utf-8") for path in READERS
    )
    in_payload = {"undivided", "undivided_note", "unsettled", "unsettled_note"}
    unused = [k for k in words.table("puzzle") if not re.search(rf"\b{k}\b", sources) and f"puzzle.{k}" not in python]
    assert set(unused) <= in_payload


def test_the_links_lead_to_the_page_of_treaties_at_an_article_and_to_the_map(visit):
    sent = given(visit("puzzle", lang="nl"))
    assert "href='treaties?lang=nl&amp;treaty=1855-shimoda&amp;at=article-2'" in sent["pieces"]["1855-shimoda"]["read"]
    assert sent["href"].format(act="1855-shimoda", year=1855) == "./?year=1855&treaty=1855-shimoda&lang=nl"


@pytest.mark.parametrize("language", FOUR)
def test_every_puzzle_and_every_group_has_what_is_read_in_it(visit, language):
    sent = given(visit("puzzle", lang=language))
    for one in sent["puzzles"]:
        read = sent["pieces"][one["id"]]
        assert read["read"] and list(read["why"]) == [piece["id"] for piece in one["pieces"]]
