"""The table of addresses (``addresses.toml``), and what the app makes of one: what is shown, and what is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from treaty_atlas import border, puzzle, quiz_code
from treaty_atlas.address import compare as comparison
from treaty_atlas.address import errors, moves, readings
from treaty_atlas.address import events as listing
from treaty_atlas.address import map as address
from treaty_atlas.address import present as presenting
from treaty_atlas.address.map import Notice
from treaty_atlas.drawing import asked
from treaty_atlas.export.query import form as form_of
from treaty_atlas.export.query import paper as paper_of
from treaty_atlas.model.atlas import Atlas
from treaty_atlas.reading import misreadings

from .support import FOUR, ROOT, toml

TODAY = date(2026, 11, 25)
"""The day on which the table was made: the last one of its map."""
LONG = "x" * 5000
"""What ``LONG`` in the table stands for."""
Case = dict[str, Any]


def _whole(case: Case) -> Case:
    told = [[text.replace("LONG", LONG) for text in notice] for notice in case.get("told", [])]
    return {"address": case["address"].replace("LONG", LONG), "shows": case["shows"], "told": told}


CASES = [_whole(case) for part in toml(ROOT / "tests" / "addresses.toml").values() for case in part]


def parted(text: str) -> tuple[str, dict[str, str]]:
    """The page of an address (``map`` for the start) and its query; of a key that stands twice the last one counts."""
    path, _, query = text.partition("?")
    return path.strip("/") or "map", dict(parse_qsl(query, keep_blank_values=True))


def wanted(case: Case) -> tuple[dict[str, str], list[list[str]]]:
    """What the table says of an address, in the form of :func:`read`."""
    return dict(pair.split("=", 1) for pair in case["shows"].split()), case["told"]


def read(text: str, atlas: Atlas) -> tuple[dict[str, str], list[list[str]]]:
    """What the app shows of an address, by key, and its notices."""
    page, query = parted(text)
    here = address.read(query, atlas, TODAY.year, FOUR)
    own, more = _own(page, query, here, atlas)
    return {**here.query(), **own}, [list(notice) for notice in (*here.notices, *more)]


def _own(
    page: str, query: Mapping[str, str], here: address.Address, atlas: Atlas
) -> tuple[dict[str, str], tuple[Notice, ...]]:
    """What a page shows besides what every address says."""
    if page == "compare":
        compared = comparison.read(query, atlas, TODAY, here)
        return compared.query(), compared.notices
    if page == "present":
        presented = presenting.read(query, {story.id: len(story.steps) for story in atlas.stories.values()})
        return presented.query(), presented.notices
    if page == "treaties":
        return {"reads": address.treaty_shown(here, atlas)}, ()
    if page == "border":
        task, notice = border.chosen(query.get(border.KEY), here.year)
        return {"border": task}, (notice,) if notice else ()
    if page == "events":
        narrowed = listing.read(query, atlas)
        return {"reads": listing.event_shown(here, atlas, narrowed), **narrowed.query()}, narrowed.notices
    if page == "puzzle":
        chosen, notice = puzzle.chosen(here.treaty, here.year, atlas)
        return {"puzzle": chosen}, (notice,) if notice else ()
    if page == "data":
        source, told = address.source(query, atlas)
        return {"source": source} if source else {}, told
    if page == "moves":
        moved = moves.read(query, here, atlas.moves.rows)
        own = {"move": moved.move, "at_year": str(moved.year) if moved.year else None}
        return {key: value for key, value in own.items() if value}, moved.notices
    if page == "errors":
        cards = errors.read(query, misreadings.eras(atlas))
        return cards.query(), cards.notices
    if page == "traps":
        chosen = readings.read(query, here, atlas.topics)
        return chosen.query(), chosen.notices
    if page == "series.svg":
        return {"format": form_of(query)}, ()
    if page == "quiz":
        code, notices = quiz_code.read_code(query.get(quiz_code.KEY))
        return {"code": code} if code else {}, notices
    if page == "picture.svg":
        style = asked.style(query)
        return {"region": style.region, "theme": style.theme, "size": f"{style.width}x{style.height}"}, ()
    return ({"paper": paper_of(query)}, ()) if page == "handout.html" else ({}, ())
