"""What is read on the stage beside the map: article, notes and questions of a story, as HTML of one language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from treaty_atlas.export.single_pages import Language
from treaty_atlas.i18n import Words
from treaty_atlas.model.stories import LANGUAGES, Step, Story
from treaty_atlas.reading import panel, stories
from treaty_atlas.reading.reader import Reader

from ..support import every

TODAY = date(2026, 3, 5)
WORDS = {code: f"Words in {code}." for code in LANGUAGES}
HOSTILE = {code: "<img src=x onerror=alert(1)> & \"x\" *leans*" for code in LANGUAGES}
WRITTEN = "&lt;img src=x onerror=alert(1)&gt; &amp; "


def reader(atlas, language: str = "en") -> Reader:
    return panel.reader(atlas, Words(language))


def told(atlas, *changes: dict[str, object], language: str = "en") -> dict:
    """The pieces of a story with a step for each of ``changes``."""
    plain = {"day": "1900", "acts": ("1855-shimoda",), "caption": WORDS}
    steps = tuple(Step.model_validate(plain | one) for one in changes)
    return stories.pieces(reader(atlas, language), Story(id="a", minutes=5, title=WORDS, summary=WORDS, steps=steps), TODAY)


def only(atlas, language: str = "en", **changes: object) -> dict:
    (step,) = told(atlas, changes, language=language)["steps"]
    return step


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_are_those_of_the_reader_and_a_blank_line_parts_them(atlas, language):
    notes = {code: f"First in {code}.\n\n- one\n- *two*" for code in LANGUAGES}
    html = only(atlas, language, notes=notes, question=WORDS)["notes"]
    assert f"<p>First in {language}.</p><ul><li>one</li><li><em>two</em></li></ul>" in html
    assert f"<p>Words in {language}.</p>" in html


def test_what_a_step_does_not_have_is_not_there_and_missing_notes_are_said(atlas):
    step = only(atlas)
    assert step["article"] == "" and "Question for the class" not in step["notes"]
    assert "<p class='ta-stage-small'>There are no notes for this step.</p>" in step["notes"]


def test_the_notes_say_what_comes_next(atlas):
    first, last = told(atlas, {}, {"day": "1945-08-28"})["steps"]
    assert "<b>28 August 1945</b> Words in en." in first["notes"] and "The end of the story." in last["notes"]


@pytest.mark.parametrize(
    ("changes", "leads"),
    [
        ({"day": "1875"}, "./?lang=nl&amp;year=1875"),
        ({"day": "today"}, "./?lang=nl&amp;year=2026"),
        ({"day": "1945-08-28", "mode": "russia"}, "./?lang=nl&amp;day=1945-08-28&amp;view=russia"),
        ({"day": "1900-02-01"}, "./?lang=nl&amp;year=1900"),
    ],
)
def test_a_step_leads_to_the_map_on_its_day_where_the_timeline_has_days(atlas, changes, leads):
    assert f"href='{leads}' target='_blank' rel='noopener'" in only(atlas, "nl", **changes)["notes"]


def test_the_sources_of_a_step_have_their_title_and_dates(atlas):
    html = only(atlas, "nl")["notes"]
    assert re.search(r"<li>Verdrag van Shimoda<small> [^<]*7 februari 1855", html)


def test_an_article_comes_with_its_act_its_words_its_trap_and_its_authentic_language(atlas):
    html = only(atlas, article="1875-saint-petersburg/2")["article"]
    section = atlas.acts["1875-saint-petersburg"].texts["en"].sections["2"]
    assert "<p class='ta-stage-eyebrow'>Treaty of St Petersburg</p><h2>Article 2</h2><div lang='en'>" in html
    assert "<p class='ta-stage-heading'>The Kurils</p>" in html and html.endswith("Authentic text: French</p>")
    lines = [line.removeprefix("- ") for text in section.paragraphs for line in text.split("\n")]
    for text in (*lines, section.trap_heading, *section.trap):
        assert text.replace("*", "") in words(html)


def test_an_article_says_which_text_prevails_and_whether_it_was_seen(atlas):
    assert "Authentic text: French, English (French prevails)" in only(atlas, article="1905-portsmouth/9")["article"]
    html = only(atlas, article="1875-saint-petersburg/suppl-5")["article"]
    assert "<p class='ta-stage-small'>Told from a summary, not from the article&#39;s own text.</p>" in html
    assert "ta-stage-trap" not in html


def test_the_end_asks_every_question_once_more_and_without_one_it_is_the_end(atlas):
    html = told(atlas, {"question": WORDS}, {}, {"day": "today", "question": WORDS})["end"]
    assert re.findall("<li><b>([^<]*)</b>", html) == ["1900", "2026"]
    assert told(atlas, {})["end"] == "<h2>The end</h2>"


def test_what_is_told_cannot_be_markup(atlas):
    pieces = told(atlas, {"caption": HOSTILE, "notes": HOSTILE, "question": HOSTILE}, {"caption": HOSTILE})
    for html in (pieces["steps"][0]["notes"], pieces["end"]):
        assert "<img" not in html and WRITTEN in html and "<em>leans</em>" in html


def test_words_that_are_not_written_yet_are_told_in_english(atlas):
    act = atlas.acts["1855-shimoda"]
    bare = replace(atlas, acts=atlas.acts | {act.id: replace(act, texts={"en": act.texts["en"]})})
    step = Step.model_validate({"day": "1855", "acts": (act.id,), "caption": WORDS, "article": f"{act.id}/2"})
    story = Story(id="a", minutes=5, title=WORDS, summary=WORDS, steps=(step,))
    assert "<div lang='en'>" in stories.pieces(reader(bare, "ru"), story, TODAY)["steps"][0]["article"]


@every("language", LANGUAGES)
def test_every_story_can_be_read_in_every_language_with_kana_in_japanese_alone(atlas, language):
    for story in atlas.stories.values():
        pieces = stories.pieces(reader(atlas, language), story, TODAY)
        assert [bool(step["article"]) for step in pieces["steps"]] == [bool(step.article) for step in story.steps]
        html = "".join(step["article"] + step["notes"] for step in pieces["steps"])
        assert ("<ruby>" in html) == (language == "ja"), story.id


def test_the_single_file_reads_the_same_words_and_its_links_stay_inside(atlas):
    story = next(iter(atlas.stories.values()))
    file = stories.pieces(Language(atlas, Words("ja"), TODAY, "9.9").reader(), story, TODAY)
    app = stories.pieces(reader(atlas, "ja"), story, TODAY)
    for own, other in zip(file["steps"], app["steps"], strict=True):
        assert (words(own["notes"]), own["article"]) == (words(other["notes"]), other["article"])
        assert set(re.findall("href='([^?]*)", own["notes"])) == {"#/map"}
