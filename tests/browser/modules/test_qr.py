"""QR codes that the browser makes: those that segno makes of the same text."""

from __future__ import annotations

import pytest
import segno
from segno import encoder

TEXTS = [
    "x",
    "http://192.168.1.20:8501/quiz?lang=en&code=KMNPRT",
    "https://atlas.school.example/quiz?lang=ja&code=ZZ9999",
    "千島列島",
    *("https://a.example/" + "k" * n for n in (10, 40, 70, 90, 110, 130, 160, 190)),
]


@pytest.fixture(autouse=True)
def whole_bytes(monkeypatch):
    """segno fills up to the next byte even where one is full, with eight bits that mean nothing; the standard does not."""
    monkeypatch.setattr(encoder, "write_padding_bits", lambda buff, _, length: buff.extend([0] * (-length % 8)))


def masks(text):
    """The code of a text under each of the eight masks, as rows of 0 and 1."""
    made = (
        segno.make(text, error="m", micro=False, boost_error=False, mode="byte", encoding="utf-8", mask=n) for n in range(8)
    )
    return [[list(row) for row in code.matrix] for code in made]


def test_a_code_is_one_that_another_program_makes_of_the_same_text(run):
    found = run("base/qr.js", "({ qrOf }, texts) => texts.map((text) => qrOf(text).map((row) => row.map(Number)))", TEXTS)
    wrong = [text for text, rows in zip(TEXTS, found, strict=True) if rows not in masks(text)]
    assert wrong == []


@pytest.mark.parametrize(("length", "there"), [(213, True), (214, False)])
def test_a_text_that_is_too_long_has_none(run, length, there):
    assert run("base/qr.js", "({ qrOf }, text) => qrOf(text) !== null", "x" * length) is there
