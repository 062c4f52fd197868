"""For whom a text is made: language, theme, and how to link to another page of the atlas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .. import furigana, naming
from ..address.links import Write, served
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Source
from ..regions import SmallMap
from ..style.svg import swatch_svg
from ..tags import NOTHING, Markup, join, listed, said, tag
from . import called, html

Href = Callable[[str, Mapping[str, str | None]], str]
"""The address of a page by its name and its query, empty where there is no such page; a value of ``None`` is not in it."""
Outside = Callable[[str, str, str], Markup]
"""Writes a link to another site: label, address, note."""


DrawsMap = Callable[[SmallMap, str | None], str]
"""Draws a small map as SVG, with the colours of a theme or, without one, for the page's stylesheet
(``drawing.small.SmallMaps.svg``)."""


def relative(language: str, write: Write = served) -> Href:
    """Addresses as they stand in pieces of HTML that are the same everywhere: from any page of the atlas to any other."""

    def href(page: str, query: Mapping[str, str | None]) -> str:
        return write(page, {"lang": language} | {key: value for key, value in query.items() if value is not None})

    return href


@dataclass(frozen=True)
class Reader:
    """``paint`` draws a look's swatch, ``maps`` a small map in the text; without it there is none."""

    atlas: Atlas
    words: Words
    href: Href
    theme: str = "light"
    outside: Outside = html.outside
    paint: Callable[[str], Markup] | None = None
    maps: DrawsMap | None = None

    def swatch(self, look: str) -> Markup:
        """The paint ``look`` (``status-hue``) as a small picture; the word beside it says the same."""
        return self.paint(look) if self.paint else html.image(swatch_svg(look, self.theme, 28, 18), css="swatch")

    def picture(self, draw: Callable[[str | None], str], alt: str, css: str) -> Markup:
        """What ``draw`` makes for a theme or, where the page paints, for its stylesheet; ``alt`` says what it is."""
        return html.drawn(draw(None), alt, css) if self.paint else html.image(draw(self.theme), alt, css)

    def small_map(
        self,
        day: str,
        alt: str,
        region: str = "whole",
        side: str | None = None,
        marked: Iterable[str] = (),
        point: tuple[float, float] | None = None,
        css: str = "",
        perhaps: frozenset[str] | None = None,
    ) -> Markup:
        """The map of ``day`` (ISO, inclusive) in the text, as wide as its place: a region, as administered or as the
        government ``side`` draws it. The islands ``marked`` stand out, a ``point`` (lon, lat in degrees) has a ring, and
        ``alt`` says what is seen; nothing where no maps are drawn. With ``perhaps`` it shows what words cover: ``marked``
        surely, these perhaps, and all else steps back."""
        if not self.maps:
            return NOTHING
        draw, shown = self.maps, SmallMap(day, region, side, frozenset(marked), point, perhaps)
        return self.picture(lambda theme: draw(shown, theme), alt, f"small-map {css}".strip())

    def sign(self, kind: str) -> Markup:
        """The sign of an act as the timeline has it, with its name."""
        return html.sign(kind, naming.sign(kind, self.words))

    def inner(self, page: str, label: str, **query: str | None) -> Markup:
        """A link to another page of the atlas, for running text; empty where there is no such page."""
        address = self.href(page, query)
        return tag("a", label, href=address, target="_self") if address else NOTHING

    def beside(self, page: str, label: str, **query: str | None) -> Markup:
        """The same link opening in a tab of its own, from where the reader would lose what was done."""
        address = self.href(page, query)
        return tag("a", label, href=address, target="_blank", rel="noopener") if address else NOTHING

    def marked(self, *parts: str) -> Markup:
        """``parts``, one after the other, with the readings of their words in Japanese."""
        text = join(*parts)
        return furigana.mark(text, self.atlas.readings) if self.words.language == "ja" else text

    def act_link(self, name: str) -> Markup:
        """A link to the page of a treaty or an event, by its title."""
        act = self.atlas.acts[name]
        page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
        return self.inner(page, act.text(self.words.language).title, **{key: name})

    def source(self, name: str) -> Markup:
        """The key of a source, which leads to its page; it stands beside the title, never alone."""
        return self.inner("data", name, source=name)

    def titled(self, name: str) -> Markup:
        """The short title of a source, which leads to its page: for wherever no fuller title stands beside it."""
        return self.inner("data", called.title(self.atlas.sources[name], self.words.language, short=True), source=name)

    def cited(self, names: Iterable[str]) -> Markup:
        """The sources of a statement: each title leads to the page of its source in one click."""
        links = listed(self.words.joined, map(self.titled, names))
        return tag("p", said(self.words.labelled, self.words("panel.sources"), links), class_="cited") if links else NOTHING

    def sources(self, names: Iterable[str]) -> Markup:
        """The sources named, each with its address, whether it was opened, and its key."""
        return tag("h3", self.words("panel.sources")) + tag("ul", *map(self.source_row, names), class_="list")

    def source_row(self, name: str) -> Markup:
        """A source as a row of such a list: who, what it is called, when."""
        source = self.atlas.sources[name]
        who, when = html.english(source.author or ""), self.words.date(source.issued) if source.issued else ""
        title = called.title(source, self.words.language)
        title = self.outside(title, source.links[0].url, "") if source.links else title
        named = listed(". ".join, filter(None, (who, title, when)))
        return tag("li", named, " ", tag("small", self.found(source), " ", self.source(name)))

    def second_names(self) -> Markup:
        """In Japanese, what the name in brackets behind the name of an island is: katakana there look like a reading."""
        return tag("p", self.words("panel.second_names"), class_="muted") if self.words.language == "ja" else NOTHING

    def found(self, source: Source) -> str:
        """How much of a source was opened, whether it is tertiary, and whose case it argues: a text."""
        return " · ".join(self.words("source_seen." + key) for key in source.found)

    def fallback(self, texts: Mapping[str, object]) -> Markup:
        """A quiet line when ``texts`` (by language code) lack the reader's language and English is shown instead."""
        shown = self.words.language in texts
        return NOTHING if shown else tag("p", self.words("panel.in_english"), class_="muted", role="status")
