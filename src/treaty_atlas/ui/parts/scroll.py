"""Brings the place that the address names into view, once for each address."""

from __future__ import annotations

import streamlit as st

from .. import visit

NAME = "treaty_atlas_scroll"
JS = """
export default function ({ data }) {
  if (!data.at) return;
  const isNew = window.atlasPlace !== location.href;
  window.atlasPlace = location.href;
  function lead(place) {
    if (!place.matches("[data-led]")) {
      for (const other of document.querySelectorAll("[data-testid=stMain] [data-led]")) other.removeAttribute("data-led");
      if (place.matches("tr, dt, section")) place.setAttribute("data-led", "");
    }
    if (isNew) place.scrollIntoView({ block: place.matches("tr") ? "center" : "start" });
  }
  const look = (left) => {
    const place = document.querySelector(`[data-testid=stMain] [id="${CSS.escape(data.at)}"]`);
    if (place) lead(place);
    else if (left) requestAnimationFrame(() => look(left - 1));
  };
  look(120);
}
"""


def to_place(start: str = "") -> None:
    """Scroll to the element whose id stands in the address as ``at``, else to ``start``; nothing happens without one."""
    component = st.components.v2.component(NAME, js=JS, html="<span></span>")
    component(key="scroll", data={"at": visit.here().at or start}, height=1)
