"""Lists whose rows lead somewhere: links with ``data-go`` (what they set) and ``data-to`` (to what). The row that was
followed keeps the focus when the list is drawn again, and what the browser does for lists (``web/site/entries.js``) is
done."""

from __future__ import annotations

import streamlit as st

from ...tags import Markup
from . import draw

NAME = "treaty_atlas_choices"
HTML = "<div class='choices'></div>"
JS = """
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".choices");
  if (root.shown === data.html) return;
  const held = root.contains(document.activeElement) ? document.activeElement.dataset : null;
  const top = root.querySelector(".entries-rows")?.scrollTop;
  root.innerHTML = root.shown = data.html;
  window[Symbol.for("treaty-atlas-entries")]?.(root, top);
  if (held?.go) root.querySelector(`a[data-go="${held.go}"][data-to="${held.to}"]`)?.focus();
}
"""


def choices(key: str, html: Markup) -> None:
    """Show ``html``."""
    component = st.components.v2.component(NAME, html=HTML, js=JS, isolate_styles=False)
    component(key=key, data={"html": draw.read(html)})
