"""The usual way: ``st.slider`` and a folium map whose islands are sent anew for every year."""

import folium
import streamlit as st
from streamlit_folium import st_folium

from benchmarks.alternatives.shapes import colour, islands, span_on
from treaty_atlas.mapping.folium_map import LocalMap
from treaty_atlas.ui.server import edition


class PlainMap(LocalMap):
    """Leaflet from our own server, without the painter's styles."""

    def __init__(self, base: str, **options: object) -> None:
        super().__init__(base, **options)
        del self.default_css[1:]


st.set_page_config(layout="wide")
year = st.slider("Year", 1850, 2026, 1855)
day = f"{year}-12-31"
group = folium.FeatureGroup()
for feature in islands()["features"]:
    style = colour(span_on(feature["properties"]["id"], day))
    folium.GeoJson(feature, style_function=lambda _, style=style: style).add_to(group)
map_ = PlainMap("/" + edition.below().rstrip("/"), location=(48.8, 148.8), zoom_start=5, tiles=None)
st_folium(map_, key="map", height=520, use_container_width=True, returned_objects=[], feature_group_to_add=group)
