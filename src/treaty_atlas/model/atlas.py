"""The shapes of the dataset: what a treaty, an event, an island and a source say, and the spans computed from them.

Days are Gregorian ISO strings, ``YYYY-MM-DD``; such strings compare like the days they name, so no clock and no
time zone is involved. A span is half-open: its first day belongs to it, the first day of the next span does not.
Points are ``(longitude, latitude)`` in degrees (EPSG:4326), areas are km².
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from .moves import Moves
from .people import Count, People
from .places import Era, Group, IslandFacts, Label, Names, Source, Window
from .spans import LineSpan, Span
from .stories import Story
from .topics import Topics
from .uses import Use
from .usual import Usual
from .vocabulary import (
    Administrator,
    ArticlePart,
    Certainty,
    Claimant,
    Claimants,
    DateEvent,
    Day,
    Doubtful,
    Entry,
    EventKind,
    LineKind,
    PartDate,
    Point,
    Sign,
    Status,
    TreatyKind,
    Url,
)


class Dated(Doubtful):
    """Something that happened to an act on a day; ``also`` are the other days that sources give."""

    event: DateEvent
    day: PartDate
    julian: str | None = None
    japanese: str | None = None
    certainty: Certainty = "high"
    sources: tuple[str, ...] = ()
    also: tuple[PartDate, ...] = ()


class Change(Entry):
    """What every effect has: its first day (inclusive) and the article that causes it."""

    day: Day
    article: str | None = None


class Effect(Change):
    """From ``day`` on (inclusive) the islands are administered and claimed like this; ``also``: other days given."""

    islands: tuple[str, ...]
    also: tuple[PartDate, ...] = ()
    administered_by: Administrator
    status: Status
    claimed_by: Claimants
    certainty: Certainty
    sources: tuple[str, ...] = ()


class Claim(Change):
    """From ``day`` on (inclusive) the state ``by`` claims the islands, or no longer does, by what the act says."""

    by: Claimant
    islands: tuple[str, ...]
    says: Literal["makes", "drops"]


class LineEffect(Change):
    """From ``day`` on (inclusive) a boundary line is of this kind; ``none`` ends it."""

    line: str
    kind: LineKind
    by: Claimants = ()
    certainty: Literal["exact", "approximate"] = "approximate"


class Link(Entry):
    """An address where a text can be read. ``seen`` is false for an address that was not opened."""

    lang: str
    url: Url
    seen: bool
    source: str | None = None


class ArticleFacts(Entry):
    """One article: its number as printed, its part of the instrument, and how much of its text was seen."""

    id: str
    part: ArticlePart = "main"
    number: str
    seen: Literal["full", "part", "none"]
    key: bool = False
    sources: tuple[str, ...] = ()


class ActFacts(Doubtful):
    """What a treaty and an event have in common, apart from words."""

    parties: tuple[str, ...] = ()
    point: Point | None = None
    sources: tuple[str, ...]
    certainty: Certainty
    dates: Annotated[tuple[Dated, ...], Field(min_length=1)]
    effects: tuple[Effect, ...] = ()
    claims: tuple[Claim, ...] = ()
    lines: tuple[LineEffect, ...] = ()
    links: tuple[Link, ...] = ()


class TreatyFacts(ActFacts):
    """The file ``treaty.toml``."""

    kind: TreatyKind
    sign: Sign = "treaty"
    authentic: tuple[str, ...] = ()
    prevailing: str | None = None
    articles: tuple[ArticleFacts, ...]


class EventFacts(ActFacts):
    """One table of ``events/<era>.toml``. ``part_of`` names the umbrella event that stands for it on the year timeline."""

    id: str
    kind: EventKind
    part_of: str | None = None
    islands: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()

    @property
    def sign(self) -> Sign:
        """How the timeline marks an event of this kind."""
        return {"war": "army", "law": "law"}.get(self.kind, "other")  # type: ignore[return-value]


@dataclass(frozen=True)
class Section:
    """One article (or event) in words: heading, paragraphs of Markdown, and the word trap that belongs to it."""

    heading: str
    paragraphs: tuple[str, ...]
    trap_heading: str | None = None
    trap: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """The first paragraph: short enough for a narrow panel."""
        return self.paragraphs[0] if self.paragraphs else ""

    @property
    def whole(self) -> str:
        """Everything that is read in it, a line for each heading and paragraph."""
        return "\n".join((self.heading, *self.paragraphs, self.trap_heading or "", *self.trap))


@dataclass(frozen=True)
class ActText:
    """The words of an act in one language."""

    title: str
    caption: str
    long_title: str = ""
    place: str = ""
    signatories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    introduction: tuple[str, ...] = ()
    sections: Mapping[str, Section] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        """Everything that is read in it, signatories included."""
        signed = (name for names in self.signatories.values() for name in names)
        sections = (section.whole for section in self.sections.values())
        return "\n".join((self.title, self.caption, self.long_title, *signed, *self.introduction, *sections))


@dataclass(frozen=True)
class Act:
    """A treaty or an event with its words. ``texts`` maps a language code to the words."""

    id: str
    facts: TreatyFacts | EventFacts
    texts: Mapping[str, ActText]
    file: str

    @property
    def is_treaty(self) -> bool:
        return isinstance(self.facts, TreatyFacts)

    @property
    def articles(self) -> tuple[ArticleFacts, ...]:
        return self.facts.articles if isinstance(self.facts, TreatyFacts) else ()

    def article(self, name: str | None) -> ArticleFacts | None:
        """The article with the id ``name``, or ``None`` where there is none."""
        return next((a for a in self.articles if a.id == name), None)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Its effects on islands and lines together."""
        return (*self.facts.effects, *self.facts.lines)

    @property
    def part_of(self) -> str | None:
        return self.facts.part_of if isinstance(self.facts, EventFacts) else None

    @cached_property
    def day(self) -> str:
        """The day that places the act on the timeline: its first effect, else the day it was signed or began."""
        return min((change.day for change in self.changes), default=(self.facts.dates[0].day + "-01-01")[:10])

    @cached_property
    def year(self) -> int:
        return int(self.day[:4])

    def text(self, language: str) -> ActText:
        """The words in ``language``, or in English where that language lacks them."""
        return self.texts.get(language) or self.texts["en"]


@dataclass(frozen=True)
class Island:
    """An island with its names and facts; ``km2`` is measured on our coastline, the point lies inside it."""

    id: str
    facts: IslandFacts
    texts: Mapping[str, Section]
    km2: float
    lon: float
    lat: float
    bbox: tuple[float, float, float, float]

    @property
    def names(self) -> Names:
        return self.facts.names

    @property
    def group(self) -> str:
        return self.facts.group


@dataclass(frozen=True)
class Atlas:
    """The whole validated dataset. Acts stand in the order of their days."""

    islands: Mapping[str, Island]
    groups: Mapping[str, Group]
    acts: Mapping[str, Act]
    sources: Mapping[str, Source]
    eras: tuple[Era, ...]
    windows: tuple[Window, ...]
    """The weeks that can be followed day by day, in order."""
    labels: tuple[Label, ...]
    land: Mapping[str, tuple[tuple[int, str], ...]]
    spans: Mapping[str, tuple[Span, ...]]
    line_spans: Mapping[str, tuple[LineSpan, ...]]
    topics: Topics
    texts: Mapping[str, Mapping[str, Mapping[str, Section]]]
    """By collection (``method``, ``views``, ``errors``, ``traps``), language and id."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """The stories by id, in the order in which they are offered."""
    usual: Usual = field(default_factory=Usual)
    """What people type besides the names of the dataset."""
    readings: Mapping[str, str] = field(default_factory=dict)
    """How words of the Japanese texts are read, in hiragana."""
    people: People = field(default_factory=People)
    """How many people lived where, who is named more than once, and when all this was last reviewed."""
    moves: Moves = field(default_factory=Moves)
    """Who moved from where to where, when, how many, and by what."""
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    """What rests on each source (``catalog.uses``)."""

    @property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The islands of every group."""
        return {name: group.members for name, group in self.groups.items()}

    @property
    def treaties(self) -> dict[str, Act]:
        return {i: a for i, a in self.acts.items() if a.is_treaty}

    def around(self, island: str) -> tuple[str, ...]:
        """The places whose people are told of an island, the smallest first (:meth:`People.around`)."""
        return self.people.around(island, {name: i.km2 for name, i in self.islands.items()})

    def last_people(self, island: str) -> Count | None:
        """The last figure of people that is told of an island (:meth:`People.last`)."""
        return self.people.last(island, {name: i.km2 for name, i in self.islands.items()})

    def words_of(self, collection: str, language: str) -> Mapping[str, Section]:
        """The sections of ``collection`` in ``language``; English for each one that this language lacks."""
        by_language = self.texts[collection]
        return {**by_language["en"], **by_language.get(language, {})}
