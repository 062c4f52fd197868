"""What the browser draws the questions of a quiz from, as JSON: rows of ids with their words. Pure.

The explanations are HTML (``reading.quizzes``), by the ids of the rows. Texts are plain, ``{year}`` in them is filled in;
``years`` are the first one and the one after the last. A *why* names the groups it is about, its explanation, its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import chronology, naming, quiz, quiz_maps
from ..holding import told
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..model.spans import Span
from ..model.topics import Statement
from ..quiz_maps import Border, Group, Held, View
from ..russian import bound
from ..style.svg import coast_of, fill_svg, paper_defs
from ..style.tokens import PAPER, looks, tokens
from .puzzle import LARGE_KM2, group

Json = dict[str, Any]
_PAPER = "paper-"
"""What the ids of the patterns of paper begin with."""


def pools(atlas: Atlas, words: Words) -> Json:
    """All that is asked for a reader of ``words.language``; ids are the same in every language."""
    groups, changes = quiz_maps.groups(atlas), quiz.changes(atlas)
    return {
        "plan": quiz.PLAN,
        "levels": quiz.LEVELS,
        "on_map": quiz.ON_MAP,
        "periods": quiz.PERIODS,
        "few": quiz.FEW,
        "apart": quiz.APART,
        "groups": [group(own.islands, atlas, words) for own in groups],
        "place": [_place(island.id, atlas, words) for island in quiz_maps.places(atlas)],
        "held": [_held(row, groups, atlas, words) for row in quiz_maps.held(atlas)],
        "changed": [_changed(row, groups, atlas) for row in quiz_maps.changed(atlas)],
        "year": [_shown(row) for row in quiz_maps.shown(atlas)],
        "border": [_border(row, atlas) for row in quiz_maps.borders(atlas)],
        "view": [_view(row) for row in quiz_maps.views(atlas)],
        "decided": [_decided(act, change, atlas, words) for act, change in changes],
        "order": [{"id": a.id, "day": a.day, "year": a.year, "source": _source(a)} for a in quiz.datable(atlas)],
        "reading": [_pair(pair, atlas, words) for pair in atlas.topics.statements],
        "texts": {key: bound(words(f"quiz.{key}", year="{year}")) for key in ("year", "border", "order", "reading")}
        | {"changed": bound(words("quiz.changed", year="{year}", before="{before}"))}
        | {f"map_{side}": words(f"view.{side}") for side in quiz_maps.SIDES}
        | {"map_administered": words("view.administered")}
        | {f"view_{side}": bound(words(f"quiz.view_{side}", year="{year}")) for side in quiz_maps.SIDES},
        "acts": {act.id: quiz.dated(act, words) for act, _ in changes}
        | {act.id: act.text(words.language).title for act in quiz.datable(atlas)},
        "treaties": {act.id: quiz.dated(act, words) for act, _ in changes},
        "paper": paper(),
        "lines": {name: words(f"line_name.{name}") for name in atlas.line_spans},
    }


def _place(island: str, atlas: Atlas, words: Words) -> Json:
    own = atlas.islands[island]
    name = naming.island_name(own, "", words)
    mark = {"mark": "on"} if own.km2 >= LARGE_KM2 else {}
    return {"id": island, "at": [own.lat, own.lon], "name": name, "text": bound(words("quiz.place", island=name)), **mark}


def _held(row: Held, groups: Sequence[Group], atlas: Atlas, words: Words) -> Json:
    key = row.what if row.what in ("both", "claimed") else "side"
    the = words.table("the").get(row.what, "")
    text = naming.capital(words(f"quiz.held_{key}", holder=the, year="{year}"))
    return {
        "what": row.what,
        "years": [row.first, row.end],
        "groups": row.groups,
        "text": bound(text),
        "why": _why(row.groups, row.spans, groups, atlas),
    }


def _changed(row: quiz_maps.Changed, groups: Sequence[Group], atlas: Atlas) -> Json:
    return {"year": row.year, "groups": row.groups, "why": _why(row.groups, row.spans, groups, atlas)}


def _why(own: Sequence[int], spans: Sequence[Span], groups: Sequence[Group], atlas: Atlas) -> list[Json]:
    """Why groups are held as they are; those of one explanation stand together."""
    rows: dict[tuple[object, ...], Json] = {}
    for at, span in zip(own, spans, strict=True):
        key = (span.start, span.basis, span.article, span.status, span.administered_by)
        ident = quiz_maps.span_id(groups[at].largest.id, span)
        source = _source(atlas.acts[span.basis], span.article)
        rows.setdefault(key, {"groups": [], "read": ["held", ident], "source": source})["groups"].append(at)
    return list(rows.values())


def _source(act: Act, article: str | None = None) -> Json:
    """Where an answer can be read: a treaty (and its article), or an event."""
    return {"treaty": act.id, "article": article} if act.is_treaty else {"event": act.id}


def _shown(row: quiz_maps.Shown) -> Json:
    """``look`` tells a map from others, for a look may come back."""
    why = {"read": ["acts", row.act.id], "source": _source(row.act)}
    return {"years": [row.first, row.end], "look": repr(row.look), "why": [why]}


def _border(row: Border, atlas: Atlas) -> Json:
    day = f"{row.first}-12-31"
    spans = {name: chronology.span_on(atlas.line_spans[name], day) for name in row.lines}
    why = [
        {"read": ["lines", quiz_maps.span_id(name, span)], "source": _source(atlas.acts[span.basis], span.article)}
        for name, span in spans.items()
        if span
    ]
    return {"years": [row.first, row.end], "lines": row.lines, "why": why}


def _view(row: View) -> Json:
    why = {"read": ["views", row.side], "source": {"view": row.side}}
    return {"side": row.side, "years": [row.first, row.end], "why": [why]}


def _decided(act: Act, change: chronology.Change, atlas: Atlas, words: Words) -> Json:
    """What an article made of islands: asked for the treaty that decided it."""
    islands = words.listed(naming.set_names(change.islands, atlas, words, change.after.administered_by))
    before, after = (told(span, span.start, words).text(words) for span in (change.before, change.after))
    return {
        "id": f"{act.id}/{change.after.article}/{change.islands[0]}",
        "act": act.id,
        "year": int(change.after.start[:4]),
        "day": change.after.start,
        "islands": change.islands,
        "text": bound(naming.capital(words("quiz.decided", islands=islands, before=before, after=after))),
        "why": [{"read": ["changes", f"{act.id}/{change.after.article}"], "source": _source(act, change.after.article)}],
    }


def _pair(pair: Statement, atlas: Atlas, words: Words) -> Json:
    """A sentence that is so, and the one that is often read in its place; ``day``: of the map beside its answer."""
    collection, name = pair.explained
    source = {"error": name} if collection == "errors" else {"trap": name}
    texts = {"so": bound(words.pick(pair.so)), "read": bound(words.pick(pair.read))}
    why = {"read": ["pairs", pair.about], "source": source}
    return {"about": pair.about, **texts, "day": quiz_maps.day_of(pair, atlas), "why": [why]}


def paper() -> Json:
    """The paints and lines of paper: patterns as SVG, by look its fill and its coast, by kind the attributes of a line."""
    colours = tokens()["colour"][PAPER]
    lines = {
        kind: {
            "stroke": colours["border"]["line"],
            "stroke-width": line["width"],
            **({"stroke-dasharray": " ".join(f"{px:g}" for px in line["dash"])} if line["dash"] else {}),
        }
        for kind, line in colours["lines"].items()
    }
    return {
        "defs": paper_defs(_PAPER),
        "fills": {look: [fill_svg(look, PAPER, f"{_PAPER}{look}")[1], coast_of(look, PAPER)] for look in looks()},
        "lines": lines,
    }
