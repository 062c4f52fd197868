"""Room for the controls that only Streamlit has, until they come: as wide and as high as they will be, and not seen."""

from __future__ import annotations

from collections.abc import Iterable

from ...tags import Markup, tag


def bar(*controls: Markup) -> Markup:
    """Controls beside each other, as far as there is room."""
    return tag("div", *controls, class_="cover-bar", aria_hidden="true")


def field() -> Markup:
    """A box to choose from or to write in, with its label above."""
    return tag("span", class_="cover-field")


def pills(labels: Iterable[str]) -> Markup:
    """A row of buttons with a label above, in as many lines as they take."""
    return tag("span", *(tag("i", label) for label in labels), class_="cover-pills")
