"""The guide for teachers, and what the atlas says of itself."""

from __future__ import annotations

from collections.abc import Iterable

from ...reading import guide as text
from ...reading.reader import Reader
from ...tags import Markup, join, tag
from ..sheet import Box, Columns, Sheet, Text
from .words import title

LICENCES = ("shapes", "text", "code")
FAIR = ("names", "held", "words", "certain", "people")
NOT_MET = ("map", "small", "sources", "framework", "tested")
"""What is known not to be met of the criteria for all readers, in short: ``docs/accessibility.md`` has each of them."""


def guide(r: Reader) -> Sheet:
    """The guide: its sections, beside a list of them."""
    head = title(r.words("guide.title"), r.words("guide.intro")) + r.fallback(text.written_in())
    contents = [Box("guide-contents", [Text(text.contents(r))])]
    return [Text(head), Columns((1, 3), (contents, [Box("guide", [*map(Text, text.written(r))])]))]


def about(r: Reader, version: str) -> Sheet:
    """What the atlas is and for whom, how it is kept fair, who made it, and what a reader may want to know of it."""
    words = r.words
    sure = {key: words(f"certainty.{key}") for key in ("high", "medium", "low")}
    day = words.date(r.atlas.people.reviewed)
    data = tag("p", r.inner("data", words("menu.data")))
    parts = (
        _part(r, "whom", tag("p", words("about.whom_text"))),
        _part(r, "fair", _list(words(f"about.fair_{one}", **sure) for one in FAIR)),
        _part(r, "made", tag("p", words("about.made_text", version=version, day=day))),
        _part(r, "fault", tag("p", words("about.fault_text", version=version))),
        _part(r, "licences", _list(words(f"data.licence_{one}") for one in LICENCES) + data, words("data.licences")),
        _part(r, "privacy", tag("p", words("about.privacy_text"))),
        _part(r, "access", _access(r)),
    )
    lead = join(tag("h1", words("about.title"), class_="page-title"), tag("p", words("about.intro"), class_="lead"))
    return [Text(lead), Box("about", [Text(tag("div", *parts, class_="about-parts"))])]


def _part(r: Reader, name: str, inside: Markup, heading: str = "") -> Markup:
    return tag("section", tag("h2", heading or r.words(f"about.{name}")), inside, id=name, class_="guide-part")


def _list(lines: Iterable[str]) -> Markup:
    return tag("ul", *(tag("li", line) for line in lines))


def _access(r: Reader) -> Markup:
    words = r.words
    known = _list(words(f"about.access_{one}") for one in NOT_MET)
    return join(tag("p", words("about.access_text")), tag("p", words("about.access_not")), known)
