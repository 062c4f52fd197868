"""The state of a visit: it lives in the address, so that links, reload and Back bring back what was seen."""

from __future__ import annotations

from datetime import date
from html import escape
from importlib import metadata

import streamlit as st

from .. import address
from ..address import Address
from ..i18n import DEFAULT, Words
from ..model import Atlas
from .cache import atlas

_NOTICES = "notices"


def book() -> Atlas:
    """The atlas."""
    return atlas()


def words() -> Words:
    """The words of the reader's language."""
    return Words(DEFAULT)


def version() -> str:
    """The version of the atlas, as installed."""
    return metadata.version("treaty-atlas")


def here() -> Address:
    """What the address says now. What was not taken as it stood is replaced in the address and told once."""
    found = address.read(st.query_params, book(), date.today().year)
    if found.notices:
        st.session_state[_NOTICES] = found.notices
        st.query_params.from_dict(_kept() | found.query())
    return found


def _kept() -> dict[str, str]:
    """Parameters that are not ours (such as Streamlit's ``embed``) stay as they are."""
    return {k: v for k, v in st.query_params.items() if k not in ("year", "island", "treaty")}


def go(**changes: object) -> None:
    """Move to another year, island or treaty: for callbacks, before the page is drawn."""
    st.session_state.pop(_NOTICES, None)
    st.query_params.from_dict(_kept() | here().at(**changes).query())


def tell_notices() -> None:
    """One quiet line for what was wrong in the address."""
    say = words()
    lines = [say(n.key, asked=n.asked[:40], shown=_shown(n)) for n in st.session_state.get(_NOTICES, ())]
    if lines:
        with st.container(key="notice"):
            st.html("<p role='status'>" + " ".join(map(escape, lines)) + "</p>")


def _shown(notice: address.Notice) -> str:
    if notice.shown in book().islands:
        return book().islands[notice.shown].names.en
    if notice.shown in book().acts:
        return book().acts[notice.shown].text(words().language).title
    return notice.shown
