"""Brings the place that the address names into view, once for each address."""

from __future__ import annotations

import streamlit as st

from .. import visit

NAME = "treaty_atlas_scroll"
JS = """
export default function ({ data }) {
  if (!data.at || window.atlasPlace === location.href) return;
  window.atlasPlace = location.href;
  const look = (left) => {
    const place = document.getElementById(data.at);
    if (place) place.scrollIntoView({ block: "start" });
    else if (left) requestAnimationFrame(() => look(left - 1));
  };
  look(120);
}
"""


def to_place(start: str = "") -> None:
    """Scroll to the element whose id stands in the address as ``at``, else to ``start``; nothing happens without one."""
    component = st.components.v2.component(NAME, js=JS, html="<span></span>")
    component(key="scroll", data={"at": visit.here().at or start}, height=1)
