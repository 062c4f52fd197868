"""The atlas as a map of folium: the element that carries the painter."""
