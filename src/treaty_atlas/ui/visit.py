"""The state of a visit: it lives in the address, so that links, reload and Back bring back what was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import metadata

import streamlit as st

from .. import border, clock, notices, quiz_code, titles
from ..address import compare as comparison
from ..address import errors, readings
from ..address import events as listing
from ..address import map as address
from ..address import moves as moving
from ..address import present as presenting
from ..address.map import Address
from ..cover.sheets.lesson import lengths as lengths_of
from ..cover.state import State
from ..i18n import DEFAULT, Words, languages
from ..model.atlas import Atlas
from ..reading import misreadings
from ..tags import tag, trusted
from .cache import atlas
from .parts import draw

_LANGUAGE = "last-language"


def book() -> Atlas:
    """The atlas."""
    return atlas()


def language() -> str:
    """The reader's language: of the address (or the one before it), else the browser's, else English."""
    carried = st.session_state.get(_LANGUAGE) if "lang" not in st.query_params else None
    asked = address.language(st.query_params.get("lang") or carried, languages())
    return asked or address.language((st.context.locale or "")[:2], languages()) or DEFAULT


def words() -> Words:
    """The words of the reader's language."""
    return Words(language())


def last_year() -> int:
    """This year: the last one that the slider shows."""
    return clock.today().year


def version() -> str:
    """The version of the atlas, as installed."""
    return metadata.version("treaty-atlas")


def here() -> Address:
    """What the address says now, surely to be shown."""
    return address.read(st.query_params, book(), last_year(), languages())


def state() -> State:
    """What the pages that are written in ``cover`` are made of."""
    return State("", st.query_params.to_dict(), here(), book(), words(), clock.today(), "")


def title(page: str) -> str:
    """The title of ``page`` (its path, empty for the map) in the state of the address."""
    return titles.title(page or titles.MAP, st.query_params, here(), book(), words(), clock.today())


def remember() -> None:
    """Keep the language for a page whose address names none."""
    st.session_state[_LANGUAGE] = language()


def named() -> dict[str, str]:
    """What the address names of ``address.KEYS``, as it was understood: what is shown, never what was typed.

    A day outside the weeks shown by day leads to a year, which then stands for it.
    """
    query, at = here().query(), st.query_params
    return {k: v for k, v in query.items() if k in at or (k == "year" and "day" in at and "day" not in query)}


def _own() -> dict[str, str]:
    """The parameters that single pages have besides, as these understand them; nothing of what nobody understands.

    Streamlit keeps its own (``embed``) by itself.
    """
    at, own = st.query_params, dict[str, str]()
    if any(key in at for key in comparison.KEYS):
        read = comparison.read(at, book(), clock.today(), here()).query()
        own |= {key: value for key, value in read.items() if key in at}
    if "story" in at:
        own |= presenting.read(at, lengths()).query()
    if move := moving.read(at, here(), book().moves.rows).move:
        own["move"] = move
    if any(key in at for key in errors.KEYS):
        own |= errors.read(at, misreadings.eras(book())).query()
    if any(key in at for key in listing.KEYS):
        own |= listing.read(at, book()).query()
    own |= readings.read(at, Address(), book().topics).query()
    if source := address.source(at, book())[0]:
        own[address.SOURCE] = source
    if border.KEY in at:
        own[border.KEY] = border.chosen(at[border.KEY], here().year)[0]
    if drawn := border.told_drawn(at.get(border.DRAWN)):
        own[border.DRAWN] = drawn
    if quiz_code.KEY in at:
        own[quiz_code.KEY] = str(quiz_code.read_code(at[quiz_code.KEY])[0])
    return own


def lengths() -> dict[str, int]:
    """The number of steps of each story, by its id."""
    return lengths_of(book())


def put(own: Mapping[str, str], *instead: str) -> None:
    """Set a page's own parameters: ``own`` in the place of those that ``instead`` names; for callbacks."""
    kept = {key: value for key, value in (_own() | named()).items() if key not in instead}
    st.query_params.from_dict(kept | dict(own))


def go(**changes: object) -> None:
    """Move to another year, island or treaty: for callbacks, before the page is drawn."""
    st.query_params.from_dict(_own() | here().moved(**changes).query())


def carried(**query: object) -> dict[str, str]:
    """The query of a link: ``query`` and what every link takes along (the moment, whose map is shown, the language).

    What is ``None`` is left out; a link to a year does not take the day along.
    """
    return carrying()(query)


def carrying() -> Callable[[Mapping[str, object]], dict[str, str]]:
    """:func:`carried` for the many links of a text: the address is read once for all of them."""
    here = named()

    def carried(query: Mapping[str, object]) -> dict[str, str]:
        along = ("view", "people", "lang") if "year" in query else ("year", "day", "view", "people", "lang")
        kept = {key: value for key, value in here.items() if key in along}
        return kept | {key: str(value) for key, value in query.items() if value is not None}

    return carried


def to_year(year: int) -> None:
    """Move to a year: an act chosen before is let go, the act in force is shown again."""
    go(year=year, treaty=None, event=None)


def to_act(name: str) -> None:
    """Move to a treaty or an event and, where the map has it, to its year; by day, to its day where that is near."""
    go(**{"treaty": None, "event": None, **here().to_act(book().acts[name], book())})


def tell_notices(more: Iterable[address.Notice] = ()) -> None:
    """One quiet line for what was wrong in the address; ``more`` are those of a page's own parameters."""
    lines = [notices.sentence(notice, book(), words()) for notice in (*here().notices, *more)]
    if lines:
        with st.container(key="notice"):
            # the line takes its room from the map, so that the timeline stays in sight
            room = "@media (min-width:768px){:root:has(.st-key-notice:not([hidden])){--notice:3.375rem}}"
            draw.html(tag("style", trusted(room)) + tag("p", " ".join(lines), role="status"))
