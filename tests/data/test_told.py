"""What readers look for in a history of these islands is told: 122 subjects, each with its place and a word of its text."""

from __future__ import annotations

import csv
from pathlib import Path

from ..support import every

TOLD = list(csv.DictReader((Path(__file__).parent / "told.csv").read_text(encoding="utf-8").splitlines()))
"""``told_in`` is an act, or ``errors/<id>`` for what is told where an error is put right."""


def text_of(atlas, place: str) -> str:
    """All English words of an act or of an entry of the errors."""
    if place.startswith("errors/"):
        section = atlas.texts["errors"]["en"][place.removeprefix("errors/")]
        return "\n".join((section.heading, *section.paragraphs))
    text = atlas.acts[place].text("en")
    sections = (p for s in text.sections.values() for p in (s.heading, *s.paragraphs))
    return "\n".join((text.title, text.long_title or "", text.caption, *text.introduction, *sections))


def test_the_subjects_are_numbered_without_a_gap():
    assert [int(row["number"]) for row in TOLD] == list(range(1, 123))


@every("row", TOLD)
def test_a_subject_is_told_where_the_list_says(atlas, row):
    assert row["word"].lower() in text_of(atlas, row["told_in"]).lower(), row["subject"]
