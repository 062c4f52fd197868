"""The shapes of islands, groups, sources, bands of the timeline and names on the map, as their files state them."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator

from .vocabulary import Certainty, Day, Entry, LineKind, Url


class Fact(Entry):
    """A figure about an island: area and height in km² and metres. How many people lived there: ``people.csv``."""

    what: Literal["area", "height", "settlement"]
    value: str
    year: int | None = None
    label: str | None = None
    said: dict[str, str] = {}
    """The label, or the value that is a name, as other languages than English have it."""
    certainty: Certainty
    sources: tuple[str, ...] = ()


class Names(Entry):
    """The names of an island; ``ja_latn`` is the short romaji, ``ja_full`` the whole reading, ``ain`` the Ainu name,
    ``ru_kana`` the Russian name in katakana, as a Japanese text has it (none where it is the Japanese one)."""

    en: str
    nl: str
    ru: str
    ja: str
    ja_latn: str
    ja_full: str
    ru_kana: str | None = None
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


SHORT = 72
"""A title of more characters is cut where it is cited."""
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
Tongue = Literal["en", "nl", "ja", "ru", "fr", "de", "zh", "uk", "cs", "es"]
"""The language that a source is written in."""


def _year(value: object) -> object:
    if type(value) is not int or not 1500 <= value <= 2100:
        raise ValueError("is not a year. Write four digits without quotation marks: 1956.")
    return value


class Source(Entry):
    """One source.

    ``title`` says in English what it is; ``original`` is what it is called itself, in its ``language``, letter by letter.
    ``date`` is when it was written or said, ``year`` when it was printed where that is another year; ``container`` is the
    journal, the newspaper, the book or the collection in which it stands. What is not known is left out.
    ``seen`` says how much of it was opened; ``tertiary`` is an encyclopaedia, a chronology or a compilation;
    ``stands`` names the government whose case a page argues.
    """

    title: str
    original: str | None = None
    language: Tongue | None = None
    author: str | None = None
    date: str | None = None
    year: Annotated[int | None, BeforeValidator(_year)] = None
    place: str | None = None
    publisher: str | None = None
    container: str | None = None
    volume: str | None = None
    pages: str | None = None
    kind: Literal["web", "book", "archive", "measurement"]
    links: tuple[SourceLink, ...] = ()
    reference: str | None = None
    seen: Literal["yes", "start", "part", "no"]
    tertiary: bool = False
    stands: Literal["japan", "russia"] | None = None

    @property
    def day(self) -> str:
        """The date where it is a year, a month or a day (ISO); empty where there is none, or one in words."""
        return self.date if self.date and _ISO.fullmatch(self.date) else ""

    @property
    def issued(self) -> str:
        """When it came out (ISO: a year, a month or a day); empty where that is not known."""
        return str(self.year) if self.year else self.day

    @property
    def url(self) -> str:
        """The first of its addresses, the one that is cited; empty where it has none."""
        return str(self.links[0].url) if self.links else ""

    @property
    def described(self) -> str:
        """What ``title`` says besides the own title of the source; empty where it says no more.

        >>> Source(title="昭和時代 (The Shōwa period)", original="昭和時代", kind="web", seen="no").described
        'The Shōwa period'
        """
        rest = self.title.removeprefix(self.original or "").lstrip(" ,:")
        return rest[1:-1] if rest[:1] == "(" and rest.find(")") == len(rest) - 1 else rest

    @property
    def short(self) -> str:
        """What it is in running text: its title, a long one without its brackets and cut behind a word.

        >>> Source(title="Address to the people (in Russian), " + "in a paper " * 5, kind="web", seen="no").short
        'Address to the people, in a paper in a paper in a paper in a paper in …'
        """
        return shortened(self.title)

    @property
    def found(self) -> tuple[str, ...]:
        """Keys of ``[source_seen]`` in the order a reader is told them: how much was opened, what it is, whose case."""
        what = ("tertiary",) if self.tertiary else ()
        return (self.seen, *what, *((f"stands_{self.stands}",) if self.stands else ()))


def shortened(title: str) -> str:
    """``title`` without its brackets and cut behind a word where it has more than :data:`SHORT` characters."""
    if len(title) > SHORT:
        title = re.sub(r" \([^()]*\)", "", title)
    if len(title) <= SHORT:
        return title.strip()
    at = title.rfind(" ", 0, SHORT - 1)
    return title[: at if at > SHORT // 2 else SHORT - 2].rstrip(" ,;:") + " …"


class Era(Entry):
    """A band of the timeline; it begins with the first effect of ``act``."""

    act: str
    name: dict[str, str]


class Band(Entry):
    """A band of the timeline by day, from ``first`` (inclusive) to the next band or the end of the window."""

    first: Day
    name: dict[str, str]


class Window(Entry):
    """Weeks that the timeline can show day by day, from ``first`` to ``last`` (both inclusive), within one year.

    ``event`` is the umbrella event that stands for them on the timeline by year.
    """

    event: str
    first: Day
    last: Day
    bands: tuple[Band, ...]
    leads: dict[str, str] = {}
    """Which act the timeline names first on a day that has several, by day; a rule chooses on the others."""

    @property
    def year(self) -> int:
        return int(self.first[:4])


class Tint(Entry):
    """The tint of a region of the land around: ``(first year, country)`` in order."""

    region: str
    years: tuple[tuple[int, Literal["none", "japan", "russia", "china", "korea"]], ...]


class Label(Entry):
    """A name on the map: of an island (``id``), of a line (``line``) or fixed (``text``); see ``labels.json``."""

    kind: Literal["island", "water", "ocean", "chain", "land", "line"]
    at: tuple[float, float]
    side: Literal["E", "W", "N", "S", "C"]
    zoom: tuple[float, float]
    id: str | None = None
    line: str | None = None
    line_kind: LineKind | None = None
    text: dict[str, str] | None = None
    when: Literal["whole", "split"] | None = None
    of: str | None = None
    at_phone: tuple[float, float] | None = None
    zoom_from_phone: float | None = None
    rotate_deg: float | None = None
    big: bool | None = None
    two_lines: bool | None = None
