"""What several tests share: where things lie, the names of all content entries, and small invented acts.

The names of the entries are read from the files themselves, not through the catalogue, so that a fault in the
dataset fails the tests that are about it and no others.
"""

from __future__ import annotations

import inspect
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from treaty_atlas.catalog import load
from treaty_atlas.i18n import languages
from treaty_atlas.model.atlas import Act, ActText, Atlas, Effect, EventFacts, LineEffect
from treaty_atlas.model.vocabulary import Administrator, Status

ROOT = Path(__file__).resolve().parents[1]
GEODATA = ROOT / "geodata"
PACKAGE = ROOT / "src" / "treaty_atlas"
WEB = PACKAGE / "web"
MAIN = PACKAGE / "ui" / "server" / "main.py"
PAGES = (
    "map",
    "treaties",
    "events",
    "islands",
    "compare",
    "series",
    "days",
    "present",
    "border",
    "puzzle",
    "quiz",
    "share",
    "moves",
    "views",
    "traps",
    "errors",
    "table",
    "data",
    "guide",
    "about",
)
LANGUAGES = languages()
"""The released languages: those with a catalogue."""
FOUR = ("en", "nl", "ja", "ru")
"""The languages that the project promises; every text is written in each of them."""
GEOGRAPHIC_GROUPS = ("sakhalin", "northern-kurils", "middle-kurils", "southern-kurils", "habomai")


def every(names: str | Sequence[str], values: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """One rule over many cases, as one test: like ``pytest.mark.parametrize``, but all cases that fail are told together.

    ``names`` are arguments of the test (``"island"``, ``("treaty", "article")``); the others are fixtures, which the
    cases share, so they must be such as no case changes. Stacked, it gives the product. Raises ``AssertionError`` when
    there are no cases: a rule over nothing holds by mistake.
    """
    called, cases = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names), list(values)

    def over(test: Callable[..., None]) -> Callable[..., None]:
        def run(**fixtures: Any) -> None:
            wrong, count = [], 0
            for count, value in enumerate(cases, 1):  # noqa: B007
                case = dict(zip(called, value if len(called) > 1 else [value], strict=True))
                try:
                    test(**fixtures, **case)
                except pytest.skip.Exception:
                    continue
                except Exception as error:
                    wrong.append(f"{' '.join(map(str, case.values()))}: {type(error).__name__}: {error}")
            assert count, "no cases"
            assert not wrong, f"{len(wrong)} of {count}:\n" + "\n".join(wrong[:20])

        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        kept = [one for name, one in inspect.signature(test).parameters.items() if name not in called]
        run.__signature__ = inspect.Signature(kept)  # type: ignore[attr-defined]
        return run

    return over


def few(count: int, values: Iterable[Any]) -> list[Any]:
    """The first ``count`` cases are tried by every run of the suite, the others by ``make test-all`` as well."""
    rows = [value if isinstance(value, tuple) else (value,) for value in values]
    return [pytest.param(*row, marks=[] if n < count else pytest.mark.wide) for n, row in enumerate(rows)]


@cache
def book() -> Atlas:
    """The dataset of this checkout, read once in a run: only for those who change nothing of it."""
    return load(GEODATA)


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
NAMINGS = toml(ROOT / "tests" / "naming_cases.toml")
"""Sets of islands and how they are named, the other party, names by zoom, names and values in one line."""
CHRONOLOGY = toml(ROOT / "tests" / "chronology_cases.toml")
"""What holds on a day: islands, lines, acts, the days of years, weeks, names of the Russian party."""
LEGENDS = toml(ROOT / "tests" / "legend_cases.toml")["cases"]
KANA = toml(ROOT / "tests" / "furigana_cases.toml")
"""The rows of the legend on a day."""
DATES = toml(ROOT / "tests" / "date_cases.toml")
"""Days as text has them, and what is read of time in what was typed."""
TITLES = toml(ROOT / "tests" / "title_cases.toml")["cases"]
"""The title of a page with its query."""
QUIZZES = toml(ROOT / "tests" / "quiz_cases.toml")["asks"]
"""What a code of the quiz asks, by code."""


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


def corners(path: str) -> list[tuple[float, float]]:
    """Where the first ring or line of path data leads: its first place, and each one from the one before it."""
    numbers = [float(number) for number in re.findall(r"-?(?:\d*\.)?\d+", path.split("Z")[0])]
    steps = zip(numbers[::2], numbers[1::2], strict=True)
    return list(accumulate(steps, lambda at, step: (at[0] + step[0], at[1] + step[1])))
