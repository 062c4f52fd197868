"""Who holds an island and how, in words, and what a change made of it: the words of the legend, wherever they stand. Pure.

The browser's counterpart is ``legendLines`` in ``web/base/naming.js``; one table of cases holds both.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from .i18n import Words
from .style.tokens import look_of


class Holding(Protocol):
    """What is told of an island: a ``Span``, or what a map shows of one."""

    @property
    def administered_by(self) -> str: ...

    @property
    def status(self) -> str: ...

    @property
    def claimed_by(self) -> tuple[str, ...]: ...


class Told(NamedTuple):
    """Who holds and how, for example "Army of Japan" and "title: Russia"; ``how`` may be empty."""

    who: str
    how: str = ""

    def text(self, words: Words) -> str:
        """Both in one line: "Army of Japan (title: Russia)"."""
        return words("panel.who_how", who=self.who, how=self.how) if self.how else self.who


def told(span: Holding, day: str, words: Words, view: str | None = None) -> Told:
    """How ``span`` is told on ``day`` (ISO); ``view``: the government whose map alone says so."""
    party = span.administered_by
    if view and party != "none":
        return Told(words(f"parties.{party}"), words(f"view.{view}"))
    name = holder(party, day, words)
    the = words.table("the").get(party, name)
    values = {"a": name, "the": the, "o": words(f"parties.{other_party(span, day)}")}
    values["r"] = words(f"parties.{russian_party(day)}")
    who, _, how = words(f"legend.{span.status}", **values).partition("|")
    return Told(who, how)


def manner(span: Holding, day: str, words: Words) -> str:
    """How ``span`` is held on ``day`` (ISO), beside the name of its holder: in the words of the legend."""
    found = told(span, day, words)
    if span.status in ("sovereign", "incorporated", "renounced", "disputed"):
        return found.how
    return found.who if span.status in ("joint", "fighting") else found.text(words)


def holder(party: str, day: str, words: Words) -> str:
    """Who administers, as it was called on ``day``: both were Japan and Russia in 1867, Japan and the USSR in 1945."""
    return words("parties.both_ussr" if party == "both" and russian_party(day) == "ussr" else f"parties.{party}")


def administrator(span: Holding, day: str, words: Words) -> str:
    """Who administers on ``day``, where that is all that is said: what no state or no treaty had parted is not told as if
    nobody, or both together, governed there."""
    if span.status in ("no-border", "undivided"):
        return words("panel.reach_disputed" if span.status == "no-border" else "panel.undivided")
    return holder(span.administered_by, day, words)


def other_party(span: Holding, day: str) -> str:
    """The other of the two parties, as it was called on ``day``."""
    other = [party for party in span.claimed_by if look_of("", party) != look_of("", span.administered_by)]
    if other:
        return other[0]
    if span.administered_by in ("russia", "ussr"):
        return "japan"
    return russian_party(day)


def russian_party(day: str) -> str:
    """The party that is not Japan, as it was called on ``day``."""
    return "ussr" if "1922-12-30" <= day < "1991-12-26" else "russia"


def change_text(before: Told, after: Told, words: Words) -> str:
    """A change in one line: "Army of Japan (title: Russia) → Russia (by treaty)"; of equal words that it is as before."""
    if before == after:
        return words("panel.as_before", holding=after.text(words))
    return words("panel.from_to", before=before.text(words), after=after.text(words))
