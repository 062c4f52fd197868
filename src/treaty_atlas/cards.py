"""What a panel says about an act or an island on a day: text and looks, ready to be laid out. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from . import chronology, island_facts, japanese, naming
from .holding import Told, administrator, manner, told
from .i18n import Words
from .model.atlas import Act, ArticleFacts, Atlas, Dated, Island, Section
from .model.spans import LineSpan, Span
from .model.vocabulary import FIRST_DAY
from .russian import Role
from .style.tokens import look_of

MAIN_DATES = (
    "signed", "published", "notified", "accepted", "start", "exchanged", "in_force", "evacuated", "end",
)  # fmt: skip
"""The dates that stand in the short line under an act's title; the treaty page gives them all."""


@dataclass(frozen=True)
class ChangeRow:
    """One row of "what it changed": the paint before and after, the islands, the article that did it, and who held before
    and holds after."""

    before: str
    after: str
    islands: str
    article: str
    was: Told
    becomes: Told


@dataclass(frozen=True)
class ActCard:
    act: Act
    title: str
    dates: str
    changes: tuple[ChangeRow, ...]
    untouched: tuple[str, ...]
    articles: tuple[tuple[ArticleFacts, str, Section], ...]
    """The key articles: facts, short label, words."""

    @property
    def moved(self) -> bool:
        """Whether it changed who holds an island or how; an act may be what a holding rests on and leave all as it was."""
        return any(change.was != change.becomes for change in self.changes)


@dataclass(frozen=True)
class SpanRow:
    """One span of an island's history, as a row: the year leads there; no basis where it would repeat the status."""

    span: Span
    look: str
    holder: str
    status: str
    basis: str
    current: bool

    @property
    def year(self) -> int:
        """The first year whose 31 December this span covers (spans within one year share it)."""
        return int(self.span.start[:4])


@dataclass(frozen=True)
class IslandCard:
    island: Island
    names: str
    other_names: tuple[str, ...]
    ainu: str
    span: Span
    claimed_by: str
    since: Span
    """The span that began what holds now (``chronology.begun``)."""
    history: tuple[SpanRow, ...]
    facts: tuple[tuple[str, str], ...]
    text: Section | None
    neighbours: tuple[str, ...]


def act_card(act: Act, atlas: Atlas, words: Words) -> ActCard:
    """The card of ``act``; an umbrella event shows what its parts changed together."""
    members = chronology.family(act.id, atlas.acts)
    moved = chronology.changes(members, atlas.spans)
    touched = {i for c in moved for i in c.islands}
    rest = [i for i in atlas.islands if i not in touched]
    text = act.text(words.language)
    return ActCard(
        act=act,
        title=text.title,
        dates=dates_line(act, words),
        changes=tuple(_change_row(c, act, atlas, words) for c in moved if c.before.status),
        untouched=tuple(_untouched(rest, atlas, words, act.day)) if moved else (),
        articles=tuple(
            (a, naming.capital(naming.article(a, words, short=True)), text.sections[a.id]) for a in act.articles if a.key
        ),
    )


def _change_row(change: chronology.Change, act: Act, atlas: Atlas, words: Words) -> ChangeRow:
    before, after = change.before, change.after
    names = naming.set_names(change.islands, atlas, words, after.administered_by)
    article = act.article(after.article)
    return ChangeRow(
        look_of(before.status, before.administered_by),
        look_of(after.status, after.administered_by),
        words.listed(names),
        naming.article(article, words, short=True) if article else "",
        told(before, before.start, words),
        told(after, after.start, words),
    )


def _untouched(rest: list[str], atlas: Atlas, words: Words, day: str) -> list[str]:
    held = [(i, chronology.span_on(atlas.spans[i], day)) for i in rest]
    japanese = [i for i, span in held if span and span.administered_by == "japan"]
    others = [i for i in rest if i not in japanese]
    return [
        *naming.set_names(others, atlas, words, "russia"),
        *naming.set_names(japanese, atlas, words, "japan"),
    ]


def dates_line(act: Act, words: Words) -> str:
    """The main dates of ``act`` in their order: "signed 8 September 1951 · in force 28 April 1952"; all, if none is main."""
    by_event: dict[str, Dated] = {}
    for dated in act.facts.dates:
        by_event.setdefault(dated.event, dated)
    main = [by_event[e] for e in MAIN_DATES if e in by_event] or list(by_event.values())
    rows = sorted(main, key=lambda dated: dated.day)
    if {"exchanged", "in_force"} <= set(by_event) and by_event["exchanged"].day == by_event["in_force"].day:
        rows.remove(by_event["exchanged"])
    lasts = "end" in by_event
    if [row.event for row in rows] == ["start"]:  # what was one day, or has not ended: only when it was
        return words.date(rows[0].day, "on")
    return " · ".join(_dated(row, words, lasts=lasts) for row in rows)


def _dated(dated: Dated, words: Words, *, lasts: bool) -> str:
    """What happened and when; ``lasts``: the act has an end, so that its beginning is a "from"."""
    if dated.event == "start" and not lasts:
        return f"{words('date_line.begun')} {words.date(dated.day)}"
    role: Mapping[str, Role] = {"start": "since", "end": "until"}
    key = "date_line." if dated.event in role else "date."
    return f"{words(key + dated.event)} {words.date(dated.day, role.get(dated.event, 'on'))}"


def basis_text(span: Span | LineSpan, atlas: Atlas, words: Words) -> str:
    """The act (and article) on which ``span`` rests."""
    act = atlas.acts[span.basis]
    article = act.article(span.article)
    title = act.text(words.language).title
    return naming.cited(title, naming.article(article, words, short=True), words) if article else title


def claims(span: Span, spans: Sequence[Span], words: Words) -> str:
    """Who claims, during ``span``, one of the ``spans`` of an island; where the army of a state holds it that by no source
    claims it yet, from when on it does. Before the first border how far each side's authority reached is disputed, which is
    not "nobody"."""
    if span.status == "no-border":
        return words("panel.reach_disputed")
    said, who = naming.claimants(span.claimed_by, words) or words("panel.nobody"), span.administered_by
    if span.status != "occupied" or who in span.claimed_by:
        return said
    later = next((s.start for s in spans if s.start > span.start and who in s.claimed_by), "")
    until = words("panel.no_claim_before", who=words(f"parties.{who}"), day=words.date(later)) if later else ""
    return words.aside(said, until or words("panel.no_claim", who=words(f"parties.{who}")))


def sure(span: Span, words: Words) -> str:
    """How sure it is; before the first border that is said of the border alone."""
    said = words(f"certainty.{span.certainty}")
    return words.aside(said, words("panel.sure_no_border")) if span.status == "no-border" else said


def since_day(first: Span, words: Words) -> str:
    """Since when it is as in ``first``; the day on which the atlas begins is not a day of history."""
    return words("panel.since", day=words.date(first.start)) if first.start > FIRST_DAY else words("panel.before_atlas")


def last_act(span: Span, first: Span, atlas: Atlas, words: Words) -> str:
    """The act on which ``span`` rests, named as the last one where holder and kind are those of ``first``; else empty."""
    if span == first:
        return ""
    return words("panel.last_act", act=basis_text(span, atlas, words), day=words.date(span.start))


def since(span: Span, spans: Sequence[Span], atlas: Atlas, words: Words) -> str:
    """Since when an island is held as in ``span``, one of its ``spans``, and by which act; and the last act about it."""
    first = chronology.begun(spans, span)
    began = words.listed((since_day(first, words), basis_text(first, atlas, words)))
    return words.joined(filter(None, (began, last_act(span, first, atlas, words))))


def island_card(island: Island, day: str, atlas: Atlas, words: Words) -> IslandCard:
    """The card of ``island`` on ``day``."""
    spans = atlas.spans[island.id]
    span = chronology.span_on(spans, day) or spans[0]
    names = island.names
    shown = naming.island_names(island, span.administered_by, words)
    read = (japanese.hiragana(names.ja_full),) if words.language == "ja" else ()
    others = (*read, names.ja, names.ru, names.en, names.nl if words.language == "nl" else names.en)
    return IslandCard(
        island=island,
        names=words.both(*shown),
        other_names=tuple(dict.fromkeys(n for n in others if n not in shown)),
        ainu=island_facts.ainu_name(island, words),
        span=span,
        claimed_by=claims(span, spans, words),
        since=chronology.begun(spans, span),
        history=tuple(_span_row(s, s is span, atlas, words) for s in spans),
        facts=(
            *island_facts.areas(island, words),
            *(island_facts.figure(f, words) for f in island.facts.facts if f.what == "height"),
            *island_facts.people(island, atlas, words),
            *(island_facts.figure(f, words) for f in island.facts.facts if f.what == "settlement"),
        ),
        text=island.texts.get(words.language) or island.texts.get("en"),
        neighbours=neighbours(island, atlas),
    )


def _span_row(span: Span, current: bool, atlas: Atlas, words: Words) -> SpanRow:
    who, status = administrator(span, span.start, words), manner(span, span.start, words)
    basis = basis_text(span, atlas, words)
    return SpanRow(
        span,
        look_of(span.status, span.administered_by),
        who,
        status,
        "" if span.status == "no-border" else basis,  # that nothing is agreed rests on no act
        current,
    )


def neighbours(island: Island, atlas: Atlas, count: int = 4) -> tuple[str, ...]:
    """Ids of the ``count`` nearest islands, by the gap between their bounding boxes, then between their points."""

    def distance(other: Island) -> tuple[float, float]:
        scale = cos(radians((island.lat + other.lat) / 2))
        (w1, s1, e1, n1), (w2, s2, e2, n2) = island.bbox, other.bbox
        gap = hypot(max(w1 - e2, w2 - e1, 0) * scale, max(s1 - n2, s2 - n1, 0))
        return gap, hypot((island.lon - other.lon) * scale, island.lat - other.lat)

    others = [o for o in atlas.islands.values() if o.id != island.id]
    return tuple(o.id for o in sorted(others, key=distance)[:count])
