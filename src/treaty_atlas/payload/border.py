"""The tasks of drawing a border as the browser needs them: lines, ways and names, as JSON.

What is read in them is HTML (``reading.borders``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import border, cards, naming
from ..border import TASKS, Task, Way
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.spans import LineSpan

_AS_A_GROUP = {"zelyony": "habomai"}
"""Islands that stand for their group, whose others lie too near to the coast to be told apart by a hand."""
_SAKHALIN = ("la-perouse-strait", "parallel-50", "tatar-strait")
"""The lines that part Sakhalin; all others part the Kurils."""


def tasks(atlas: Atlas, words: Words, today: str) -> list[dict[str, Any]]:
    """All tasks for a reader of ``words.language``, in the order of their days; today is ``today`` (ISO, inclusive)."""
    return [_task(border.task(name, atlas, today), atlas, words) for name in TASKS]


def places(atlas: Atlas, words: Words) -> dict[str, dict[str, Any]]:
    """The islands that are told apart: both names, whether they lie at Sakhalin, and how one comes there (lon, lat in
    degrees); Kamchatka is one of the ways, and no island."""
    return {way.id: _place(way, atlas, words) for way in border.ways(atlas)}


def _place(way: Way, atlas: Atlas, words: Words) -> dict[str, Any]:
    return {
        "name": _name(way.id, atlas, words),
        "part": "sakhalin" if way.id.startswith("sakhalin") else "kurils",
        "start": way.start,
        "over": way.over,
        "along": way.along,
    }


def _name(name: str, atlas: Atlas, words: Words) -> str:
    if name in _AS_A_GROUP:
        return words.listed(naming.set_names(atlas.members[_AS_A_GROUP[name]], atlas, words, ""))
    return naming.island_name(atlas.islands[name], "", words) if name in atlas.islands else ""


def _task(task: Task, atlas: Atlas, words: Words) -> dict[str, Any]:
    year = task.day[:4]
    key = "question" if task.act else "question_today"
    return {
        "id": task.id,
        "act": task.act,
        "day": task.day,
        "year": int(year),
        "badge": year if task.act else words("border.today"),
        "title": border.title(task.id, atlas, words),
        "question": words(f"border.{key}", year=year),
        "lines": {name: _line(name, span, atlas, words) for name, span in task.lines.items()},
        "answers": [_answer(answer, words) for answer in task.answers],
    }


def _line(name: str, span: LineSpan, atlas: Atlas, words: Words) -> dict[str, Any]:
    return {
        "name": words(f"line_name.{name}"),
        "kind": span.kind,
        "by": span.by[0] if span.kind == "claim" else "",
        "says": words(f"map.line_{span.kind}", claimant=naming.claimants(span.by, words)),
        "basis": cards.basis_text(span, atlas, words),
        "exact": span.certainty == "exact",
        "part": "sakhalin" if name in _SAKHALIN else "kurils",
    }


def _answer(answer: border.Answer, words: Words) -> Mapping[str, Any]:
    return {
        "name": words(f"border.by_{answer.kind}"),
        "lines": list(answer.lines),
        "sides": dict(answer.sides),
    }
