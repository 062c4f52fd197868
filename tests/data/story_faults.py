"""Faults to put into a copy of the stories: an edit, and the file, the place and the words of its report."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from .faults import replace

Edit = Callable[[Path], None]
Fault = tuple[Edit, str, str, str]
STORY = "stories/1-border-in-six-steps.toml"
DAYS = "stories/2-three-weeks-in-1945.toml"


def put(old: str, new: str, place: str, wrong: str, file: str = STORY) -> Fault:
    """``new`` instead of the first ``old`` of a story."""
    return lambda root: replace(root, file, old, new), file, place, wrong


def line(begin: str, new: str, place: str, wrong: str, file: str = STORY) -> Fault:
    """``new`` instead of the first line of a story that begins with ``begin``."""

    def edit(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        old = next(row for row in text.split("\n") if row.startswith(begin))
        replace(root, file, old + "\n", new)

    return edit, file, place, wrong


def without_steps(root: Path) -> None:
    head, _, _ = (root / STORY).read_text(encoding="utf-8").partition("[[steps]]")
    (root / STORY).write_text(head, encoding="utf-8")


COPY = "stories/9-copy.toml"
FAULTS: dict[str, Fault] = {
    "a step is on no day": put('day = "1855"', 'day = "the war"', "step 1 day", "'the war' is not a day of a story"),
    "a step is on a day that does not exist": put(
        '"1945-08-31"', '"1945-08-32"', "step 11 day", "'1945-08-32' is not a day of a story", DAYS
    ),
    "a step is on a month": put('day = "1855"', 'day = "1855-02"', "step 1 day", "'1855-02' is not a day of a story"),
    "a step is before the map": put('day = "1855"', 'day = "1849"', "step 1 day", "1849 is not on the map"),
    "a step is a day before the map": put('day = "1855"', "day = 1849-12-31", "step 1 day", "1849-12-31 is not on"),
    "a step is in years to come": put('day = "1952"', "day = 2952", "step 5 day", "2952 is not on the map"),
    "a step has an unknown view": put('"whole"', '"sakalin"', "step 1 view", "there is no view 'sakalin'"),
    "a step has the map of a third state": put(
        'view = "whole"', 'mode = "china"', "step 1 mode", "'china' is not one of the words"
    ),
    "a step points at an unknown island": put(
        '["iturup", "urup"]', '["atlantis", "urup"]', "step 1 point_at", "there is no island or group 'atlantis'"
    ),
    "a step has no source": put('acts = ["1855-shimoda"]', "acts = []", "step 1 acts", "has no source"),
    "a step names no acts": line("acts =", "", "step 1 acts", "is missing"),
    "a step rests on an unknown act": put(
        'acts = ["1855-shimoda"]', 'acts = ["1648-westphalia"]', "step 1 acts", "there is no act '1648-westphalia'"
    ),
    "a step shows an unknown article": put(
        '"1855-shimoda/2"', '"1855-shimoda/99"', "step 1 article", "there is no article '99' of '1855-shimoda'"
    ),
    "a step shows an article of an unknown treaty": put(
        '"1855-shimoda/2"', '"1648-westphalia/2"', "step 1 article", "there is no act '1648-westphalia'"
    ),
    "a step shows an article of an event": put(
        '"1855-shimoda/2"', '"1945-landings/2"', "step 1 article", "there is no article '2' of '1945-landings'"
    ),
    "a step shows a treaty without saying which article": put(
        '"1855-shimoda/2"', '"1855-shimoda"', "step 1 article", "there is no article '' of '1855-shimoda'"
    ),
    "a step has no caption in Japanese": line("caption.ja", "", "step 1 caption", "has no text in ja; found en, nl, ru"),
    "a step has an empty question in Dutch": line(
        "question.nl", 'question.nl = " "\n', "step 1 question", "has no text in nl; found en, ja, ru"
    ),
    "a step has an unknown key": put('view = "whole"', "zoom = 7", "step 1 zoom", "is not a key of this table"),
    "a caption is too long to be read": line(
        "caption.en", f'caption.en = "{"An island. " * 11}"\n', "step 1 caption.en", "has 121 characters"
    ),
    "a Japanese caption is too long to be read": line(
        "caption.ja", f'caption.ja = "{"島" * 56}"\n', "step 1 caption.ja", "has 56 characters"
    ),
    "a story has no title in Russian": line("title.ru", "", "title", "has no text in ru; found en, nl, ja"),
    "a story has no summary": line(
        "summary.nl", "", "summary", "has no text in nl; found en, ja, ru"
    ),
    "a story takes no time": put("minutes = 10", "minutes = 0", "minutes", "0 is no time for a lesson"),
    "a story's time is no number": put("minutes = 10", 'minutes = "ten"', "minutes", "is not a whole number"),
    "a story has no time": put("minutes = 10\n", "", "minutes", "is missing"),
    "a story's name cannot stand in an address": put(
        '"border-in-six-steps"', '"A border?"', "id", "'A border?' cannot stand in an address"
    ),
    "a story has no steps": (without_steps, STORY, "steps", "is no list of tables"),
    "two stories have one name": (
        lambda r: shutil.copy(r / STORY, r / COPY) and None, COPY, "id border-in-six-steps", "stands twice",
    ),
    "a story is not TOML": put("minutes = 10", "minutes =", "", "is not valid TOML"),
    "there is no story": (
        lambda r: shutil.rmtree(r / "stories"), "stories", "", "holds no story",
    ),
}  # fmt: skip
