"""The page of the map: what its parts in the browser are told, and what stands there until they live. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import chronology, days, naming
from ..address import camera
from ..address import map as address
from ..address.map import Address
from ..drawing.outlines import Outlines
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.vocabulary import BOTH
from ..payload.camera import of_act, of_days
from ..payload.compare import comparison
from ..payload.place import around
from ..reading import panel
from ..reading.reader import Reader
from ..tags import NOTHING, Markup, tag
from .first_map import first_key, first_legend, first_map
from .state import State

TIMELINE, PANEL = "timeline-rest", "panel-text"
"""The keys of the page's parts."""
CHANNEL = "atlas"
"""The name of the channel between timeline, map and panel; it reaches no farther than one tab (``web/link/channel.js``). It
is the same in every session: with another name the map would be built anew after a restart of the server."""
ASKED = 40
"""So many letters of each value of the address are sent back, to know it by (``web/link/visit.js``)."""

UNDERSTOOD = ("year", "day", "island", "treaty", "event", "view", "map", "people")
"""What of an address timeline and panel show."""


_PANEL = ("on_day", "today", "what_changed", "on_the_map", "failed", "who_how")
"""The words of the panel in the browser."""


def visit_data(query: Mapping[str, str], here: Address) -> dict[str, Any]:
    """What timeline and panel are told of the address: what was asked, what was understood (``web/link/visit.js``)."""
    return {
        "channel": CHANNEL,
        "asked": {key: text[:ASKED] for key, text in query.items() if key in address.KEYS},
        "understood": {key: getattr(here, key) for key in UNDERSTOOD},
    }


def panel_data(atlas: Atlas, words: Words) -> dict[str, Any]:
    """The words of the panel that are not in its pieces, and the groups by which islands are named."""
    return {
        "app": words("app.title"),
        "words": {key: words(f"panel.{key}") for key in _PANEL},
        "groups": comparison(atlas, words)["groups"],
    }


def focus(here: Address, atlas: Atlas) -> list[list[float]] | str | dict[str, object] | None:
    """Where the address says that the map stands (``address.camera``), else corners of what the place, act or day in it is
    about (``payload.camera``); the map goes there once."""
    if here.map:
        return camera.target(here.map)
    if here.at and (box := around(here.at, atlas)):
        return box
    if here.treaty or here.event:
        return of_act(atlas.acts[str(here.treaty or here.event)], atlas)
    window = days.window_of(here.day, atlas)
    return of_days(window, atlas) if window else None


def parts(state: State) -> dict[str, dict[str, Any]]:
    """The page's parts in the browser, by key: their module and what it is told."""
    here, told = state.here, visit_data(state.query, state.here)
    return {
        PANEL: {"module": "entries/panel.js", "data": told | panel_data(state.atlas, state.words)},
        TIMELINE: {"module": "entries/timeline.js", "data": told | {"focus": focus(here, state.atlas)}},
    }


def body(state: State, shapes: Outlines | None) -> Markup:
    """Map, timeline and panel of the moment, to be read as they stand; without ``shapes`` the place of the map is empty."""
    words, r = state.words, state.reader()
    alt = words("picture.alt", day=words.date(state.day))
    text = tag("div", _panel(state, r), class_="ta-panel stHtml choices first")
    left, right = naming.sides(words) if state.here.view == BOTH else (state.here.view, None)
    picture = first_map(state.atlas, shapes, state.day, left, alt, other=right) if shapes else NOTHING
    key = r.marked(first_key(state.atlas, state.day, state.here.view, words)) if shapes else NOTHING
    return tag(
        "div",
        tag("h1", words("app.title"), class_="only-heard"),
        tag(
            "div",
            tag("div", picture, class_="cover-map", data_part="map"),
            tag("div", tag("div", key, _timeline(state, r), class_="first"), class_="cover-clock", data_part=TIMELINE),
            first_legend(state.atlas, state.day, state.here.view, words) if shapes else NOTHING,
            class_="cover-whole",
        ),
        tag(
            "div",
            tag("div", text, class_="cover-text", data_part=PANEL),
            class_="cover-panel",
        ),
        class_="cover-columns",
    )


def _timeline(state: State, r: Reader) -> Markup:
    """The year or day, the sentence of the act in force, and links to all the years in which something changed."""
    words, atlas, here = state.words, state.atlas, state.here
    lines = chronology.headlines(atlas.acts, atlas.spans)
    text = chronology.act_on(lines, state.day).text(words.language)
    figure = words.month_day(here.day) if here.day else str(here.year)
    caption = tag("b", text.title, class_="ta-caption-title") + tag("span", text.caption, class_="ta-caption-text")
    head = tag(
        "div",
        tag("div", tag("output", figure, class_="ta-year", aria_live="off"), class_="ta-moment"),
        tag("div", caption, class_="ta-caption"),
        class_="ta-head",
    )
    years = dict.fromkeys(year for year, _ in chronology.yearly(lines))
    links = (r.inner("map", str(year), year=str(year), island=here.island) for year in years)
    rail = tag("nav", *links, class_="first-years", aria_label=words("timeline.timeline"))
    scale = "day" if here.day else "year"
    return tag("section", tag("div", head, rail, class_="ta-time"), class_="ta-timeline", data_scale=scale)


def _panel(state: State, r: Reader) -> Markup:
    """The piece that the moment asks for, as ``web/panel/panel.js`` chooses it, and of it what belongs to the moment."""
    atlas, here = state.atlas, state.here
    act = here.treaty or here.event
    if here.island:
        piece = panel.island_piece(r, atlas.islands[here.island], state.day)
    elif act:
        piece = panel.act_piece(r, atlas.acts[act], chosen=True)
    elif window := days.window_of(here.day, atlas):
        piece = panel.days_piece(r, window.event, str(here.day))
    else:
        piece = panel.act_piece(r, chronology.act_on(chronology.headlines(atlas.acts, atlas.spans), state.day), state.day)
    return tag("div", piece, class_="piece")
