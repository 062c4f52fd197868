"""What the map must show on a day, read from ``geodata/`` without the code that the tests prove."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from treaty_atlas import clock

from .running import ROOT

GEODATA = ROOT / "geodata"


def day_of(year: int) -> str:
    """The last day of a year, or today."""
    return min(f"{year}-12-31", clock.today().isoformat())


def islands_on(day: str) -> dict[str, list[str]]:
    """``{id: [administered by, status]}``"""
    return {
        row["island"]: [row["administered_by"], row["status"]]
        for row in _spans()
        if row["from"] <= day and (not row["to"] or day < row["to"])
    }


def states_on(day: str) -> dict[str, tuple[str, str, frozenset[str]]]:
    """``{id: (administered by, status, claimed by)}``"""
    return {
        row["island"]: (row["administered_by"], row["status"], frozenset(row["claimed_by"].replace(";", " ").split()))
        for row in _spans()
        if row["from"] <= day and (not row["to"] or day < row["to"])
    }


def basis_on(island: str, day: str) -> tuple[str, str]:
    """The act on which the status of an island rests on a day, and the article, "" where none is named."""
    rows = [row for row in _spans() if row["island"] == island and row["from"] <= day]
    last = max(rows, key=lambda row: row["from"])
    return last["basis"], last["article"]


def this_year() -> int:
    """The last year of the map."""
    return clock.today().year


@cache
def _spans() -> list[dict[str, str]]:
    with (GEODATA / "status.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines_on(day: str) -> dict[str, list[str]]:
    """``{id: [kind, act]}`` of the lines in force: for each the latest effect on or before the day."""
    latest: dict[str, tuple[str, str, str]] = {}
    for act, row in sorted(_line_effects(), key=lambda pair: str(pair[1]["day"])):
        if str(row["day"]) <= day:
            latest[row["line"]] = (str(row["day"]), row["kind"], act)
    return {line: [kind, act] for line, (_, kind, act) in latest.items() if kind != "none"}


@cache
def _line_effects() -> list[tuple[str, dict[str, Any]]]:
    acts = {path.parent.name: _read(path) for path in GEODATA.glob("treaties/*/treaty.toml")}
    acts |= {event["id"]: event for path in GEODATA.glob("events/*.toml") for event in _read(path)["events"]}
    return [(act, row) for act, facts in acts.items() for row in facts.get("lines", ())]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def articles_of(treaty: str) -> list[str]:
    """The ids of a treaty's articles, in order."""
    return [article["id"] for article in _read(GEODATA / "treaties" / treaty / "treaty.toml").get("articles", ())]


@cache
def treaties() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in GEODATA.glob("treaties/*/treaty.toml")))


def expanded(names: list[str]) -> list[str]:
    """The islands of groups and islands by their ids."""
    groups = tomllib.loads((GEODATA / "islands.toml").read_text(encoding="utf-8"))["groups"]
    return [i for name in names for i in (expanded(groups[name]["members"]) if name in groups else [name])]
