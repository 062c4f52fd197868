"""A page as a parser of HTML reads it: its elements in order, their attributes, and the text that stands in each itself."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any, NamedTuple

ALONE = frozenset({"br", "img", "input", "link", "meta"})
"""Elements that hold nothing."""


class Element(NamedTuple):
    """``words`` are the pieces of text between its own tags, those of elements in it left out."""

    tag: str
    attributes: dict[str, str | None]
    words: list[str]

    @property
    def text(self) -> str:
        return "".join(self.words)


class Page(HTMLParser):
    """``comments`` are the comments and whatever else is neither element nor text, besides the doctype."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self._open = [Element("", {}, [])]
        self.feed(text)
        self.close()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements ``tag`` with these attributes; ``class_`` stands for ``class``."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [one for one in self.elements if one.tag == tag and wanted.items() <= one.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def data(self, **attributes: str) -> Any:
        """What the script with these attributes holds, as JSON."""
        return json.loads(self.one("script", **attributes).text)

    def links(self, tag: str = "a") -> list[str]:
        """Where the elements ``tag`` lead, in order; places on the page itself are left out."""
        return [to for one in self.all(tag) if (to := one.attributes.get("href")) and not to.startswith("#")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), [])
        self.elements.append(element)
        if tag not in ALONE:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._open[-1].words.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    unknown_decl = handle_pi = handle_comment
