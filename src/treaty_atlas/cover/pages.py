"""What is read on each page of the atlas, and the parts that live in it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from .. import border as drawing
from .. import notices, quiz_code
from ..address import compare as comparing
from ..address import errors, readings
from ..address import events as listing
from ..address import map as address
from ..address import moves as moving
from ..address import present as presenting
from ..address.map import Notice
from ..drawing.outlines import Outlines
from ..drawing.small import definitions
from ..reading.misreadings import eras
from ..reading.reader import Reader
from ..style.svg import pattern_defs
from ..tags import trusted
from . import datafiles, map_page
from .document import Body
from .sheet import Sheet, html, parts, places, standing
from .sheets import acts, border, data, help, islands, lesson, moves, reading, series, share, table, wording
from .state import State

LEAFLET = ("leaflet/leaflet.js",)
MAPS = ("compare", "border", "moves", "puzzle")
"""Pages besides the first one whose parts draw a map."""


@dataclass(frozen=True)
class Kept:
    """What pages are made of besides the dataset: shapes, what is made once for a language, and what edition it is.

    ``released`` is the day (ISO) on which ``version`` came out. Without ``outlines`` no map stands there as a picture,
    without ``forms`` no shape of an island, and without a ``package`` there is nothing to take along.
    """

    outlines: Outlines | None
    forms: islands.Forms | None
    package: data.Package | None
    rows: Callable[[str], data.Rows]
    told: lesson.Told
    puzzles: lesson.Read
    version: str
    released: str
    drawn: bool = True
    """Whether pictures and lesson packs can be had beside the pages."""


_SHEETS: dict[str, Callable[[State, Reader, Kept], Sheet]] = {
    "treaties": lambda state, r, kept: acts.treaties(state, r),
    "events": lambda state, r, kept: acts.events(state, r),
    "islands": lambda state, r, kept: islands.sheet(state, r, kept.forms),
    "compare": lambda state, r, kept: lesson.compare(state, r, kept.outlines),
    "series": lambda state, r, kept: series.sheet(state, r, made=kept.drawn),
    "days": lambda state, r, kept: reading.days(state, r),
    "present": lambda state, r, kept: lesson.present(state, r, kept.told, packed=kept.drawn),
    "border": lambda state, r, kept: border.sheet(state, r, kept.outlines),
    "puzzle": lambda state, r, kept: lesson.puzzle_page(state, r, kept.puzzles),
    "quiz": lambda state, r, kept: lesson.quiz(state, r),
    "share": lambda state, r, kept: share.sheet(state, r, kept.version, kept.released),
    "moves": lambda state, r, kept: moves.sheet(state, r, kept.outlines),
    "views": lambda state, r, kept: reading.both_views(state, r),
    "traps": lambda state, r, kept: wording.sheet(state, r),
    "errors": lambda state, r, kept: reading.errors(state, r),
    "table": lambda state, r, kept: table.sheet(state, r),
    "data": lambda state, r, kept: _data(state, r, kept),
    "guide": lambda state, r, kept: help.guide(r),
    "about": lambda state, r, kept: help.about(r, kept.version),
}
_STATIC: dict[str, Callable[[State, Reader, Kept], Sheet]] = {
    "share": lambda state, r, kept: share.plain(state, made=kept.drawn),
}
"""What a plain file has in the place of a page that lives by what a server makes."""


def _data(state: State, r: Reader, kept: Kept) -> Sheet:
    """The source that the address names, or all of them with the rest of the dataset."""
    source, _ = address.source(state.query, state.atlas)
    if source:
        return data.one(r, source)
    return data.sheet(state, r, kept.package, kept.version, kept.rows(r.words.language))


_PAINTED = re.compile(r"""data-look=['"]([\w-]+)""")


def body(state: State, kept: Kept) -> Body:
    """What stands below the head."""
    lang = state.words.language
    files = (datafiles.name("atlas", lang), datafiles.SHAPES)
    if state.page == "map":
        live = (datafiles.SHAPES, *LEAFLET)  # its picture follows the hand without them
        early = (files[0], f"reading/{lang}/in-force.json")
        return Body(map_page.body(state, kept.outlines), map_page.parts(state), early, later=live)
    r = state.reader()
    sheet = (_STATIC if state.static else _SHEETS).get(state.page, _SHEETS[state.page])(state, r, kept)
    if state.static:
        sheet = standing(sheet)
    draws, read = state.page in MAPS, html(sheet, r)
    painted = set(_PAINTED.findall(read))
    patterns = pattern_defs(painted) if painted else ""
    shapes = definitions(read, state.maps.shapes) if state.maps else ""
    drawn = trusted(patterns + shapes)
    return Body(read, parts(sheet), files if draws else (), LEAFLET if draws else (), places(sheet), drawn)


def key(state: State) -> Hashable:
    """What the page of ``state`` is made from: the same for every way to type it, besides what it repeats of that."""
    own: Hashable = None
    if state.page == "map":
        own = tuple(map_page.visit_data(state.query, state.here)["asked"].items())
    elif state.page == "compare":
        own = comparing.read(state.query, state.atlas, state.today, state.here)
    elif state.page == "present":
        own = presenting.read(state.query, lesson.lengths(state.atlas))
    elif state.page == "moves":
        own = moving.read(state.query, state.here, state.atlas.moves.rows)
    elif state.page == "errors":
        own = errors.read(state.query, eras(state.atlas))
    elif state.page == "traps":
        own = tuple(readings.read(state.query, state.here, state.atlas.topics).query().items())
    elif state.page == "quiz":
        own = quiz_code.read_code(state.query.get(quiz_code.KEY))
    elif state.page == "border":
        own = drawing.chosen(state.query.get(drawing.KEY), state.here.year)[0], state.query.get(drawing.DRAWN)
    elif state.page == "data":
        own = address.source(state.query, state.atlas)
    elif state.page == "share":
        own = share.asked_for(state)
    elif state.page == "events":
        own = listing.read(state.query, state.atlas)
    named = tuple(state.named.items())
    of_all = (state.page, state.words.language, state.today, state.files, state.embedded, state.base)
    return *of_all, state.here, named, own


def told(state: State) -> list[str]:
    """One sentence for each thing in the address that was not taken as it stands."""
    return [notices.sentence(row, state.atlas, state.words) for row in (*state.here.notices, *_own(state))]


def _own(state: State) -> tuple[Notice, ...]:
    """What pages with parameters of their own say of these above the page; the stage and the puzzle say it themselves."""
    if state.page == "compare":
        return comparing.read(state.query, state.atlas, state.today, state.here).notices
    if state.page == "data":
        return address.source(state.query, state.atlas)[1]
    if state.page == "moves":
        return moving.read(state.query, state.here, state.atlas.moves.rows).notices
    if state.page == "border":
        notice = drawing.chosen(state.query.get(drawing.KEY), state.here.year)[1]
        return (notice,) if notice else ()
    if state.page == "traps":
        return readings.read(state.query, state.here, state.atlas.topics).notices
    if state.page == "errors":
        return errors.read(state.query, eras(state.atlas)).notices
    if state.page == "events":
        return listing.read(state.query, state.atlas).notices
    if state.page == "quiz":
        return quiz_code.read_code(state.query.get(quiz_code.KEY))[1]
    if state.page == "share":
        return share.notices(state.query)
    return ()
