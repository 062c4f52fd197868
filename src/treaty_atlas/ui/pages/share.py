"""What is seen on the map, to take along: link and code, picture, page for a class, embedding, citation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from ...cover.sheets import share
from ...cover.state import State
from ...drawing.picture import SLIDE
from ...model.vocabulary import REGIONS
from .. import edition, origin, visit
from ..parts import draw, markup
from ..parts.component import part
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page for the state in the address."""
    visit.tell_notices()
    state = replace(visit.state(), base=origin.base())
    pieces = share.sheet(state, markup.reader(), visit.version(), edition.released())
    sheet(pieces, {"picture": lambda: _picture(state)})


def _picture(state: State) -> None:
    """The picture as it will be, which part and which colours, and the two files."""
    words = state.words
    with st.container(horizontal=True, key="share-choices"):
        region = st.selectbox(
            words("share.region"), REGIONS, key="share-region", format_func=lambda r: words(f"region.{r}"), width=240
        )
        theme = st.segmented_control(
            words("share.theme"), share.THEMES, default=share.THEMES[0], key="share-theme",
            format_func=lambda t: words(f"share.{t}"),
        )  # fmt: skip
    address = share.picture_address(state, region, theme or share.THEMES[0])
    draw.html(share.picture(state, address))
    name = share.file_name(state.here, words.language, region)
    width, height = SLIDE
    with st.container(horizontal=True, key="share-files"):
        draw.html(share.download(address, words("share.svg"), f"{name}.svg"), width="content")
        data: dict[str, Any] = {"svg": address, "name": f"{name}.png", "width": width, "height": height}
        part("entries/png.js", "share-png", data | {"words": words.table("share")})
