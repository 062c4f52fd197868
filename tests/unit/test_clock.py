"""The day it is: the computer's clock, but never a day before this edition came out."""

from __future__ import annotations

from datetime import date

import pytest

from treaty_atlas import clock

from ..support import PACKAGE, ROOT

TESTS = ROOT / "tests"


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch):
    monkeypatch.delenv(clock.VARIABLE, raising=False)


@pytest.mark.parametrize("said", [date(1970, 1, 1), date(1991, 12, 31), date(2019, 5, 1)])
def test_a_clock_that_is_behind_is_not_believed(monkeypatch, said):
    """A Raspberry Pi without network says 1970; the stories speak of later years and are right."""
    monkeypatch.setattr(clock, "date", _day(said))
    assert clock.today().isoformat() == clock.released()


def test_a_clock_that_is_ahead_of_the_edition_is_believed(monkeypatch):
    monkeypatch.setattr(clock, "date", _day(date(2100, 2, 3)))
    assert clock.today() == date(2100, 2, 3)


@pytest.mark.parametrize(
    ("said", "day"), [("2040-02-29", date(2040, 2, 29)), ("soon", date(2100, 2, 3)), ("1970-01-01", None)]
)
def test_the_day_can_be_set(monkeypatch, said, day):
    """A day before the edition and what is no day set nothing wrong."""
    monkeypatch.setattr(clock, "date", _day(date(2100, 2, 3)))
    monkeypatch.setenv(clock.VARIABLE, said)
    assert clock.today() == (day or date.fromisoformat(clock.released()))


def test_one_day_counts_for_the_whole_run():
    """A site written before midnight and a test that expects the day after it were once at odds."""
    asking = [p for p in TESTS.rglob("*.py") if "date.today" + "()" in p.read_text("utf-8") and p.name != "test_clock.py"]
    assert asking == []


def test_without_the_file_of_the_edition_the_clock_alone_counts(monkeypatch, tmp_path):
    monkeypatch.setattr(clock, "EDITION", tmp_path / "CITATION.cff")
    monkeypatch.setattr(clock, "released", clock.released.__wrapped__)
    monkeypatch.setattr(clock, "date", _day(date(1970, 1, 1)))
    assert clock.today() == date(1970, 1, 1)


def test_the_clock_is_asked_in_one_place():
    asking = {p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.py") if "date.today()" in p.read_text("utf-8")}
    assert asking <= {"clock.py", "ui/server/pictures.py"}


def _day(said: date) -> type[date]:
    class Said(date):
        @classmethod
        def today(cls) -> date:
            return said

    return Said
