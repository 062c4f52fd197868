"""Where the atlas is served, and links that begin there. The one place that asks; ``served`` decides."""

from __future__ import annotations

import logging
import os
from functools import cache
from urllib.parse import urlsplit

import streamlit as st
from starlette.requests import Request

from .. import served
from ..address.links import map_link
from ..address.map import Address
from ..served import Base
from . import machine, visit
from .parts import markup
from .server.prefix import prefix

_HERE = ("127.0.0.1", "::1")


def base() -> Base:
    """Where the page is served to the reader who looks at it."""
    url = urlsplit(st.context.url or "")
    return _decide(f"{url.scheme}://{url.netloc}", markup.base(), st.context.ip_address)


def of_request(request: Request) -> Base:
    """Where the atlas is served to who sent ``request``."""
    asked = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return _decide(asked, f"{prefix()}/", request.client.host if request.client else None)  # outside of a visit


def _decide(asked: str, path: str, client: str | None) -> Base:
    name = public()
    if name is None:
        return Base("", "misnamed")
    return served.base(name, asked, path, machine.this(), from_here=client is None or client in _HERE)


@cache
def public() -> str | None:
    """The public name that is set, empty where none is; ``None`` where it is no address, which the log says once."""
    try:
        return served.public(os.environ.get(served.VARIABLE, ""))
    except ValueError as error:
        logging.getLogger(__name__).error("%s. Until then links and codes are left out.", error)
        return None


def link(here: Address) -> str:
    """The map in the state ``here``, in the reader's language; empty where no address may be told."""
    return _to(base().url, here)


def paper_link(here: Address) -> str:
    """The same for paper: empty also where the address would work on this computer only."""
    return _to(base().paper, here)


def _to(base_: str, here: Address) -> str:
    return map_link(base_, here, visit.language()) if base_ else ""
