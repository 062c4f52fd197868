"""Lists whose rows lead somewhere: HTML whose buttons carry ``data-go`` (what to set) and ``data-to`` (to what)."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ...tags import Markup
from . import draw, wire

NAME = "treaty_atlas_choices"
HTML = "<div class='choices'></div>"
JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".choices");
  TELL
  if (root.shown !== data.html) {
    const held = root.contains(document.activeElement) ? document.activeElement.dataset : null;
    root.innerHTML = root.shown = data.html;
    if (held?.go) root.querySelector(`:is(button,a)[data-go="${held.go}"][data-to="${held.to}"]`)?.focus();
  }
  root.onclick = (event) => {
    const to = event.target.closest("[data-go]");
    if (to?.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // a new tab or window is the browser's
    if (to?.href) event.preventDefault();
    if (to) tell("go", { [to.dataset.go]: to.dataset.to });
  };
}
""".replace("TELL", wire.TELL)


def choices(key: str, html: Markup, on_go: Callable[[dict[str, str]], None]) -> None:
    """Show ``html``. A click on an element with ``data-go="year" data-to="1905"``
    calls ``on_go({"year": "1905"})`` before the page is drawn again."""
    component = st.components.v2.component(NAME, html=HTML, js=JS, isolate_styles=False)
    on = {"go": lambda to: on_go(dict(to))}
    result = component(key=key, data={"html": draw.read(html), "told": wire.told(key)}, **wire.callbacks(key, on))
    wire.take_missed(key, result, on)
