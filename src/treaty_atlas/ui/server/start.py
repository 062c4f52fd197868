"""The start: what every reader needs is there before the first one comes, and ``/_stcore/health`` says so by answering."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool

from ...cover import datafiles
from ...errors import DatasetError
from ...streamlit_private import serve_map_frame
from ..cache import atlas, shapes
from .edition import edition
from .files import app_styles, first_styles, made, read_styles, styles
from .shrink import SHRINKING
from .sockets import answer_at_once
from .workshop import SHOP


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    """Read all that is shared, then serve."""
    answer_at_once()
    serve_map_frame()
    await run_in_threadpool(read_all)
    SHOP.open()
    SHRINKING.open()
    try:
        yield
    finally:
        SHRINKING.close()
        SHOP.close()


def read_all() -> None:
    """Dataset, shapes, and what the browser gets of them. With an invalid dataset the pages say what is wrong with it."""
    edition()
    for sheet in (styles, first_styles, read_styles, app_styles):
        sheet()
    try:
        atlas()
        shapes()
        for name in datafiles.names():
            made(name)
    except DatasetError as error:
        logging.getLogger(__name__).error("The dataset is invalid; the pages show what to mend. %s", error)
    gc.collect()
    gc.freeze()  # the atlas stays: no later collection walks through it
