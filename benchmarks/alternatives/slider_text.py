"""The text of the panel behind ``st.slider``: no map, no timeline."""

from datetime import date

import streamlit as st

from treaty_atlas import chronology
from treaty_atlas.reading import panel
from treaty_atlas.ui import menu, visit
from treaty_atlas.ui.parts import draw

st.set_page_config(layout="wide")
st.navigation(menu.menu(), position="hidden")
year = st.slider("Year", 1850, date.today().year, 1855)
book = visit.book()
act = chronology.act_on(chronology.headlines(book.acts, book.spans), chronology.day_of(year, date.today()))
with st.container(key="panel"):
    draw.html(panel.act_piece(panel.reader(book, visit.words()), act))
