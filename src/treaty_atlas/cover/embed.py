"""The one line of a page inside a page of another site, where others have their head. Pure."""

from __future__ import annotations

from ..reading.reader import Reader
from ..tags import Markup, tag
from .menu import START
from .state import State


def line(state: State, r: Reader, page: str) -> Markup:
    """The name of the atlas, and a link to the same state of the map on a page of its own. On another page than the map
    (``page`` is its name) the name leads back to the map."""
    words, here = state.words, state.here.moved().query()
    name = words("embed.name")
    home = tag("b", name) if page == START else tag("a", name, href=r.href(START, here), target="_self")
    whole = state.write(START, {**here, "lang": words.language})
    leads = tag("a", words("embed.open"), href=whole, target="_blank", rel="noopener")
    return tag("p", home, " — ", leads, class_="embed-line")
