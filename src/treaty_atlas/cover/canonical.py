"""What a page shows, reduced to what names it: the parameters of its one address, and the card that stands for it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from .. import border, days, puzzle, quiz_code
from ..address import compare as comparison
from ..address import errors
from ..address import events as listing
from ..address import map as address
from ..address import moves as moving
from ..address import present as presenting
from ..address.map import FIRST_YEAR, START_YEAR, Address
from ..drawing.card import Card, card
from ..model.atlas import Atlas
from ..model.vocabulary import TODAY
from ..reading.misreadings import eras

MAPS = ("map", "share")
"""Pages that show the whole state of the map."""
ABOUT = {"treaties": "treaty", "events": "event", "islands": "island"}
"""Pages about one entry, and the parameter that names it."""


class Subject(NamedTuple):
    """A page by its name in the menu, its query as typed, what every address says, as it was understood, and the source
    that the page of data is about."""

    page: str
    query: Mapping[str, str]
    here: Address
    source: str | None = None

    @property
    def about(self) -> str | None:
        """The entry that a page about one is about."""
        return getattr(self.here, ABOUT[self.page]) if self.page in ABOUT else None


def read(page: str, query: Mapping[str, str], here: Address, atlas: Atlas) -> Subject:
    """The state of ``page``: where a year alone leads to a treaty or an event to read, that is named."""
    if page == "treaties" and not here.treaty:
        shown = address.treaty_shown(here, atlas)
        here = here.moved(treaty=shown) if shown != address.treaty_shown(Address(), atlas) else here
    if page == "events" and not here.event:
        shown = listing.event_shown(here, atlas)
        here = here.moved(event=shown) if shown != listing.event_shown(Address(), atlas) else here
    return Subject(page, query, here, address.source(query, atlas)[0] if page == "data" else None)


def parameters(state: Subject, atlas: Atlas, today: date) -> dict[str, str]:
    """The parameters that name what is seen, in a fixed order, without the language; nothing that is so anyway.

    Two addresses that show the same have the same parameters, whatever was typed. The place on the page (``at``) is not
    among them, nor how maps stand beside each other: that is the same page.
    """
    page, query, here, source = state
    if source:
        return {address.SOURCE: source}
    if page == "islands" and here.island:
        return _of_island(state, today)
    if page in MAPS or page == "table":
        names = () if page == "table" else ("island", "treaty", "event", "view")
        return _moment(here, {key: value for key in names if (value := getattr(here, key))}, atlas, today)
    if page in ABOUT:
        return {ABOUT[page]: state.about} if state.about else {}
    if page == "compare":
        read = comparison.read(query, atlas, today, here)
        return {"from": read.first, "to": read.second} if (read.first, read.second) != comparison.START else {}
    if page == "present":
        shown = presenting.read(query, {story.id: len(story.steps) for story in atlas.stories.values()}).query()
        return {key: value for key, value in shown.items() if (key, value) != ("step", "1")}
    if page == "moves":
        asked = moving.read(query, here, atlas.moves.rows)
        return {key: str(value) for key, value in (("move", asked.move), ("year", asked.year)) if value}
    if page == "puzzle":
        treaty = puzzle.chosen(here.treaty, here.year, atlas)[0]
        return {"treaty": treaty} if treaty != puzzle.chosen(None, START_YEAR, atlas)[0] else {}
    if page == "border":
        task = border.chosen(query.get(border.KEY), here.year)[0]
        return {border.KEY: task} if task != border.chosen(None, START_YEAR)[0] else {}
    if page == "errors":
        return errors.read(query, eras(atlas)).query()
    code = quiz_code.read_code(query.get(quiz_code.KEY))[0] if page == "quiz" else None
    return {quiz_code.KEY: code} if code else {}


def _of_island(state: Subject, today: date) -> dict[str, str]:
    """The island, and its day or year where that is not today: what its page shows of an address that names none."""
    here = address.island_moment(state.here, state.query, today.year)
    moment = {"day": here.day} if here.day else {"year": str(here.year)} if here.year != today.year else {}
    return {**moment, "island": str(here.island)}


def _moment(here: Address, others: Mapping[str, str], atlas: Atlas, today: date) -> dict[str, str]:
    """The day or the year before ``others``; no year where the address leads to it without one."""
    if here.day:
        return {"day": here.day, **others}
    return {**({"year": str(here.year)} if address.read(others, atlas, today.year).year != here.year else {}), **others}


def card_of(state: Subject, atlas: Atlas, today: date) -> Card:
    """The card of what is seen. Of a page that is about no moment it is the map on which a visit begins; of a page that
    asks for the answer (border, puzzle, quiz) the map before the first border, which tells none."""
    page, query, here, _ = state
    if page == "islands" and here.island:
        here = address.island_moment(here, query, today.year)
    moment = here.day or str(here.year)
    named = here.treaty or here.event
    if page in MAPS:
        act = named if named and not here.day and here.year == _year(named, atlas, today) else None
        return card(atlas, moment, today, act=act, view=here.side)
    if page in ("table", "islands"):
        return card(atlas, moment, today)
    if page in ("treaties", "events") and state.about:
        return _of_act(state.about, atlas, today)
    if page == "compare":
        return _of_moment(comparison.read(query, atlas, today, here).second, atlas, today)
    if page == "days":
        return card(atlas, atlas.windows[-1].last, today)
    if page == "present":
        return _of_story(query, atlas, today)
    if page == "moves":
        year = moving.read(query, here, atlas.moves.rows).year
        return card(atlas, str(year or today.year), today)
    if page == "views":
        return card(atlas, str(today.year), today)
    return card(atlas, str(FIRST_YEAR if page in ("border", "puzzle", "quiz") else START_YEAR), today)


def _year(act: str, atlas: Atlas, today: date) -> int:
    """The year in which the map shows an act."""
    return min(max(atlas.acts[act].year, FIRST_YEAR), today.year)


def _of_act(name: str, atlas: Atlas, today: date) -> Card:
    """The map of the year of an act; an act from before the map's time is not on it."""
    return card(atlas, str(_year(name, atlas, today)), today, act=name if atlas.acts[name].year >= FIRST_YEAR else None)


def _of_moment(moment: str, atlas: Atlas, today: date, view: str | None = None) -> Card:
    """The map of a year, or of a day; outside of the weeks shown by day of its year, as everywhere on the map."""
    return card(atlas, moment if days.window_of(moment, atlas) else moment[:4], today, view=view)


def _of_story(query: Mapping[str, str], atlas: Atlas, today: date) -> Card:
    """The map of a step of a story."""
    shown = presenting.read(query, {story.id: len(story.steps) for story in atlas.stories.values()})
    if not shown.story:
        return card(atlas, str(START_YEAR), today)
    step = atlas.stories[shown.story].steps[shown.step - 1]
    return _of_moment(str(today.year) if step.day == TODAY else step.day, atlas, today, step.mode or None)


def card_query(shown: Card, atlas: Atlas, language: str) -> dict[str, str]:
    """The query of the address at which the server has the card ``shown``; :func:`card_of` leads back to it.

    >>> card_query(Card("1945-08-20", view="japan"), None, "nl")  # an act alone asks for the atlas
    {'day': '1945-08-20', 'view': 'japan', 'lang': 'nl'}
    """
    act = {"treaty" if atlas.acts[shown.act].is_treaty else "event": shown.act} if shown.act else {}
    moment = {"day" if "-" in shown.moment else "year": shown.moment}
    return {**moment, **act, **({"view": shown.view} if shown.view else {}), "lang": language}
