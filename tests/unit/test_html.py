"""The HTML of the pages: every value escaped, emphasis the only mark."""

from __future__ import annotations

import base64
import re

import pytest

from treaty_atlas.reading import html

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
    assert 'target="_blank"' in made and 'rel="noopener noreferrer"' in made


def test_a_picture_carries_its_svg_unchanged():
    data = re.search(r"base64,([^\"]+)", html.image("<svg>é</svg>"))[1]
    assert base64.b64decode(data).decode() == "<svg>é</svg>"
