"""What is read on each page of the atlas, and the parts that live in it. Pure."""

from __future__ import annotations

from ..drawing.outlines import Outlines
from ..tags import Markup, tag
from . import map_page
from .document import Body
from .state import State


def body(state: State, shapes: Outlines) -> Body:
    """What stands below the head."""
    if state.page == "map":
        lang = state.words.language
        early = (f"atlas.json?lang={lang}", f"reading/{lang}/in-force.json", "shapes.json")
        return Body(map_page.body(state, shapes), map_page.parts(state), early, ("leaflet/leaflet.js",))
    return Body(tag("h1", state.words(f"menu.{state.page}"), class_="page-title"), {})


__all__ = ["Markup", "body"]
