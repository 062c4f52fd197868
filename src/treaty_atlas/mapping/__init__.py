"""The atlas as a map: the data the browser paints from, and the folium element that carries the painter."""
