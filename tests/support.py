"""What several tests share: where things lie, the names of all content entries, and small invented acts.

The names of the entries are read from the files themselves, not through the catalogue, so that a fault in the
dataset fails the tests that are about it and no others.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from treaty_atlas.i18n import languages
from treaty_atlas.model import Act, ActText, Effect, EventFacts, LineEffect
from treaty_atlas.vocabulary import Administrator, Status

ROOT = Path(__file__).resolve().parents[1]
GEODATA = ROOT / "geodata"
PACKAGE = ROOT / "src" / "treaty_atlas"
WEB = PACKAGE / "web"
MAIN = PACKAGE / "ui" / "main.py"
PAGES = (
    "map",
    "treaties",
    "events",
    "islands",
    "compare",
    "days",
    "present",
    "puzzle",
    "quiz",
    "share",
    "views",
    "traps",
    "errors",
    "table",
    "data",
)
LANGUAGES = languages()
"""The released languages: those with a catalogue."""
FOUR = ("en", "nl", "ja", "ru")
"""The languages that the project promises; every text is written in each of them."""
GEOGRAPHIC_GROUPS = ("sakhalin", "northern-kurils", "middle-kurils", "southern-kurils", "habomai")


def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def features(file: str) -> dict[str, dict[str, Any]]:
    """The features of a GeoJSON file of the dataset, by id."""
    found = json.loads((GEODATA / file).read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["id"]: feature for feature in found}


TREATIES = tuple(sorted(p.name for p in (GEODATA / "treaties").iterdir() if p.is_dir()))
ISLANDS = tuple(key for key in toml(GEODATA / "islands.toml") if key != "groups")
ERAS = tuple(sorted(p.stem for p in (GEODATA / "events").glob("*.toml")))
EVENT_FILES = {event["id"]: f"events/{era}" for era in ERAS for event in toml(GEODATA / "events" / f"{era}.toml")["events"]}
"""The file of every event, without its ending."""
EVENTS = tuple(EVENT_FILES)
SOURCES = tuple(toml(GEODATA / "sources.toml"))
LINES = tuple(features("lines.geojson"))
ACTS = (*TREATIES, *EVENTS)
ARTICLES = tuple(
    (treaty, article["id"])
    for treaty in TREATIES
    for article in toml(GEODATA / "treaties" / treaty / "treaty.toml")["articles"]
)
VIEWS, MISREADINGS, TRAPS = (toml(GEODATA / f"{name}.toml") for name in ("views", "errors", "traps"))
ARGUMENTS = tuple(row["id"] for row in VIEWS["arguments"])
ERRORS = tuple(row["id"] for row in MISREADINGS["errors"])
HOLDINGS = toml(ROOT / "tests" / "holding_cases.toml")["cases"]
"""Who holds an island and how, with what is said of it in each language."""


def effect(
    day: str,
    holder: Administrator = "japan",
    status: Status = "sovereign",
    islands: Sequence[str] = ("a",),
    claimed_by: Sequence[str] = (),
    article: str | None = None,
) -> Effect:
    """An invented effect: by default island ``a`` becomes Japan's by treaty on ``day``."""
    return Effect(
        islands=tuple(islands), day=day, administered_by=holder, status=status,
        claimed_by=tuple(claimed_by), article=article, certainty="high",
    )  # fmt: skip


def act(name: str, *effects: Effect, part_of: str | None = None, lines: Sequence[LineEffect] = ()) -> Act:
    """An invented event with ``effects`` that happened in 1900 unless an effect says otherwise."""
    facts = EventFacts.model_validate(
        {
            "id": name, "kind": "border", "part_of": part_of, "sources": ["S"], "certainty": "high",
            "dates": [{"event": "start", "day": "1900-01-01"}], "effects": effects, "lines": tuple(lines),
        }
    )  # fmt: skip
    return Act(name, facts, {"en": ActText(name.title(), "A caption.")}, "events/era.toml")


def named(*acts: Act) -> dict[str, Act]:
    """Acts by id, in the order of their days, as an atlas holds them."""
    return {a.id: a for a in sorted(acts, key=lambda a: a.day)}
