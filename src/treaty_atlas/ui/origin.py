"""Where the app is served, as the reader's browser says, and links that begin there. Never written down anywhere."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from ..address import Address
from ..export.links import map_link
from . import markup, state


def origin() -> str:
    """Scheme, host and path below which the app is served; empty where no browser has said it."""
    url = urlsplit(st.context.url or "")
    return f"{url.scheme}://{url.netloc}{markup.base()}" if url.netloc else ""


def link(here: Address) -> str:
    """The map in the state ``here``, in the reader's language."""
    return map_link(origin(), here, state.language())
