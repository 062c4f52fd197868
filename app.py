"""``streamlit run app.py``: the server (the atlas's own addresses) and the script that draws the pages."""

import streamlit as st

from treaty_atlas.ui.server.app import MAIN, lifespan, middleware, on_error, routes

app = st.App(MAIN, routes=routes(), middleware=middleware(), lifespan=lifespan, on_script_error=on_error)
