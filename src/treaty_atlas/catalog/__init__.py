"""``geodata/`` becomes one validated :class:`~treaty_atlas.model.atlas.Atlas`. The only reader of the dataset's files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import chronology, clock
from ..errors import DatasetError, Problem
from ..model.atlas import Atlas, Island, Section
from ..model.places import Era, Group, IslandFacts, Label, Source, Tint, Window
from . import checks, claims, geometry, grounds, possible, texts
from .moves import contradictions, read_moves
from .people import read_people
from .questions import question_problems
from .reader import Reader, read_events, read_treaties
from .readings import read_readings
from .statements import read_statements
from .stories import read_stories
from .topics import Known, read_topics, topic_problems
from .traps import trap_problems
from .uses import uses
from .usual import read_usual

GEODATA = Path(__file__).resolve().parents[3] / "geodata"
"""The dataset of this checkout."""
_NEEDS: Mapping[str, Mapping[str, type]] = {
    "islands.geojson": {"km2": float, "lon": float, "lat": float, "bbox": list},
    "land.geojson": {"region": str, "country": str},
}
"""What the features with a ground must have besides an id."""


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
    treaties, treaty_ids = read_treaties(reader)
    events, event_ids = read_events(reader, treaty_ids)
    acts = dict(sorted((treaties | events).items(), key=lambda item: (item[1].day, item[0])))
    source_tables = reader.toml("sources.toml")
    sources = reader.tables(Source, source_tables, "sources.toml") if source_tables is not None else {}
    facts, named, groups = _islands(reader)
    shapes, lines = _shapes(reader, "islands.geojson"), _shapes(reader, "lines.geojson")
    land = _shapes(reader, "land.geojson")
    members = {name: group.members for name, group in groups.items()}
    known_sources = set(source_tables or ())

    if named and known_sources:
        reader.problems += [
            *(p for a in acts.values() for p in checks.act_problems(a, named, groups, lines or _LINES, known_sources)),
            *(p for a in events.values() for p in checks.event_problems(a, named, groups, treaty_ids, event_ids)),
            *checks.island_problems(facts, named, groups, shapes or named, known_sources),
        ]
    reader.problems += [*checks.disagreements(acts, members), *checks.source_problems(sources)]
    reader.problems += [
        *grounds.link_problems(sources),
        *(p for a in acts.values() for p in grounds.article_problems(a, sources)),
    ]
    reader.problems += [p for act in acts.values() for p in possible.effect_problems(act, clock.today())]
    spans = chronology.island_spans(acts.values(), members)
    if len(acts) == len(treaty_ids | event_ids):
        reader.problems += checks.history_problems(named, spans)
    eras = _eras(reader, treaty_ids | event_ids)
    windows = _windows(reader, treaty_ids | event_ids)
    tints = _tints(reader, land)
    labels = _labels(reader, named, groups, lines or _LINES)
    texts_of = _island_texts(reader, named)
    topics, words, topic_ids = read_topics(reader)
    people = read_people(reader, named, members, known_sources, clock.today())
    settled = named | set(groups) | set(people.districts)
    moves, topic_ids["moves"] = read_moves(reader, settled, treaty_ids | event_ids, known_sources, clock.today())
    known = Known(
        acts={i: {x.id for x in acts[i].articles} if i in acts else None for i in treaty_ids | event_ids},
        sources=known_sources,
        places=named | set(groups),
        lines=lines or _LINES,
        eras={path.stem for path in (root / "events").glob("*.toml")},
    )
    reader.problems += topic_problems(topics, words, topic_ids, known)
    reader.problems += [*question_problems(topics, topic_ids["questions"]), *trap_problems(topics, topic_ids["traps"])]
    reader.problems += grounds.sure_problems(acts.values(), topics, facts, sources)
    topics = replace(topics, statements=read_statements(reader, topic_ids))
    stories = read_stories(reader, known, clock.today(), topic_ids["moves"])
    named_views = topic_ids["views"] | {f"name-{row.id}" for row in topics.names}
    usual = read_usual(reader, {"islands": named, "groups": set(groups), "acts": set(known.acts), "views": named_views})
    readings = read_readings(reader, facts)
    _package(reader)
    reader.problems += geometry.overlaps(shapes, "islands.geojson")
    if not reader.problems:  # a name that is wrong elsewhere would be told a second time as a claim
        reader.problems += claims.claim_problems(acts, spans, members)
        reader.problems += contradictions(moves, people, {i: (i,) for i in named} | members | dict(people.places))
    if reader.problems:
        return None, reader.problems
    islands = {i: _island(i, f, texts_of[i], shapes[i]["properties"]) for i, f in facts.items()}
    ordered = {i: spans[i] for i in islands}
    line_spans = chronology.boundary_spans(acts.values())
    atlas = Atlas(
        islands, groups, acts, sources, eras, windows, labels, tints, ordered, line_spans, topics, words, stories, usual,
        readings, people, moves,
    )  # fmt: skip
    return replace(atlas, uses=uses(atlas)), []


def _package(reader: Reader) -> None:
    """Report a descriptor that the page of data cannot list."""
    before = len(reader.problems)
    data = reader.json(PACKAGE)
    if len(reader.problems) > before:
        return
    rows = data.get("resources") if isinstance(data, dict) else None
    keys = {"path": str, "name": str, "bytes": int}
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and all(isinstance(row.get(key), kind) for key, kind in keys.items()) for row in rows
    ):
        reader.report(PACKAGE, "resources", "is no list of files with path, name and bytes.", "Run 'make build'.")


PACKAGE = "datapackage.json"
_LINES = (
    "vries-strait", "la-perouse-strait", "first-kuril-strait", "parallel-50", "tatar-strait", "south-kuril-line",
)  # fmt: skip
"""The boundary lines, for checking names when their shapes cannot be read."""


def _shapes(reader: Reader, file: str) -> dict[str, Mapping[str, Any]]:
    before = len(reader.problems)
    data = reader.json(file)
    if len(reader.problems) > before:
        return {}
    found, problems = geometry.features(data, file, _NEEDS.get(file, {}))
    reader.problems += problems
    return found


def _islands(reader: Reader) -> tuple[dict[str, IslandFacts], set[str], dict[str, Group]]:
    """The islands, every name that has a table (even a faulty one), and the groups of ``islands.toml``."""
    tables = reader.toml("islands.toml")
    if tables is None:
        return {}, set(), {}
    groups = reader.tables(Group, tables.pop("groups", None), "islands.toml")
    return reader.tables(IslandFacts, tables, "islands.toml"), set(tables), groups


def _island(name: str, facts: IslandFacts, words: Mapping[str, Section], properties: Mapping[str, Any]) -> Island:
    p = properties
    return Island(name, facts, words, float(p["km2"]), float(p["lon"]), float(p["lat"]), tuple(p["bbox"]))


def _island_texts(reader: Reader, named: Collection[str]) -> dict[str, dict[str, Section]]:
    words: dict[str, dict[str, Section]] = {name: {} for name in named}
    for code in reader.languages("islands."):
        file = f"islands.{code}.md"
        text = reader.text(file)
        _, found, problems = texts.sections(text, file) if text is not None else ((), {}, [])
        reader.problems += problems
        for name, section in found.items():
            if name in words:
                words[name][code] = section
            elif named:
                reader.report(file, f"{{#{name}}}", "is no island of islands.toml.", "Mend the id.")
        for name in sorted(n for n, w in words.items() if found and code not in w):
            reader.report(file, f"island {name}", "has no text.", f"Add a section '## Name {{#{name}}}'.")
    return words


def _eras(reader: Reader, acts: Collection[str]) -> tuple[Era, ...]:
    rows = enumerate(reader.rows("eras.toml", "eras"), 1)
    made = [reader.table(Era, table, "eras.toml", f"era {number}") for number, table in rows]
    for era in made:
        if era and era.act not in acts:
            reader.report("eras.toml", f"era of {era.act}", "there is no such act.", "Name a treaty or an event.")
    return tuple(era for era in made if era)


def _windows(reader: Reader, acts: Collection[str]) -> tuple[Window, ...]:
    rows = enumerate(reader.rows("days.toml", "windows"), 1)
    made = [reader.table(Window, table, "days.toml", f"window {number}") for number, table in rows]
    for window in filter(None, made):
        reader.problems += checks.window_problems(window, acts)
    return tuple(sorted((window for window in made if window), key=lambda w: w.first))


def _tints(reader: Reader, land: Mapping[str, Any]) -> dict[str, tuple[tuple[int, str], ...]]:
    """``land.toml``: for each region of the land around, ``[first year, country]`` rows in order."""
    regions = {f["properties"].get("region") for f in land.values()}
    made = [
        tint
        for number, row in enumerate(reader.rows("land.toml", "tints"), 1)
        if (tint := reader.table(Tint, row, "land.toml", f"tint {number}"))
    ]
    for tint in made:
        if land and tint.region not in regions:
            reader.report("land.toml", f"tint of {tint.region}", "is no region of land.geojson.", "Mend the name.")
    return {tint.region: tint.years for tint in made}


def _labels(reader: Reader, islands: Collection[str], groups: Collection[str], lines: Collection[str]) -> tuple[Label, ...]:
    before = len(reader.problems)
    data = reader.json("labels.json")
    if len(reader.problems) > before:
        return ()
    rows = data.get("labels") if isinstance(data, dict) else None
    if not isinstance(rows, list) or not rows:
        reader.report("labels.json", "", "holds no list of labels.", 'Write {"labels": [ … ]}.')
        return ()
    made = [reader.table(Label, row, "labels.json", f"label {number}") for number, row in enumerate(rows, 1)]
    for label in made:
        if label and label.id is not None and islands and label.id not in islands:
            reader.report("labels.json", f"label {label.id}", "is no island of islands.toml.", "Mend the id.")
        if label and label.of is not None and groups and label.of not in groups:
            reader.report("labels.json", f"label of {label.of}", "is no group of islands.toml.", "Mend the group.")
        if label and label.line is not None and label.line not in lines:
            reader.report("labels.json", f"label {label.line}", "is no line of lines.geojson.", "Mend the id.")
    return tuple(label for label in made if label)
