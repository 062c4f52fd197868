"""``slider_app.py`` with Leaflet from this machine, as in the atlas."""

from pathlib import Path

import streamlit as st

from treaty_atlas.ui.server.app import routes

app = st.App(Path(__file__).with_name("slider_app.py"), routes=routes())
