"""The guide for teachers: its text (``guide/<language>.md``) as sections, and how each is read.

The text is Markdown, of which little is known here: ``## Heading {#id}`` begins a section, ``### Heading`` a card in it;
below stand paragraphs, lists (``- ``, ``1. ``) and, alone in a line, ``{keys}`` or ``{stories}``, which the atlas writes
itself. In a line: ``**strong**``, ``*emphasis*``, a key or command between backticks, and ``[words](page?key=value)``, a
link to another page, or ``[words](#id)`` to a section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

from ..i18n import DEFAULT
from ..russian import bound
from ..tags import NOTHING, Markup, escape, join, tag
from .html import columns, row, table
from .keys import all_keys
from .reader import Reader

FOLDER = Path(__file__).resolve().parents[1] / "guide"
PAGE = "guide"
_SECTION = re.compile(r"^## (.+?) \{#([\w-]+)\}$", re.MULTILINE)
_CARD = re.compile(r"^### (.+)$", re.MULTILINE)
_ITEM = re.compile(r"^(?:- |\d+\. )")
_INLINE = re.compile(r"\[([^]]+)\]\(([^)]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`")


@dataclass(frozen=True)
class Section:
    """``cards`` are parts of it with a heading of their own."""

    id: str
    heading: str
    blocks: tuple[str, ...]
    cards: tuple[tuple[str, tuple[str, ...]], ...] = ()


def written_in() -> dict[str, Path]:
    """The files of the guide, by the code of their language."""
    return {path.stem: path for path in FOLDER.glob("??.md")}


def sections(language: str) -> tuple[Section, ...]:
    """The guide in ``language``; in English where it has none yet."""
    files = written_in()
    return read(files.get(language, files[DEFAULT]).read_text(encoding="utf-8"))


@cache
def read(text: str) -> tuple[Section, ...]:
    """``text`` by its headings.

    >>> read("## Prepare {#prepare}\\n\\nRead.\\n\\n### Ten minutes\\n\\n1. Ask.\\n2. Show.\\n")
    (Section(id='prepare', heading='Prepare', blocks=('Read.',), cards=(('Ten minutes', ('1. Ask.\\n2. Show.',)),)),)
    """
    _, *parts = _SECTION.split(text)
    return tuple(_section(*parts[at : at + 3]) for at in range(0, len(parts), 3))


def _section(heading: str, name: str, text: str) -> Section:
    first, *cards = _CARD.split(text)
    pairs = zip(cards[::2], map(_blocks, cards[1::2]), strict=True)
    return Section(name, heading, _blocks(first), tuple(pairs))


def _blocks(text: str) -> tuple[str, ...]:
    return tuple(block.strip() for block in re.split(r"\n\s*\n", text) if block.strip())


def contents(r: Reader) -> Markup:
    """The list of the sections."""
    links = (tag("li", r.inner(PAGE, one.heading, at=one.id)) for one in sections(r.words.language))
    return tag("nav", tag("ol", *links), class_="guide-contents", aria_label=r.words("guide.contents"))


def written(r: Reader) -> Iterator[Markup]:
    """Each section, with its heading."""
    for one in sections(r.words.language):
        inside = [tag("h2", one.heading), *(_block(text, r) for text in one.blocks)]
        if one.cards:
            inside.append(tag("div", *(_card(*card, r) for card in one.cards), class_="guide-cards"))
        yield tag("section", *inside, id=one.id, class_="guide-part")


def _card(heading: str, blocks: tuple[str, ...], r: Reader) -> Markup:
    return tag("article", tag("h3", heading), *(_block(text, r) for text in blocks))


_OWN: dict[str, Callable[[Reader], Markup]] = {
    "{keys}": lambda r: all_keys(r.words),
    "{stories}": lambda r: _stories(r),
}
"""What stands in the text of a guide by its name, and is written from what the atlas knows."""


def _block(text: str, r: Reader) -> Markup:
    if text in _OWN:
        return _OWN[text](r)
    if not _ITEM.match(text):
        return tag("p", inline(text, r))
    items = (tag("li", inline(_ITEM.sub("", line), r)) for line in text.split("\n"))
    return tag("ul" if text.startswith("- ") else "ol", *items)


def inline(text: str, r: Reader) -> Markup:
    """One line with its marks; a link to a page that this cover has not is its words alone."""
    parts, end = [], 0
    for found in _INLINE.finditer(text):
        parts += [escape(bound(text[end : found.start()])), _marked(found, r)]
        end = found.end()
    return join(*parts, escape(bound(text[end:])))


def _marked(found: re.Match[str], r: Reader) -> Markup:
    words, to, strong, emphasis, key = found.groups()
    if not to:
        return tag("strong", bound(strong)) if strong else tag("em", bound(emphasis)) if emphasis else tag("kbd", key)
    page, _, query = (f"{PAGE}?at={to[1:]}" if to.startswith("#") else to).partition("?")
    return r.inner(page, words, **dict(parse_qsl(query))) or escape(words)


def _stories(r: Reader) -> Markup:
    """The stories, each with its minutes and what it is about."""

    def told(name: str) -> Markup:
        story, pick = r.atlas.stories[name], r.words.pick
        link = r.inner("present", pick(story.title), story=name) or escape(pick(story.title))
        minutes = tag("td", r.words.number(story.minutes), class_="number")
        return row(tag("th", link, scope="row"), minutes, tag("td", pick(story.summary)))

    head = columns(r.words(f"guide.{name}") for name in ("story", "minutes", "about"))
    return table(head, map(told, r.atlas.stories)) if r.atlas.stories else NOTHING
