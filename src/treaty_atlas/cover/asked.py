"""What the browser must know to understand an address where no server reads it (``web/site/understand.js``). Pure."""

from __future__ import annotations

from typing import Any

from .. import border, days, titles
from ..address import events as narrowing
from ..address.map import island_names
from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload import camera, place
from ..payload import puzzle as puzzle_payload
from ..reading.misreadings import eras
from .menu import PAGES

TABLES = ("notice", "border", "compare", "moves", "present", "puzzle", "errors", "single")
"""The words in which it says what it did not take."""


def known(atlas: Atlas) -> dict[str, Any]:
    """What an address can name: islands by every name of theirs, acts with their years, the days of those that lie in the
    weeks shown by day, sources, and versions of sentences; what the list of events can be narrowed to, by what each event is
    found, and the event that stands for each year."""
    events = {act.id: act.year for act in atlas.acts.values() if not act.is_treaty}
    treaties = {act.id: act.year for act in atlas.treaties.values()}
    near = {act.id: act.day for act in atlas.acts.values() if days.window_of(act.day, atlas)}
    acts = {"treaties": treaties, "events": events, "days": near}
    other = {"sources": [*atlas.sources], "moves": [*atlas.moves.rows], "eras": eras(atlas)}
    readings = {version.id: version.trap for version in atlas.topics.versions}
    filters = {"kind": narrowing.KINDS, "group": narrowing.groups(atlas), "era": narrowing.eras(atlas)}
    listed = {"filters": filters, "opens": narrowing.openings(atlas), "marks": narrowing.marks(atlas)}
    return {"islands": island_names(atlas), **acts, **other, "readings": readings, **listed}


def seen(atlas: Atlas) -> dict[str, Any]:
    """Where the map goes for what an address names: corners by act, by place and by weeks (``payload.camera``)."""
    return {
        "acts": {name: box for name, act in atlas.acts.items() if (box := camera.of_act(act, atlas))},
        "places": {name: box for name in place.names(atlas) if (box := place.around(name, atlas))},
        "weeks": {window.event: camera.of_days(window, atlas) for window in atlas.windows},
    }


def asked(atlas: Atlas, words: Words) -> dict[str, Any]:
    """All of it in one language; of stories and puzzles no more than an address can name."""
    return {
        "known": known(atlas),
        **seen(atlas),
        "app": words("app.title"),
        "menu": {page: words(f"menu.{page}") for page in PAGES},
        "titles": titles.names(atlas, words),
        "languages": {code: words(f"language.{code}") for code in languages()},
        "stories": [{"id": story.id, "steps": {"length": len(story.steps)}} for story in atlas.stories.values()],
        "puzzles": [{"id": one["id"]} for one in puzzle_payload.puzzles(atlas, words)],
        "borders": [{"id": name, "since": since} for name, since in border.SINCE.items()],
        "words": {name: words.table(name) for name in TABLES},
    }
