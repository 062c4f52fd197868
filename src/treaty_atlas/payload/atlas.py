"""The atlas as the browser needs it: spans, acts, labels and words of one language, in one small JSON.

The shapes are apart (``islands.geojson`` and its neighbours): they are the same in every language.
"""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from .. import chronology, naming
from ..address.map import FIRST_YEAR, START_YEAR
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island
from ..model.places import Label
from ..model.vocabulary import BOTH, REGIONS, SIDES, EventKind
from ..own_maps import island_view, line_view
from ..style.browser import browser_tokens
from .days import windows

MAP_EDGE = (135.0, 41.0, 163.0, 56.5)
"""West, south, east, north (degrees): an event in here gets a marker on the map."""


def payload(atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """Everything the painter and the timeline need besides shapes, for a reader of ``words.language``."""
    return {
        "lang": words.language,
        "first_year": FIRST_YEAR,
        "start_year": START_YEAR,
        "last_year": today.year,
        "today": today.isoformat(),
        "words": words.table("map") | words.table("timeline") | {
            "day_uncertain": words("day.uncertain"), "since": words("panel.since"),
            "last_act": words("panel.last_act"),
        },  # fmt: skip
        "parties": words.table("parties"),
        "the": words.table("the"),
        "signs": naming.signs(words),
        "legend": {k: v.split("|") for k, v in words.table("legend").items()},
        "islands": {i.id: _island(i, atlas, words) for i in atlas.islands.values()},
        "lines": {name: _line(name, atlas) for name in atlas.line_spans},
        "acts": _acts(atlas, words),
        "events": _events(atlas, words),
        "articles": _articles(atlas, words),
        "windows": windows(atlas, words),
        "eras": _eras(atlas, words, today.year + 1),
        "labels": [_label(row, atlas, words) for row in atlas.labels],
        "land": {region: [[str(y), c] for y, c in rows] for region, rows in atlas.land.items()},
        "views": [[v, words(f"view.{v or 'administered'}")] for v in ("", *naming.sides(words), BOTH)],
        "kinds": [[k, words(f"kind.{k}")] for k in get_args(EventKind)],
        "regions": [[r, words(f"region.{r}")] for r in REGIONS],
        "tokens": browser_tokens(),
    } | ({"readings": dict(atlas.readings)} if words.language == "ja" else {})


def _island(island: Island, atlas: Atlas, words: Words) -> dict[str, Any]:
    return {
        "names": {
            "japan": naming.island_names(island, "japan", words),
            "other": naming.island_names(island, "russia", words),
        },
        "km2": island.km2,
        "spans": [[s.start, s.administered_by, s.status, s.claimed_by, s.basis, s.article] for s in atlas.spans[island.id]],
        "views": {side: rows for side in SIDES if (rows := _view_of_island(island.id, side, atlas))},
    }


def _view_of_island(island: str, side: str, atlas: Atlas) -> list[list[Any]]:
    """What the maps of ``side`` show instead, from the first row's day on, in the form of ``spans``."""
    return [[s.start, s.administered_by, s.status, s.claimed_by, s.act, s.article] for s in island_view(island, side, atlas)]


def _line(name: str, atlas: Atlas) -> dict[str, Any]:
    spans = atlas.line_spans[name]
    return {
        "spans": [[s.start, s.kind, s.by, s.basis, s.article] for s in spans],
        "certainty": spans[0].certainty,
        "views": {
            side: [[s.start, s.kind, s.by, s.act, s.article] for s in rows]
            for side in SIDES
            if (rows := line_view(name, side, atlas))
        },
    }


def _acts(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """Acts in force by day, one a year, then the lesser acts that only have a tick."""
    lines = chronology.headlines(atlas.acts, atlas.spans)
    in_force = chronology.yearly(lines)
    rows = [_act(act, max(d for d, a in lines if a is act), words, stop=True) for _, act in in_force]
    shown = {act.id for _, act in in_force} | {a.id for _, a in lines}
    others = [a for a in atlas.treaties.values() if a.id not in shown and not a.facts.effects]
    return sorted(rows + [_act(a, a.day, words, stop=False) for a in others], key=lambda r: str(r["day"]))


def on_map(point: tuple[float, float]) -> bool:
    """True for a point (lon, lat) in or near the first view of the map."""
    west, south, east, north = MAP_EDGE
    return west <= point[0] <= east and south <= point[1] <= north


def _events(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """All events that are no treaty, for the quiet marks of the timeline and the markers of the map."""
    rows = []
    for act in atlas.acts.values():
        if act.is_treaty or act.year < FIRST_YEAR:
            continue
        point, text = act.facts.point, act.text(words.language)
        rows.append(
            {
                "id": act.id,
                "year": act.year,
                "until": max(act.year, *(int(d.day[:4]) for d in act.facts.dates if d.event == "end"), act.year),
                **_days(act),
                "kind": act.facts.kind,
                "title": text.title,
                **({"at": [point[1], point[0]], "place": text.place} if point and on_map(point) else {}),
            }
        )
    return rows


def _days(act: Act) -> dict[str, Any]:
    """First and last day of an event that has a place and is dated to the day, and whether they are sure."""
    days_ = sorted(d.day for d in act.facts.dates)
    if len(days_[0]) < 10 or not act.facts.point:
        return {}
    sure = act.facts.certainty == "high" and all(d.certainty == "high" and not d.also for d in act.facts.dates)
    return {"from": days_[0], "to": days_[-1], "sure": sure}


def _act(act: Act, day: str, words: Words, *, stop: bool) -> dict[str, Any]:
    text = act.text(words.language)
    return {
        "id": act.id,
        "year": int(day[:4]),
        "day": day,
        "sign": act.facts.sign if stop else "other",
        "title": text.title,
        "caption": text.caption,
        "stop": stop,
    }


def _articles(atlas: Atlas, words: Words) -> dict[str, list[Any]]:
    """Title and short article labels of every act that a span rests on, for tooltips."""
    bases = {s.basis for spans in atlas.spans.values() for s in spans}
    bases |= {s.basis for spans in atlas.line_spans.values() for s in spans}
    return {
        name: [
            atlas.acts[name].text(words.language).title,
            {a.id: naming.article(a, words, short=True) for a in atlas.acts[name].articles},
        ]
        for name in sorted(bases)
    }


def _eras(atlas: Atlas, words: Words, end: int) -> list[list[Any]]:
    starts = [chronology.first_year(e.act, atlas.acts) for e in atlas.eras]
    return [[s, t, words.pick(e.name)] for s, t, e in zip(starts, [*starts[1:], end], atlas.eras, strict=True)]


def _label(row: Label, atlas: Atlas, words: Words) -> dict[str, Any]:
    label = row.model_dump(exclude_none=True, exclude={"text"})
    if row.of:
        label["of"] = atlas.groups[row.of].members
    if row.text:
        label["text"] = words.pick(row.text)
    elif row.line:
        label["text"] = words(f"line_label.{row.line_kind}")
    return label
