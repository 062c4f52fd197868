"""The shapes of the dataset: what a treaty, an event, an island and a source say, and the spans computed from them.

Days are Gregorian ISO strings, ``YYYY-MM-DD``; such strings compare like the days they name, so no clock and no
time zone is involved. A span is half-open: its first day belongs to it, the first day of the next span does not.
Points are ``(longitude, latitude)`` in degrees (EPSG:4326), areas are km².
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

Status = Literal[
    "no-border", "undivided", "joint", "sovereign", "fighting", "occupied", "incorporated", "renounced", "disputed"
]
Administrator = Literal["japan", "russia", "ussr", "both", "none"]
Claimant = Literal["japan", "russia", "ussr"]
Certainty = Literal["high", "medium", "low"]
LineKind = Literal["treaty", "administration", "claim", "none"]
Sign = Literal["treaty", "army", "law", "other"]
DateEvent = Literal[
    "signed", "ratified", "exchanged", "in_force", "promulgated", "published", "notified", "accepted",
    "denounced", "ended", "handed_over", "evacuated", "start", "end",
]  # fmt: skip
TreatyKind = Literal["treaty", "agreement", "regulations", "pact", "order", "instrument", "declaration"]
EventKind = Literal["border", "war", "law", "diplomacy", "people", "science"]
ArticlePart = Literal[
    "preamble", "main", "explanatory", "declaration", "supplement", "protocol-a", "protocol-b", "notes",
    "additional", "letter",
]  # fmt: skip
STATUSES: tuple[Status, ...] = get_args(Status)
"""In the order in which the legend lists them."""
FIRST_DAY = "1850-01-01"
"""The first span of every island begins on this day."""


def _real_day(text: str) -> str:
    """Return ``text`` when it is a day of the Gregorian calendar, written ``YYYY-MM-DD``."""
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise ValueError("is not a day of the calendar. Write it as YYYY-MM-DD, for example 1875-08-22.")


def _real_date(text: str) -> str:
    """Return ``text`` when it is a real year, month or day: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
    filled = text + "-01-01"[len(text) - 4 :] if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else text
    try:
        _real_day(filled)
    except ValueError:
        raise ValueError("is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 1875-08-22.") from None
    return text


def _toml_date(value: object) -> object:
    """TOML may hold a date without quotes; take it as the text it stands for."""
    return value.isoformat() if isinstance(value, date) else value


def _sorted(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Claimants and line owners are stated in alphabetical order, each once."""
    if list(codes) != sorted(set(codes)):
        raise ValueError(f"is not in alphabetical order. Write {sorted(set(codes))}.")
    return codes


def _address(url: str) -> str:
    """Return ``url`` when it is a web address."""
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+.*", url) or " " in url:
        raise ValueError("is not a web address. Write it with https:// at the front and without spaces.")
    return url


Day = Annotated[str, BeforeValidator(_toml_date), AfterValidator(_real_day)]
PartDate = Annotated[str, BeforeValidator(_toml_date), AfterValidator(_real_date)]
Claimants = Annotated[tuple[Claimant, ...], AfterValidator(_sorted)]
Url = Annotated[str, AfterValidator(_address)]
Point = tuple[float, float]
Words = Mapping[str, str]
"""Language code to text."""


class Entry(BaseModel):
    """A table of the dataset: its keys are fixed, its values never change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Dated(Entry):
    """Something that happened to an act on a day; ``also`` are the other days that sources give."""

    event: DateEvent
    day: PartDate
    julian: str | None = None
    japanese: str | None = None
    certainty: Certainty = "high"
    sources: tuple[str, ...] = ()
    also: tuple[PartDate, ...] = ()


class Effect(Entry):
    """From ``day`` on (inclusive) the islands are administered and claimed like this; ``also``: other days given."""

    islands: tuple[str, ...]
    day: Day
    also: tuple[PartDate, ...] = ()
    administered_by: Administrator
    status: Status
    claimed_by: Claimants
    article: str | None = None
    certainty: Certainty
    sources: tuple[str, ...] = ()


class LineEffect(Entry):
    """From ``day`` on (inclusive) a boundary line is of this kind; ``none`` ends it."""

    line: str
    day: Day
    kind: LineKind
    by: Claimants = ()
    article: str | None = None
    certainty: Literal["exact", "approximate"] = "approximate"


class Link(Entry):
    """An address where a text can be read. ``seen`` is false for an address that was recalled, not opened."""

    lang: str
    url: Url
    seen: bool
    source: str | None = None
    label: str | None = None


class ArticleFacts(Entry):
    """One article: its number as printed, its part of the instrument, and how much of its text was seen."""

    id: str
    part: ArticlePart = "main"
    number: str
    seen: Literal["full", "part", "none"]
    key: bool = False
    sources: tuple[str, ...] = ()


class ActFacts(Entry):
    """What a treaty and an event have in common, apart from words."""

    parties: tuple[str, ...] = ()
    point: Point | None = None
    sources: tuple[str, ...]
    certainty: Certainty
    dates: tuple[Dated, ...]
    effects: tuple[Effect, ...] = ()
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
    """One table of ``events.toml``. ``part_of`` names the umbrella event that stands for it on the year timeline."""

    id: str
    kind: EventKind
    part_of: str | None = None
    islands: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()

    @property
    def sign(self) -> Sign:
        """How the timeline marks an event of this kind."""
        return {"war": "army", "law": "law"}.get(self.kind, "other")  # type: ignore[return-value]


class Fact(Entry):
    """A figure about an island: area and height in km² and metres, people in persons."""

    what: Literal["area", "height", "people", "people_later", "settlement"]
    value: str
    year: int | None = None
    label: str | None = None
    certainty: Certainty
    sources: tuple[str, ...] = ()


class Names(Entry):
    """The names of an island; ``ja_latn`` is the short romaji, ``ain`` the Ainu name."""

    en: str
    nl: str
    ru: str
    ja: str
    ja_latn: str
    ja_full: str
    ain: str | None = None


class AinuMeaning(Entry):
    """What the Ainu name is taken to mean, and how surely."""

    meaning: dict[str, str] = {}
    certainty: Certainty


class IslandFacts(Entry):
    """One island of ``islands.toml``."""

    group: str
    names: Names
    ainu: AinuMeaning | None = None
    facts: tuple[Fact, ...] = ()


class Group(Entry):
    """A named set of islands; the five geographic groups share all islands among them."""

    name: dict[str, str]
    members: tuple[str, ...]
    geographic: bool = False


class SourceLink(Entry):
    url: Url
    seen: bool


class Source(Entry):
    """One source: ``seen`` says how much of it the fact sheet's authors opened."""

    title: str
    author: str | None = None
    date: str | None = None
    kind: Literal["web", "book", "archive", "measurement"]
    links: tuple[SourceLink, ...] = ()
    reference: str | None = None
    seen: Literal["yes", "start", "part", "no"]


class Era(Entry):
    """A band of the timeline; it begins with the first effect of ``act``."""

    act: str
    name: dict[str, str]


class Reference(Entry):
    """A pointer to an act, and to one of its articles where one is meant."""

    act: str
    article: str | None = None


class Topic(Entry):
    """Something with a text of its own that rests on sources: another state's position, a people."""

    id: str
    sources: tuple[str, ...]
    events: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()
    islands: tuple[str, ...] = ()
    certainty: Certainty = "high"


class Argument(Topic):
    """What one government says, about what, and which document it reads in its own way."""

    side: Literal["japan", "russia"]
    about: str
    rests_on: tuple[Reference, ...] = ()


class MapEffect(Entry):
    """From ``day`` on (inclusive) a government's own maps show the islands like this."""

    side: Literal["japan", "russia"]
    islands: tuple[str, ...]
    day: Day
    administered_by: Administrator
    status: Literal["sovereign", "undetermined"]
    act: str
    article: str | None = None


class MapLine(Entry):
    """From ``day`` on (inclusive) a government's own maps show the lines as its border, or leave them out."""

    side: Literal["japan", "russia"]
    lines: tuple[str, ...]
    day: Day
    kind: Literal["claim", "none"]
    by: Claimant
    act: str
    article: str | None = None


class Misreading(Topic):
    """Something often read about this subject that is not so, or not quite; ``about`` names acts and events."""

    era: str
    kind: Literal["error", "doubtful", "imprecise"]
    about: tuple[str, ...] = ()


class Version(Topic):
    """What one language version of an article says; ``lang`` is that language."""

    trap: str
    lang: str


class Trap(Topic):
    """A sentence that its language versions do not say alike."""

    act: str
    article: str


class PlaceName(Entry):
    """What a place or a group of islands is called in each language, without taking a side."""

    id: str
    en: str
    ru: str
    ja: str
    nl: str
    note: dict[str, str] = {}


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

    @property
    def part_of(self) -> str | None:
        return self.facts.part_of if isinstance(self.facts, EventFacts) else None

    @property
    def day(self) -> str:
        """The day that places the act on the timeline: its first effect, else the day it was signed or began."""
        effects = [e.day for e in (*self.facts.effects, *self.facts.lines)]
        return min(effects, default=(self.facts.dates[0].day + "-01-01")[:10])

    @property
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


class Span(NamedTuple):
    """How an island stood from ``start`` (inclusive) to ``end`` (exclusive, ``None`` while it holds)."""

    start: str
    end: str | None
    administered_by: Administrator
    status: Status
    claimed_by: tuple[Claimant, ...]
    basis: str
    article: str | None
    certainty: Certainty


class LineSpan(NamedTuple):
    """What a boundary line was from ``start`` (inclusive) to ``end`` (exclusive, ``None`` while it holds)."""

    start: str
    end: str | None
    kind: LineKind
    by: tuple[Claimant, ...]
    basis: str
    article: str | None
    certainty: str


@dataclass(frozen=True)
class Topics:
    """What has a text but no effect on the map."""

    arguments: tuple[Argument, ...] = ()
    others: tuple[Topic, ...] = ()
    peoples: tuple[Topic, ...] = ()
    names: tuple[PlaceName, ...] = ()
    maps: tuple[MapEffect, ...] = ()
    map_lines: tuple[MapLine, ...] = ()
    misreadings: tuple[Misreading, ...] = ()
    traps: tuple[Trap, ...] = ()
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True)
class Atlas:
    """The whole validated dataset. Acts stand in the order of their days."""

    islands: Mapping[str, Island]
    groups: Mapping[str, Group]
    acts: Mapping[str, Act]
    sources: Mapping[str, Source]
    eras: tuple[Era, ...]
    labels: tuple[Mapping[str, object], ...]
    land: Mapping[str, tuple[tuple[int, str], ...]]
    spans: Mapping[str, tuple[Span, ...]]
    line_spans: Mapping[str, tuple[LineSpan, ...]]
    topics: Topics
    texts: Mapping[str, Mapping[str, Mapping[str, Section]]]
    """By collection (``method``, ``views``, ``errors``, ``traps``), language and id."""

    @property
    def treaties(self) -> dict[str, Act]:
        return {i: a for i, a in self.acts.items() if a.is_treaty}

    def words_of(self, collection: str, language: str) -> Mapping[str, Section]:
        """The sections of ``collection`` in ``language``; English for each one that this language lacks."""
        by_language = self.texts[collection]
        return {**by_language["en"], **by_language.get(language, {})}
