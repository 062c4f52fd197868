"""The shapes of what has a text but no effect on the map: both views, often-read errors, word traps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .vocabulary import Administrator, Certainty, Claimant, Day, Doubtful, Entry, Moment

SLOT = "{words}"
"""Where a sentence has the words that its versions do not say alike."""


class Reference(Entry):
    """A pointer to an act, and to one of its articles where one is meant."""

    act: str
    article: str | None = None


class Topic(Doubtful):
    """Something with a text of its own that rests on sources: another state's position, a people."""

    id: str
    sources: tuple[str, ...]
    events: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()
    islands: tuple[str, ...] = ()
    certainty: Certainty = "high"


class Question(Entry):
    """What arguments of both governments answer, asked in each language.

    ``day`` is that of the maps beside them; ``near`` names arguments that come near an answer where one government has
    given none.
    """

    id: str
    day: Moment
    ask: dict[str, str]
    near: tuple[str, ...] = ()


class Argument(Topic):
    """What one government says, about what, in answer to which question, and which document it reads in its own way.

    ``islands`` are those that its reading covers.
    """

    side: Literal["japan", "russia"]
    about: str
    question: str
    rests_on: tuple[Reference, ...] = ()


class MapChange(Entry):
    """A day (inclusive) from which a government's own maps differ, and the act they rest on."""

    side: Literal["japan", "russia"]
    day: Day
    act: str
    article: str | None = None


class MapEffect(MapChange):
    """From ``day`` on (inclusive) a government's own maps show the islands like this."""

    islands: tuple[str, ...]
    administered_by: Administrator
    status: Literal["sovereign", "undetermined"]


class MapLine(MapChange):
    """From ``day`` on (inclusive) a government's own maps show the lines as its border, or leave them out."""

    lines: tuple[str, ...]
    kind: Literal["claim", "none"]
    by: Claimant


class Misreading(Topic):
    """Something often read about this subject that is not so, or not quite; ``about`` names acts and events."""

    era: str
    kind: Literal["error", "doubtful", "imprecise"]
    about: tuple[str, ...] = ()


class Version(Topic):
    """What one language version of an article says; ``lang`` is that language.

    ``islands`` are those that its words cover, ``open`` those of which they may be read either way. ``says`` is what it has
    where the sentence of its trap says ``{words}``, in each language of the reader; what it turns on stands between stars.
    """

    trap: str
    lang: str
    open: tuple[str, ...] = ()
    says: dict[str, str] = {}


class Trap(Topic):
    """A sentence that its language versions do not say alike; ``sentence`` is it in our own words, in each language of the
    reader, with ``{words}`` where they differ."""

    act: str
    article: str
    sentence: dict[str, str] = {}


class Statement(Entry):
    """A pair of sentences for the quiz, by language code: what is so, and what is often read instead.

    ``about`` is ``errors/<id>`` or ``traps/<id>``: the table that explains both.
    """

    about: str
    so: dict[str, str]
    read: dict[str, str]

    @property
    def explained(self) -> tuple[str, str]:
        """The collection and the id of what explains it."""
        collection, _, name = self.about.partition("/")
        return collection, name


class PlaceName(Entry):
    """What a place or a group of islands is called in each language, without taking a side."""

    id: str
    en: str
    ru: str
    ja: str
    nl: str
    note: dict[str, str] = {}


@dataclass(frozen=True)
class Topics:
    """What has a text but no effect on the map."""

    questions: tuple[Question, ...] = ()
    arguments: tuple[Argument, ...] = ()
    others: tuple[Topic, ...] = ()
    peoples: tuple[Topic, ...] = ()
    names: tuple[PlaceName, ...] = ()
    maps: tuple[MapEffect, ...] = ()
    map_lines: tuple[MapLine, ...] = ()
    misreadings: tuple[Misreading, ...] = ()
    traps: tuple[Trap, ...] = ()
    versions: tuple[Version, ...] = ()
    statements: tuple[Statement, ...] = ()

    def versions_of(self, trap: str) -> tuple[Version, ...]:
        """What each language version says of a sentence, in the order of the file."""
        return tuple(version for version in self.versions if version.trap == trap)

    @property
    def by_file(self) -> dict[str, tuple[Topic, ...]]:
        """Everything with a text and sources, by the file that holds it."""
        return {
            "views.toml": (*self.arguments, *self.others, *self.peoples),
            "errors.toml": self.misreadings,
            "traps.toml": (*self.traps, *self.versions),
        }
