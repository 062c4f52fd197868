"""The start: what every reader needs is there before the first one comes, and ``/_stcore/health`` says so by answering."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from streamlit.runtime import get_instance
from streamlit.web.server.starlette import App

from ... import clock
from ...errors import DatasetError
from ...i18n import languages
from ..cache import atlas, shapes
from .edition import edition
from .files import atlas_data, search_data, styles
from .workshop import SHOP


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[None]:
    """Read all that is shared, then serve."""
    _serve_map_frame()
    await run_in_threadpool(read_all)
    SHOP.open()
    try:
        yield
    finally:
        SHOP.close()


def read_all() -> None:
    """Dataset, shapes, and what the browser gets of them. With an invalid dataset the pages say what is wrong with it."""
    edition()
    styles("../../")
    try:
        atlas()
        shapes()
        for language in languages():
            atlas_data(language, clock.today())
            search_data(language)
    except DatasetError as error:
        logging.getLogger(__name__).error("The dataset is invalid; the pages show what to mend. %s", error)
    gc.collect()
    gc.freeze()  # the atlas stays: no later collection walks through it


def _serve_map_frame() -> None:
    """Streamlit serves the folder of a component from the first run of a script that imports it.

    A reader whose page was drawn by another server of the same atlas would miss the map's frame until then.
    """
    about_scripts = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    about_scripts.disabled = True  # it would warn that this is no run of a script
    import streamlit_folium

    about_scripts.disabled = False
    get_instance().component_registry.register_component(streamlit_folium._component_func)
