"""The HTML of the pages: every value escaped, emphasis the only mark."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel

from treaty_atlas.address.map import Address
from treaty_atlas.catalog.geometry import read_shapes
from treaty_atlas.export.handout import handout
from treaty_atlas.export.single_pages import Language
from treaty_atlas.i18n import Words
from treaty_atlas.payload.story import story
from treaty_atlas.reading import html, islands, lists, misreadings, pages, people, sources, stories, traps, views
from treaty_atlas.reading.reader import Reader, relative
from treaty_atlas.tags import NOTHING

from ..support import GEODATA, book, few

NASTY = '<img src=x onerror="alert(1)">&'


@pytest.mark.parametrize(
    "made",
    [
        html.paragraph(NASTY), html.emphasis(NASTY), html.sentence(NASTY), html.block(NASTY),
        html.block(f"- {NASTY}\n- second"), html.outside(NASTY, "https://a.org/?b=<i>", NASTY),
        html.image("<svg/>", NASTY), html.address(NASTY, "https://a.org/?b=<i>", NASTY),
    ],
    ids=["paragraph", "emphasis", "sentence", "block", "list", "link", "image", "address"],
)  # fmt: skip
def test_no_value_becomes_markup(made):
    assert "<img src=x" not in made and "<i>" not in made
    assert "&lt;img src=x" in made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a *b* c", "a <em>b</em> c"),
        ("*b*", "<em>b</em>"),
        ("2 * 3", "2 * 3"),
        ("plain", "plain"),
        ("*a* and *b*", "<em>a</em> and <em>b</em>"),
    ],
)
def test_words_between_stars_are_in_italics(text, made):
    assert html.emphasis(text) == made


@pytest.mark.parametrize(("heading", "said"), [("Two readings", "Two readings."), ("Whose Kurils?", "Whose Kurils?")])
def test_a_heading_that_runs_into_its_text_ends_a_sentence(heading, said):
    assert html.sentence(heading) == said


def test_lines_with_hyphens_become_a_list():
    assert html.block("- one\n- two") == "<ul><li>one</li><li>two</li></ul>"


def test_a_link_to_another_site_tells_it_nothing():
    made = html.outside("Text", "https://example.org")
    assert "target='_blank'" in made and "rel='noopener noreferrer'" in made


def test_a_picture_carries_its_svg_unchanged():
    data = re.search(r"base64,([^']+)", html.image("<svg>é</svg>"))[1]
    assert base64.b64decode(data).decode() == "<svg>é</svg>"


DRAWN = ("compare", "quiz", "about")
"""Pages on which nothing stands but a part, which is told texts and no markup, or no text of the dataset."""
MARK = "<x-y a='b\" c>&"
"""What a text of the dataset would have to say to become an element, an attribute or the end of one."""


def spoiled(value: Any) -> Any:
    """``value`` with ``MARK`` behind every text in it; ids, codes, days and addresses stay."""
    if isinstance(value, str):
        return value + MARK if re.search(r"\s|[^\x00-\x7f]", value) else value
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: spoiled(getattr(value, name)) for name in type(value).model_fields})
    if is_dataclass(value):
        return replace(value, **{field.name: spoiled(getattr(value, field.name)) for field in fields(value) if field.init})
    if isinstance(value, Mapping):
        return {key: spoiled(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        own = [spoiled(one) for one in value]
        return type(value)(*own) if hasattr(value, "_fields") else type(value)(own)
    return value


@pytest.mark.parametrize("language", few(1, ["ja", "en"]))
def test_no_text_of_the_dataset_becomes_markup_on_any_page(atlas, language):
    bad, words, today = spoiled(atlas), Words(language), date(2026, 3, 5)
    r = Reader(bad, words, relative(language))
    file = Language(bad, words, today, "9.9")
    found = {name: page.get("text") or page["html"] for name, page in file.pages().items() if name not in DRAWN} | {
        "pieces": {name: text for name, text in file.files("").items() if name.startswith("reading/")},
        "errors": misreadings.cards(r),
        "views": views.arguments(r, today) + views.names(r) + views.topics(r, "others", bad.topics.others),
        "traps": [traps.trap(r, row, "", lambda region, islands: NOTHING) for row in bad.topics.traps],
        "method": pages.method(r),
        "people": people.everywhere(r) + people.persons(r),
        "related": [lists.related(r, act) for act in bad.acts.values()],
        "stories": stories.cards(r, [story(one, bad, words, today) for one in bad.stories.values()]),
        "handout": handout(bad, read_shapes(GEODATA), words, Address(1956, island="iturup"), today),
    }
    assert [name for name, text in flat(found) if "<x-y" in text or "a='b" in text or 'b" c' in text] == []
    told = {name.split("/")[0] for name, text in flat(found) if "&lt;x-y a=&#39;b&#34; c&gt;&amp;" in text}
    assert told == {name.split("/")[0] for name in found}


def flat(found: Any, name: str = "") -> list[tuple[str, str]]:
    """Every text in ``found`` with the way to it."""
    if isinstance(found, str):
        return [(name, found)]
    rows = found.items() if isinstance(found, dict) else enumerate(found)
    return [pair for key, value in rows for pair in flat(value, f"{name}/{key}".lstrip("/"))]


@pytest.mark.parametrize("language", ["en", "nl", "ru"])
def test_names_in_another_script_say_their_language(language: str) -> None:
    """In the table of islands and in that of sources: else a voice of the page's language skips or spells them."""
    atlas = book()
    r = Reader(atlas, Words(language), relative(language))
    rows = [*islands.gazetteer(r).split("<tr"), *(str(row) for _, row in sources.rows(atlas, language))]
    foreign = "\u3040-\u30ff\u3400-\u9fff" + ("" if language == "ru" else "\u0400-\u04ff")
    said = r"<(\w+) lang='(?:ja|ru|uk|zh)'>.*?</\1>|<[^>]*>"
    bare = [row for row in rows if re.search(f"[{foreign}]", re.sub(said, "", row))]
    assert bare == []
