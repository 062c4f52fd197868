"""How far a quiz has come: what the visit keeps, and what is taken of it from a browser that has kept it longer."""

from __future__ import annotations

from typing import Any

from ... import quiz, quiz_code
from ...i18n import Words
from ...model.atlas import Atlas


def fresh(code: str, *, begun: bool = False) -> dict[str, Any]:
    """A run of the questions of ``code`` without an answer: ``at`` counts questions from 0, ``given`` are the answers."""
    return {"code": code, "begun": begun, "at": 0, "given": [], "order": []}


def read(kept: Any, atlas: Atlas, words: Words) -> dict[str, Any] | None:
    """The run that a browser says it has kept, surely to be drawn; ``None`` for what is none, or was not begun."""
    if not isinstance(kept, dict) or kept.get("begun") is not True or not isinstance(kept.get("code"), str):
        return None
    code, notices = quiz_code.read_code(kept["code"])
    at, given, order = (kept.get(key) for key in ("at", "given", "order"))
    if not code or notices or not isinstance(at, int) or not isinstance(given, list) or not isinstance(order, list):
        return None
    asked = quiz.questions(atlas, words, code)
    if not (0 <= at <= len(asked) and at <= len(given) <= min(at + 1, len(asked))):
        return None
    answers = [*zip(asked, given, strict=False), *((question, order) for question in asked[at : at + 1])]
    if not all(_fits(answer, len(question.options)) for question, answer in answers):
        return None
    return {"code": code, "begun": True, "at": at, "given": [tuple(answer) for answer in given], "order": order}


def _fits(answer: Any, count: int) -> bool:
    """True for different places in a row of ``count``."""
    whole = isinstance(answer, list) and all(isinstance(n, int) and 0 <= n < count for n in answer)
    return whole and len(set(answer)) == len(answer)
