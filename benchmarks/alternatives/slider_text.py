"""The text of the panel behind ``st.slider``: no map, no timeline."""

from datetime import date

import streamlit as st

from treaty_atlas import chronology
from treaty_atlas.address.map import Address
from treaty_atlas.ui import menu, visit
from treaty_atlas.ui.pages import panel

st.set_page_config(layout="wide")
st.navigation(menu.menu(), position="hidden")
year = st.slider("Year", 1850, date.today().year, 1855)
acts = visit.book().acts
lines = chronology.headlines(acts, visit.book().spans)
with st.container(key="panel"):
    panel.act(Address(year), chronology.act_on(lines, chronology.day_of(year, date.today())))
