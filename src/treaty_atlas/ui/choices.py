"""A list whose rows lead somewhere: HTML with ``data-year`` or ``data-island`` on its buttons, one click back."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

NAME = "treaty_atlas_choices"
HTML = "<div class='choices'></div>"
JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".choices");
  if (root.shown !== data.html) root.innerHTML = root.shown = data.html;
  root.onclick = (event) => {
    const to = event.target.closest("[data-year]");
    if (to) setTriggerValue("year", Number(to.dataset.year));
  };
}
"""


def choices(key: str, html: str, on_year: Callable[[int], None]) -> None:
    """Show ``html`` (escaped by the caller); a click on an element with ``data-year`` calls ``on_year``."""
    component = st.components.v2.component(NAME, html=HTML, js=JS, isolate_styles=False)
    component(key=key, data={"html": html}, on_year_change=lambda: on_year(int(st.session_state[key]["year"])))
