"""The app as it is, with the time of every run of its script written to the file that ``ATLAS_TIMES`` names."""

from pathlib import Path

import streamlit as st

from treaty_atlas.ui.server.app import lifespan, middleware, on_error, routes

MAIN = Path(__file__).with_name("timed_main.py")
app = st.App(MAIN, routes=routes(), middleware=middleware(), lifespan=lifespan, on_script_error=on_error)
