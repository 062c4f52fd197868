"""``geodata/`` becomes one validated :class:`~treaty_atlas.model.Atlas`. The only reader of the dataset's files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from .. import chronology
from ..errors import DatasetError, Problem
from ..model import Act, Atlas, Era, Group, Island, IslandFacts, Section, Source
from . import checks, geometry, texts
from .reader import Reader, read_events, read_treaties
from .topics import read_topics, topic_problems

GEODATA = Path(__file__).resolve().parents[3] / "geodata"
"""The dataset of this checkout."""


def load(root: Path = GEODATA) -> Atlas:
    """Read and check everything below ``root``.

    Raises :class:`DatasetError` with every problem at once; an atlas is returned only when there is none.
    """
    atlas, problems = examine(root)
    if problems or atlas is None:
        raise DatasetError(problems)
    return atlas


def examine(root: Path = GEODATA) -> tuple[Atlas | None, list[Problem]]:
    """Read everything below ``root``; return the atlas (``None`` when it cannot be made) and all problems."""
    reader = Reader(root)
    acts = read_treaties(reader) | read_events(reader)
    acts = dict(sorted(acts.items(), key=lambda item: (item[1].day, item[0])))
    sources = reader.tables(Source, reader.toml("sources.toml"), "sources.toml")
    island_tables = reader.toml("islands.toml")
    groups = reader.tables(Group, island_tables.pop("groups", {}), "islands.toml")
    facts = reader.tables(IslandFacts, island_tables, "islands.toml")
    named = set(island_tables)  # an island whose table is faulty is still a known name
    shapes, lines = _shapes(reader, "islands.geojson"), _shapes(reader, "lines.geojson")
    land = _shapes(reader, "land.geojson")
    members = {name: group.members for name, group in groups.items()}

    reader.problems += [
        *(p for a in acts.values() for p in checks.act_problems(a, named, groups, lines, sources)),
        *checks.disagreements(acts, members),
        *checks.island_problems(facts, named, groups, shapes, sources),
        *checks.source_problems(sources),
    ]
    spans = chronology.island_spans(acts.values(), members)
    reader.problems += checks.history_problems(named, spans)
    eras = _eras(reader, acts)
    tints = _tints(reader, land)
    labels = _labels(reader, named, lines)
    topics, words = read_topics(reader)
    articles = {a.id: {article.id for article in a.articles} for a in acts.values()}
    reader.problems += topic_problems(topics, words, articles, sources)
    texts_of = _island_texts(reader, named)
    if reader.problems:
        return None, reader.problems
    if overlapping := list(geometry.overlaps(shapes, "islands.geojson")):
        return None, overlapping
    islands = {i: _island(i, f, texts_of[i], shapes[i]["properties"]) for i, f in facts.items()}
    ordered = {i: spans[i] for i in islands}
    lines_by_id = chronology.boundary_spans(acts.values())
    return Atlas(islands, groups, acts, sources, eras, labels, tints, ordered, lines_by_id, topics, words), []


def _shapes(reader: Reader, file: str) -> dict[str, Mapping[str, Any]]:
    found, problems = geometry.features(reader.json(file), file)
    reader.problems += problems
    return found


def _island(
    name: str, facts: IslandFacts, words: Mapping[str, Section], properties: Mapping[str, Any]
) -> Island:
    p = properties
    return Island(name, facts, words, float(p["km2"]), float(p["lon"]), float(p["lat"]), tuple(p["bbox"]))


def _island_texts(reader: Reader, named: Collection[str]) -> dict[str, dict[str, Section]]:
    words: dict[str, dict[str, Section]] = {name: {} for name in named}
    for code in reader.languages(reader.root, "islands."):
        file = f"islands.{code}.md"
        _, found, problems = texts.sections(reader.text(file) or "", file)
        reader.problems += problems
        for name, section in found.items():
            if name in words:
                words[name][code] = section
            else:
                reader.report(file, f"{{#{name}}}", "is no island of islands.toml.", "Mend the id.")
    for name in [n for n, w in words.items() if "en" not in w]:
        reader.report(
            "islands.en.md", f"island {name}", "has no text.", f"Add a section '## Name {{#{name}}}'."
        )
    return words


def _eras(reader: Reader, acts: Mapping[str, Act]) -> tuple[Era, ...]:
    made = [
        reader.table(Era, table, "eras.toml", f"era {number}")
        for number, table in enumerate(reader.toml("eras.toml").get("eras", []), 1)
    ]
    for era in made:
        if era and era.act not in acts:
            reader.report("eras.toml", f"era of {era.act}", "there is no such act.", "Name a treaty or an event.")
    return tuple(era for era in made if era)


def _tints(reader: Reader, land: Mapping[str, Any]) -> dict[str, tuple[tuple[int, str], ...]]:
    """``land.toml``: for each region of the land around, ``[first year, country]`` rows in order."""
    tints = reader.toml("land.toml").get("tint", {})
    regions = {f["properties"].get("region") for f in land.values()}
    for name in [n for n in tints if land and n not in regions]:
        reader.report("land.toml", f"tint.{name}", "is no region of land.geojson.", "Mend the name.")
    return {name: tuple((int(y), str(c)) for y, c in rows) for name, rows in tints.items()}


def _labels(reader: Reader, islands: Collection[str], lines: Mapping[str, Any]) -> tuple[Mapping[str, object], ...]:
    rows = (reader.json("labels.json") or {}).get("labels", [])
    for row in rows:
        if row.get("id", next(iter(islands), None)) not in islands and islands:
            reader.report("labels.json", f"label {row['id']}", "is no island of islands.toml.", "Mend the id.")
        if row.get("line", next(iter(lines), None)) not in lines and lines:
            reader.report("labels.json", f"label {row['line']}", "is no line of lines.geojson.", "Mend the id.")
    return tuple(rows)
