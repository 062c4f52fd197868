"""For whom a text is made: language, theme, and how to link to another page of the atlas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from .. import furigana, naming
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Source
from ..style.svg import swatch_svg
from . import html

Href = Callable[[str, Mapping[str, str | None]], str]
"""The address of a page by its name and its query, empty where there is no such page; a value of ``None`` is not in it."""


def relative(language: str) -> Href:
    """Addresses as they stand in pieces of HTML that are the same everywhere: from any page of the atlas to any other."""

    def href(page: str, query: Mapping[str, str | None]) -> str:
        said = {"lang": language} | {key: value for key, value in query.items() if value is not None}
        return f"{'./' if page == 'map' else page}?{urlencode(said)}"

    return href


@dataclass(frozen=True)
class Reader:
    """``outside`` writes a link to another site: label, address, note. ``paint`` draws a look's swatch. Both give HTML."""

    atlas: Atlas
    words: Words
    href: Href
    theme: str = "light"
    outside: Callable[[str, str, str], str] = html.outside
    paint: Callable[[str], str] | None = None

    def swatch(self, look: str) -> str:
        """The paint ``look`` (``status-hue``) as a small picture; the word beside it says the same."""
        return self.paint(look) if self.paint else html.image(swatch_svg(look, self.theme, 28, 18), css="swatch")

    def sign(self, kind: str) -> str:
        """The sign of an act as the timeline has it, with its name."""
        return html.sign(kind, naming.sign(kind, self.words))

    def inner(self, page: str, label: str, **query: str | None) -> str:
        """A link to another page of the atlas, for running text; empty where there is no such page."""
        address = self.href(page, query)
        return address and f'<a href="{escape(address)}" target="_self">{escape(label)}</a>'

    def beside(self, page: str, label: str, **query: str | None) -> str:
        """The same link opening in a tab of its own, from where the reader would lose what was done."""
        address = self.href(page, query)
        return address and f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(label)}</a>'

    def marked(self, text: str) -> str:
        """``text`` (HTML) with the readings of its words in Japanese; in other languages as it is."""
        return furigana.mark(text, self.atlas.readings) if self.words.language == "ja" else text

    def act_link(self, name: str) -> str:
        """A link to the page of a treaty or an event, by its title."""
        act = self.atlas.acts[name]
        page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
        return self.inner(page, act.text(self.words.language).title, **{key: name})

    def cited(self, names: Iterable[str]) -> str:
        """The sources of a statement: each key leads to its row on the page of sources in one click."""
        links = ", ".join(self.inner("data", name, at=f"source-{name}") for name in names)
        return f"<p class='cited'>{self.words.labelled(self.words('panel.sources'), links)}</p>" if links else ""

    def sources(self, names: Iterable[str]) -> str:
        """The sources named, each with its address and whether it was opened."""
        rows = ""
        for source in map(self.atlas.sources.__getitem__, names):
            title = self.outside(source.title, source.links[0].url, "") if source.links else escape(source.title)
            rows += f"<li>{title} <small>{self.found(source)}</small></li>"
        return f"<h3>{self.words('panel.sources')}</h3><ul class='list'>{rows}</ul>"

    def second_names(self) -> str:
        """In Japanese, what the name in brackets behind the name of an island is: katakana there look like a reading."""
        return f"<p class='muted'>{escape(self.words('panel.second_names'))}</p>" if self.words.language == "ja" else ""

    def found(self, source: Source) -> str:
        """How much of a source was opened, whether it is tertiary, and whose case it argues."""
        return escape(" · ".join(self.words("source_seen." + key) for key in source.found))

    def fallback(self, texts: Mapping[str, object]) -> str:
        """A quiet line when ``texts`` (by language code) lack the reader's language and English is shown instead."""
        if self.words.language in texts:
            return ""
        return f"<p class='muted' role='status'>{escape(self.words('panel.in_english'))}</p>"
