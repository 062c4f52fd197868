"""A Streamlit page with nothing on it: what any app of this kind costs."""

import streamlit as st

st.set_page_config(layout="wide")
st.empty()
