"""The timeline in the page: our own component, which also speaks for the page to the map's frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

NAME = "treaty_atlas_timeline"
KEY = "timeline-year"
HTML = "<div class='bridge'></div>"
JS = """
export default function ({ parentElement, data, setStateValue }) {
  const root = parentElement.querySelector(".bridge");
  root.release = (year) => setStateValue("year", year);
  root.data = data;
  root.bridge ??= import(new URL(data.base + "web/bridge.js", location.origin)).then((m) => m.mount(root));
  root.bridge.then((bridge) => bridge.update(root.data));
  return () => root.bridge.then((bridge) => bridge.destroy());
}
"""


def timeline(data: dict[str, Any], on_release: Callable[[], None]) -> None:
    """Mount the timeline. ``data`` holds year, island, view, theme, language, channel and base (see bridge.js)."""
    component = st.components.v2.component(NAME, html=HTML, js=JS, isolate_styles=False)
    component(key=KEY, data=data, default={"year": data["year"]}, on_year_change=on_release)


def released_year() -> int:
    """The year at which the thumb was let go."""
    return int(st.session_state[KEY]["year"])
